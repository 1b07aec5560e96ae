import type { PortfolioDocument } from '../model/document.ts';
import { languageOf } from '../model/languages.ts';
import type { Translations } from '../model/translations.ts';

/**
 * An item with its translations into the language of the document only, of fields and lines that it still has.
 * @param reworded fields that the document words itself
 */
export function inOneLanguage<T extends { readonly translations?: Translations | undefined }>(
  { translations, ...item }: T,
  { locale }: PortfolioDocument,
  reworded: readonly string[] = [],
): T {
  const tags = [locale, languageOf(locale)].filter((tag) => translations && Object.hasOwn(translations, tag));
  if (tags.length === 0) return item as unknown as T;
  const fields = item as Readonly<Record<string, unknown>>;
  const texts = [...new Set(tags)].map((tag) => [
    tag,
    Object.fromEntries(
      Object.entries(translations?.[tag] ?? {}).flatMap(([key, said]) => {
        const own = fields[key];
        if (own === undefined || reworded.includes(key)) return [];
        if (typeof said === 'string' || !Array.isArray(own)) return [[key, said] as const];
        const ids = new Set(own.map((line: { readonly id?: string }) => line.id));
        return [[key, Object.fromEntries(Object.entries(said).filter(([id]) => ids.has(id)))] as const];
      }),
    ),
  ]);
  return { ...item, translations: Object.fromEntries(texts) } as unknown as T;
}
