import { definitionOf } from '../../shared/entries/registry.ts';
import type { Group } from '../../shared/model/group.ts';
import { groupForm } from '../../shared/model/group-form.ts';
import { englishName, isLanguageTag, ownName } from '../../shared/model/languages.ts';
import { isPhotoLike, type Photo, photoInWords } from '../../shared/model/photo.ts';
import type { Translations } from '../../shared/model/translations.ts';
import type { Difference } from '../../shared/portfolio/differences.ts';
import { textsIn } from '../../shared/text/texts-in.ts';
import { type Translatable, textFields } from '../../shared/translations/text-fields.ts';
import { workKindOf, workKinds } from '../../shared/works/work-kinds.ts';
import { type AnyForm, codecOf, fieldsOf } from './codecs.ts';
import { listWords } from './list-words.ts';

type Item = NonNullable<Difference['was']>;

/** The form of an item, for the names of its fields; documents and people have forms that are not lists of fields. */
function formOf({ collection, was: before, now }: Difference): AnyForm {
  const item = (before ?? now) as never;
  if (collection === 'works') return workKindOf(item).form as unknown as AnyForm;
  if (collection === 'entries') return definitionOf((item as { kind: Parameters<typeof definitionOf>[0] }).kind).form as unknown as AnyForm;
  if (collection === 'groups') return groupForm as unknown as AnyForm;
  return [];
}

/** What the fields of documents and people are called where they are edited. */
const labels: Readonly<Record<string, string>> = {
  name: 'Name',
  owner: 'About',
  template: 'Template',
  options: 'Page and type',
  style: 'Reference style',
  locale: 'Language',
  dates: 'Dates',
  numbering: 'References and numbering',
  header: 'Header',
  sections: 'Sections',
  groupPage: 'Parts of the page',
  works: 'Changes to single works',
  entries: 'Changes to single entries',
  pages: 'Most pages allowed',
  archived: 'Archived',
  headline: 'Headline',
  photo: 'Photo',
  biography: 'Biography',
  biographies: 'Other biographies',
  contacts: 'Contacts and links',
  variants: 'Names on publications',
  language: 'Language of your texts',
  type: 'Kind',
};

/** "Journal article" of "article-journal". */
const kindOfWork = (type: unknown): string => workKinds.find((kind) => kind.type === type)?.name.one ?? String(type ?? '');

/** What somebody or something is called that a field names by its id. */
export type NameOf = (key: 'person' | 'work' | 'venue', id: string) => string;

const isName = (key: string): key is Parameters<NameOf>[0] => key === 'person' || key === 'work' || key === 'venue';

/**
 * Words in a value, in order; what has none (numbers of places, switches) is written as it is.
 * @param name for the lines of groups, which name people, works and venues by their ids
 */
function wordsIn(value: unknown, name?: NameOf): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value))
    return value
      .map((one) => wordsIn(one, name))
      .filter(Boolean)
      .join('\n');
  if (isPhotoLike(value)) return [photoInWords(value as Photo), value.alt].filter(Boolean).join(': ');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .filter(([key]) => key !== 'id')
      .map(([key, part]) => (name && isName(key) && typeof part === 'string' ? name(key, part) : wordsIn(part, name)))
      .filter(Boolean)
      .join(' ');
  return value === undefined || value === null ? '' : String(value);
}

/** `key`: the field of the item. */
export type Changed = { readonly key: string; readonly label: string; readonly was: string; readonly now: string };

/** Texts in further languages that differ: "Deutsch: Headline". */
function changedTranslations({ was, now }: Difference): Changed[] {
  const names = new Map(
    [was, now]
      .flatMap((item) => (item ? textFields(item as never as Translatable) : []))
      .map((field) => [field.keys?.join('.'), field.label]),
  );
  const texts = (item: Item | null) =>
    new Map(textsIn((item?.translations ?? {}) as Translations).map(({ path, text }) => [path.join('.'), text]));
  const before = texts(was);
  const after = texts(now);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [tag = '', ...rest] = key.split('.');
    const field = rest.join('.');
    const [then = '', later = ''] = [before.get(key), after.get(key)];
    return then === later ? [] : [{ key: 'translations', label: `${ownName(tag)}: ${names.get(field) ?? field}`, was: then, now: later }];
  });
}

/** As `name`, with the venues that a group had or has. */
function namesIn({ was, now }: Difference, name: NameOf): NameOf {
  const venues = [now, was].flatMap((item) => (item as Partial<Group> | null)?.venues ?? []);
  return (key, id) => (key === 'venue' ? (venues.find((venue) => venue.id === id)?.name ?? '') : name(key, id));
}

/**
 * Fields of an item that differ between two states, as text: their name and what they said in each.
 * @param name of people and works, by their ids
 */
export function changedFields(difference: Difference, name: NameOf = (_key, id) => id): Changed[] {
  const names = difference.collection === 'groups' ? namesIn(difference, name) : undefined;
  const fields = new Map(fieldsOf(formOf(difference)).map((field) => [field.key as string, field]));
  const before: Partial<Item> = difference.was ?? {};
  const after: Partial<Item> = difference.now ?? {};
  const keys = [...new Set([...fields.keys(), ...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => {
    if (key === 'translations') return changedTranslations(difference);
    if (key === 'id' || key === 'kind' || JSON.stringify(before[key]) === JSON.stringify(after[key])) return [];
    const field = fields.get(key);
    const print = (value: unknown) => {
      if (difference.collection === 'works') {
        const list = listWords[key];
        if (list) return list(value);
        if (key === 'type') return kindOfWork(value);
        if (key === 'language' && typeof value === 'string' && isLanguageTag(value)) return englishName(value);
      }
      const shown = field ? codecOf(field, undefined).print(value as never) : value;
      return typeof shown === 'string' ? shown : wordsIn(shown, names);
    };
    const was = print(before[key]);
    const now = print(after[key]);
    const label = field?.label ?? labels[key] ?? key;
    if (was === now) return isPhotoLike(after[key]) ? [{ key, label, was, now: `${now} (another picture)` }] : [];
    return [{ key, label, was, now }];
  });
}
