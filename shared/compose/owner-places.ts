import { foldedName, type OwnerPlace } from '../citations/own-name.ts';
import type { Person } from '../model/person.ts';
import type { Work } from '../model/work.ts';

/** Family names (or whole names that do not divide) under which the person publishes, folded for comparison. */
export function familiesOf(person: Person): string[] {
  return [...new Set([person.name, ...person.variants].map(foldedName).filter(Boolean))];
}

/** Where the owner stands in the work's names; null when the owner is not linked to it or wrote under another family name. */
export function ownerPlace(work: Work, person: Person, families: ReadonlySet<string>): OwnerPlace | null {
  const sharing = work.contributors.filter((contributor) => families.has(foldedName(contributor.name)));
  const place = sharing.findIndex((contributor) => contributor.person === person.id);
  const owner = sharing[place];
  if (!owner) return null;
  const { name } = owner;
  const particles = [name['dropping-particle'], name['non-dropping-particle']].flatMap((particle) => particle || []);
  return {
    given: name.family ? (name.given ?? '') : '',
    particles: [...new Set([particles.join(' '), ...particles])].filter((particle) => particle !== ''),
    suffix: name.suffix ?? '',
    place,
    sharing: sharing.length,
    last: work.contributors.at(-1) === owner,
  };
}
