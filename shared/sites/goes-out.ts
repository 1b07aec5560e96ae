import { byId } from '../compose/index-of.ts';
import { itemId, resolveItems } from '../compose/resolve-items.ts';
import { definitionOf, type Entry } from '../entries/registry.ts';
import { contactKinds } from '../model/contacts.ts';
import type { PortfolioDocument } from '../model/document.ts';
import { fullName } from '../model/names.ts';
import type { Work } from '../model/work.ts';
import type { PortfolioV1 as Portfolio } from '../portfolio/portfolio-v1.ts';
import { lineOf, titleOf } from '../works/work-words.ts';
import type { ForWeb } from './for-web.ts';
import { type Left, nameOf } from './left.ts';

/** Something that stays at home, and why, in a sentence. */
export type LeftOut = Pick<Left, 'what' | 'why'>;

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
 * @param web what `forWeb` made of it
 * @param documents the site and what can be downloaded from it, as the web has them
 * @param cited works that are printed because they are cited
 * @param now the present year
 */
export function goesOut(
  all: Portfolio,
  { portfolio: shown, left }: Pick<ForWeb, 'portfolio' | 'left'>,
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
  const named = new Set(left.map(({ place }) => place.id));
  const isForgotten = ({ id }: Entry | Work) => !listed.has(id) && !named.has(id);
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
      ...left.map(({ what, why }) => ({ what, why })),
      ...all.works
        .filter((work) => isOwn(work) && isForgotten(work))
        .map((work) => ({ what: nameOf(work), why: whyNot(work, work.title) })),
      ...all.entries
        .filter((entry) => owners.has(entry.person) && isForgotten(entry))
        .map((entry) => ({ what: nameOf(entry), why: whyNot(entry, 'listed') })),
    ],
  };
}

function whyNot(item: Entry | Work, title: string): string {
  if (item.private) return 'It is left out of every document.';
  return title.trim() ? 'No section of the site lists it.' : 'It has no title yet.';
}

function entryWords(entry: Entry): string {
  const definition = definitionOf(entry.kind);
  return `${definition.name.one}: ${lineOf(definition.summary(entry).title) || 'without a name'}`;
}

const distinct = (all: readonly string[]): readonly string[] => [...new Set(all.map((one) => one.trim()).filter(Boolean))];
