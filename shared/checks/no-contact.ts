import { byId } from '../compose/index-of.ts';
import { defineRule } from './define-rule.ts';
import { quoted } from './item-names.ts';

export const noContact = defineRule({
  code: 'contact-missing',
  severity: 'hint',
  name: 'Nothing to reach you by',
  explanation: 'A reader who likes the document wants to write to its owner.',
  spot: ({ people, documents }) =>
    documents.flatMap((document) => {
      const owner = byId(people).get(document.owner);
      if (document.archived || !owner) return [];
      const filled = new Set(owner.contacts.filter((contact) => contact.value.trim()).map((contact) => contact.id));
      if (document.header.contacts.some((shown) => filled.has(shown.contact))) return [];
      return [
        {
          place: { collection: 'documents' as const, id: document.id, path: ['header', 'contacts'] },
          message: `${quoted(document.name)} shows no contact: no e-mail address, no website.`,
        },
      ];
    }),
});
