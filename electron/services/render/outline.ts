/**
 * A glyph's outline with its first point absolute and all else relative, so that runs of glyphs can be joined by moving that point
 * alone: `M 10 20 L 30 40 Z` → `M10 20l20 20z`.
 */
export function relativeOutline(outline: string): string {
  let result = '';
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const [, command = '', numbers = ''] of outline.matchAll(/([A-Z])([^A-Z]*)/g)) {
    if (command === 'Z') {
      result += 'z';
      [x, y] = [startX, startY];
      continue;
    }
    const values = numbers
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    if (command === 'M' && result === '') result = `M${values.join(' ')}`;
    else result += command.toLowerCase() + moved(command, values, x, y).join(' ');
    x = command === 'V' ? x : (values.at(command === 'H' ? -1 : -2) ?? x);
    y = command === 'H' ? y : (values.at(-1) ?? y);
    if (command === 'M') [startX, startY] = [x, y];
  }
  return result;
}

function moved(command: string, values: readonly number[], x: number, y: number): readonly number[] {
  const shift = (i: number): number => (command === 'H' || (command !== 'V' && i % 2 === 0) ? x : y);
  return values.map((value, i) => Math.round((value - shift(i)) * 100) / 100);
}
