import { familyName, type Name } from '../model/names.ts';
import type { Person } from '../model/person.ts';
import type { Contributor, Work } from '../model/work.ts';

const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[^\p{L}\s-]/gu, '')
    .toLowerCase()
    .trim();

const initials = (given: string) =>
  fold(given)
    .split(/[\s-]+/)
    .filter(Boolean);

/** "A." fits "Ada Maria"; "Ada" fits "A. M."; "Anna" does not fit "Ada". */
function givenFits(a: string, b: string): boolean {
  const left = initials(a);
  const right = initials(b);
  if (left.length === 0 || right.length === 0) return false;
  return left.every((word, i) => {
    const other = right[i];
    return other === undefined || other.startsWith(word) || word.startsWith(other);
  });
}

function nameFits(a: Name, b: Name): boolean {
  const families = [familyName(a), familyName(b)].map(fold);
  return families[0] !== '' && families[0] === families[1] && (a.literal !== undefined || givenFits(a.given ?? '', b.given ?? ''));
}

/**
 * The person of the portfolio whom a name can mean: the same family name and given names (or initials) that fit, or one of the person's
 * other name forms. Null when nobody or more than one person fits; then nothing is guessed.
 */
export function matchPerson(name: Name, people: readonly Person[]): Person | null {
  const fitting = people.filter((person) => [person.name, ...person.variants].some((form) => nameFits(name, form)));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

const sameName = (a: Name, b: Name) => JSON.stringify(a) === JSON.stringify(b);

/** The name that says more: a pasted "Ada Lovelace" is kept instead of an "A. Lovelace" that was there, and the other way round. */
const fuller = (there: Name, added: Name) => ((added.given ?? '').length > (there.given ?? '').length ? added : there);

/**
 * Contributors after names were typed or pasted as authors. A name that means an author who is there already takes that one over, with
 * the link, instead of standing there twice; the pasted list then stands where the first of them stood, in its own order. Without any
 * such name the new ones come last.
 */
export function withAuthors(list: readonly Contributor[], names: readonly Name[], people: readonly Person[]): Contributor[] {
  const taken = new Set<number>();
  const added = names.map((name): Contributor => {
    const person = matchPerson(name, people);
    const find = (fits: (one: Contributor) => boolean) => list.findIndex((one, i) => !taken.has(i) && one.role === 'author' && fits(one));
    const at = [
      find((one) => sameName(one.name, name)),
      find((one) => person !== null && one.person === person.id),
      find((one) => nameFits(name, one.name) && (person === null || one.person === undefined)),
    ].find((index) => index >= 0);
    const there = at === undefined ? undefined : list[at];
    if (at === undefined || !there) return { name, role: 'author', ...(person ? { person: person.id } : {}) };
    taken.add(at);
    return { ...there, name: fuller(there.name, name), ...(person && there.person === undefined ? { person: person.id } : {}) };
  });
  const start = taken.size > 0 ? Math.min(...taken) : list.length;
  const others = (part: readonly Contributor[], offset: number) => part.filter((_, i) => !taken.has(i + offset));
  return [...others(list.slice(0, start), 0), ...added, ...others(list.slice(start), start)];
}

/** A contributor who may be a person of this portfolio and is not linked to one yet. */
export type Claim = { readonly work: string; readonly contributor: number };

/**
 * Where the works name somebody who can only be `person` without a link to them: one contributor a work. Works that are linked already,
 * or where more than one name fits, are left to the person to decide.
 */
export function claimsOf(person: Person, works: readonly Work[], people: readonly Person[]): Claim[] {
  return works.flatMap((work) => {
    if (work.contributors.some((one) => one.person === person.id)) return [];
    const fitting = work.contributors.flatMap((one, index) =>
      one.person === undefined && matchPerson(one.name, people)?.id === person.id ? [index] : [],
    );
    const [contributor] = fitting;
    return fitting.length === 1 && contributor !== undefined ? [{ work: work.id, contributor }] : [];
  });
}
