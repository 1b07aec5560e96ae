import type { Entry } from '../../shared/entries/registry.ts';
import type { Name } from '../../shared/model/names.ts';
import type { Person } from '../../shared/model/person.ts';
import type { Work } from '../../shared/model/work.ts';
import type { Portfolio } from '../state/store.ts';

/** Texts of a work that name things: spelled as its makers wanted. */
const named = ['title', 'title-short', 'container-title', 'container-title-short', 'collection-title', 'event-title', 'publisher'] as const;

const remembered = new WeakMap<object, ReadonlySet<string>>();

/** The words in texts, small; items never change, so that each is looked at once. */
function wordsOf(item: object, texts: () => readonly unknown[]): ReadonlySet<string> {
  const known = remembered.get(item);
  if (known) return known;
  const words = texts()
    .join(' ')
    .normalize('NFC')
    .toLowerCase()
    .match(/\p{L}+/gu);
  const found = new Set(words ?? []);
  remembered.set(item, found);
  return found;
}

const ofPerson = (person: Person) => wordsOf(person, () => [person.name, ...person.variants].flatMap((name: Name) => Object.values(name)));

const ofWork = (work: Work) =>
  wordsOf(work, () => [...named.map((key) => work[key]), ...work.contributors.flatMap(({ name }) => Object.values(name))]);

/** Fields of entries that name people, places, venues and organisations. */
const naming = ['name', 'team', 'venue', 'location', 'organisation', 'unit', 'funder', 'awarder', 'issuer', 'outlet', 'body', 'department'];

/** What is written with a capital there; the rest is ordinary words, which may be misspelt. */
const ofEntry = (entry: Entry) =>
  // The name of a figure is a phrase.
  wordsOf(entry, () =>
    naming.flatMap((key) => {
      const text = entry.kind === 'metric' ? '' : (entry as Readonly<Record<string, unknown>>)[key];
      return typeof text === 'string' ? (text.match(/\p{Lu}\p{L}*/gu) ?? []) : [];
    }),
  );

/**
 * Whether a word belongs to a name that the portfolio holds: of a person, an author, a place, a venue, an organisation, or to the title
 * of a work.
 * @param except id of a work whose own words do not count: they are being written
 */
export function isNameWord({ people, works, entries }: Portfolio, word: string, except?: string): boolean {
  const small = word.normalize('NFC').toLowerCase();
  return (
    people.some((person) => ofPerson(person).has(small)) ||
    entries.some((entry) => ofEntry(entry).has(small)) ||
    works.some((work) => work.id !== except && ofWork(work).has(small))
  );
}
