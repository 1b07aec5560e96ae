import type { Creator, Entry } from '@retorquere/bibtex-parser';
import { type Status, type StatusChange, statuses } from '../../model/status.ts';
import type { Contributor } from '../../model/work.ts';
import { proposalsOfAnnotation, proposalsOfMarks } from '../author-marks.ts';
import type { Excerpt, Proposal, ReadItem } from '../format.ts';
import { type DraftWork, itemOf } from '../read-work.ts';
import { tagOfBabel } from './babel.ts';
import { numberField, readSubtype, readType } from './entry-types.ts';
import { Fields } from './fields.ts';
import { isOthers, markedNameOf, OTHERS } from './names.ts';
import { textFields } from './text-fields.ts';
import { bibtexTypes, genres } from './types.ts';

type Around = {
  readonly source: Excerpt;
  readonly maths: readonly string[];
  readonly unknown: readonly string[];
  readonly missing: readonly string[];
};

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
  ...Object.fromEntries(Object.keys(statuses).map((status) => [status.replace(/-/g, ''), status as Status])),
  inrevision: 'revision',
  forthcoming: 'accepted',
  prepublished: 'published',
};

/** Files on somebody's disk, and what is only about the file. */
const dropped = new Set(['file', 'localfile', 'bdsk-file-1', 'bdsk-file-2', 'crossref', 'xdata']);

/** The work that a parsed entry describes. */
export function workOf(entry: Entry, { source, maths, unknown, missing }: Around): ReadItem {
  const fields = new Fields(entry, maths);
  const kind = bibtexTypes[entry.type.toLowerCase()];
  const eprint = fields.eprint();
  const type =
    readSubtype(fields.peek('entrysubtype')) ?? readType(entry.type.toLowerCase(), fields.peek('journal', 'journaltitle'), eprint.archive);
  if (readSubtype(fields.peek('entrysubtype'))) fields.text('entrysubtype');
  const title = fields.title();
  const container = fields.container();
  // A file may have both; the whole date says more.
  const classic = fields.yearAndMonth();
  const date = fields.date('date') ?? classic;
  const issued = fields.text('dateof') === 'event' ? undefined : date;
  const year = fields.text('year');
  const texts = Object.fromEntries(textFields.map(([field, ...names]) => [field, fields.rich(field, ...names)]));
  const status = statusOf(fields.text('pubstate') || (date ? '' : year));
  const people = peopleOf(entry, maths);
  const draft: DraftWork = {
    ...texts,
    language: tagOfBabel(texts.language ?? '') ?? texts.language,
    // In classic BibTeX only a note can say how far a work has come.
    note: status[0] && status[0].status === statusOf(texts.note ?? '')[0]?.status ? '' : texts.note,
    type,
    title,
    contributors: people.map(({ name, role }): Contributor => ({ name, role })),
    genre: genreOf(fields.rich('genre', 'type')) || kind?.genre,
    'container-title': container === title ? '' : container,
    [numberField[type] ?? 'number']: fields.text('number', 'issue'),
    ...(eprint.id ? { archive: eprint.archive, [type === 'article' ? 'number' : 'archive_location']: eprint.id } : {}),
    DOI: fields.verbatim('doi').replace(/^doi:\s*/i, ''),
    URL: fields.address(),
    issued,
    'event-date': fields.date('eventdate'),
    accessed: fields.date('urldate') ?? fields.date('accessed'),
    keyword: fields.list('keywords', 'keyword', 'mendeley-tags'),
    status,
  };
  const notes = [
    ...(kind ? [] : [`“${entry.type}” is not a type of BibTeX; it became a document.`]),
    ...(listsWithOthers(entry).length > 0 ? ['It says “and others”: there are more authors than it names.'] : []),
    ...missing.map((key) => `It takes fields from the entry “${key}”, which is not in this file: look what is missing.`),
    ...unknown.map((name) => `The command \\${name} is not known and was left out.`),
  ];
  const left = Object.entries(fields.rest()).filter(
    ([name]) => (!dropped.has(name) || (missing.length > 0 && /^(crossref|xdata)$/.test(name))) && !(name in roles),
  );
  const others = listsWithOthers(entry);
  const rest = { key: entry.key, type: entry.type, ...(others.length > 0 ? { [OTHERS]: others } : {}), ...Object.fromEntries(left) };
  const item = itemOf('bibtex', draft, { rest, source, notes });
  const proposals = item.kind === 'work' ? proposalsOf(entry, people) : [];
  return item.kind === 'work' && proposals.length > 0 ? { ...item, proposals } : item;
}

/** The roles of those lists of names that end with "and others". */
const listsWithOthers = ({ fields }: Entry): readonly string[] =>
  Object.entries(fields).flatMap(([field, value]) =>
    roles[field] && Array.isArray(value) && value.some((one) => typeof one === 'object' && isOthers(one)) ? [roles[field]] : [],
  );

const genreOf = (type: string): string => genres[type.toLowerCase().replace(/\s/g, '')] ?? type;

function statusOf(words: string): readonly StatusChange[] {
  const folded = words.toLowerCase().replace(/[^a-z]/g, '');
  const status = pubstates[folded] ?? (/^(toappear|forthcoming|accepted)/.test(folded) ? 'accepted' : undefined);
  return status && status !== 'published' ? [{ status }] : [];
}

type Marked = Pick<Contributor, 'name' | 'role'> & { readonly marks: readonly string[] };

/** Everybody who is named, authors first. */
function peopleOf({ fields }: Entry, maths: readonly string[]): readonly Marked[] {
  return Object.entries(roles).flatMap(([field, role]) => {
    const names = (fields as Record<string, unknown>)[field];
    return (Array.isArray(names) ? (names as Creator[]) : []).flatMap((creator): Marked[] => {
      const marked = typeof creator === 'object' ? markedNameOf(creator, maths) : null;
      return marked ? [{ ...marked, role }] : [];
    });
  });
}

/** What marks and annotations say about the authors; what both say comes once. */
function proposalsOf({ fields }: Entry, people: readonly Marked[]): readonly Proposal[] {
  const written = (fields as Record<string, unknown>).author;
  const authors = people.slice(0, Array.isArray(written) ? written.length : 0).filter(({ role }) => role === 'author');
  const annotations = Object.entries(fields).flatMap(([name, value]) => (/^author\+an(?::[\w-]+)?$/i.test(name) ? [String(value)] : []));
  const said = annotations.flatMap((annotation) =>
    proposalsOfAnnotation(
      annotation,
      authors.map(({ name }) => name),
    ),
  );
  return [
    ...said,
    ...proposalsOfMarks(authors).filter((one) => !said.some((other) => String(other.contributors) === String(one.contributors))),
  ];
}
