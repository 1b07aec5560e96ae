import type { Creator, Entry } from '@retorquere/bibtex-parser';
import { type Dates, parseEdtf } from '../../model/dates.ts';
import type { Status, StatusChange } from '../../model/status.ts';
import { parseTypedDates } from '../../model/typed-dates.ts';
import type { Contributor, CslType } from '../../model/work.ts';
import { cslAsRich } from '../csl-json/csl-text.ts';
import type { Excerpt, ReadItem } from '../format.ts';
import { readWork, textFor } from '../read-work.ts';
import { withMaths } from './maths.ts';
import { clean, isOthers, nameOf } from './names.ts';
import { bibtexTypes, genres } from './types.ts';

type Around = { readonly source: Excerpt; readonly maths: readonly string[]; readonly unknown: readonly string[] };

/** Fields that stand for one text field of a work, the first one filled. */
const texts: readonly (readonly [field: string, ...names: string[]])[] = [
  ['title-short', 'shorttitle'],
  ['container-title-short', 'shortjournal', 'journalabbr'],
  ['collection-title', 'series'],
  ['event-title', 'eventtitle'],
  ['event-place', 'venue'],
  ['publisher', 'publisher', 'institution', 'school', 'organization'],
  ['publisher-place', 'location', 'address'],
  ['volume', 'volume'],
  ['page', 'pages'],
  ['edition', 'edition'],
  ['version', 'version'],
  ['number-of-pages', 'pagetotal', 'numpages'],
  ['language', 'language', 'langid'],
  ['ISBN', 'isbn'],
  ['ISSN', 'issn'],
  ['PMID', 'pmid'],
  ['PMCID', 'pmcid'],
  ['call-number', 'library', 'lccn'],
  ['abstract', 'abstract'],
  ['note', 'note', 'addendum'],
  ['annote', 'annote', 'annotation'],
  ['dimensions', 'dimensions'],
];

const roles: Readonly<Record<string, Contributor['role']>> = {
  author: 'author',
  editor: 'editor',
  editors: 'editor',
  translator: 'translator',
  bookauthor: 'container-author',
  director: 'director',
  holder: 'author',
};

const pubstates: Readonly<Record<string, Status>> = {
  inpreparation: 'in-preparation',
  submitted: 'submitted',
  forthcoming: 'accepted',
  inpress: 'in-press',
  prepublished: 'published',
};

/** Files on somebody's disk, and what is only about the file. */
const dropped = new Set(['file', 'localfile', 'bdsk-file-1', 'bdsk-file-2', 'crossref', 'xdata']);

/** The work that a parsed entry describes. */
export function workOf(entry: Entry, { source, maths, unknown }: Around): ReadItem {
  const reading = new Fields(entry, maths);
  const kind = bibtexTypes[entry.type.toLowerCase()];
  const type = typeOf(kind?.type ?? 'document', reading);
  const year = reading.text('year');
  const title = reading.title();
  const contributors = contributorsOf(entry);
  if (!title && contributors.length === 0) return { kind: 'problem', message: 'The entry has neither a title nor authors.', source };
  const fields: Record<string, unknown> = {};
  for (const [field, ...names] of texts) fields[field] = reading.rich(field, ...names);
  const number = reading.text('number', 'issue');
  const eprint = reading.eprint();
  const issued = reading.date('date') ?? reading.yearAndMonth();
  const container = reading.container();
  const { work, notes } = readWork(
    'bibtex',
    {
      ...fields,
      type,
      title,
      contributors,
      genre: genreOf(reading.text('type')) || kind?.genre,
      'container-title': container === title ? '' : container,
      [type === 'article-journal' || type === 'periodical'
        ? 'issue'
        : type === 'book' || type === 'chapter'
          ? 'collection-number'
          : 'number']: number,
      ...(eprint.id
        ? type === 'article'
          ? { archive: eprint.archive, number: eprint.id }
          : { archive: eprint.archive, archive_location: eprint.id }
        : {}),
      DOI: reading.text('doi').replace(/^doi:\s*/i, ''),
      URL: reading.address(),
      issued,
      'event-date': reading.date('eventdate'),
      accessed: reading.date('urldate') ?? reading.date('accessed'),
      keyword: reading.list('keywords', 'keyword', 'mendeley-tags'),
      status: statusOf(reading.text('pubstate') || (issued ? '' : year)),
    },
    { key: entry.key, type: entry.type, ...reading.rest(), original: source.text },
  );
  const others = Object.values(entry.fields).some(
    (value) => Array.isArray(value) && value.some((one) => typeof one === 'object' && isOthers(one)),
  );
  return {
    kind: 'work',
    work,
    source,
    notes: [
      ...(kind ? [] : [`“${entry.type}” is not a type of BibTeX; it became a document.`]),
      ...(others ? ['It says “and others”: there are more authors than it names.'] : []),
      ...unknown.map((name) => `The command \\${name} is not known and was left out.`),
      ...notes,
    ],
  };
}

