import type { Contact } from '../../shared/model/contacts.ts';
import { HeaderContact, type PortfolioDocument } from '../../shared/model/document.ts';
import type { Person } from '../../shared/model/person.ts';
import type { SingleCommand } from '../../shared/portfolio/commands.ts';

const shows = (document: PortfolioDocument, contact: Contact) => document.header.contacts.some((shown) => shown.contact === contact.id);

/** Documents about the person that show none of the contacts, although there are some. */
export function documentsWithoutContacts(person: Person, documents: readonly PortfolioDocument[]): PortfolioDocument[] {
  const filled = person.contacts.filter((contact) => contact.value.trim() !== '');
  if (filled.length === 0) return [];
  return documents.filter((document) => document.owner === person.id && !person.contacts.some((contact) => shows(document, contact)));
}

/** Makes a document show these contacts behind those that it shows. */
export function showContacts(document: PortfolioDocument, contacts: readonly Contact[]): SingleCommand {
  const added = contacts.filter((contact) => !shows(document, contact)).map((contact) => HeaderContact.parse({ contact: contact.id }));
  return {
    kind: 'set',
    collection: 'documents',
    id: document.id,
    changes: [{ path: ['header', 'contacts'], value: JSON.parse(JSON.stringify([...document.header.contacts, ...added])) }],
  };
}

/**
 * What else to do when a contact is added: the one document of a person shows it at once, as long as it shows all the others. Who has
 * several documents, or left a contact out, chooses.
 */
export function showNewContact(person: Person, contact: Contact, documents: readonly PortfolioDocument[]): SingleCommand[] {
  const [first, ...more] = documents.filter((document) => document.owner === person.id);
  return first && more.length === 0 && person.contacts.every((other) => shows(first, other)) ? [showContacts(first, [contact])] : [];
}
