import { locales } from './locales.ts';

/** Languages that texts can be written in, by the language part of their tag: what each calls itself, and its English name. */
export const languages: Readonly<Record<string, { readonly own: string; readonly english: string }>> = {
  en: { own: 'English', english: 'English' },
  de: { own: 'Deutsch', english: 'German' },
  fr: { own: 'Français', english: 'French' },
  es: { own: 'Español', english: 'Spanish' },
  it: { own: 'Italiano', english: 'Italian' },
  pt: { own: 'Português', english: 'Portuguese' },
  nl: { own: 'Nederlands', english: 'Dutch' },
  pl: { own: 'Polski', english: 'Polish' },
  zh: { own: '中文', english: 'Chinese' },
  ja: { own: '日本語', english: 'Japanese' },
};

/** "de" of "de-AT". */
export function languageOf(tag: string): string {
  return (tag.split('-')[0] ?? tag).toLowerCase();
}

/** What a language calls itself, for switches; a tag nobody knows stands for itself. */
export function ownName(tag: string): string {
  return languages[tag]?.own ?? (Object.hasOwn(locales, tag) ? locales[tag as keyof typeof locales] : tag);
}

/** Its English name, for sentences. */
export function englishName(tag: string): string {
  return languages[languageOf(tag)]?.english ?? tag;
}

/** Whether a tag looks like one of a language ("de", "pt-BR"), known or not. */
export function isLanguageTag(tag: string): boolean {
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag);
}
