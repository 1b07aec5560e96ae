import { type PartialDate, parseEdtf, parseEdtfDate, type Span, toEdtf } from './dates.ts';

const MONTH_LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl'];
const SEASONS: Readonly<Record<string, number>> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 };
const OPEN = /^(present|ongoing|now|today|current|to date|heute|aujourd.hui|\.\.|…)?$/i;

/** Month names of the languages above, long and short, folded to plain lower-case letters → 1–12. */
const months: ReadonlyMap<string, number> = new Map(
  MONTH_LANGUAGES.flatMap((language) =>
    (['long', 'short'] as const).flatMap((month) => {
      const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
      return Array.from({ length: 12 }, (_, i) => [fold(format.format(Date.UTC(2024, i, 15))), i + 1] as const);
    }),
  ),
).set('sept', 9);

function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
}

function fromParts(year: string, month?: number, day?: string): PartialDate | null {
  const pad = (value: string | number) => String(value).padStart(2, '0');
  return parseEdtfDate([year, ...(month ? [pad(month)] : []), ...(day ? [pad(day)] : [])].join('-'));
}

/** Reads one date as people type it: `2024`, `Oct 2024`, `5 Oct 2024`, `October 5, 2024`, `10/2024`, `05.10.2024`, `c. 1998`, `Spring 2023`. */
export function parseTypedDate(typed: string): PartialDate | null {
  const text = typed.trim();
  const about = /^(?:c\.|ca\.?|circa|about|~)\s*(.+)$/i.exec(text);
  if (about?.[1]) {
    const date = parseTypedDate(about[1]);
    return date && { ...date, approximate: true };
  }
  const edtf = parseEdtfDate(text);
  if (edtf) return edtf;
  let match = /^(\d{1,2})[/.](\d{4})$/.exec(text);
  if (match) return fromParts(match[2] ?? '', Number(match[1]));
  match = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  if (match) return fromParts(match[3] ?? '', Number(match[2]), match[1]);
  const words = text
    .replace(/,/g, ' ')
    .split(/\s+/)
    .filter((word) => !/^(de|of)$/i.test(word));
  const year = words.find((word) => /^\d{4}$/.test(word));
  const day = words.find((word) => /^\d{1,2}(?:st|nd|rd|th|\.)?$/.test(word))?.replace(/\D/g, '');
  const names = words.filter((word) => /^\p{L}/u.test(word));
  // Every word must have its part: in "Sep 2020 – 2023" a second year is left over, so it is no single date.
  if (!year || names.length !== 1 || words.length !== (day === undefined ? 2 : 3)) return null;
  const name = fold(names[0] ?? '');
  const season = SEASONS[name];
  if (season && !day) return { year: Number(year), season };
  const month = months.get(name);
  return month ? fromParts(year, month, day) : null;
}

/** What a typed date means: the EDTF to store and, when the wording cannot be rebuilt from it, the text to print. */
export type TypedDates = { readonly edtf: string; readonly text?: string };

/**
 * Reads a date or range as people type it: `Sep 2022 – present`, `2020-`, `since 2021`, `until 2019`, `2017/18`, `2020 and 2021`.
 * Returns null when it cannot be understood; then nothing is guessed.
 */
export function parseTypedDates(typed: string): TypedDates | null {
  const text = typed.trim().replace(/\s+/g, ' ');
  if (!text) return null;
  if (parseEdtf(text)) return { edtf: text };
  const wrap = (span: Span): TypedDates | null => {
    const edtf = toEdtf(span);
    return parseEdtf(edtf) ? { edtf } : null;
  };
  const single = parseTypedDate(text);
  if (single) return wrap({ start: single });
  let match = /^(?:since|from|seit|depuis)\s+(.+)$/i.exec(text);
  if (match) {
    const start = parseTypedDate(match[1] ?? '');
    return start && wrap({ start, end: 'open' });
  }
  match = /^(?:until|till|bis|–|-)\s*(.+)$/i.exec(text);
  if (match) {
    const end = parseTypedDate(match[1] ?? '');
    return end && wrap({ end });
  }
  match = /^(\d{2})(\d{2})\/(\d{2})$/.exec(text);
  if (match) return wrap({ start: { year: Number(`${match[1]}${match[2]}`) }, end: { year: Number(`${match[1]}${match[3]}`) } });
  match = /^(\d{4})\s?(?:and|&|und|et|y)\s?(\d{4})$/i.exec(text);
  if (match) {
    const span = wrap({ start: { year: Number(match[1]) }, end: { year: Number(match[2]) } });
    return span && { ...span, text };
  }
  return parseRange(text, wrap);
}

function parseRange(text: string, wrap: (span: Span) => TypedDates | null): TypedDates | null {
  for (const split of [/\s*[–—]\s*/, /\s+-+\s*/, /\s+(?:to|bis|until)\s+/i, /\s*-\s*/]) {
    const parts = text.split(split);
    if (parts.length !== 2) continue;
    const [left = '', right = ''] = parts;
    if (OPEN.test(right.trim())) {
      const start = parseTypedDate(left);
      if (start) return wrap({ start, end: 'open' });
      continue;
    }
    const end = parseTypedDate(right);
    const start = parseTypedDate(left) ?? (end ? borrowYear(left, end) : null);
    if (start && end) return wrap({ start, end });
  }
  return null;
}

/** "Sep – Dec 2022": the start takes the year of the end. */
function borrowYear(left: string, end: PartialDate): PartialDate | null {
  return /\d{4}/.test(left) ? null : parseTypedDate(`${left} ${String(end.year).padStart(4, '0')}`);
}

/**
 * Why a date that {@link parseTypedDates} refuses cannot be, in a sentence: a range that ends before it starts, a day its month does
 * not have. Null when it is simply not understood.
 */
export function whyNotDates(typed: string): string | null {
  const text = typed.trim();
  for (const split of [/\s*[–—]\s*/, /\s+-+\s*/, /\s+(?:to|bis|until)\s+/i]) {
    const [left = '', right = '', ...more] = text.split(split);
    if (more.length === 0 && right && parseTypedDate(left) && parseTypedDate(right)) return 'The end is before the start.';
  }
  for (const part of text.split(/\s*[–—]\s*|\s+-+\s+/)) {
    const day = /\b(\d{1,2})(?=\s|\.|,|st\b|nd\b|rd\b|th\b)/.exec(part)?.[1];
    const month = day && parseTypedDate(part.replace(day, ''));
    if (day && month !== '' && month?.month && Number(day) > 28 && !parseTypedDate(part))
      return `${part.replace(day, '').replace(/^[\s.,]+/, '')} has no day ${day}.`;
  }
  return null;
}
