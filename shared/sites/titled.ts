import type { Run } from '../compose/cv-document.ts';
import { type Piece, piecesOf } from '../formats/printed-pieces.ts';

/** Styles change capitals, quotes and spaces of a title, never their number. */
const alike = (text: string): string =>
  text
    .replace(/\s/g, ' ')
    // "10³" is printed as a raised 3.
    .replace(/[⁰¹²³⁴-⁹₀-₉]/g, (sign) => sign.normalize('NFKD'))
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‐‑]/g, '-')
    .toLowerCase();

/**
 * A reference whose title leads to an address; null where it does not stand there as one piece that leads nowhere else.
 * @param title without marks
 */
export function withLinkedTitle(reference: Run, title: string, href: string): readonly Piece[] | null {
  const pieces = piecesOf(reference);
  const wanted = alike(title).trim();
  const text = alike(pieces.map((piece) => piece.text).join(''));
  const from = wanted ? text.indexOf(wanted) : -1;
  // Lower case can be longer than capitals in a few languages: then places do not agree.
  if (from < 0 || text.length !== pieces.reduce((sum, piece) => sum + piece.text.length, 0)) return null;
  const to = from + wanted.length;
  let at = 0;
  let free = true;
  const linked = pieces.flatMap((piece): Piece[] => {
    const start = at;
    at += piece.text.length;
    const [a, b] = [Math.max(from - start, 0), Math.min(to - start, piece.text.length)];
    if (a >= b) return [piece];
    if (piece.href || piece.target) free = false;
    return [
      { ...piece, text: piece.text.slice(0, a) },
      { ...piece, text: piece.text.slice(a, b), href },
      { ...piece, text: piece.text.slice(b) },
    ].filter((part) => part.text);
  });
  return free ? linked : null;
}
