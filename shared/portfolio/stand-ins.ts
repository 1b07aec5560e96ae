import { emptyGroup, type Group } from '../model/group.ts';
import { Person } from '../model/person.ts';

/**
 * What fits of a profile that does not fit as a whole, field by field; null when not even its id and name do.
 * @returns `without`: names of the fields that are left out
 */
export function profileInPart(stored: unknown): { readonly person: Person; readonly without: readonly string[] } | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const fields = Object.entries(Person.shape).filter(([key]) => Object.hasOwn(stored, key));
  const values = stored as Record<string, unknown>;
  const fitting = fields.filter(([key, schema]) => schema.safeParse(values[key]).success).map(([key]) => key);
  const person = Person.safeParse(Object.fromEntries(fitting.map((key) => [key, values[key]])));
  if (!person.success) return null;
  return { person: person.data, without: fields.map(([key]) => key).filter((key) => !fitting.includes(key)) };
}

type Belongings = {
  readonly people: readonly Person[];
  readonly works: readonly unknown[];
  readonly entries: readonly { readonly person: string }[];
  readonly documents: readonly { readonly owner: string; readonly groupPage?: unknown }[];
  readonly groups?: readonly { readonly id: string }[] | undefined;
};

/** Profiles without a name for those whom something belongs to and whose own profile is lost: without them nobody could see it. */
export function namelessOwners({ people, works, entries, documents, groups = [] }: Belongings): Person[] {
  const known = new Set([...people, ...groups].map(({ id }) => id));
  const cvs = documents.filter((document) => document.groupPage === undefined);
  const owners = [...entries.map((entry) => entry.person), ...cvs.map((document) => document.owner)];
  const lost = [...new Set(owners)].filter((id) => !known.has(id));
  const all = people.length + lost.length === 0 && works.length > 0 ? ['unknown'] : lost;
  return all.map((id) => Person.parse({ id, name: {} }));
}

/** Groups without a name for pages whose group is lost. */
export function namelessGroups({ documents, groups = [] }: Pick<Belongings, 'documents' | 'groups'>): Group[] {
  const known = new Set(groups.map(({ id }) => id));
  const owners = new Set(documents.flatMap((document) => (document.groupPage === undefined ? [] : [document.owner])));
  return [...owners].filter((id) => !known.has(id)).map(emptyGroup);
}
