import { parseSkills } from '../entries/skills-text.ts';
import { languageOf } from '../model/languages.ts';
import { textAt } from '../model/translations.ts';
import { type TextField, type Translatable, textFields } from './text-fields.ts';

/** An item with the texts of one language, and where they come from. Fields are named by their keys, joined by dots ("details.0.text"). */
export type Spoken<T> = {
  readonly item: T;
  /** Fields that have no text in the language, so that the item's own is printed. */
  readonly missing: ReadonlySet<string>;
  /** Fields whose text is of the language, with the place of that text: "translations.de.details.l-1.text". */
  readonly places: ReadonlyMap<string, string>;
};

const nothing = { missing: new Set<string>(), places: new Map<string, string>() } as const;
const remembered = new WeakMap<object, Map<string, Spoken<never>>>();

/**
 * An item as a document of a language prints it. "de-AT" is looked for before "de"; what neither has stays in the item's own words.
 * @param tag language of the document
 * @param base language of the item's own texts
 */
export function inLanguage<T extends Translatable>(item: T, tag: string, base: string): Spoken<T> {
  if (languageOf(tag) === base && !item.translations?.[tag]) return { item, ...nothing };
  const of = remembered.get(item) ?? new Map<string, Spoken<never>>();
  remembered.set(item, of);
  const key = `${tag} ${base}`;
  const made = (of.get(key) as Spoken<T> | undefined) ?? spoken(item, tag, base);
  of.set(key, made as unknown as Spoken<never>);
  return made;
}

function spoken<T extends Translatable>(item: T, tag: string, base: string): Spoken<T> {
  const isOwn = languageOf(tag) === base;
  const missing = new Set<string>();
  const places = new Map<string, string>();
  let result: T = item;
  for (const field of textFields(item)) {
    const found = textIn(item, field, isOwn ? [tag] : [tag, languageOf(tag)]);
    const name = field.at.join('.');
    if (found === null) {
      if (!isOwn && needsWords(field)) missing.add(name);
    } else if (found.text.trim()) {
      result = withText(result, field, found.text);
      places.set(name, found.place);
    }
  }
  return { item: result, missing, places };
}

/** Fields of an item that have no text in a language and would have one to translate. */
export function missingFields(item: Translatable, tag: string): readonly TextField[] {
  return textFields(item).filter((field) => needsWords(field) && textIn(item, field, [tag, languageOf(tag)]) === null);
}

/** A text without any letter ("4.8", "2024/17") is the same in every language. */
export const needsWords = ({ text }: TextField): boolean => /\p{L}/u.test(text);

function textIn(item: Translatable, { keys }: TextField, tags: readonly string[]): { text: string; place: string } | null {
  if (!keys) return null;
  for (const tag of tags) {
    const texts = item.translations && Object.hasOwn(item.translations, tag) ? item.translations[tag] : undefined;
    const text = textAt(texts, keys);
    if (text !== undefined) return { text, place: ['translations', tag, ...keys].join('.') };
  }
  return null;
}

function withText<T>(item: T, { at, kind }: TextField, text: string): T {
  return put(item, at, kind === 'skills' ? parseSkills(text) : text) as T;
}

function put(value: unknown, [key, ...rest]: readonly (string | number)[], text: unknown): unknown {
  if (key === undefined) return text;
  if (Array.isArray(value)) return value.with(Number(key), put(value[Number(key)], rest, text));
  const of = value as Readonly<Record<string, unknown>>;
  return { ...of, [key]: put(of[key], rest, text) };
}
