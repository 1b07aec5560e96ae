import { definitionOf, type Entry } from '../entries/registry.ts';
import { type Contact, contactKinds } from '../model/contacts.ts';
import type { Translations } from '../model/translations.ts';
import type { WebOptions } from '../model/web-options.ts';
import { Work } from '../model/work.ts';
import { contactWithheld } from './withheld.ts';

type Values = Readonly<Record<string, unknown>>;

/** Fields that tell an item from others, or that say what it is: never taken away. */
const never: ReadonlySet<string> = new Set(['id', 'kind', 'type', 'person', 'private', 'notOnWeb', 'fieldsNotOnWeb', 'translations']);

/** The private fields that a list of names really takes away. */
export function privateKeys(item: { readonly fieldsNotOnWeb?: readonly string[] | undefined }): readonly string[] {
  return (item.fieldsNotOnWeb ?? []).filter((key) => !never.has(key));
}

/** An entry without its private fields, notes and contacts. */
export function publicEntry(entry: Entry, web: WebOptions | undefined): Entry {
  const bare = without(entry, definitionOf(entry.kind).schema.shape, ['note']);
  return 'contacts' in bare ? (withPublicContacts(bare as unknown as WithContacts, web) as unknown as Entry) : bare;
}

/** A work without its private fields and notes, and with its present status only: where it was turned down before is nobody's business. */
export function publicWork(work: Work): Work {
  const hidden = privateKeys(work);
  const now = work.status.slice(-1);
  const status = hidden.includes('status') ? now.map((step) => ({ status: step.status })) : now;
  // The short form, which imports bring along and not every form of a work shows, would tell the whole.
  const short = hidden.includes('container-title') ? ['container-title-short'] : [];
  return { ...without(work, Work.shape, ['annote', ...short]), status };
}

type WithContacts = { readonly contacts: Contact[]; readonly translations?: Translations | undefined };

/** A person or referee without contacts that stay off the web, in any language. */
export function withPublicContacts<T extends WithContacts>(of: T, web: WebOptions | undefined): T {
  const gone = new Set(of.contacts.flatMap((contact) => (contactWithheld(contact, web) ? [contact.id] : [])));
  if (gone.size === 0) return of;
  const texts = Object.entries(of.translations ?? {}).map(([tag, { contacts, ...others }]) => {
    const left = Object.entries(typeof contacts === 'object' ? contacts : {}).filter(([id]) => !gone.has(id));
    return [tag, left.length > 0 ? { ...others, contacts: Object.fromEntries(left) } : others] as const;
  });
  return {
    ...of,
    contacts: of.contacts.filter(({ id }) => !gone.has(id)),
    ...(of.translations ? { translations: Object.fromEntries(texts) } : {}),
  };
}

/** "Phone", "E-mail": what a contact is called in lists of what goes out and what does not. */
export const contactName = ({ kind }: Contact): string => contactKinds[kind].label;

type Schema = { readonly safeParse: (value: unknown) => { readonly success: boolean; readonly data?: unknown } };

function without<T extends object>(
  item: T & { readonly translations?: Translations | undefined },
  shape: object,
  also: readonly string[],
): T {
  const gone = new Set([...privateKeys(item as Values), ...also]);
  const kept = Object.entries(item).flatMap(([key, value]): (readonly [string, unknown])[] => {
    if (key === 'translations') return [[key, translationsWithout(item.translations, gone)]];
    if (key === 'notOnWeb' || key === 'fieldsNotOnWeb') return [];
    if (!gone.has(key)) return [[key, value]];
    const blank = blankOf((shape as Readonly<Record<string, Schema>>)[key], value);
    return blank === undefined ? [] : [[key, blank]];
  });
  return Object.fromEntries(kept) as T;
}

/** What stands in place of a value that is taken away: nothing where the schema does without. */
function blankOf(schema: Schema | undefined, value: unknown): unknown {
  const absent = schema?.safeParse(undefined);
  if (!schema || absent?.success) return absent?.data;
  return Array.isArray(value) ? [] : '';
}

function translationsWithout(translations: Translations | undefined, gone: ReadonlySet<string>): Translations | undefined {
  if (!translations) return undefined;
  const left = (texts: Values) => Object.fromEntries(Object.entries(texts).filter(([key]) => !gone.has(key)));
  return Object.fromEntries(Object.entries(translations).map(([tag, texts]) => [tag, left(texts)])) as Translations;
}
