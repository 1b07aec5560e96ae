import { isLanguageTag } from '../model/languages.ts';
import { textsIn } from '../text/texts-in.ts';
import { type Translatable, textFields } from './text-fields.ts';

/** Paths of translations that nothing would print: of fields and lines that are not there, or under a name that is no language. */
export function strayTexts(item: Translatable): (readonly (string | number)[])[] {
  const known = new Set(textFields(item).map(({ keys }) => keys?.join('\n')));
  return Object.entries(item.translations ?? {}).flatMap(([tag, texts]) =>
    isLanguageTag(tag)
      ? textsIn(texts)
          .filter(({ path }) => !known.has(path.join('\n')))
          .map(({ path }) => ['translations', tag, ...path])
      : [['translations', tag]],
  );
}
