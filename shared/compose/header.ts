import { contactKinds } from '../model/contacts.ts';
import type { PortfolioDocument } from '../model/document.ts';
import { fullName, titledName } from '../model/names.ts';
import type { Person } from '../model/person.ts';
import type { Finding } from '../model/problem.ts';
import { parseRich } from '../text/parse-rich.ts';
import type { CvDocument, HeaderItem, Source } from './cv-document.ts';
import { plain, runText } from './runs.ts';
import type { Tongue } from './tongue.ts';

/**
 * Name, headline, the contacts this document shows, in its order, and the photo where it shows it. `person` has the texts of the
 * document’s language.
 */
export function composeHeader(person: Person, document: PortfolioDocument, findings: Finding[], tongue: Tongue): CvDocument['header'] {
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
    if (!contact.value.trim() && !shown.text?.trim()) return [];
    const source: Source = { collection: 'people', id: person.id, path: `contacts.${person.contacts.indexOf(contact)}` };
    const label = contact.label ? parseRich(contact.label) : plain(kind.label);
    const part = shown.show === 'label' ? 'label' : 'value';
    const shapes = { full: plain(contact.value), short: plain(kind.short(contact.value)), label };
    const text = shown.text ? parseRich(shown.text) : tongue.run(source, `${source.path}.${part}`, shapes[shown.show]);
    // Links and citations in the text lead where they say; a link around them would hide them.
    const href = text.every((inline) => inline.kind === 'text') ? kind.href(contact.value) : null;
    return [
      {
        icon: kind.icon,
        // Read aloud in place of the icon, so that it may not be empty.
        label: runText(label).trim() || kind.label,
        text,
        ...(href ? { href } : {}),
        source: shown.text ? source : tongue.source(source, `${source.path}.${part}`),
      },
    ];
  });
  const source: Source = { collection: 'people', id: person.id, path: 'name' };
  return {
    source,
    name: document.header.name ? parseRich(document.header.name) : plain(titledName(person.name)),
    headline: document.header.headline && person.headline ? tongue.run(source, 'headline', parseRich(person.headline)) : [],
    contacts,
    ...(document.header.photo && person.photo
      ? {
          photo: {
            photo: person.photo,
            alt: person.photo.alt?.trim() || fullName(person.name).trim() || document.name,
            size: document.header.photo,
            source: { collection: 'people', id: person.id, path: 'photo' },
          },
        }
      : {}),
  };
}
