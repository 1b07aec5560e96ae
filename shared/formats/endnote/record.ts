import { type Dates, toEdtfDate } from '../../model/dates.ts';
import { parseDoi, safeUrl } from '../../model/identifiers.ts';
import { type Name, parseName } from '../../model/names.ts';
import { parseTypedDate } from '../../model/typed-dates.ts';
import type { Contributor, CslType } from '../../model/work.ts';
import type { Excerpt, ReadItem } from '../format.ts';
import { type DraftWork, itemOf, textFor } from '../read-work.ts';
import { RecordReader } from './fields.ts';
import { endnoteType } from './types.ts';
import { type Node, plainOf, readXml } from './xml.ts';

/** The work that a record describes. */
export function recordItem(source: Excerpt): ReadItem {
  const read = readXml(source.text);
  if ('problem' in read) return { kind: 'problem', message: read.problem, source };
  const said = read.root.children.find((child): child is Node => typeof child !== 'string' && child.name === 'ref-type');
  const name = said?.attributes.name ?? '';
  const number = said ? plainOf(said) : '';
  const known = endnoteType(name, number);
  const reader = new RecordReader(read.root);
  const draft = draftOf(reader, known?.type ?? 'document', /^edited book$/i.test(name));
  const notes = known ? [] : [`“${name || number}” is not a type of EndNote’s own; it became a document.`];
  return itemOf('endnote', { genre: known?.genre, ...draft }, { rest: { type: name || number, ...reader.rest() }, source, notes });
}

/** Fields whose value stands for one text field, whatever the type of the work. */
const texts: readonly (readonly [field: string, ...paths: string[]])[] = [
  ['volume', 'volume'],
  ['edition', 'edition'],
  ['publisher', 'publisher'],
  ['publisher-place', 'pub-location'],
  ['language', 'language'],
  ['call-number', 'call-num'],
  ['title-short', 'titles/short-title'],
  ['source', 'remote-database-name'],
];

const hasBook: ReadonlySet<CslType> = new Set(['book', 'chapter', 'paper-conference', 'thesis']);
const hasNumber: ReadonlySet<CslType> = new Set(['report', 'patent', 'standard', 'article', 'legislation', 'bill']);

function draftOf(reader: RecordReader, type: CslType, edited: boolean): DraftWork {
  const container = reader.rich('titles/secondary-title', 'periodical/full-title');
  const journals = reader.all('periodical/full-title', 'periodical/abbr-1', 'titles/alt-title');
  const series = reader.rich('titles/tertiary-title');
  const urls = reader.all('urls/related-urls/url', 'urls/web-urls/url').flatMap((value) => value.split(/\s+(?=https?:)/i));
  const doi = reader.one('electronic-resource-num');
  const serial = reader.one('isbn');
  const isNumber = hasNumber.has(type);
  return {
    ...Object.fromEntries(texts.map(([field, ...paths]) => [field, textFor(field, reader.one(...paths))])),
    type,
    title: reader.rich('titles/title'),
    contributors: contributorsOf(reader, type, edited),
    ...(type === 'book' ? { 'collection-title': container || series } : { [containerOf(type)]: container, 'collection-title': series }),
    'container-title-short': textFor('container-title-short', journals.find((one) => one !== container) ?? ''),
    page: reader.one('pages').replace(/^(\w+)\s*-+\s*(\w+)$/, '$1–$2'),
    ...(isNumber ? { number: reader.one('number') || serial } : { issue: reader.one('number', 'issue') }),
    ...(isNumber ? {} : { [hasBook.has(type) && !/^\d{4}-\d{3}[\dXx]/.test(serial) ? 'ISBN' : 'ISSN']: serialOf(serial) }),
    DOI: parseDoi(doi) ?? urls.map(parseDoi).find((one) => one !== null) ?? doi,
    URL: urls.find((url) => parseDoi(url) === null && safeUrl(url) !== null) ?? urls.find((url) => parseDoi(url) === null),
    issued: dateOf(reader.one('dates/year'), reader.one('dates/pub-dates/date')),
    accessed: dateOf('', reader.one('access-date')),
    abstract: textFor('abstract', reader.one('abstract')),
    keyword: reader.all('keywords/keyword').join('; '),
    annote: reader.all('notes', 'research-notes').join('\n'),
    ...(type === 'thesis' || type === 'report' ? { genre: textFor('genre', reader.one('work-type')) } : {}),
  };
}

function containerOf(type: CslType): string {
  return type === 'speech' ? 'event-title' : 'container-title';
}

/** "1234-5679 (Print)1234-5680 (Electronic)", "9780306406157 (hbk.)": the first number. */
const serialOf = (serial: string): string =>
  /(?:97[89][\d -]{10,14}|[\d -]{9,13}[\dXx]|\d{4}-?\d{3}[\dXx])/.exec(serial)?.[0].trim() ?? serial;

function contributorsOf(reader: RecordReader, type: CslType, edited: boolean): Contributor[] {
  const of = (group: string, role: Contributor['role']): Contributor[] =>
    reader.all(`contributors/${group}/author`).flatMap((text) => {
      const name = nameOf(text);
      return name ? [{ name, role }] : [];
    });
  return [
    ...of('authors', edited ? 'editor' : 'author'),
    ...of('secondary-authors', type === 'book' ? 'collection-editor' : 'editor'),
    ...(type === 'thesis' ? [] : of('tertiary-authors', 'collection-editor')),
    ...of('translated-authors', 'translator'),
  ];
}

/** "Berg, Ada", "Ada Berg"; an organisation ends with a comma. */
function nameOf(text: string): Name | null {
  return text.endsWith(',') ? { literal: text.slice(0, -1).trim() } : parseName(text);
}

/** "2021" with "May 7", "May 2021" or "2021-05-07". */
function dateOf(year: string, day: string): Dates | undefined {
  const whole = day.replaceAll('/', '-');
  const date =
    parseTypedDate(whole) ??
    (year ? (parseTypedDate(`${day} ${year}`) ?? parseTypedDate(`${day}, ${year}`)) : null) ??
    parseTypedDate(year);
  return date ? { edtf: toEdtfDate(date) } : undefined;
}
