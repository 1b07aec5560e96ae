import { languageOf, languages } from '../../../shared/model/languages.ts';
import { checkedTag } from '../../../shared/spelling/text-language.ts';
import { itemOf } from '../../state/select.ts';
import type { AppState, Portfolio } from '../../state/store.ts';
import type { FormHost } from '../form-context.tsx';
import { ownerOf, translatable } from '../translate/item-languages.ts';

/** Words about a work; everything else of it is in the language in which it was published. */
const ABOUT = /^(note|presentation)$/;

/**
 * The tag of the language that a text of a form is written in; null when nobody knows.
 * @param lang language of a translation; without it the item's own
 * @param field name of the field, as the form has it
 * @param current the person in view, whose language texts about works are in
 */
export function languageOfText(
  state: AppState,
  { collection, id }: Pick<FormHost, 'collection' | 'id'>,
  { lang, field, current }: { readonly lang?: string; readonly field: string | undefined; readonly current: string | null },
): string | null {
  const { portfolio } = state;
  if (!portfolio) return null;
  if (collection === 'documents') return itemOf(state, 'documents', id)?.locale ?? null;
  if (collection === 'groups') return groupTag(portfolio, itemOf(state, 'groups', id)?.language);
  const item = translatable(state, collection, id);
  if (!item) return null;
  const owner = ownerOf(item, current);
  if (collection === 'works' && !lang && !ABOUT.test(field ?? '')) {
    const published = (item as { readonly language?: string }).language?.trim();
    if (published) {
      const tag = tagOf(published);
      return tag && checkedTag(portfolio, owner, tag);
    }
  }
  return checkedTag(portfolio, owner, lang ?? null);
}

/** A group writes in the language it names, as its first document has it, else in that of the first document. */
function groupTag({ documents }: Portfolio, language: string | undefined): string {
  const theirs = documents.find(({ locale }) => language === undefined || languageOf(locale) === language);
  return theirs?.locale ?? language ?? 'en';
}

/** The tag of a language as people and reference managers name it: “de-AT”, “German”, “Deutsch”. Null when it says nothing. */
function tagOf(name: string): string | null {
  const small = name.toLowerCase();
  if (Object.hasOwn(languages, small.split(/[-_]/)[0] ?? '')) return name.replace('_', '-');
  const found = Object.entries(languages).find(([, { own, english }]) => [own, english].some((one) => one.toLowerCase() === small));
  return found?.[0] ?? null;
}
