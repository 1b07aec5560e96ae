import { familyName, type Name } from '../../shared/model/names.ts';
import type { Person } from '../../shared/model/person.ts';

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
