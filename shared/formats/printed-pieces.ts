/** Runs of a printed document as writers of markup need them: flat, on one line, with what lies next to each other in one piece. */

import type { Inline, Mark, Run } from '../compose/cv-document.ts';

/** Words that stand alike. Empty `language`: that of the document; empty `href` and `target`: they lead nowhere. */
export type Piece = {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly language: string;
  readonly href: string;
  /** Anchor of a reference of the document. */
  readonly target: string;
};

/** Pieces that share something, or a piece alone. */
export type Shared = { readonly value: string; readonly pieces: readonly Piece[] };

/** Control characters mean nothing in any format that is written; line breaks and tabs are spaces. */
export function onOneLine(text: string): string {
  return text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ').replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, '');
}

export function piecesOf(run: Run): readonly Piece[] {
  const flat = run.flatMap((inline) => flatten(inline, { href: '', target: '' }));
  const pieces: Piece[] = [];
  for (const piece of flat) {
    const last = pieces.at(-1);
    if (last && alike(last, piece)) pieces[pieces.length - 1] = { ...last, text: last.text + piece.text };
    else if (piece.text) pieces.push(piece);
  }
  return pieces;
}

function flatten(inline: Inline, leading: Pick<Piece, 'href' | 'target'>): readonly Piece[] {
  if (inline.kind === 'text')
    return [{ text: onOneLine(inline.text), marks: inline.marks ?? [], language: inline.language ?? '', ...leading }];
  // What leads somewhere as a whole leads nowhere else in its parts.
  const free = !leading.href && !leading.target;
  const own = !free ? leading : inline.kind === 'link' ? { href: inline.href, target: '' } : { href: '', target: inline.target ?? '' };
  return inline.content.flatMap((part) => flatten(part, own));
}

const alike = (a: Piece, b: Piece): boolean =>
  a.href === b.href &&
  a.target === b.target &&
  a.language === b.language &&
  a.marks.length === b.marks.length &&
  a.marks.every((mark) => b.marks.includes(mark));

/** Neighbours with the same value together. */
export function sharing(pieces: readonly Piece[], of: (piece: Piece) => string): readonly Shared[] {
  const groups: { value: string; pieces: Piece[] }[] = [];
  for (const piece of pieces) {
    const value = of(piece);
    const last = groups.at(-1);
    if (last?.value === value) last.pieces.push(piece);
    else groups.push({ value, pieces: [piece] });
  }
  return groups;
}
