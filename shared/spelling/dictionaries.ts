import { languageOf } from '../model/languages.ts';

/** Languages whose spelling can be checked, by tag. Where their words come from: electron/services/spelling/dictionary-files.ts. */
export const dictionaries = ['en-GB', 'en-US', 'de', 'fr', 'es', 'it', 'pt-PT', 'pt-BR', 'nl', 'pl'] as const;
export type DictionaryTag = (typeof dictionaries)[number];

/** The dictionary for texts of a language: that of the very tag, else the first of its language; null when there is none. */
export function dictionaryFor(tag: string): DictionaryTag | null {
  const same = dictionaries.find((one) => one.toLowerCase() === tag.toLowerCase());
  return same ?? dictionaries.find((one) => languageOf(one) === languageOf(tag)) ?? null;
}
