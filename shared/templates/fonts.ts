import { fontFamilies } from './define-template.ts';

/** Prints what no text family has: symbols, arrows, mathematical letters. */
const symbolFamily = 'Noto Sans Math';

/** Families in which a character is looked up, in this order: the chosen one, the other bundled ones, symbols last. */
export function fontChain(font: string): readonly string[] {
  return [font, ...fontFamilies.filter((family) => family !== font), symbolFamily];
}
