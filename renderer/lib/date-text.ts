import { type Dates, type PartialDate, parseEdtf, type Span } from '../../shared/model/dates.ts';
import { parseTypedDates, whyNotDates } from '../../shared/model/typed-dates.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const seasons = ['Spring', 'Summer', 'Autumn', 'Winter'];

function dateText(date: PartialDate): string {
  const year = String(date.year).padStart(4, '0');
  const parts = [
    ...(date.day === undefined ? [] : [String(date.day)]),
    ...(date.month === undefined ? [] : [months[date.month - 1] ?? '']),
    ...(date.season === undefined ? [] : [seasons[date.season - 21] ?? '']),
    year,
  ];
  return (date.approximate ? 'c. ' : '') + parts.join(' ');
}

function spanText(span: Span, open: string): string {
  if (!span.start) return span.end && span.end !== 'open' ? `until ${dateText(span.end)}` : '';
  if (span.end === undefined) return dateText(span.start);
  return `${dateText(span.start)} – ${span.end === 'open' ? open : dateText(span.end)}`;
}

/** A stored date as somebody would type it; reading it again gives the same date. */
export function typedText(dates: Dates | undefined): string {
  if (!dates) return '';
  if (dates.text && parseTypedDates(dates.text)?.edtf === dates.edtf) return dates.text;
  const span = parseEdtf(dates.edtf);
  return span ? spanText(span, 'present') : dates.edtf;
}

/** What was understood, in words: "Sep 2022 – still going on". */
export function understood(dates: Dates | undefined): string {
  const span = dates ? parseEdtf(dates.edtf) : null;
  return span ? spanText(span, 'still going on') : '';
}

/** The date of a list line, short: "2019 – 2022", "2022 – present". */
export function yearsText(dates: Dates | undefined): string {
  const span = dates ? parseEdtf(dates.edtf) : null;
  if (!span) return '';
  const start = span.start ? String(span.start.year) : '';
  if (span.end === undefined) return start;
  if (span.end === 'open') return `${start} – present`;
  return span.end.year === span.start?.year ? start : `${start || '…'} – ${span.end.year}`;
}

export type ReadDates = { readonly ok: true; readonly value: Dates | undefined } | { readonly ok: false; readonly message: string };

/**
 * Reads what was typed into a date field. `previous` is the stored value: a wording to print that the person chose on purpose stays,
 * one that came from an earlier reading does not.
 */
export function readDates(typed: string, previous: Dates | undefined, single: boolean): ReadDates {
  if (!typed.trim()) return { ok: true, value: undefined };
  const parsed = parseTypedDates(typed);
  if (!parsed)
    return {
      ok: false,
      message:
        whyNotDates(typed) ??
        `Not understood. Write it like ${single ? '2024, Oct 2024 or 5 Oct 2024' : 'Oct 2023 – Jun 2024, 2021 – present or 2019'}.`,
    };
  if (single && parsed.edtf.includes('/'))
    return { ok: false, message: 'One date, not a range: write it like 2024, Oct 2024 or 5 Oct 2024.' };
  const wasRead = previous?.text !== undefined && parseTypedDates(previous.text)?.edtf === previous.edtf;
  const { text: _text, edtf: _edtf, ...unknown } = previous ?? { edtf: '' };
  const text = parsed.text ?? (wasRead ? undefined : previous?.text);
  return { ok: true, value: { ...unknown, edtf: parsed.edtf, ...(text === undefined ? {} : { text }) } };
}
