import type { EntryKind } from '../../entries/registry.ts';
import { type PartialDate, parseEdtf } from '../../model/dates.ts';
import type { DetailLine } from '../../model/detail-line.ts';
import { parseTypedDates } from '../../model/typed-dates.ts';
import { fold } from '../../text/fold.ts';
import { type Json, list, record, words } from '../json-values.ts';
import { datesBetween, isoDate } from '../plain-dates.ts';
import { withoutCitations } from '../rich.ts';

/** The types of entries that RenderCV has, told by their fields. A text alone stands here as `{text}`. */
export type EntryType =
  | 'education'
  | 'experience'
  | 'publication'
  | 'normal'
  | 'one-line'
  | 'bullet'
  | 'number'
  | 'reversed_number'
  | 'text';

const marks: readonly (readonly [field: string, type: EntryType])[] = [
  ['institution', 'education'],
  ['company', 'experience'],
  ['authors', 'publication'],
  ['journal', 'publication'],
  ['title', 'publication'],
  ['label', 'one-line'],
  ['name', 'normal'],
  ['bullet', 'bullet'],
  ['reversed_number', 'reversed_number'],
  ['number', 'number'],
  ['text', 'text'],
];

export function entryTypeOf(item: Json): EntryType | null {
  return marks.find(([field]) => words(item[field]) !== '' || list(item[field]).length > 0)?.[1] ?? null;
}

/** What the heading of a section says about its entries, and the field that their name stands in. */
const headings: readonly (readonly [heading: RegExp, kind: EntryKind, name: string, one?: 'one-line'])[] = [
  [/language|sprache|langue|idioma/, 'language', 'language', 'one-line'],
  [/skill|technolog|software|tool|method|kenntnis|competence/, 'skill-group', 'label', 'one-line'],
  [/award|hono[u]?r|prize|distinction|scholarship/, 'award', 'title'],
  [/grant|funding/, 'grant', 'title'],
  [/certificat|licen[cs]e|course/, 'certification', 'title'],
  [/teaching/, 'teaching', 'course'],
  [/review/, 'reviewing', 'venue'],
  [/committee/, 'committee', 'body'],
  [/member/, 'membership', 'organisation'],
  [/outreach|media|press/, 'outreach', 'title'],
  [/service|volunteer|activit|extracurricular|communit|leadership/, 'service', 'activity'],
];

/** The kind of entry under a heading: `[kind, field of its name]`. */
export function kindUnder(heading: string, type: EntryType): readonly [kind: EntryKind, name: string] {
  const words = fold(heading).replaceAll('_', ' ');
  const oneLine = type === 'one-line';
  const found = headings.find(([sign, , , only]) => sign.test(words) && (only === 'one-line') === oneLine);
  if (found) return [found[1], found[2]];
  return oneLine || type === 'normal' ? ['custom', 'label'] : ['custom', 'text'];
}

/** Texts are Markdown on both sides. */
export const rich = (value: unknown): string => words(value).replace(/\s*\n\s*/g, ' ');
/** As {@link rich}, without citations. */
export const written = (value: unknown): string => withoutCitations(words(value));

export function datesOf(item: Json): Json | null {
  const date = words(item.date);
  if (date) return parseTypedDates(date);
  return item.start_date === undefined && item.end_date === undefined ? null : datesBetween(item.start_date, item.end_date, 'open');
}

/** RenderCV takes a year alone as a number only. */
const yamlDate = (date: PartialDate): string | number => (/^\d{4}$/.test(isoDate(date)) ? date.year : isoDate(date));

/** As RenderCV says dates: a start and an end, or one date. */
export function writtenDates(dates: unknown): Json {
  const { edtf, text } = record(dates);
  const span = parseEdtf(words(edtf));
  if (!span) return {};
  if (span.start && span.end) return { start_date: yamlDate(span.start), end_date: span.end === 'open' ? 'present' : yamlDate(span.end) };
  const only = span.start ?? (span.end === 'open' ? undefined : span.end);
  return only ? { date: words(text) || yamlDate(only) } : {};
}

/** The summary is a line of its own, known by its id; highlights follow. */
export function detailsOf(item: Json): DetailLine[] {
  const summary = rich(item.summary);
  return [
    ...(summary ? [{ id: 'summary', text: summary }] : []),
    ...list(item.highlights)
      .map(rich)
      .filter(Boolean)
      .map((text) => ({ text })),
  ];
}

export function writtenDetails(details: unknown): Json {
  const lines = list(details).map(record);
  const text = (line: Json) => [words(line.label).replace(/^-$/, ''), written(line.text)].filter(Boolean).join(': ');
  return {
    summary: lines
      .filter(({ id }) => id === 'summary')
      .map(text)
      .join(' '),
    highlights: lines.filter(({ id }) => id !== 'summary').map(text),
  };
}
