import { z } from 'zod';

/** One point in time as far as it is known. `month` 1–12, `season` 21–24 (EDTF: spring to winter), `day` 1–31. */
export type PartialDate = {
  readonly year: number;
  readonly month?: number;
  readonly season?: number;
  readonly day?: number;
  readonly approximate?: boolean;
};

/** A stretch of time. `end` missing: a single date; `'open'`: still going on; `start` missing: only the end is known. */
export type Span = { readonly start?: PartialDate; readonly end?: PartialDate | 'open' };

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~)?$/;

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Reads an EDTF date (`2024`, `2024-10`, `2024-22`, `2024-10-05`, each with an optional `~`). Returns null when it is not one. */
export function parseEdtfDate(text: string): PartialDate | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  const second = match[2] === undefined ? undefined : Number(match[2]);
  const day = match[3] === undefined ? undefined : Number(match[3]);
  const approximate = match[4] ? { approximate: true } : {};
  if (second === undefined) return { year, ...approximate };
  if (second >= 21 && second <= 24) return day === undefined ? { year, season: second, ...approximate } : null;
  if (second < 1 || second > 12) return null;
  if (day === undefined) return { year, month: second, ...approximate };
  return day >= 1 && day <= daysIn(year, second) ? { year, month: second, day, ...approximate } : null;
}

/** Writes a partial date as EDTF; the inverse of {@link parseEdtfDate}. */
export function toEdtfDate(date: PartialDate): string {
  const second = date.month ?? date.season;
  const parts = [String(date.year).padStart(4, '0')];
  if (second !== undefined) parts.push(String(second).padStart(2, '0'));
  if (date.day !== undefined) parts.push(String(date.day).padStart(2, '0'));
  return parts.join('-') + (date.approximate ? '~' : '');
}

/** First day that a partial date can mean, as a sortable number (YYYYMMDD). Seasons count from their first month. */
export function earliest(date: PartialDate): number {
  const month = date.month ?? (date.season === undefined ? 1 : (date.season - 21) * 3 + 1);
  return date.year * 10_000 + month * 100 + (date.day ?? 1);
}

/** Last day that a partial date can mean, as a sortable number (YYYYMMDD). */
export function latest(date: PartialDate): number {
  const month = date.month ?? (date.season === undefined ? 12 : (date.season - 20) * 3);
  return date.year * 10_000 + month * 100 + (date.day ?? 31);
}

/** Reads an EDTF date or interval (`2023-10/2024-06`, open end `2022-09/..`, unknown start `../2024`). Null when it is neither. */
export function parseEdtf(text: string): Span | null {
  const [left, right, ...rest] = text.split('/');
  if (left === undefined || rest.length > 0) return null;
  const start = left === '..' ? undefined : parseEdtfDate(left);
  if (start === null) return null;
  if (right === undefined) return start ? { start } : null;
  if (right === '..') return start ? { start, end: 'open' } : null;
  const end = parseEdtfDate(right);
  if (!end) return null;
  if (start && earliest(start) > latest(end)) return null;
  return start ? { start, end } : { end };
}

/** Writes a span as EDTF; the inverse of {@link parseEdtf}. */
export function toEdtf(span: Span): string {
  const start = span.start ? toEdtfDate(span.start) : '..';
  if (span.end === undefined) return start;
  return `${start}/${span.end === 'open' ? '..' : toEdtfDate(span.end)}`;
}

/**
 * Sort key of a span for "newest first" lists: what is still going on beats every end, then the later end, then the later start.
 * Larger is newer.
 */
export function spanOrder(span: Span | null): readonly [number, number] {
  if (!span) return [0, 0];
  const start = span.start ? earliest(span.start) : 0;
  if (span.end === 'open') return [99_999_999, start];
  return [span.end ? latest(span.end) : span.start ? latest(span.start) : 0, start];
}

const impossible = 'Not a date that can exist. Write a year, a month and a year, or a full date, for example 2024, Oct 2024 or 2024-10-05';

/** A date or a range as stored: EDTF for sorting and checks, `text` to print something else verbatim. */
export const Dates = z
  .looseObject({
    edtf: z
      .string()
      .refine((text) => parseEdtf(text) !== null, impossible)
      .describe('EDTF date or interval: 2024, 2024-10, 2024-10-05, 2023-10/2024-06, 2022-09/.. (still going on); ~ marks an estimate'),
    text: z.string().optional().describe('Printed exactly as written instead of the formatted date'),
  })
  .describe('A date or a range of dates');
export type Dates = z.infer<typeof Dates>;
