import { parseOrcid } from '../model/identifiers.ts';
import type { Person } from '../model/person.ts';
import { matchPerson } from '../works/person-match.ts';

/** How the person whom a source is about was found; `choice`: the user said it. */
export type MeantBy = 'ORCID iD' | 'name' | 'choice' | 'only person';

/**
 * The person of the portfolio whom a source is about; null when it is a new one.
 * @param read what the source says about the person, if it does
 * @param wanted id of the person whom the user named, if any
 */
export function whose(
  read: Person | null,
  people: readonly Person[],
  wanted?: string,
): { readonly person: Person; readonly by: MeantBy } | null {
  const orcid = read && orcidOf(read);
  const bearer = orcid && people.find((person) => orcidOf(person) === orcid);
  if (bearer) return { person: bearer, by: 'ORCID iD' };
  // Namesakes: two people with two ORCID iDs.
  const possible = people.filter((person) => !orcid || orcidOf(person) === null);
  const named = read && matchPerson(read.name, possible);
  if (named) return { person: named, by: 'name' };
  const chosen = people.find(({ id }) => id === wanted);
  if (chosen) return { person: chosen, by: 'choice' };
  const [only] = possible;
  return only && people.length === 1 ? { person: only, by: 'only person' } : null;
}

/** The ORCID iD among the contacts of a person, hyphenated; null without one. */
export function orcidOf({ contacts }: Person): string | null {
  return contacts.flatMap(({ kind, value }) => (kind === 'orcid' ? [parseOrcid(value)] : [])).find((id) => id !== null) ?? null;
}
