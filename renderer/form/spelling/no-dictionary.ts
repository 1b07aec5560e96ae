import { englishName } from '../../../shared/model/languages.ts';
import { dictionaryFor } from '../../../shared/spelling/dictionaries.ts';
import { useUi } from '../../state/ui.ts';

/** Says that texts of a language are not checked, where one would expect that they are. */
export function noDictionaryText(tag: string, checks: boolean): string | null {
  return checks && dictionaryFor(tag) === null ? `No dictionary for ${englishName(tag)}: spelling is not checked.` : null;
}

export function useNoDictionaryText(tag: string): string | null {
  return noDictionaryText(
    tag,
    useUi((ui) => ui.spelling),
  );
}
