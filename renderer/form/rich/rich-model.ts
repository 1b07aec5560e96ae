import { safeUrl } from '../../../shared/model/identifiers.ts';
import { segmentsOf } from '../../lib/cited.ts';

/** The text of a rich field: Markdown with citations `[@id]`. Offsets count characters of this text. */

/** A text with its selection; `start` equals `end` for a caret. */
export type Selected = { readonly text: string; readonly start: number; readonly end: number };

/** What is being searched for after an `@` before the caret, or null. An `@` inside a word (an e-mail address) does not count. */
export function mentionAt(text: string, caret: number): { readonly from: number; readonly query: string } | null {
  const match = /(?:^|[\s([{“"'—–-])@([^@[\]\n]{0,60})$/.exec(text.slice(0, caret));
  if (!match || match[1] === undefined || /\s{2}|^\s/.test(match[1])) return null;
  return { from: caret - match[1].length - 1, query: match[1] };
}

/** Puts `inserted` in place of `start`–`end`; the caret stands behind it. */
export function replaceRange(text: string, start: number, end: number, inserted: string): Selected {
  const caret = start + inserted.length;
  return { text: text.slice(0, start) + inserted + text.slice(end), start: caret, end: caret };
}

/** Line breaks, and the blanks around them, become one blank. */
export function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ');
}

/** The citation that ends (or begins) at the caret. */
export function chipBeside(at: Selected, before: boolean): readonly [number, number] | null {
  let start = 0;
  for (const segment of segmentsOf(at.text)) {
    const end = start + segment.text.length;
    if (segment.kind === 'citation' && at.start === (before ? end : start)) return [start, end];
    start = end;
  }
  return null;
}

/** Emphasis, strong and maths as they are typed. */
export type Mark = '*' | '**' | '$';

/** The selection as a link; null when an address was not what was pasted, or nothing is selected. */
export function linked({ text, start, end }: Selected, pasted: string): Selected | null {
  const url = safeUrl(pasted);
  const words = text.slice(start, end);
  if (!url || words.trim() === '' || /[[\]]/.test(words)) return null;
  const link = `[${words}](${url.replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'))})`;
  return { text: text.slice(0, start) + link + text.slice(end), start: start + link.length, end: start + link.length };
}

/** Puts marks around the selection, or takes them away when they stand there already. Outer blanks stay outside. */
export function toggleMark(selected: Selected, mark: Mark): Selected {
  const { text } = selected;
  let { start, end } = selected;
  while (start < end && /\s/.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  const size = mark.length;
  const marksAt = (position: number, step: 1 | -1) => {
    let count = 0;
    while (text[step === 1 ? position + count : position - 1 - count] === mark[0]) count += 1;
    return count;
  };
  const around = Math.min(marksAt(start, -1), marksAt(end, 1));
  const has = mark === '**' ? around >= 2 : mark === '*' ? around % 2 === 1 : around >= 1;
  if (has) {
    return { text: text.slice(0, start - size) + text.slice(start, end) + text.slice(end + size), start: start - size, end: end - size };
  }
  return { text: text.slice(0, start) + mark + text.slice(start, end) + mark + text.slice(end), start: start + size, end: end + size };
}

/** The lines of a pasted text that say something, without the signs and numbers that lists begin them with. */
export function pastedLines(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/^\s*(?:[•‣▪◦●○·*–—-]|\d{1,2}[.)])\s+/, '').trim())
    .filter(Boolean);
}
