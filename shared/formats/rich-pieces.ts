import type { Inline, Mark } from '../compose/cv-document.ts';
import { parseRich } from '../text/parse-rich.ts';

/** A stretch of a text with its marks; `tex`: a formula as it was typed. */
export type RichPiece = { readonly kind: 'text' | 'maths'; readonly text: string; readonly marks: readonly Mark[] };

/** Non-characters that stand for a formula while Markdown is read. */
const OPEN = '\uFDD4';
const CLOSE = '\uFDD5';
const MASKED = /\uFDD4(\d+)\uFDD5/g;
/** What is escaped or code is passed by; then `$…$` as our Markdown subset has it. */
const MATHS = /\\[\s\S]|(`+)(?!`)[\s\S]*?[^`]\1(?!`)|\$(?!\s)((?:\\.|[^$\\])+?)(?<![\s\\])\$(?!\d)/g;

/** A Markdown text for formats with markup of their own: links are their words, citations are left out, formulas stay LaTeX. */
export function richPieces(markdown: string): readonly RichPiece[] {
  const maths: string[] = [];
  const masked = markdown
    .replace(/[\uFDD4\uFDD5]/g, '')
    .replace(MATHS, (whole, _ticks, tex?: string) => (tex === undefined ? whole : `${OPEN}${maths.push(tex) - 1}${CLOSE}`));
  const pieces = (inline: Inline): RichPiece[] => {
    if (inline.kind === 'citation') return [];
    if (inline.kind === 'link') return inline.content.flatMap(pieces);
    const { marks = [] } = inline;
    return inline.text
      .split(MASKED)
      .map((part, i): RichPiece => ({ kind: i % 2 ? 'maths' : 'text', text: i % 2 ? (maths[Number(part)] ?? '') : part, marks }))
      .filter(({ text }) => text !== '');
  };
  return parseRich(masked).flatMap(pieces);
}
