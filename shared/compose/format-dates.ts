import { type Dates, type PartialDate, parseEdtf } from '../model/dates.ts';
import type { DateStyle } from '../model/document.ts';

const SEASON_NAMES = ['Spring', 'Summer', 'Autumn', 'Winter'];

function monthName(month: number, locale: string, form: 'long' | 'short' | 'short-dot'): string {
  const date = Date.UTC(2024, month - 1, 15);
  // British English shortens September to "Sept", unlike every other month: CVs use three letters throughout.
  const language = locale.startsWith('en') ? 'en-US' : locale;
  const long = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(date);
  if (form === 'long') return long;
  const short = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' }).format(date).replace(/\.$/, '');
  return form === 'short-dot' && short !== long ? `${short}.` : short;
}

/** One date as far as it is known: "October 2024", "5 Oct 2024", "10/2024", "c. 1998". */
function formatDate(date: PartialDate, style: DateStyle, locale: string): string {
  const about = date.approximate ? 'c. ' : '';
  if (date.season) return `${about}${SEASON_NAMES[date.season - 21] ?? ''} ${date.year}`;
  if (!date.month || style.month === 'none') return `${about}${date.year}`;
  if (style.month === 'number') {
    const month = String(date.month).padStart(2, '0');
    return `${about}${date.day ? `${String(date.day).padStart(2, '0')}/` : ''}${month}/${date.year}`;
  }
  const month = monthName(date.month, locale, style.month);
  if (!date.day) return `${about}${month} ${date.year}`;
  return locale === 'en-US' ? `${about}${month} ${date.day}, ${date.year}` : `${about}${date.day} ${month} ${date.year}`;
}

const cache = new Map<string, string>();

/** A date or range as the document prints it. The verbatim text wins; text that is no date is printed as it is. */
export function formatDates(dates: Dates | undefined, style: DateStyle, locale: string): string {
  if (!dates) return '';
  if (dates.text) return dates.text;
  const key = `${dates.edtf}|${style.month}|${style.separator}|${style.open}|${locale}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  if (cache.size > 10_000) cache.clear();
  const text = format(dates.edtf, style, locale);
  cache.set(key, text);
  return text;
}

function format(edtf: string, style: DateStyle, locale: string): string {
  const span = parseEdtf(edtf);
  if (!span) return edtf;
  const start = span.start ? formatDate(span.start, style, locale) : '';
  if (span.end === undefined) return start;
  const end = span.end === 'open' ? style.open : formatDate(span.end, style, locale);
  if (!start) return `${style.separator.trim()} ${end}`;
  return start === end ? start : `${start}${style.separator}${end}`;
}
