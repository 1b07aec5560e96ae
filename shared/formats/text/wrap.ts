/** `first` stands before the first line, `rest` before the others. */
type Folding = { readonly width: number | undefined; readonly first: string; readonly rest: string };

/** Guides the layout of pages and has no shape. */
export const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;

/**
 * A paragraph as lines of at most `width` characters; a longer word stands alone. Words that stay together on a page stay together
 * here. Empty where there is nothing but spaces.
 */
export function wrapped(text: string, { width, first, rest }: Folding): string {
  const plain = text.trim();
  if (!plain) return '';
  if (width === undefined) return `${first}${plain.replace(/\s+/gu, ' ')}`;
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of plain.split(/[ \t]+/)) {
    if (!empty && [...line].length + 1 + [...word].length > width) {
      lines.push(line);
      line = rest;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line].map((one) => one.replace(/(?<=\S)\s/gu, ' ')).join('\n');
}
