import type { ImportRow } from '../contract/import.ts';
import { definitionOf } from '../entries/registry.ts';
import { parseEdtf } from '../model/dates.ts';
import { fullName } from '../model/names.ts';
import { venueOf } from '../model/work.ts';
import { authorsShort, lineOf, titleOf, yearOf } from '../works/work-words.ts';
import type { Candidate } from './plan-import.ts';

/** What a list says about something that was read. */
export function rowText(candidate: Candidate): Pick<ImportRow, 'kind' | 'type' | 'title' | 'detail' | 'same'> {
  switch (candidate.kind) {
    case 'work': {
      const { work, same } = candidate;
      return {
        kind: 'work',
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
      const year = parseEdtf(dates?.edtf ?? '')?.start?.year;
      return {
        kind: 'entry',
        type: entry.kind,
        title: lineOf(title) || definitionOf(entry.kind).name.one,
        detail: joined([lineOf(subtitle), year === undefined ? '' : String(year)]),
        same: same && { title: lineOf(of(same.entry).title), by: same.by, sure: false },
      };
    }
    default: {
      const { person, same } = candidate;
      return {
        kind: 'person',
        type: '',
        title: fullName(person.name) || 'Unnamed',
        detail: lineOf(person.headline ?? ''),
        same: same && { title: fullName(same.person.name), by: same.by, sure: same.by === 'ORCID iD' },
      };
    }
  }
}

const joined = (parts: readonly string[]): string => parts.filter(Boolean).join(' · ');
