import type { Contact } from '../model/contacts.ts';

/** Contacts with the ids that tell them apart inside of their person: `c-1`, `c-2` … */
export function contactsWithIds(contacts: readonly Omit<Contact, 'id'>[]): Contact[] {
  return contacts.map((contact, i) => ({ ...contact, id: `c-${i + 1}` }) as Contact);
}
