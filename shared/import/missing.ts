import type { Entry } from '../entries/registry.ts';
import { contactKinds } from '../model/contacts.ts';
import { fullName } from '../model/names.ts';
import type { Person } from '../model/person.ts';
import type { Contributor, Work } from '../model/work.ts';
import type { Change } from '../portfolio/commands.ts';
import { jsonEqual } from '../text/json-equal.ts';
import { orcidOf } from './whose.ts';

type Item = Work | Entry | Person;

/** What says which one it is, and what its owner decides about it. */
const own: ReadonlySet<string> = new Set(['id', 'type', 'kind', 'person', 'private', 'selected']);

/** An item with what it lacks and the other one of its kind has; nothing that is filled changes. Kept originals of both. */
export function filled<T extends Item>(kind: 'work' | 'entry' | 'person', item: T, other: T): T {
  const there = new Map<string, unknown>(Object.entries(item));
  const lists = kind === 'person' ? moreOfPerson(item as Person, other as Person) : {};
  const added = Object.entries(other).flatMap(([key, value]): [string, unknown][] => {
    const before = there.get(key);
    if (own.has(key) || isBlank(value)) return [];
    if (key === 'ext') return [[key, { ...(value as object), ...(before as object | undefined) }]];
    if (kind === 'work' && key === 'contributors' && isPartOf(before as Contributor[], value as Contributor[])) return [[key, value]];
    return isBlank(before) ? [[key, value]] : [];
  });
  return { ...item, ...Object.fromEntries(added), ...lists };
}

/** Edits that make one version of an item the other one; nothing is ever taken away. */
export function changesTo(before: Item, now: Item): Change[] {
  const there = new Map<string, unknown>(Object.entries(before));
  return Object.entries(now).flatMap(([key, value]) => (jsonEqual(there.get(key), value) ? [] : [{ path: [key], value: value as never }]));
}

const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (typeof value === 'object' && (Array.isArray(value) ? value.length === 0 : Object.values(value).every(isBlank)));

/** Whether a list has one author only, of whom a source about this person knew, and the other one says who else it was. */
function isPartOf(list: readonly Contributor[], other: readonly Contributor[]): boolean {
  const [only] = list;
  return list.length === 1 && other.length > 1 && only?.person !== undefined && other.some(({ person }) => person === only.person);
}

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
