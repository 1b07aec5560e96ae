import type { Run } from '../../compose/cv-document.ts';
import { plainRun } from '../../text/parse-rich.ts';
import { onOneLine, type Piece, piecesOf, sharing } from '../printed-pieces.ts';

/** A run as CommonMark on one line, without space around it. */
export function inlineMarkdown(run: Run): string {
  return links(trimmed(merged(piecesOf(run).map(plain))));
}

/** A text in which no sign means anything. */
export function asText(text: string): string {
  return escaped(onOneLine(text));
}

/** What would begin a heading, a list, a quotation or a rule at the beginning of a line does not. */
export function asLine(inline: string): string {
  return inline
    .trim()
    .replace(/^([#+\-=>])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** Only what Markdown can say: signs for the layout of pages go, spaces are plain, raised and lowered digits stay so. */
function plain({ text, marks, href }: Piece): Piece {
  const said = new Set(marks.map((mark) => (mark === 'owner' ? 'strong' : mark)));
  return {
    text: plainRun([{ kind: 'text', text, marks }])
      .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
      .replace(/\s+/gu, ' '),
    marks: (['strong', 'emphasis', 'code'] as const).filter((mark) => said.has(mark)),
    language: '',
    href,
    target: '',
  };
}

/** Neighbours that are alike become one; code beside code would become one with it, and is text. */
function merged(pieces: readonly Piece[]): readonly Piece[] {
  const key = ({ href, marks }: Piece) => `${marks.join()} ${href}`;
  return sharing(
    pieces.filter(({ text }) => text),
    key,
  )
    .map(({ pieces: those }) => ({ ...(those[0] as Piece), text: those.map(({ text }) => text).join('') }))
    .map((piece, i, all) =>
      all[i - 1]?.marks.includes('code') ? { ...piece, marks: piece.marks.filter((mark) => mark !== 'code') } : piece,
    );
}

function trimmed(pieces: readonly Piece[]): readonly Piece[] {
  const from = pieces.findIndex(({ text }) => text.trim());
  const to = pieces.findLastIndex(({ text }) => text.trim());
  return pieces.slice(from, to + 1).map((piece, i, all) => {
    const begun = i === 0 ? piece.text.trimStart() : piece.text;
    return { ...piece, text: i === all.length - 1 ? begun.trimEnd() : begun };
  });
}

/** Part of a line: words, or words with a sign on either side. */
type Part = { readonly inner: string; readonly wants: '' | 'strong' | 'emphasis' };

function links(pieces: readonly Piece[]): string {
  const groups = sharing(pieces, ({ href }) => href).map(({ value, pieces: those }): readonly Part[] => {
    if (!value) return strong(those);
    const text = those.map((piece) => piece.text).join('');
    if (text === value && /^https?:[^\s<>\\]+$/i.test(value)) return [{ inner: `<${value}>`, wants: '' }];
    const inner = assembled(strong(those));
    return [{ inner: `[${inner}](${address(value)})`, wants: '' }];
  });
  return assembled(groups.flat());
}

const strong = (pieces: readonly Piece[]): readonly Part[] =>
  sharing(pieces, ({ marks }) => (marks.includes('strong') || marks.includes('owner') ? 'strong' : '')).flatMap(
    ({ value, pieces: those }) =>
      value ? spaced(those, (inside) => ({ inner: assembled(emphasis(inside)), wants: 'strong' })) : emphasis(those),
  );

const emphasis = (pieces: readonly Piece[]): readonly Part[] =>
  sharing(pieces, ({ marks }) => (marks.includes('emphasis') ? 'emphasis' : '')).flatMap(({ value, pieces: those }) =>
    value
      ? spaced(those, (inside) => ({ inner: inside.map(leaf).join(''), wants: 'emphasis' }))
      : those.map((piece) => ({ inner: leaf(piece), wants: '' as const })),
  );

/** Space at the edges of emphasis stands outside of it: inside, its signs would mean nothing. */
function spaced(pieces: readonly Piece[], make: (inside: readonly Piece[]) => Part): readonly Part[] {
  const text = pieces.map((piece) => piece.text).join('');
  const space: Part = { inner: ' ', wants: '' };
  if (!text.trim()) return [space];
  return [...(text.startsWith(' ') ? [space] : []), make(trimmed(pieces)), ...(text.endsWith(' ') ? [space] : [])];
}

/** Puts parts side by side. Emphasis that CommonMark would not read in its place is left out; its words stay. */
function assembled(parts: readonly Part[]): string {
  let line = '';
  for (const [i, { inner, wants }] of parts.entries()) {
    // An exclamation mark would make a picture of a link.
    if (inner.startsWith('[') && line.endsWith('!')) line = `${line.slice(0, -1)}\\!`;
    const next = parts[i + 1];
    const sign = wants && signFor(wants, line.at(-1) ?? '', inner, next?.inner[0] ?? '', next?.wants === 'strong');
    line += `${sign}${inner}${sign}`;
  }
  return line;
}

const isSpace = (character: string): boolean => character === '' || /\s/u.test(character);
const isSign = (character: string): boolean => /[\p{P}\p{S}]/u.test(character);

/** The sign of emphasis that is read as such between these neighbours; empty when there is none. */
function signFor(wants: 'strong' | 'emphasis', before: string, inner: string, after: string, beforeStrong: boolean): string {
  const [first = ''] = inner;
  const last = [...inner].at(-1) ?? '';
  const opens = !isSign(first) || isSpace(before) || isSign(before);
  const closes = !isSign(last) || isSpace(after) || isSign(after);
  if (!opens || !closes || [before, first, last, after].includes(wants === 'strong' ? '*' : '_')) return '';
  if (wants === 'strong') return '**';
  const inWord = [before, after].some((side) => !isSpace(side) && !isSign(side));
  if (!inWord) return '_';
  return beforeStrong || [before, first, last, after].includes('*') ? '' : '*';
}

function leaf({ text, marks }: Piece): string {
  if (!marks.includes('code') || !text.trim()) return escaped(text);
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

const escaped = (text: string): string => text.replace(/[\\`*_[\]<~$]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&');

/** An address in parentheses; signs that would end it, or what stands around it, are written as bytes. */
const address = (href: string): string =>
  href.replace(/[()<>\\`]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`).replace(/&(?=#?\w+;)/g, '\\&');
