import { type Word, wordsIn } from '../../../shared/spelling/words.ts';
import { isNameWord } from '../../lib/name-words.ts';
import { isAccepted, lookUp, unknownParts } from '../../state/spelling.ts';
import { useApp } from '../../state/store.ts';

/** A wrong word with the parts of it that nobody knows. */
export type Misspelt = Word & { readonly parts: readonly string[] };

/**
 * The words of a text that are wrong as far as is known now; those not looked up yet are asked for.
 * @param tag of a dictionary
 * @param except id of the item that is being written: a title says nothing about how its own words are spelled
 */
export function misspeltIn(text: string, tag: string, except?: string): Misspelt[] {
  const { portfolio } = useApp.getState();
  const unasked: string[] = [];
  const wrong = wordsIn(text).flatMap((found): Misspelt[] => {
    const unknown = unknownParts(tag, found.word);
    if (unknown === null) unasked.push(found.word);
    const parts = (unknown ?? []).filter((part) => !isAccepted(part) && !(portfolio && isNameWord(portfolio, part, except)));
    return parts.length > 0 ? [{ ...found, parts }] : [];
  });
  if (unasked.length > 0) lookUp(tag, unasked);
  return wrong;
}