/** A preprint is what has an eprint and no journal. */
function typeOf(type: CslType, reading: Fields): CslType {
  const loose = type === 'document' || type === 'webpage' || type === 'manuscript' || type === 'article-journal';
  const isPreprint =
    reading.eprint(false).archive === 'arXiv' || /^(arxiv|biorxiv|medrxiv|chemrxiv|ssrn)\b/i.test(reading.peek('journal', 'journaltitle'));
  if (
    loose &&
    isPreprint &&
    (type !== 'article-journal' || /^(|(arxiv|biorxiv|medrxiv|chemrxiv|ssrn)\b.*)$/i.test(reading.peek('journal', 'journaltitle')))
  )
    return 'article';
  return type;
}

const genreOf = (type: string): string => genres[type.toLowerCase().replace(/\s/g, '')] ?? type;

function statusOf(words: string): readonly StatusChange[] {
  const folded = words.toLowerCase().replace(/[^a-z]/g, '');
  const status = pubstates[folded] ?? (/^(toappear|forthcoming|accepted)/.test(folded) ? 'accepted' : undefined);
  return status && status !== 'published' ? [{ status }] : [];
}

function contributorsOf({ fields }: Entry): Contributor[] {
  return Object.entries(roles).flatMap(([field, role]) => {
    const names = (fields as Record<string, unknown>)[field];
    return (Array.isArray(names) ? (names as Creator[]) : []).flatMap((creator): Contributor[] => {
      const name = typeof creator === 'object' ? nameOf(creator) : null;
      return name ? [{ name, role }] : [];
    });
  });
}

/** Takes fields out of an entry and knows which nobody took. */
class Fields {
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

  /** Text for a field of words, with its markup and formulas. */
  rich(field: string, ...names: readonly string[]): string {
    const text = this.#take(names);
    return /[<\uFDD2]/.test(text) ? withMaths(cslAsRich(fixed(text)), this.#maths) : textFor(field, clean(text));
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

  eprint(take = true): { readonly archive: string; readonly id: string } {
    const get = (...names: readonly string[]) => (take ? this.text(...names) : this.peek(...names));
    const id = get('eprint', 'arxivid').replace(/^arxiv:\s*/i, '');
    const named = get('eprinttype', 'archiveprefix');
    if (take) this.text('primaryclass', 'eprintclass');
    const looks = /^(\d{4}\.\d{4,5}|[a-z-]+(\.[A-Z]{2})?\/\d{7})(v\d+)?$/.test(id);
    return { archive: /^arxiv$/i.test(named) || (!named && looks) ? 'arXiv' : named, id };
  }

  address(): string {
    const url = this.text('url');
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
    const text = this.peek(name).replace(/[?%]/g, '~').replace(/~~/g, '~').replace(/\/$/, '/..');
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

  /** What nobody took, by name; names of people have their own place. */
  rest(): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(this.#fields).filter(([name]) => !this.#taken.has(name) && !dropped.has(name) && !(name in roles)),
    );
  }
}

const fixed = (text: string): string => text.replace(/ı(?=[\u0300-\u036f])/g, 'i').normalize('NFC');

function joinTitles(parts: readonly string[]): string {
  const [first = '', ...rest] = parts.filter(Boolean);
  return rest.reduce((title, part) => `${title}${/[?!:.]$/.test(title) ? ' ' : ': '}${part}`, first);
}
