import { type Authors, authorsOf, leadingAuthors } from './authors.ts';
import { trimmed } from './cuts.ts';

/** A reference divided at its title. */
export type Divided = {
  readonly authors: Authors | null;
  readonly year: string;
  readonly title: string;
  /** Where it appeared; with `joined` the title stands before it, up to its last comma. */
  readonly after: string;
  readonly joined: boolean;
  /** What stood before the title and is neither names nor a year. */
  readonly before: string;
};

export const YEAR = '(?:1[89]|20)\\d\\d';
const QUOTED = [
  /[“„"]([^“”„"]{6,600})[”“"]/u,
  /(?<![\p{L}\p{N}])‘(.{6,600}?)’(?![\p{L}\p{N}])/u,
  /(?<![\p{L}\p{N}])'(.{6,600}?)'(?![\p{L}\p{N}])/u,
];
const YEAR_AT_END = new RegExp(`[\\s,(]*\\b(${YEAR})[a-z]?\\)?[\\s.,:]*$`);
const YEAR_AT_START = new RegExp(
  `^[\\s.,]*(?:\\((${YEAR})[a-z]?(?:,\\s*\\p{L}+\\.?(?:\\s\\d{1,2}(?:[–-]\\d{1,2})?)?)?\\)|(${YEAR})[a-z]?(?=[.,:]))[.,:]?\\s*`,
  'u',
);
const UNDATED = /^\(?(?:in press|n\.\s?d\.|forthcoming|submitted|accepted|to appear)\)?[.,:]?\s+/i;
const EDITORS = /^\(?(?:eds?|editors?|hrsg)\b\.?\)?[.,:]?\s*/i;

/** Finds the title: between quotation marks, after names and a year, or after names and a full stop. */
export function divided(text: string): Divided {
  for (const quotes of QUOTED) {
    const found = quotes.exec(text);
    // A quotation in the middle of a title is none.
    if (!found || (found.index > 0 && !/[\s(]$/.test(text.slice(0, found.index)))) continue;
    const head = headOf(text.slice(0, found.index));
    if (found.index > 0 && !head.authors && !head.year) continue;
    return { ...head, title: trimmed(found[1] ?? ''), after: text.slice(found.index + found[0].length), joined: false };
  }
  const lead = leadingAuthors(text);
  if (!lead) return commaList(text) ?? withoutAuthors(text);
  const isEdited = EDITORS.test(lead.after);
  const authors: Authors = isEdited ? { ...lead.authors, role: 'editor' } : lead.authors;
  const after = lead.after.replace(EDITORS, '');
  const [dated = '', bracketed = '', plain = ''] = YEAR_AT_START.exec(after) ?? [];
  const rest = after.slice(dated.length).replace(UNDATED, '');
  return { authors, year: bracketed || plain, before: '', joined: false, ...sentence(rest) };
}

function headOf(text: string): Pick<Divided, 'authors' | 'year' | 'before'> {
  const [, year = ''] = YEAR_AT_END.exec(text) ?? [];
  const names = trimmed(text.replace(YEAR_AT_END, ''));
  const authors = authorsOf(names) ?? authorsOf(`${names}.`);
  if (authors) return { authors, year, before: '' };
  const lead = leadingAuthors(text);
  return { authors: lead?.authors ?? null, year, before: lead ? trimmed(lead.after.replace(YEAR_AT_END, '')) : names };
}

/** "A. Feld, B. Marsh, The title, Journal 12 (2021) 1–9": only initials tell where the names end. */
function commaList(text: string): Divided | null {
  const parts = text.split(/,\s+/);
  for (let count = Math.min(parts.length - 1, 60); count > 0; count--) {
    const names = parts.slice(0, count);
    if (!names.every((name) => /^(?:and |& )?\p{Lu}\.|\s\p{Lu}{1,3}$/u.test(name))) continue;
    const authors = authorsOf(names.join(', '));
    const after = parts.slice(count).join(', ');
    if (authors && !/^\p{Lu}\./u.test(after)) return { authors, year: '', title: '', after, joined: true, before: '' };
  }
  return null;
}

function withoutAuthors(text: string): Divided {
  return { authors: null, year: '', before: '', joined: false, ...sentence(text) };
}

const SHORT = /(?:\b(?:vs|st|dr|no|vol|cf|e\.g|i\.e|approx|al|sp|spp|var|ca|prof|mt|fig|u\.s|u\.k|ed|eds)|(?:^|[\s.(-])\p{Lu})$/iu;

/** The first sentence, and what follows it. */
function sentence(text: string): { readonly title: string; readonly after: string } {
  for (const end of text.matchAll(/[.?!](?=\s+[\p{Lu}\d¦([“"]|\s+in[\s:]|\s*¦)|(?=\s[¦[])/gu)) {
    const before = text.slice(0, end.index);
    if (before.length < 4 || (end[0] === '.' && SHORT.test(before.slice(-8)))) continue;
    return { title: trimmed(end[0] === '.' ? before : before + end[0]), after: text.slice(end.index + end[0].length) };
  }
  return { title: trimmed(text), after: '' };
}
