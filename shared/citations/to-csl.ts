import type { Inline, Run } from '../compose/cv-document.ts';
import { type Dates, type PartialDate, parseEdtf } from '../model/dates.ts';
import type { Name } from '../model/names.ts';
import { type CslTextField, cslTextFields, currentStatus, type Work } from '../model/work.ts';
import { parseRich } from '../text/parse-rich.ts';
import { carryCitation, withoutCarried } from './carried-citations.ts';

/** A date as the CSL engine reads it. */
export type CslDate = {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly season?: number;
  readonly circa?: boolean;
  readonly literal?: string;
};

/** A CSL-JSON item, made for one document. */
export type CslItem = { readonly id: string; readonly type: string; readonly [field: string]: unknown };

/** Changes to a work in the reference list of one document. */
export type ReferenceOverride = { readonly title?: string; readonly venue?: string };

/** Invisible separator that never survives into a reference. */
export const INVISIBLE = '\u2064';

/** Name variables in which the engine looks for names. */
const nameOf = (name: Name): Record<string, string> => {
  if (name.literal) return { literal: name.literal };
  const parts = ['family', 'given', 'non-dropping-particle', 'dropping-particle', 'suffix'] as const;
  return Object.fromEntries(parts.flatMap((part) => (name[part] ? [[part, name[part]]] : [])));
};

function datePart(date: PartialDate): number[] {
  return [date.year, ...(date.month ? [date.month, ...(date.day ? [date.day] : [])] : [])];
}

/** A date in CSL form: structured where it can be, the printed text where the user gave one. */
export function toCslDate(dates: Dates): CslDate {
  if (dates.text) return { literal: dates.text };
  const span = parseEdtf(dates.edtf);
  const start = span?.start ?? (span?.end === 'open' ? undefined : span?.end);
  if (!span || !start) return { literal: dates.edtf };
  const end = span.end === 'open' || span.end === undefined || span.end === start ? [] : [datePart(span.end)];
  return {
    'date-parts': [datePart(start), ...end],
    ...(start.season ? { season: start.season - 20 } : {}),
    ...(start.approximate ? { circa: true } : {}),
  };
}

/** "01-12-2022 Through 02-12-2022", or null when a day is missing. */
function numericDays(dates: Dates): string | null {
  const span = parseEdtf(dates.edtf);
  const write = (date: PartialDate | undefined | 'open') =>
    date && date !== 'open' && date.day
      ? [String(date.day).padStart(2, '0'), String(date.month).padStart(2, '0'), date.year].join('-')
      : null;
  const start = write(span?.start);
  const end = write(span?.end);
  return start && end ? `${start} Through ${end}` : start;
}

const tags = { emphasis: 'i', strong: 'b', superscript: 'sup', subscript: 'sub' } as const;

/** Keeps the engine from reading typed text such as "<i>" as its own tags; the invisible sign is taken out of its output. */
function literal(text: string): string {
  return withoutCarried(text).replace(/<(?=\/?(?:i|b|sup|sub|sc|span)\b)/g, `<${INVISIBLE}`);
}

/** Runs as the engine's rich text: its own four tags and carried citations, everything else escaped. */
function toCslText(run: Run): string {
  return run
    .map((inline: Inline): string => {
      if (inline.kind === 'citation') return carryCitation(inline.work);
      if (inline.kind === 'link') return toCslText(inline.content);
      return (inline.marks ?? []).reduce(
        (text, mark) => (mark in tags ? `<${tags[mark as keyof typeof tags]}>${text}</${tags[mark as keyof typeof tags]}>` : text),
        literal(inline.text),
      );
    })
    .join('');
}

/** Fields of words, which take the Markdown subset; numbers, identifiers and codes are verbatim. */
const rich: ReadonlySet<CslTextField> = new Set([
  'title-short',
  'container-title',
  'container-title-short',
  'collection-title',
  'event-title',
  'event-place',
  'publisher',
  'publisher-place',
  'genre',
  'medium',
  'archive',
  'jurisdiction',
  'authority',
  'scale',
  'dimensions',
  'source',
]);

/**
 * The work as a CSL item. A status before publication goes into CSL `status`; `override` changes title and venue for one
 * reference list.
 */
export function toCsl(work: Work, override: ReferenceOverride = {}, numericEventDates = false): CslItem {
  const item: Record<string, unknown> = { id: work.id, type: work.type };
  const title = override.title || work.title;
  if (title) item.title = toCslText(parseRich(title));
  for (const field of Object.keys(cslTextFields) as CslTextField[]) {
    const value = work[field];
    if (value) item[field] = rich.has(field) ? toCslText(parseRich(value)) : value;
  }
  // Styles that print a short form would print the stored one in place of these words.
  if (override.title) delete item['title-short'];
  if (override.venue) {
    item[work['container-title'] || !work['event-title'] ? 'container-title' : 'event-title'] = toCslText(parseRich(override.venue));
    delete item['container-title-short'];
  }
  for (const contributor of work.contributors) {
    const name = nameOf(contributor.name);
    if (Object.keys(name).length === 0) continue;
    item[contributor.role] = [...((item[contributor.role] as unknown[]) ?? []), name];
  }
  const issued = work.issued ?? work['event-date'];
  if (issued) item.issued = toCslDate(issued);
  if (item['event-title']) item.event = item['event-title'];
  if (work['event-date']) {
    const days = numericEventDates ? numericDays(work['event-date']) : null;
    item['event-date'] = days ? { literal: days } : toCslDate(work['event-date']);
  }
  if (work.submitted) item.submitted = toCslDate(work.submitted);
  if (work.accessed) item.accessed = toCslDate(work.accessed);
  if (work.URL) item.URL = work.URL;
  const status = currentStatus(work);
  // A talk has a programme, no publication: "presented at …, Submitted" would contradict itself.
  if (status !== 'published' && work.type !== 'speech') item.status = status.replace(/-/g, ' ');
  return item as CslItem;
}
