import { type Dates, type PartialDate, parseEdtf, toEdtf, toEdtfDate } from '../model/dates.ts';
import { parseTypedDate } from '../model/typed-dates.ts';
import type { Json } from './json-values.ts';
import { words } from './json-values.ts';

const OPEN = /^(present|ongoing|now|current|today)$/i;

/**
 * The dates of a stretch that is written as its start and end; null when one of them cannot be understood or the end comes first.
 * @param whenNoEnd what a missing end means: that it still goes on, or that there is one date only
 */
export function datesBetween(start: unknown, end: unknown, whenNoEnd: 'open' | 'single'): Dates | null {
  const [from, to] = [words(start), words(end)];
  const first = from ? parseTypedDate(from) : null;
  const last = to && !OPEN.test(to) ? parseTypedDate(to) : null;
  if ((from && !first) || (to && !OPEN.test(to) && !last)) return null;
  const open = first && !last && (OPEN.test(to) || whenNoEnd === 'open');
  const edtf =
    first || last ? toEdtf({ ...(first ? { start: first } : {}), ...(last ? { end: last } : open ? { end: 'open' as const } : {}) }) : '';
  return parseEdtf(edtf) ? { edtf } : null;
}

/** Year, month and day as far as they are known: `2024-05`. Seasons and estimates are left out. */
export function isoDate(date: PartialDate): string {
  const { approximate: _approximate, season: _season, ...plain } = date;
  return toEdtfDate(plain);
}

/** Dates as start and end; the end is blank while it still goes on, and when there is one date only. */
export function startAndEnd(dates: unknown): { readonly start: string; readonly end: string; readonly open: boolean } {
  const edtf = typeof dates === 'object' && dates !== null ? (dates as Json).edtf : undefined;
  const span = typeof edtf === 'string' ? parseEdtf(edtf) : null;
  const open = span?.end === 'open';
  return { start: span?.start ? isoDate(span.start) : '', end: span?.end && span.end !== 'open' ? isoDate(span.end) : '', open };
}
