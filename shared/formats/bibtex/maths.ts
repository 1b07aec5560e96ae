/** Non-characters that nobody types stand for a formula while LaTeX is read: the parser would write what it can of it in Unicode. */
const OPEN = '\uFDD2';
const CLOSE = '\uFDD3';
const MASKED = /\uFDD2(\d+)\uFDD3/g;
const MATH = /(?<!\\)\$((?:\\.|[^$\\])+?)\$|\\\(((?:\\.|[^\\])+?)\\\)/g;

/** A text whose formulas are out of the parser's reach, and their LaTeX. */
export function maskMaths(text: string): { readonly text: string; readonly maths: readonly string[] } {
  const maths: string[] = [];
  const masked = text.replace(MATH, (whole, dollars?: string, round?: string) => {
    const inside = (dollars ?? round ?? '').trim();
    return inside ? `${OPEN}${maths.push(inside) - 1}${CLOSE}` : whole;
  });
  return { text: masked, maths };
}

/** Puts formulas back, between dollars as our Markdown subset has them or between other signs. */
export function withMaths(text: string, maths: readonly string[], open = '$', close = '$'): string {
  return text.replace(MASKED, (_, i: string) => `${open}${maths[Number(i)] ?? ''}${close}`);
}
