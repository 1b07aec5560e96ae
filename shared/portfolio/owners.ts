import { type Group, groupLabel } from '../model/group.ts';
import { fullName } from '../model/names.ts';
import { type Person, personLabel } from '../model/person.ts';

/** What a document is about. */
export type OwnerKind = 'person' | 'group';

/** Who can own documents; a portfolio without groups need not have the list. */
export type Owners = { readonly people: readonly Person[]; readonly groups?: readonly Group[] | undefined };

/** Whether the owner with this id is a group; who is gone counts as a person. */
export function ownerKind({ groups }: Pick<Owners, 'groups'>, owner: string | undefined): OwnerKind {
  return groups?.some(({ id }) => id === owner) ? 'group' : 'person';
}

/** The owner for lists and menus; empty where they are gone. */
export function ownerLabel({ people, groups }: Owners, owner: string | undefined): string {
  const person = people.find(({ id }) => id === owner);
  const group = groups?.find(({ id }) => id === owner);
  return person ? personLabel(person) : group ? groupLabel(group) : '';
}

/** The name of the owner as it was written; empty without one. */
export function ownerName({ people, groups }: Owners, owner: string | undefined): string {
  const person = people.find(({ id }) => id === owner);
  return person ? fullName(person.name) : (groups?.find(({ id }) => id === owner)?.name ?? '');
}
