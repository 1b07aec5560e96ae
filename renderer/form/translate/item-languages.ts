import { languageOf } from '../../../shared/model/languages.ts';
import type { Collection } from '../../../shared/portfolio/portfolio.ts';
import { baseLanguage } from '../../../shared/translations/base-language.ts';
import { missingFields } from '../../../shared/translations/in-language.ts';
import { type Translatable, textFields } from '../../../shared/translations/text-fields.ts';
import { itemOf } from '../../state/select.ts';
import { type AppState, useApp } from '../../state/store.ts';
import { useCurrentPerson, useUi } from '../../state/ui.ts';

/** A language of an item, with the number of its texts that have no words in it. */
export type ItemLanguage = { readonly tag: string; readonly missing: number };

/** What of an item can be translated: people, works and entries; null for everything else and what is gone. */
export function translatable(state: AppState, collection: Collection, id: string): Translatable | null {
  return collection === 'documents' || collection === 'groups' ? null : (itemOf(state, collection, id) ?? null);
}

/** Whose language the own texts of an item are in: an entry's person, for works the one in view. */
export function ownerOf(item: Translatable, current: string | null): string {
  return 'person' in item && typeof item.person === 'string' ? item.person : 'contributors' in item ? (current ?? '') : item.id;
}

/** The language of an item's own texts. */
export function useBaseLanguage(collection: Collection, id: string): string {
  const current = useCurrentPerson();
  return useApp((state) => {
    const item = translatable(state, collection, id);
    return item && state.portfolio ? baseLanguage(state.portfolio, ownerOf(item, current)) : 'en';
  });
}

/** The language whose texts the form of an item shows; null for its own. */
export function useFormLanguage(collection: Collection, id: string): string | null {
  const base = useBaseLanguage(collection, id);
  const chosen = useUi((ui) => ui.language);
  const has = useApp((state) => {
    const item = translatable(state, collection, id);
    return item !== null && textFields(item).length > 0;
  });
  return has && chosen !== null && chosen !== base ? chosen : null;
}

/** Further languages that matter for an item: those it has, those of its owner's documents, and the chosen one. */
export function useItemLanguages(collection: Collection, id: string): readonly ItemLanguage[] {
  const current = useCurrentPerson();
  const base = useBaseLanguage(collection, id);
  const chosen = useUi((ui) => ui.language);
  // As text, so that only what is shown draws the switch anew.
  const found = useApp((state) => {
    const item = translatable(state, collection, id);
    if (!item) return '';
    const owner = ownerOf(item, current);
    const ofDocuments = (state.portfolio?.documents ?? [])
      .filter((document) => document.owner === owner && !document.archived)
      .map((document) => languageOf(document.locale));
    const tags = new Set([...Object.keys(item.translations ?? {}), ...ofDocuments, ...(chosen === null ? [] : [chosen])]);
    tags.delete(base);
    return [...tags].map((tag) => `${tag} ${missingFields(item, tag).length}`).join('\n');
  });
  return found.split('\n').flatMap((line) => {
    const [tag, missing] = line.split(' ');
    return tag ? [{ tag, missing: Number(missing) }] : [];
  });
}
