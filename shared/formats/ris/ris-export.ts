import { type Dates, type PartialDate, parseEdtf } from '../../model/dates.ts';
import type { Name } from '../../model/names.ts';
import type { Contributor, Work } from '../../model/work.ts';
import { plainText } from '../../text/parse-rich.ts';
import type { ExportFormat } from '../export-format.ts';
import { describedFormat } from '../export-formats.ts';
import { keptFields, rejectedText } from '../kept-fields.ts';
import { isRich } from '../read-work.ts';
import { invertedName } from '../write-names.ts';
import { namedNotes } from './named-notes.ts';
import { hasGenre, hasIsbn, hasNumber, roles, texts } from './tags.ts';
import { risTypes } from './types.ts';

export const risExport: ExportFormat<'ris'> = {
  ...describedFormat('ris'),
  write: ({ works }) => works.map(record).join('\r\n'),
};

/** A record: lines of a tag and a value, from TY to ER. RIS asks for the line ends of Windows. */
function record(work: Work): string {
  const { type: keptType, ...kept } = keptFields(work, 'ris');
  const type = typeof keptType === 'string' && (risTypes[keptType]?.type ?? 'document') === work.type ? keptType : usualType(work);
  const lines: string[] = [];
  const put = (tag: string, value: string): void => {
    const text = value.replace(/\s+/g, ' ').trim();
    if (text) lines.push(`${tag}  - ${text}`);
  };
  const words = (field: string): string => {
    const value = String(work[field] ?? '');
    return isRich(field) ? plainText(value) : value;
  };

  for (const [tag, name] of named(work)) put(tag, name);
  put('TI', words('title'));
  const container = words(work.type === 'speech' ? 'event-title' : 'container-title');
  put('T2', container);
  put('J2', container ? words('container-title-short') : '');
  const [from, to] = pagesOf(work.page ?? '');
  put('SP', from);
  put('EP', to);
  for (const [field, tag = ''] of texts) put(tag, words(field));
  const serial = hasIsbn.has(work.type) && (work.ISBN || !work.ISSN) ? 'ISBN' : 'ISSN';
  put('SN', work[serial] ?? '');
  const issued = work.issued ?? work['event-date'];
  if (issued) {
    put('PY', String(firstOf(issued)?.year ?? ''));
    put('DA', risDate(issued));
  } else put('DA', rejectedText(work, 'ris', 'issued').replaceAll('-', '/'));
  put('DO', work.DOI || rejectedText(work, 'ris', 'DOI'));
  put('UR', work.URL || rejectedText(work, 'ris', 'URL'));
  if (work.accessed) put('Y2', risDate(work.accessed));
  for (const keyword of keywordsOf(work.keyword ?? '')) put('KW', keyword);
  for (const line of (work.annote ?? '').split('\n')) put('N1', line);
  const placed = new Set([
    ...texts.map(([field]) => field),
    ...['page', 'DOI', serial, work.type === 'speech' ? 'event-title' : 'container-title'],
    ...(container ? ['container-title-short'] : []),
    ...(hasNumber.has(work.type) ? ['number'] : []),
    ...(hasGenre.has(work.type) || work.genre === risTypes[type]?.genre ? ['genre'] : []),
  ]);
  for (const line of namedNotes(work, placed, isExact)) put('N1', line);
  if (hasNumber.has(work.type)) put('M1', words('number'));
  if (!('M3' in kept) && words('genre') !== (risTypes[type]?.genre ?? '')) put('M3', words('genre'));
  for (const [tag, values] of Object.entries(kept))
    if (/^[A-Z][A-Z0-9]$/.test(tag) && Array.isArray(values)) for (const value of values) if (typeof value === 'string') put(tag, value);
  return [`TY  - ${type}`, ...lines, 'ER  - ', ''].join('\r\n');
}

/** Between semicolons where there are any, else between commas: one keyword a line. */
const keywordsOf = (keyword: string): readonly string[] => keyword.split(keyword.includes(';') ? /\s*;\s*/ : /\s*,\s*/);

/** Whether year, month, day and season say all of a date. */
function isExact({ edtf }: Dates): boolean {
  const span = parseEdtf(edtf);
  return span?.start !== undefined && span.end === undefined && !span.start.approximate;
}

/** The first type of the list that stands for the work. */
function usualType(work: Work): string {
  const all = Object.entries(risTypes).filter(([, { type }]) => type === work.type);
  const [code = 'GEN'] = usual[work.type] ? [usual[work.type]] : (all.find(([, { genre }]) => genre === work.genre) ?? all[0] ?? []);
  return code ?? 'GEN';
}

/** Where several types of RIS stand for one of ours, or none does. */
const usual: Readonly<Partial<Record<Work['type'], string>>> = {
  'article-journal': 'JOUR',
  book: 'BOOK',
  chapter: 'CHAP',
  dataset: 'DATA',
  document: 'GEN',
  'paper-conference': 'CPAPER',
  report: 'RPRT',
  software: 'COMP',
  standard: 'STAND',
  webpage: 'ELEC',
  manuscript: 'UNPB',
  motion_picture: 'VIDEO',
  'post-weblog': 'BLOG',
  review: 'JOUR',
  'review-book': 'JOUR',
  entry: 'ENCYC',
};

/** Contributors under their tags. RIS has four roles; where nobody is an author, others who made the work take that place. */
function named({ contributors }: Work): readonly (readonly [tag: string, name: string])[] {
  const hasAuthor = contributors.some(({ role }) => role === 'author');
  return contributors.flatMap(({ name, role }) => {
    const tag = tagOf(role) ?? (hasAuthor ? undefined : 'AU');
    return tag ? [[tag, risName(name)] as const] : [];
  });
}

const tagOf = (wanted: Contributor['role']): string | undefined => Object.entries(roles).find(([, role]) => role === wanted)?.[0];

/** A comma would divide the name of an organisation; two of them do not. */
const risName = (name: Name): string => (name.literal ?? (name.family ? '' : name.given))?.replaceAll(',', ',,') || invertedName(name);

const pagesOf = (page: string): readonly [from: string, to: string] => {
  const [, from, to] = /^([\p{L}]?\d+)[–-]([\p{L}]?\d+)$/u.exec(page) ?? [];
  return from && to ? [from, to] : [page, ''];
};

function firstOf(dates: Dates): PartialDate | undefined {
  const span = parseEdtf(dates.edtf);
  return span?.start ?? (span?.end === 'open' ? undefined : span?.end);
}

const seasons = ['Spring', 'Summer', 'Autumn', 'Winter'];

/** `2024/03/05/`, `2024/03//`, `2024///Spring`: year, month, day, words. */
function risDate(dates: Dates): string {
  const date = firstOf(dates);
  if (!date) return '';
  const pad = (part: number | undefined) => (part ? String(part).padStart(2, '0') : '');
  return [String(date.year).padStart(4, '0'), pad(date.month), pad(date.day), date.season ? (seasons[date.season - 21] ?? '') : ''].join(
    '/',
  );
}
