import { definitionOf } from '../entries/registry.ts';
import { type Dates, parseEdtf } from '../model/dates.ts';
import { Money } from '../model/money.ts';
import { fullName } from '../model/names.ts';
import { venueOf } from '../model/work.ts';
import { authorsShort, lineOf, titleOf, yearOf } from '../works/work-words.ts';
import type { Candidate } from './plan-import.ts';

/** What a list says about something that was read. */
export type RowText = {
  readonly kind: Candidate['kind'];
  /** Type of a work, kind of an entry; empty for people. */
  readonly type: string;
  readonly title: string;
  /** Who, where and when, in few words. */
  readonly detail: string;
  /** A new person whose name the source does not say. */
  readonly unnamed: boolean;
  /** What may be the same; `by`: what both share; `sure`: by an identifier that only one thing has. */
  readonly same: { readonly title: string; readonly by: string; readonly sure: boolean } | null;
};

/** Something that was read, in the words of a list. */
export function rowText(candidate: Candidate): RowText {
  switch (candidate.kind) {
    case 'work': {
      const { work, same } = candidate;
      return {
        kind: 'work',
        unnamed: false,
        type: work.type,
        title: titleOf(work),
        detail: joined([authorsShort(work), lineOf(venueOf(work)), yearOf(work)]),
        same: same && { title: titleOf(same.work), by: same.by, sure: same.by !== 'title' && same.by !== 'title and year' },
      };
    }
    case 'entry': {
      const { entry, same } = candidate;
      const of = (one: typeof entry) => definitionOf(one.kind).summary(one as never);
      const { title, subtitle, dates } = of(entry);
      return {
        kind: 'entry',
        unnamed: false,
        type: entry.kind,
        title: lineOf(title) || definitionOf(entry.kind).name.one,
        detail: joined([lineOf(subtitle), amountOf(entry), yearsOf(dates)]),
        same: same && { title: lineOf(of(same.entry).title), by: same.by, sure: false },
      };
    }
    default: {
      const { person, same } = candidate;
      return {
        kind: 'person',
        unnamed: !same && fullName(person.name) === '',
        type: '',
        title: fullName(person.name) || 'Unnamed',
        detail: lineOf(person.headline ?? ''),
        same: same && { title: fullName(same.person.name), by: same.by, sure: same.by === 'ORCID iD' },
      };
    }
  }
}

const joined = (parts: readonly string[]): string => parts.filter(Boolean).join(' · ');

/** "1,200,000 EUR"; empty without one. */
function amountOf(entry: object): string {
  const amount = Money.safeParse('amount' in entry ? entry.amount : null);
  return amount.success ? `${amount.data.value.toLocaleString('en-GB')} ${amount.data.currency}` : '';
}

/** "2019 – 2022"; empty without dates. */
function yearsOf(dates: Dates | undefined): string {
  const { start, end } = parseEdtf(dates?.edtf ?? '') ?? {};
  const last = end === 'open' ? 'now' : end?.year;
  return [...new Set([start?.year, last].filter((part) => part !== undefined))].join(' – ');
}
