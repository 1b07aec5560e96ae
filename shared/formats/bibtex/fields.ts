import type { Entry } from '@retorquere/bibtex-parser';
import { type Dates, parseEdtf } from '../../model/dates.ts';
import { parseTypedDates } from '../../model/typed-dates.ts';
import { htmlAsRich } from '../html-as-rich.ts';
import { isRich, textFor } from '../read-work.ts';
import { withMaths } from './maths.ts';
import { clean, fixed } from './names.ts';

/** Takes fields out of an entry and knows which nobody took. */
export class Fields {
  readonly #fields: Readonly<Record<string, unknown>>;
  readonly #maths: readonly string[];
  readonly #taken = new Set<string>();

  constructor({ fields }: Entry, maths: readonly string[]) {
    this.#fields = fields;
    this.#maths = maths;
  }

  /** The first filled field as plain text, without taking it. */
  peek(...names: readonly string[]): string {
    for (const name of names) {
      const value = this.#fields[name];
      const text = Array.isArray(value)
        ? value.filter((one) => typeof one === 'string').join('; ')
        : typeof value === 'string'
          ? value
          : '';
      if (text.trim()) return text.trim();
    }
    return '';
  }

  #take(names: readonly string[]): string {
    const name = names.find((one) => this.peek(one));
    if (name === undefined) return '';
    this.#taken.add(name);
    return this.peek(name);
  }

  text(...names: readonly string[]): string {
    return clean(withMaths(this.#take(names), this.#maths));
  }

  /** An identifier or address, letter by letter. */
  verbatim(...names: readonly string[]): string {
    return withMaths(this.#take(names), this.#maths).trim();
  }

  /** Text for a field: of words with their markup and formulas, of others as it stands. */
  rich(field: string, ...names: readonly string[]): string {
    const text = this.#take(names);
    if (!isRich(field)) return withMaths(clean(text), this.#maths);
    return /[<\uFDD2]/.test(text) ? withMaths(htmlAsRich(fixed(text)), this.#maths) : textFor(field, clean(text));
  }

  title(): string {
    const parts = [this.rich('title', 'title'), this.rich('title', 'subtitle')].filter(Boolean);
    const addon = this.rich('title', 'titleaddon');
    return [joinTitles(parts), addon].filter(Boolean).join('. ');
  }

  container(): string {
    const journal = joinTitles([this.rich('container-title', 'journaltitle', 'journal'), this.rich('container-title', 'journalsubtitle')]);
    return journal || joinTitles([this.rich('container-title', 'booktitle', 'maintitle'), this.rich('container-title', 'booksubtitle')]);
  }

  /** Where it is archived, under which id. An id may tell by its looks that it is one of arXiv. */
  eprint(): { readonly archive: string; readonly id: string } {
    const id = this.verbatim('eprint', 'arxivid').replace(/^arxiv:\s*/i, '');
    const named = this.text('eprinttype', 'archiveprefix');
    const looks = /^(\d{4}\.\d{4,5}|[a-z-]+(\.[A-Z]{2})?\/\d{7})(v\d+)?$/.test(id);
    return { archive: /^arxiv$/i.test(named) || (!named && looks) ? 'arXiv' : named, id };
  }

  address(): string {
    const url = this.verbatim('url');
    if (url) return url;
    const how = this.peek('howpublished');
    const found = /https?:\/\/[^\s<>{}"]+/.exec(how)?.[0];
    if (found) this.#taken.add('howpublished');
    return found ?? '';
  }

  list(...names: readonly string[]): string {
    return names
      .flatMap((name) => {
        const value = this.#fields[name];
        if (value !== undefined) this.#taken.add(name);
        return Array.isArray(value) ? value.map((one) => clean(String(one))) : typeof value === 'string' ? [clean(value)] : [];
      })
      .filter(Boolean)
      .join(', ');
  }

  /** A BibLaTeX date (EDTF), else as people type it. */
  date(name: string): Dates | undefined {
    const text = this.peek(name).replace(/[?%]/g, '~').replace(/~~/g, '~').replace(/\/$/, '/..').replace(/^\//, '../');
    if (!text) return undefined;
    const dates = parseEdtf(text) ? { edtf: text } : parseTypedDates(text);
    if (dates) this.#taken.add(name);
    return dates ?? undefined;
  }

  /** `month` is a number, a name, or a name with a day: "5 3" from `mar # "~5"`. */
  yearAndMonth(): Dates | undefined {
    const year = /\d{4}/.exec(this.peek('year'))?.[0];
    if (!year) return undefined;
    this.#taken.add('year');
    const typed = this.peek('month') ? null : severalOrAbout(clean(this.peek('year')));
    if (typed) return typed;
    const month = this.peek('month').replace(/[~.]/g, ' ').trim();
    const day = this.peek('day');
    this.#taken.add('month').add('day');
    const pad = (part: string) => part.padStart(2, '0');
    const [, number, days] = /^(\d{1,2})(?:\s+(\d{1,2}))?$/.exec(month) ?? [];
    const tries = number
      ? [[year, pad(number), days || day ? pad(days ?? day) : ''].filter(Boolean).join('-'), `${year}-${pad(number)}`]
      : month
        ? [`${day} ${month} ${year}`.trim(), `${month.split(/\s*[-/–]+\s*/)[0]} ${year}`]
        : [];
    for (const text of tries) {
      const dates = parseEdtf(text) ? { edtf: text } : parseTypedDates(text);
      if (dates) return { edtf: dates.edtf };
    }
    return { edtf: year };
  }

  /** What nobody took, by name; formulas in words as `\(…\)`. */
  rest(): Record<string, unknown> {
    const words = (value: unknown): unknown =>
      typeof value === 'string' ? withMaths(value, this.#maths, '\\(', '\\)') : Array.isArray(value) ? value.map(words) : value;
    return Object.fromEntries(
      Object.entries(this.#fields).flatMap(([name, value]) => (this.#taken.has(name) ? [] : [[name, words(value)]])),
    );
  }
}

/** "2020/2021", "2020–2021", "c. 1999": what a year says beyond its four digits. */
function severalOrAbout(year: string): Dates | null {
  if (!/^\D*\d{4}\s*[/–-]\s*\d{2,4}$|^(?:c|ca|circa|about)\b/i.test(year)) return null;
  const dates = parseTypedDates(year);
  return dates && { edtf: dates.edtf };
}

function joinTitles(parts: readonly string[]): string {
  const [first = '', ...rest] = parts.filter(Boolean);
  return rest.reduce((title, part) => `${title}${/[?!:.]$/.test(title) ? ' ' : ': '}${part}`, first);
}
