import { languageOf } from '../model/languages.ts';
import type { PortfolioV1 as Portfolio } from '../portfolio/portfolio-v1.ts';

/** Language in which a person writes: the one the profile names, else that of their first document, else English. */
export function baseLanguage({ people, documents }: Pick<Portfolio, 'people' | 'documents'>, person: string): string {
  const own = people.find(({ id }) => id === person)?.language;
  return languageOf(own || documents.find(({ owner }) => owner === person)?.locale || 'en');
}
