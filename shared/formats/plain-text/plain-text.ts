import type { ImportFormat, ReadItem } from '../format.ts';
import { itemOf } from '../read-work.ts';
import { leadingAuthors } from './authors.ts';
import { isHeading, type Piece, pieces } from './pieces.ts';
import { readReference } from './reference.ts';

/** A list of references as it stands on a page: what each part is, is guessed by its place and its signs. */
export const plainText: ImportFormat = {
  id: 'plain-text',
  name: 'Plain text (a list of references)',
  extensions: ['txt'],
  recognises,
  *read(text) {
    for (const piece of pieces(text.replaceAll('\0', ' '), begins, isReference)) if (!isHeading(piece.text)) yield readPiece(piece);
  },
};

/** No reference is longer; searching longer ones for names would take long. */
const MOST_LETTERS = 4_000;
const ENOUGH_TO_TELL = 100_000;

function readPiece({ source, text, divided }: Piece): ReadItem {
  if (text.length > MOST_LETTERS) return { kind: 'problem', message: 'This is too long for a reference.', source };
  if (!isPartly(text))
    return { kind: 'problem', message: 'This does not look like a reference: it has neither authors, a year nor a DOI.', source };
  const { draft, remains, notes } = readReference(text);
  const hyphen = divided ? [`The end of a line divides “${divided}”: look whether the hyphen belongs there.`] : [];
  const item = itemOf('plain-text', draft, {
    rest: remains.length > 0 ? { remains } : {},
    source,
    notes: [...notes, ...hyphen],
  });
  return item.kind === 'work' ? { ...item, unsure: true } : item;
}

const YEAR = /(?<![\d–-])(?:1[89]|20)\d\d(?![\d–])/;
const DOI = /\b10\.\d{4,9}\/\S/;
const NUMBERS =
  /\b\d{1,4}\s?\(\d[\w–-]{0,8}\)|\bpp?\.\s?\d|\bvol\.?\s?\d|\d\s?[–-]\s?\d+|;\s?\d+|\bno\.\s?\d|[“"‘][^”"’]{8,}[”"’]|\b(?:press|verlag|university|publish\w+|proceedings|journal|in:|arxiv)\b/i;

/** Long texts are not searched: they are no references. */
const begins = (text: string): boolean => text.length <= MOST_LETTERS && leadingAuthors(text) !== null;
/** Names with initials or in order at its beginning, when it appeared, and what only references have. */
function isReference(text: string): boolean {
  if (text.length > MOST_LETTERS || text.length < 25) return false;
  if (!YEAR.test(text) && !DOI.test(text)) return false;
  return (NUMBERS.test(text) || DOI.test(text)) && readReference(text).draft.contributors.length > 0;
}

const isPartly = (text: string): boolean => YEAR.test(text) || DOI.test(text) || begins(text) || /https?:\/\//.test(text);

/** Signs of what other programs write: braces, tags, tables. */
function isOther(text: string): boolean {
  const head = text.trimStart();
  if (/^(?:[{<@%]|\[\s*[{["]|TY {2}-|---\s)/.test(head)) return true;
  const lines = head.split(/\r\n|\r|\n/, 20).filter((line) => line.trim());
  if (lines.some((line) => /[{};]\s*$|=>|\w\(\)/.test(line) && !YEAR.test(line))) return true;
  for (const sign of ['\t', ';', ',', '|']) {
    const counts = lines.map((line) => line.replace(/"[^"]*"/g, '').split(sign).length);
    const names = (lines[0] ?? '').split(sign).map((cell) => cell.replace(/["\s]/g, '').toLowerCase());
    const titled = names.length > 1 && names.some((name) => /^(?:title|titel)$/.test(name));
    if (titled || (sign === '\t' && lines.length > 1 && (counts[0] ?? 1) > 1 && counts.every((count) => count === counts[0]))) return true;
  }
  return false;
}

/** Prose has years and names, too: half of what stands there must be references with names, a date and numbers. */
function recognises(text: string): boolean {
  if (isOther(text.slice(0, 5_000))) return false;
  const head = text.slice(0, ENOUGH_TO_TELL);
  let references = 0;
  let others = 0;
  for (const piece of pieces(head, begins, isReference)) {
    if (isHeading(piece.text)) continue;
    if (isReference(piece.text)) references++;
    else others++;
    if (references + others >= 200) break;
  }
  return references > 0 && references >= others;
}
