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

/**
 * Which of `others` each of `list` is, by its place there: somebody with the same role who is the same person of the portfolio, has the
 * very same name, or is the only one whose name fits. Nobody is two of them, and where more than one name fits nothing is guessed.
 */
export function samePeople(list: readonly Contributor[], others: readonly Contributor[]): ReadonlyMap<number, Contributor> {
  const found = new Map<number, Contributor>();
  const taken = new Set<number>();
  const strangers = (one: Contributor, other: Contributor) =>
    one.person !== undefined && other.person !== undefined && one.person !== other.person;
  const pair = (keyOf: (one: Contributor) => string | undefined, fits: (one: Contributor, other: Contributor) => boolean, sole = false) => {
    const there = groupedBy(keyOf, others, taken);
    for (const [key, open] of groupedBy(keyOf, list, found)) {
      for (const [place, one] of open) {
        const fitting = (there.get(key) ?? []).filter(([at, other]) => !taken.has(at) && !strangers(one, other) && fits(one, other));
        const [first] = fitting;
        if (!first || (sole && (fitting.length > 1 || open.filter(([, rival]) => fits(rival, first[1])).length > 1))) continue;
        found.set(place, first[1]);
        taken.add(first[0]);
      }
    }
  };
  pair(
    ({ person }) => person,
    () => true,
  );
  pair(
    ({ name }) => JSON.stringify(name),
    () => true,
  );
  pair(
    ({ name }) => fold(familyName(name)),
    (one, other) => nameFits(one.name, other.name),
    true,
  );
  return found;
}

type Placed = readonly [place: number, one: Contributor];

/** Contributors with their places by role and key, without those that are `done` or have no key. */
function groupedBy(
  keyOf: (one: Contributor) => string | undefined,
  list: readonly Contributor[],
  done: { readonly has: (place: number) => boolean },
): ReadonlyMap<string, readonly Placed[]> {
  const groups = new Map<string, Placed[]>();
  for (const placed of list.entries()) {
    const key = keyOf(placed[1]);
    if (key === undefined || done.has(placed[0])) continue;
    const group = groups.get(`${placed[1].role} ${key}`);
    if (group) group.push(placed);
    else groups.set(`${placed[1].role} ${key}`, [placed]);
  }
  return groups;
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
