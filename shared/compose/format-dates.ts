import { type Dates, type PartialDate, parseEdtf } from '../model/dates.ts';
import type { DateStyle } from '../model/document.ts';
import type { Wording } from '../wording/wording.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function intl(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}|${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  formats.set(key, format);
  return format;
}

function englishMonth(at: number, form: 'long' | 'short' | 'short-dot'): string {
  // British English shortens September to "Sept", unlike every other month: CVs use three letters throughout.
  const long = intl('en-US', { month: 'long' }).format(at);
  if (form === 'long') return long;
  const short = intl('en-US', { month: 'short' }).format(at);
  return form === 'short-dot' && short !== long ? `${short}.` : short;
}

/** One date as far as it is known, without "about": "October 2024", "5 Oct 2024", "10/2024", "5. Oktober 2024". */
function exactDate(date: PartialDate, style: DateStyle, locale: string, wording: Wording): string {
  const { year, month, day, season } = date;
  if (season) return wording.say(`dates.season.${season as 21 | 22 | 23 | 24}`, { year });
  if (!month || style.month === 'none') return String(year);
  if (style.month === 'number') {
    const digits = `${String(month).padStart(2, '0')}/${year}`;
    return day ? `${String(day).padStart(2, '0')}/${digits}` : digits;
  }
  const at = Date.UTC(year, month - 1, day ?? 15);
  if (locale.startsWith('en')) {
    const name = englishMonth(at, style.month);
    if (!day) return `${name} ${year}`;
    return locale === 'en-US' ? `${name} ${day}, ${year}` : `${day} ${name} ${year}`;
  }
  return intl(locale, { year: 'numeric', month: style.month === 'long' ? 'long' : 'short', ...(day ? { day: 'numeric' } : {}) }).format(at);
}

function formatDate(date: PartialDate, style: DateStyle, locale: string, wording: Wording): string {
  const text = exactDate(date, style, locale, wording);
  return date.approximate ? wording.say('dates.circa', { date: text }) : text;
}

const cache = new Map<string, string>();

/** A date or range as the document prints it. The verbatim text wins; text that is no date is printed as it is. */
export function formatDates(dates: Dates | undefined, style: DateStyle, locale: string, wording: Wording): string {
  if (!dates) return '';
  if (dates.text) return dates.text;
  const key = `${dates.edtf}|${style.month}|${style.separator}|${style.open}|${locale}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  if (cache.size > 10_000) cache.clear();
  const text = format(dates.edtf, style, locale, wording);
  cache.set(key, text);
  return text;
}

function format(edtf: string, style: DateStyle, locale: string, wording: Wording): string {
  const span = parseEdtf(edtf);
  if (!span) return edtf;
  const start = span.start ? formatDate(span.start, style, locale, wording) : '';
  if (span.end === undefined) return start;
  const end = span.end === 'open' ? (style.open ?? wording.say('dates.open')) : formatDate(span.end, style, locale, wording);
  if (!start) return `${style.separator.trim()} ${end}`;
  return start === end ? start : `${start}${style.separator}${end}`;
}
