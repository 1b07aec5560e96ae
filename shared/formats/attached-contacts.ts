import { type Contact, contactKinds } from '../model/contacts.ts';
import type { HeaderContact, PortfolioDocument } from '../model/document.ts';
import type { Translations } from '../model/translations.ts';
import { parseRich } from '../text/parse-rich.ts';

/**
 * The contacts that the header prints. One whose own words or label stand there without a link has no value, or its label as one: what
 * somebody replaced in print stays at home. A link tells the value, which then goes along.
 */
export function attachedContacts<T extends { readonly contacts: readonly Contact[]; readonly translations?: Translations | undefined }>(
  person: T,
  { header }: PortfolioDocument,
): T {
  const hidden = new Set<string>();
  const contacts = person.contacts.flatMap((contact): Contact[] => {
    const places = header.contacts.filter((shown) => shown.contact === contact.id);
    if (places.length === 0) return [];
    if (places.some((place) => tellsValue(contact, place))) return [contact];
    hidden.add(contact.id);
    const labelled = places.some(({ text }) => !text);
    return [{ ...contact, value: labelled ? contact.label || contactKinds[contact.kind].label : '' }];
  });
  return { ...person, contacts, ...(person.translations ? { translations: withoutValues(person.translations, hidden) } : {}) };
}

/** Whether the value can be read where a header shows a contact, or behind it. Words that lead somewhere themselves have no link around them. */
function tellsValue({ kind, value }: Contact, { show, text }: HeaderContact): boolean {
  if (!text && show !== 'label') return true;
  const linked = !text || parseRich(text).every((inline) => inline.kind === 'text');
  return linked && contactKinds[kind].href(value) !== null;
}

function withoutValues(translations: Translations, contacts: ReadonlySet<string>): Translations {
  return Object.fromEntries(
    Object.entries(translations).map(([tag, texts]) => {
      const { contacts: said } = texts;
      if (typeof said !== 'object') return [tag, texts];
      const kept = Object.entries(said).map(([id, { value, ...parts }]) =>
        contacts.has(id) || value === undefined ? [id, parts] : [id, { ...parts, value }],
      );
      return [tag, { ...texts, contacts: Object.fromEntries(kept) }];
    }),
  );
}
