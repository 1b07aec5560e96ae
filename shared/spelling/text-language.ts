import { languageOf } from '../model/languages.ts';
import type { PortfolioV1 as Portfolio } from '../portfolio/portfolio-v1.ts';
import { baseLanguage } from '../translations/base-language.ts';

/**
 * The tag under which a person's texts are checked. "en" alone says nothing about colour and color: what the person's first document
 * in the language says counts, and "en" is left as it is when there is none.
 * @param language "en" or "en-US"; null for what the person writes in
 */
export function checkedTag(portfolio: Pick<Portfolio, 'people' | 'documents'>, person: string, language: string | null): string {
  const own = portfolio.people.find(({ id }) => id === person)?.language;
  const tag = language ?? (own?.includes('-') ? own : baseLanguage(portfolio, person));
  if (tag.includes('-')) return tag;
  const theirs = portfolio.documents.find(({ owner, locale }) => owner === person && languageOf(locale) === tag);
  return theirs?.locale ?? tag;
}
