import type { Creator, Entry } from '@retorquere/bibtex-parser';
import type { Status, StatusChange } from '../../model/status.ts';
import type { Contributor, CslType } from '../../model/work.ts';
import type { Excerpt, ReadItem } from '../format.ts';
import { type DraftWork, itemOf } from '../read-work.ts';
import { Fields } from './fields.ts';
import { isOthers, nameOf } from './names.ts';
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
  const fields = new Fields(entry, maths);
  const kind = bibtexTypes[entry.type.toLowerCase()];
  const eprint = fields.eprint();
  const type = typeOf(kind?.type ?? 'document', fields.peek('journal', 'journaltitle'), eprint.archive);
  const title = fields.title();
  const container = fields.container();
  const issued = fields.date('date') ?? fields.yearAndMonth();
  const year = fields.text('year');
  const draft: DraftWork = {
    ...Object.fromEntries(texts.map(([field, ...names]) => [field, fields.rich(field, ...names)])),
    type,
    title,
    contributors: contributorsOf(entry),
    genre: genreOf(fields.text('type')) || kind?.genre,
    'container-title': container === title ? '' : container,
    [numberField[type] ?? 'number']: fields.text('number', 'issue'),
    ...(eprint.id ? { archive: eprint.archive, [type === 'article' ? 'number' : 'archive_location']: eprint.id } : {}),
    DOI: fields.text('doi').replace(/^doi:\s*/i, ''),
    URL: fields.address(),
    issued,
    'event-date': fields.date('eventdate'),
    accessed: fields.date('urldate') ?? fields.date('accessed'),
    keyword: fields.list('keywords', 'keyword', 'mendeley-tags'),
    status: statusOf(fields.text('pubstate') || (issued ? '' : year)),
  };
  const notes = [
    ...(kind ? [] : [`“${entry.type}” is not a type of BibTeX; it became a document.`]),
    ...(saysOthers(entry) ? ['It says “and others”: there are more authors than it names.'] : []),
    ...unknown.map((name) => `The command \\${name} is not known and was left out.`),
  ];
  const left = Object.entries(fields.rest()).filter(([name]) => !dropped.has(name) && !(name in roles));
  return itemOf('bibtex', draft, { rest: { key: entry.key, type: entry.type, ...Object.fromEntries(left) }, source, notes });
}

/** What `number` counts, where it is not the number of the work itself. */
const numberField: Readonly<Partial<Record<CslType, string>>> = {
  'article-journal': 'issue',
  periodical: 'issue',
  book: 'collection-number',
  chapter: 'collection-number',
};

const saysOthers = ({ fields }: Entry): boolean =>
  Object.values(fields).some((value) => Array.isArray(value) && value.some((one) => typeof one === 'object' && isOthers(one)));

const servers = /^(arxiv|biorxiv|medrxiv|chemrxiv|ssrn)\b/i;
const loose: ReadonlySet<CslType> = new Set(['document', 'webpage', 'manuscript', 'article-journal']);

/** A preprint stands on a server of preprints and in no journal. */
function typeOf(type: CslType, journal: string, archive: string): CslType {
  const isPreprint = servers.test(journal) || (!journal && archive === 'arXiv');
  return isPreprint && loose.has(type) ? 'article' : type;
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
