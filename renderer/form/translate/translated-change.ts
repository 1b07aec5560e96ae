import type { DetailLine } from '../../../shared/model/detail-line.ts';
import { newId } from '../../../shared/model/id.ts';
import { type Translations, textAt } from '../../../shared/model/translations.ts';
import type { Change, SingleCommand } from '../../../shared/portfolio/commands.ts';
import type { Collection } from '../../../shared/portfolio/portfolio.ts';
import type { TextField, Translatable } from '../../../shared/translations/text-fields.ts';

/**
 * The change that gives a text its words in a language. Without words it is taken away, with everything around it that would be left
 * empty. Null when it is not there anyway.
 */
export function translatedChange(
  translations: Translations | undefined,
  tag: string,
  keys: readonly string[],
  text: string | undefined,
): Change | null {
  const path = ['translations', tag, ...keys];
  if (text !== undefined) return { path, value: text };
  return textAt(translations?.[tag], keys) === undefined ? null : { path: emptied(translations, path) };
}

/** The path of what is taken away with a part of the translations: the part, or the furthest around it that holds nothing else. */
function emptied(translations: Translations | undefined, path: readonly string[]): string[] {
  const at = (length: number) => path.slice(1, length).reduce<unknown>((of, key) => (of as Record<string, unknown>)[key], translations);
  const texts = countTexts(at(path.length));
  const length = path.findIndex((_, i) => countTexts(at(i + 1)) === texts) + 1;
  return path.slice(0, length);
}

function countTexts(value: unknown): number {
  if (typeof value === 'string') return 1;
  return Object.values(value as object).reduce<number>((sum, part) => sum + countTexts(part), 0);
}

/** Removes the translations of a part of a list that goes away: those of a line with its id. */
export function withoutPart(collection: Collection, item: Translatable, list: string, part: string | undefined): SingleCommand[] {
  if (part === undefined) return [];
  const changes = Object.entries(item.translations ?? {}).flatMap(([tag, texts]): Change[] => {
    const parts = texts[list];
    if (typeof parts !== 'object' || !Object.hasOwn(parts, part)) return [];
    return [{ path: emptied(item.translations, ['translations', tag, list, part]) }];
  });
  return changes.length > 0 ? [{ kind: 'set', collection, id: item.id, changes }] : [];
}

/** Where the texts of a line from before lines had ids will stand: it gets one now, and so do those beside it. */
export function named(
  collection: Collection,
  item: Translatable,
  { at }: TextField,
): { readonly keys: readonly string[]; readonly command: SingleCommand } {
  const [list = '', index = 0, part = 'text'] = at.map(String);
  const lines = ((item as Record<string, unknown>)[list] as readonly DetailLine[]).map((line) => ({ ...line, id: line.id ?? newId('l') }));
  return {
    keys: [list, lines[Number(index)]?.id ?? '', part],
    command: { kind: 'set', collection, id: item.id, changes: [{ path: [list], value: JSON.parse(JSON.stringify(lines)) }] },
  };
}
