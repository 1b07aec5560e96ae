import { type Dates, toEdtfDate } from '../../model/dates.ts';
import { parseDoi } from '../../model/identifiers.ts';
import { type Name, parseName } from '../../model/names.ts';
import { parseTypedDate } from '../../model/typed-dates.ts';
import type { Contributor, CslType } from '../../model/work.ts';
import type { ImportFormat, ReadItem } from '../format.ts';
import { type DraftWork, itemOf } from '../read-work.ts';
import { plainAsRich } from '../rich.ts';
import { type TaggedRecord, TagReader, taggedRecords } from '../tagged.ts';
import { readNamedNotes } from './named-notes.ts';
import { hasGenre, hasIsbn, hasNumber, roles, texts } from './tags.ts';
import { risTypes } from './types.ts';

export const ris: ImportFormat = {
  id: 'ris',
  name: 'RIS',
  extensions: ['ris'],
  recognises: (text) => /^\uFEFF?\s*TY {1,2}- *[A-Z]/m.test(text.slice(0, 5_000)),
  *read(text) {
    for (const record of taggedRecords(text, { line: LINE, first: 'TY', last: 'ER' })) yield readRecord(record);
  },
  readAgain: (piece) => ris.read(piece),
};

/** `TY  - JOUR`; some programs write one blank only. */
const LINE = /^\uFEFF?\s*([A-Z][A-Z0-9]) {1,2}-(?: (.*)|$)/;

/** Files on somebody's disk: they mean nothing elsewhere and may tell what nobody should know. */
const localFiles = ['L1', 'L2', 'L3', 'L4'];

function readRecord({ tags, source }: TaggedRecord): ReadItem {
  const [first] = tags;
  if (first?.tag !== 'TY')
    return { kind: 'problem', message: 'This stands outside a record: in RIS a record begins with “TY  -”.', source };
  const code = first.value.toUpperCase();
  const known = risTypes[code];
  const reader = new TagReader(tags.slice(1));
  reader.all('ER', ...localFiles);
  const draft = draftOf(reader, known?.type ?? 'document');
  const notes = known ? [] : [`“${first.value}” is not a type of RIS; it became a document.`];
  return itemOf('ris', { genre: known?.genre, ...draft }, { rest: { type: code, ...reader.rest() }, source, notes });
}

function draftOf(reader: TagReader, type: CslType): DraftWork {
  const title = plainAsRich(reader.one('TI', 'T1', 'CT', ...(type === 'book' ? ['BT'] : [])));
  const container = reader.one('T2', 'JF', 'BT', 'JO', 'JA', 'J2');
  const short = reader.one('JA', 'J2', 'JO', 'J1');
  const urls = reader.all('UR', 'LK').flatMap((value) => value.split(/\s*;\s*(?=https?:)/i));
  const [serial = '', ...more] = reader.all('SN').flatMap((value) => value.split(/[;,\s]+(?=[\dX])/i));
  const numbers = [serial, ...more].join(' ').trim();
  const notes = readNamedNotes(reader.all('N1', 'RN'));
  const published = date(reader.all('DA', 'PY', 'Y1'));
  return {
    ...reader.texts(texts),
    type,
    title,
    contributors: contributors(reader),
    [type === 'speech' ? 'event-title' : 'container-title']: plainAsRich(container),
    'container-title-short': short === container ? '' : plainAsRich(short),
    page: pages(reader.one('SP'), reader.one('EP')),
    [hasIsbn.has(type) && !/^\d{4}-\d{3}[\dX]$/i.test(serial) ? 'ISBN' : 'ISSN']: numbers,
    DOI: reader.one('DO', 'DI') || (urls.find((url) => parseDoi(url) !== null) ?? ''),
    URL: urls.find((url) => parseDoi(url) === null) ?? '',
    issued: notes.isOfEvent ? undefined : published,
    accessed: date(reader.all('Y2')),
    keyword: reader.all('KW').join('; '),
    annote: notes.left.join('\n'),
    ...(hasGenre.has(type) && reader.tags.some(({ tag }) => tag === 'M3') ? { genre: plainAsRich(reader.one('M3')) } : {}),
    ...(hasNumber.has(type) ? { number: reader.one('M1', 'SE') } : {}),
    ...notes.fields,
  };
}

function contributors(reader: TagReader): Contributor[] {
  return reader.tags.flatMap((tagged) => {
    const role = roles[tagged.tag];
    const name = role && risName(reader.take(tagged));
    return name ? [{ name, role }] : [];
  });
}

/** "Lovelace, Ada, Jr."; without a comma, or with two in a row, it is an organisation or a name in one piece. */
function risName(value: string): Name | null {
  const text = value.replace(/,\s*$/, '').trim();
  if (text.includes(',,')) return { literal: text.replaceAll(',,', ',') };
  return text.includes(',') ? parseName(text) : text ? { literal: text } : null;
}

/** Some programs write the whole range as the first page. */
const pages = (first: string, last: string): string =>
  last && last !== first && !/[-–]/.test(first) ? `${first}–${last}` : first.replace(/^(\p{L}?\d+)\s?-\s?(\p{L}?\d+)$/u, '$1–$2');

/** The most exact of the dates. */
function date(values: readonly string[]): Dates | undefined {
  const [edtf] = values
    .map(risDate)
    .filter((value) => value !== null)
    .toSorted((a, b) => b.length - a.length);
  return edtf ? { edtf } : undefined;
}

/** `2024/03/05/`, `2024///Spring`, `2024-03-05`, `2024 Mar 5`. */
function risDate(value: string): string | null {
  const [, seasonYear, season] = /^(\d{4})\/\/\/(\p{L}+)$/u.exec(value.trim()) ?? [];
  const inSeason = season && parseTypedDate(`${season} ${seasonYear}`);
  if (inSeason) return toEdtfDate(inSeason);
  const [, year, month, day] = /^(\d{4})(?:[/-](\d{1,2})?(?:[/-](\d{1,2})?)?)?(?:\/.*)?$/.exec(value.trim()) ?? [];
  const pad = (part: string) => part.padStart(2, '0');
  if (year) return [year, ...(month ? [pad(month), ...(day ? [pad(day)] : [])] : [])].join('-');
  const typed = parseTypedDate(value.replace(/^(\d{4}) (\p{L}+)(?: (\d{1,2}))?$/u, '$3 $2 $1'));
  return typed && toEdtfDate(typed);
}
