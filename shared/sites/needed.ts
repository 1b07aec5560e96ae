import { planDocument } from '../compose/compose.ts';
import { resolveItems } from '../compose/resolve-items.ts';
import type { PortfolioDocument } from '../model/document.ts';
import type { Group } from '../model/group.ts';
import type { Person } from '../model/person.ts';
import { tagsAsked, withTags } from '../portfolio/asked-tags.ts';
import type { PortfolioV1 as Portfolio } from '../portfolio/portfolio-v1.ts';
import { textsIn } from '../text/texts-in.ts';
import { baseLanguage } from '../translations/base-language.ts';
import { createOnce } from './made-once.ts';

const taggedOnce = createOnce();

/** Ids of what one document prints or names. */
type Needed = {
  readonly documents: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly works: ReadonlySet<string>;
  readonly entries: ReadonlySet<string>;
  /** Every text of the documents: the ids of contacts and biographies are among them. */
  readonly named: ReadonlySet<string>;
};

/** Of the portfolio what a document needs, and nothing of anybody who only stands in the same file. `now` is the present year. */
export function onlyNeeded(portfolio: Portfolio, document: PortfolioDocument, now: number): Portfolio {
  const needed = neededBy(portfolio, document, now);
  const documents = portfolio.documents.filter(({ id }) => needed.documents.has(id));
  const groups = (portfolio.groups ?? []).filter(({ id }) => needed.groups.has(id));
  const works = portfolio.works.filter(({ id }) => needed.works.has(id));
  const entries = portfolio.entries.filter(({ id }) => needed.entries.has(id));
  const owners = new Set(documents.map(({ owner }) => owner));
  const members = new Set(groups.flatMap((group) => group.members.map(({ person }) => person)));
  const authors = new Set(works.flatMap((work) => work.contributors.flatMap(({ person }) => person ?? [])));
  const asked = tagsAsked(documents);
  const key = [...asked].join('\n');
  const tagged = <T extends { readonly tags?: string[] | undefined }>(item: T): T => taggedOnce(item, key, () => withTags(item, asked));
  return {
    people: portfolio.people.flatMap((person): Person[] => {
      if (owners.has(person.id)) {
        const shows = members.has(person.id) || documents.some(({ owner, header }) => owner === person.id && header.photo);
        return [{ ...ownerOf(person, needed.named, shows), language: baseLanguage(portfolio, person.id) }];
      }
      if (members.has(person.id)) return [{ ...person, biographies: undefined, language: baseLanguage(portfolio, person.id) }];
      return authors.has(person.id) ? [{ id: person.id, name: person.name, variants: [], contacts: [] }] : [];
    }),
    works: works.map(tagged),
    entries: entries.map(tagged),
    documents: documents.map(({ exports: _exports, ...one }) => one),
    ...(groups.length > 0 ? { groups: groups.map((group) => ({ ...group, language: baseLanguage(portfolio, group.id) })) } : {}),
    drafts: [],
    ...(portfolio.styles ? { styles: portfolio.styles.filter(({ id }) => documents.some(({ style }) => style === id)) } : {}),
  };
}

function neededBy(portfolio: Portfolio, document: PortfolioDocument, now: number): Needed {
  const documents = new Map<string, PortfolioDocument>();
  const groups = new Map<string, Group>();
  const named = new Set<string>();
  const note = (of: object) => {
    for (const { text } of textsIn(of)) named.add(text);
  };
  // What a document leaves out it names, but does not need.
  const noteDocument = (of: PortfolioDocument) =>
    note({ ...of, sections: of.sections.map(({ exclude: _exclude, ...section }) => section) });
  // A document that names others, such as a site with a CV to download, needs them and what they need.
  for (const waiting = [document]; waiting.length > 0; ) {
    const next = waiting.pop();
    if (!next || documents.has(next.id)) continue;
    documents.set(next.id, next);
    noteDocument(next);
    for (const group of portfolio.groups ?? []) if (named.has(group.id) && !groups.has(group.id)) groups.set(group.id, group);
    waiting.push(...portfolio.documents.filter(({ id }) => named.has(id)));
  }
  for (const group of groups.values()) note(group);
  const works = new Set(named);
  const entries = new Set<string>();
  for (const one of documents.values()) {
    const plan = planDocument(portfolio, one.id, now);
    if (plan.ok) for (const id of plan.value.works) works.add(id);
    for (const section of one.sections)
      for (const item of resolveItems(portfolio, one, section, now).items) if (item.kind === 'entry') entries.add(item.entry.id);
  }
  return { documents: new Set(documents.keys()), groups: new Set(groups.keys()), works, entries, named };
}

/** The profile of whose document it is, with the contacts and biographies that the document names. */
function ownerOf(person: Person, named: ReadonlySet<string>, photo: boolean): Person {
  const { photo: own, biographies, ...rest } = person;
  return {
    ...rest,
    contacts: person.contacts.filter(({ id }) => named.has(id)),
    ...(biographies ? { biographies: biographies.filter(({ id }) => id !== undefined && named.has(id)) } : {}),
    ...(photo && own ? { photo: own } : {}),
  };
}
