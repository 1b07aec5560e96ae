import { contactKinds } from '../model/contacts.ts';
import type { PortfolioDocument } from '../model/document.ts';
import { fullName } from '../model/names.ts';
import type { Person } from '../model/person.ts';
import type { Finding } from '../model/problem.ts';
import { parseRich } from '../text/parse-rich.ts';
import type { CvDocument, HeaderItem } from './cv-document.ts';

/** Name, headline and the contacts this document shows, in its order. */
export function composeHeader(person: Person, document: PortfolioDocument, findings: Finding[]): CvDocument['header'] {
  const contacts = document.header.contacts.flatMap((shown, i): HeaderItem[] => {
    const contact = person.contacts.find((candidate) => candidate.id === shown.contact);
    if (!contact) {
      findings.push({
        code: 'contact-gone',
        severity: 'warning',
        message: `“${document.name}” shows a contact that is no longer in the profile. Remove it from the header of the document.`,
        place: { collection: 'documents', id: document.id, path: ['header', 'contacts', i] },
      });
      return [];
    }
    const kind = contactKinds[contact.kind];
    if (!contact.value.trim()) return [];
    const label = contact.label || kind.label;
    const texts = { full: contact.value, short: kind.short(contact.value), label };
    const href = kind.href(contact.value);
    return [
      {
        icon: kind.icon,
        label,
        text: shown.text || texts[shown.show],
        ...(href ? { href } : {}),
        source: { collection: 'people', id: person.id, path: `contacts.${person.contacts.indexOf(contact)}` },
      },
    ];
  });
  return {
    source: { collection: 'people', id: person.id, path: 'name' },
    name: document.header.name || fullName(person.name),
    headline: document.header.headline && person.headline ? parseRich(person.headline) : [],
    contacts,
  };
}
