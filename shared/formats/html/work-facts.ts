import { type PartialDate, parseEdtf } from '../../model/dates.ts';
import { safeUrl } from '../../model/identifiers.ts';
import type { Work } from '../../model/work.ts';
import { plainText } from '../../text/parse-rich.ts';
import { isRich } from '../read-work.ts';

/** A field of a work as words without marks; empty where it is. */
export function fieldWords(work: Work, field: keyof Work & string): string {
  const value = work[field];
  if (typeof value !== 'string') return '';
  return (isRich(field) ? plainText(value) : value).trim();
}

/** The day on which the work came out, or was presented, as far as it is known: "2024-03-05", "2024-03", "2024"; empty without a year. */
export function dayOf(work: Work): string {
  const span = parseEdtf((work.issued ?? work['event-date'])?.edtf ?? '');
  const date: PartialDate | undefined = span?.start ?? (span?.end === 'open' ? undefined : span?.end);
  if (!date) return '';
  const pad = (part: number, length = 2) => String(part).padStart(length, '0');
  return [pad(date.year, 4), ...(date.month ? [pad(date.month), ...(date.day ? [pad(date.day)] : [])] : [])].join('-');
}

/** "12–34" → 12 and 34; the second is empty where there is one page only. */
export function pagesOf(work: Work): readonly [from: string, to: string] {
  const page = work.page ?? '';
  const [, from = page, to = ''] = /^([\p{L}]?\d+)\s*[–-]\s*([\p{L}]?\d+)$/u.exec(page.trim()) ?? [];
  return [from.trim(), to];
}

/** Where the work is on the web; empty when no page may link there. */
export const addressOf = ({ URL: address = '' }: Work): string => safeUrl(address) ?? '';
