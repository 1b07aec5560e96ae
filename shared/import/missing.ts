import type { Entry } from '../entries/registry.ts';
import { contactKinds } from '../model/contacts.ts';
import { fullName } from '../model/names.ts';
import type { Person } from '../model/person.ts';
import type { Work } from '../model/work.ts';
import { filledWork, isBlank, withBlanksFilled } from '../works/filled-work.ts';
import { orcidOf } from './whose.ts';

type Item = Work | Entry | Person;

/** An item with what it lacks and the other one of its kind has; nothing that is filled changes. Kept originals of both. */
export function filled(kind: 'work' | 'entry' | 'person', item: Item, other: Item): Item {
  if (kind === 'work') return filledWork(item as Work, other as Work);
  return kind === 'entry' ? withBlanksFilled(item, other) : filledPerson(item as Person, other as Person);
}

/** As {@link filled}: a person with what they lack, further names and contacts among it. */
export const filledPerson = (person: Person, read: Person): Person => ({
  ...withBlanksFilled(person, read),
  ...moreOfPerson(person, read),
});

/** Names and contacts that a person lacks. */
function moreOfPerson(person: Person, read: Person): Partial<Person> {
  const forms = new Set([isBlank(person.name) ? read.name : person.name, ...person.variants].map(fullName));
  const variants = read.variants.filter((form) => fullName(form).trim() && !forms.has(fullName(form)));
  const reached = new Set(person.contacts.map(contactKey));
  const hasOrcid = orcidOf(person) !== null;
  const contacts = read.contacts.filter((contact) => !reached.has(contactKey(contact)) && !(hasOrcid && contact.kind === 'orcid'));
  const ids = new Set(person.contacts.map(({ id }) => id));
  return {
    variants: [...person.variants, ...variants],
    contacts: [...person.contacts, ...contacts.map((one) => ({ ...one, id: freeId(one.id, ids) }))],
  };
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let n = 2; taken.has(id); n++) id = `${wanted.slice(0, 70)}-${n}`;
  taken.add(id);
  return id;
}

function contactKey({ kind, value }: Person['contacts'][number]): string {
  const short = contactKinds[kind].short(value.trim()).toLowerCase();
  return kind === 'phone' ? `phone ${short.replace(/[^\d+]/g, '')}` : short;
}
