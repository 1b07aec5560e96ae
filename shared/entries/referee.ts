import { z } from 'zod';
import type { Run } from '../compose/cv-document.ts';
import { join, plain } from '../compose/runs.ts';
import { type Contact, Contact as ContactSchema, contactKinds } from '../model/contacts.ts';
import { webPrivacyFields } from '../model/not-on-web.ts';
import { defineEntry, entryBase, filterFields, type Projection } from './define-entry.ts';
import { facts } from './facts.ts';

const schema = z.looseObject({
  kind: z.literal('referee'),
  ...entryBase,
  name: z.string().describe('Name with titles: "Prof. Oda Lindqvist-Marsh"'),
  position: z.string().optional().describe('Position: "Professor of Hydrology"'),
  organisation: z.string().optional().describe('University, institute or company'),
  relation: z.string().optional().describe('How they know the owner: "PhD supervisor"'),
  contacts: z.array(ContactSchema).default([]).describe('How to reach them, in printed order'),
  private: z.boolean().default(true).describe('Printed only where a document picks the referee by hand; on unless it is set to false'),
});
type Referee = z.infer<typeof schema>;

function contact(one: Contact): Run {
  const text = plain(contactKinds[one.kind].short(one.value));
  const href = contactKinds[one.kind].href(one.value);
  return href && text.length > 0 ? [{ kind: 'link', href, content: text }] : text;
}

const position = (entry: Referee, p: Projection) =>
  join(', ', p.rich(entry.position, 'position'), p.rich(entry.organisation, 'organisation'));

export const referee = defineEntry({
  kind: 'referee',
  name: { one: 'Referee', many: 'Referees' },
  purpose: 'People who can speak for you. They are private: a document prints a referee only where you pick them by hand.',
  example: 'Prof. Oda Lindqvist-Marsh, Professor of Hydrology, University of Saltmarsh',
  icon: 'contact',
  group: 'more',
  privateUnlessPicked: true,
  schema,
  blank: { name: '', contacts: [], private: true },
  form: [
    {
      fields: [
        { kind: 'rich', key: 'name', label: 'Name', placeholder: 'Prof. Oda Lindqvist-Marsh' },
        { kind: 'rich', key: 'relation', label: 'How they know you', placeholder: 'PhD supervisor' },
        { kind: 'rich', key: 'position', label: 'Position', placeholder: 'Professor of Hydrology' },
        { kind: 'rich', key: 'organisation', label: 'Organisation' },
        { kind: 'contacts', key: 'contacts', label: 'Contacts', wide: true },
      ],
    },
    {
      title: 'More',
      fields: [
        { kind: 'area', key: 'note', label: 'Private note', hint: 'Never printed', wide: true, unprinted: true },
        ...filterFields,
        { kind: 'switch', key: 'private', label: 'Print only where a document picks them by hand', unprinted: true },
        ...webPrivacyFields,
      ],
    },
  ],
  summary: (entry) => ({ title: entry.name, subtitle: [entry.position, entry.organisation].filter(Boolean).join(', ') }),
  block: (entry, p) => ({
    kind: 'entry',
    source: p.source,
    organisation: [],
    unit: [],
    title: p.rich(entry.name, 'name'),
    result: [],
    location: [],
    dates: [],
    details: [...facts(position(entry, p)), ...facts(p.rich(entry.relation, 'relation')), ...facts(...entry.contacts.map(contact))],
    detailStyle: 'lines',
  }),
  line: (entry, p) => ({
    content: join(', ', p.rich(entry.name, 'name'), position(entry, p), p.rich(entry.relation, 'relation'), ...entry.contacts.map(contact)),
  }),
});
