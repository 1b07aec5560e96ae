import { fold, type OwnerPlace } from '../citations/own-name.ts';
import type { Person } from '../model/person.ts';
import type { Work } from '../model/work.ts';

/** Family names under which the person publishes, folded for comparison. */
export function familiesOf(person: Person): string[] {
  return [...new Set([person.name, ...person.variants].flatMap((name) => (name.family ? [fold(name.family)] : [])))];
}

/** Where the owner stands in the work's names; null when the owner is not linked to it or wrote under another family name. */
export function ownerPlace(work: Work, person: Person, families: ReadonlySet<string>): OwnerPlace | null {
  const sharing = work.contributors.filter((contributor) => contributor.name.family && families.has(fold(contributor.name.family)));
  const place = sharing.findIndex((contributor) => contributor.person === person.id);
  const owner = sharing[place];
  if (!owner) return null;
  return {
    family: owner.name.family ?? '',
    given: owner.name.given ?? '',
    particle: [owner.name['dropping-particle'], owner.name['non-dropping-particle']].filter(Boolean).join(' '),
    place,
    sharing: sharing.length,
    last: work.contributors.at(-1) === owner,
  };
}
