import { languageOf } from '../model/languages.ts';
import type { PortfolioV1 as Portfolio } from '../portfolio/portfolio-v1.ts';

/** Language in which a person or group writes: the one that its form names, else that of its first document, else English. */
export function baseLanguage(
  { people, documents, groups = [] }: Pick<Portfolio, 'people' | 'documents'> & Partial<Pick<Portfolio, 'groups'>>,
  person: string,
): string {
  const own = (people.find(({ id }) => id === person) ?? groups.find(({ id }) => id === person))?.language;
  return languageOf(own || documents.find(({ owner }) => owner === person)?.locale || 'en');
}
