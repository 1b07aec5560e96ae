import { fontFamilies } from './define-template.ts';

/** Prints what no text family has: symbols, arrows, mathematical letters. */
const symbolFamily = 'Noto Sans Math';

/** Chinese characters look different in the two: the language of the document says which comes first. */
const hanFamilies = ['Noto Sans CJK SC', 'Noto Sans CJK JP'] as const;

/**
 * Families in which a character is looked up, in this order: the chosen one, the other bundled ones, those for Chinese and Japanese,
 * symbols last.
 * @param language BCP 47 tag of the document
 */
export function fontChain(font: string, language: string): readonly string[] {
  const han = language.startsWith('ja') ? hanFamilies.toReversed() : hanFamilies;
  return [font, ...fontFamilies.filter((family) => family !== font), ...han, symbolFamily];
}
