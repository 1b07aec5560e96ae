import { byId } from '../compose/index-of.ts';
import { itemId, resolveItems } from '../compose/resolve-items.ts';
import { definitionOf, type Entry } from '../entries/registry.ts';
import { contactKinds } from '../model/contacts.ts';
import type { PortfolioDocument } from '../model/document.ts';
import { fullName } from '../model/names.ts';
import type { Work } from '../model/work.ts';
import type { PortfolioV1 as Portfolio } from '../portfolio/portfolio-v1.ts';
import { workKindOf } from '../works/work-kinds.ts';
import { lineOf, titleOf } from '../works/work-words.ts';

/** Something that stays at home, and why. */
export type LeftOut = { readonly what: string; readonly why: 'private' | 'untitled' | 'unlisted' };

/** What becomes public with a site, in words, before anything is written. */
export type GoesOut = {
  /** Everybody who is named as the owner or as a contributor to a work. */
  readonly people: readonly string[];
  /** "E-mail: ada@example.org". */
  readonly contacts: readonly string[];
  /** "Teaching: Soil physics". */
  readonly entries: readonly string[];
  readonly works: readonly string[];
  readonly leftOut: readonly LeftOut[];
};

/**
 * @param all the portfolio as it is
 * @param shown what the web may see of it
 * @param documents the site and what can be downloaded from it, as `shown` has them
 * @param cited works that are printed because they are cited
 * @param now the present year
 */
export function goesOut(
  all: Portfolio,
  shown: Portfolio,
  documents: readonly PortfolioDocument[],
  cited: readonly string[],
  now: number,
): GoesOut {
  const listed = new Set([
    ...documents.flatMap((document) =>
      document.sections.flatMap((section) => resolveItems(shown, document, section, now).items.map(itemId)),
    ),
    ...cited,
  ]);
  const owners = new Set(documents.map(({ owner }) => owner));
  const works = shown.works.filter(({ id }) => listed.has(id));
  const there = byId(shown.works);
  const entriesThere = byId(shown.entries);
  const contacts = documents.flatMap((document) =>
    document.header.contacts.flatMap(({ contact: id, text }) => {
      const contact = shown.people.find((person) => person.id === document.owner)?.contacts.find((one) => one.id === id);
      return contact?.value.trim() ? [`${lineOf(contact.label ?? '') || contactKinds[contact.kind].label}: ${text || contact.value}`] : [];
    }),
  );
  // Somebody with a profile is named once, however the name was printed.
  const people = byId(shown.people);
  const names = [
    ...shown.people.filter(({ id }) => owners.has(id)).map(({ name }) => fullName(name)),
    ...works.flatMap(({ contributors }) => contributors.map(({ name, person }) => fullName(people.get(person ?? '')?.name ?? name))),
  ];
  const isOwn = (work: Work) => work.contributors.some(({ person }) => person !== undefined && owners.has(person));
  return {
    people: distinct(names),
    contacts: distinct(contacts),
    entries: shown.entries.filter(({ id }) => listed.has(id)).map(entryWords),
    works: works.map(titleOf),
    leftOut: [
      ...all.works
        .filter((work) => !listed.has(work.id) && (isOwn(work) || work.private))
        .map(
          (work): LeftOut => ({
            what: `${workKindOf(work).name.one}: ${titleOf(work)}`,
            why: work.private || !there.has(work.id) ? 'private' : work.title.trim() ? 'unlisted' : 'untitled',
          }),
        ),
      ...all.entries
        .filter((entry) => !listed.has(entry.id) && owners.has(entry.person))
        .map((entry): LeftOut => ({ what: entryWords(entry), why: entry.private || !entriesThere.has(entry.id) ? 'private' : 'unlisted' })),
    ],
  };
}

function entryWords(entry: Entry): string {
  const definition = definitionOf(entry.kind);
  return `${definition.name.one}: ${lineOf(definition.summary(entry).title) || 'without a name'}`;
}

const distinct = (all: readonly string[]): readonly string[] => [...new Set(all.map((one) => one.trim()).filter(Boolean))];
