import { foldedName } from '../citations/own-name.ts';
import { overridden } from '../compose/entry-override.ts';
import { definitionOf, type Entry } from '../entries/registry.ts';
import type { DetailLine } from '../model/detail-line.ts';
import type { PortfolioDocument } from '../model/document.ts';
import { type Group, isAlumnus } from '../model/group.ts';
import { GroupPage, partKey, partsOf } from '../model/group-page.ts';
import { languageOf } from '../model/languages.ts';
import type { Person } from '../model/person.ts';
import type { Translations } from '../model/translations.ts';
import type { Work } from '../model/work.ts';
import type { PortfolioV1 as Portfolio } from '../portfolio/portfolio-v1.ts';

/** The profile of whose document it is, as far as the document prints it. `works`: those that it prints. */
export function attachedOwner(person: Person, document: PortfolioDocument, works: readonly Work[]): Person {
  const { header, sections } = document;
  const { headline, photo, biography, biographies, ...rest } = person;
  const contacts = new Set(header.contacts.map(({ contact }) => contact));
  const told = new Set(sections.map((section) => section.biography));
  const printed = new Set(works.flatMap(({ contributors }) => contributors.map(({ name }) => foldedName(name))));
  const others = biographies?.filter(({ id }) => id !== undefined && told.has(id)) ?? [];
  return inOneLanguage(
    {
      ...rest,
      // A name that nothing was published under here is nobody's business.
      variants: person.variants.filter((name) => printed.has(foldedName(name))),
      contacts: person.contacts.filter(({ id }) => contacts.has(id)),
      ...(header.headline && headline !== undefined ? { headline } : {}),
      ...(header.photo && photo ? { photo } : {}),
      ...(told.has('main') && biography !== undefined ? { biography } : {}),
      ...(others.length > 0 ? { biographies: others } : {}),
    },
    document,
  );
}

/** An entry with the words and lines that the document prints, without its private note. */
export function attachedEntry(entry: Entry, document: PortfolioDocument): Entry {
  const override = document.entries?.[entry.id];
  const { note: _note, ...bare } = overridden(entry, override);
  const chosen = override?.details;
  const lines = chosen ? definitionOf(entry.kind).form.flatMap(({ fields }) => fields.filter(({ kind }) => kind === 'details')) : [];
  const kept = lines.flatMap(({ key }) => {
    const all = (bare as Readonly<Record<string, unknown>>)[key] as readonly DetailLine[] | undefined;
    return all ? [[key, all.filter(({ id }) => id !== undefined && chosen?.includes(id))] as const] : [];
  });
  return inOneLanguage({ ...bare, ...Object.fromEntries(kept) } as Entry, document, Object.keys(override?.fields ?? {}));
}

/** A work as it stands now, without its private note. `people`: those who have a profile beside it. */
export function attachedWork(work: Work, document: PortfolioDocument, people: ReadonlySet<string>): Work {
  const { annote: _annote, ...bare } = work;
  return inOneLanguage(
    {
      ...bare,
      status: work.status.slice(-1),
      contributors: work.contributors.map(({ person, ...contributor }) =>
        person !== undefined && people.has(person) ? { ...contributor, person } : contributor,
      ),
    },
    document,
  );
}

/** A group without the parts that its page leaves out. `today` as YYYYMMDD. */
export function attachedGroup(group: Group, document: PortfolioDocument, today: number): Group {
  const on = new Set(partsOf(group, GroupPage.parse(document.groupPage ?? {}).parts).flatMap((part) => (part.off ? [] : [partKey(part)])));
  const { tagline, mission, callToAction, ...rest } = group;
  return {
    ...rest,
    ...(document.header.headline && tagline !== undefined ? { tagline } : {}),
    ...(on.has('mission') && mission !== undefined ? { mission } : {}),
    ...(on.has('action') && callToAction ? { callToAction } : {}),
    members: group.members.filter((member) => on.has(isAlumnus(member, today) ? 'alumni' : 'members')),
    works: on.has('publications') ? group.works : [],
    venues: on.has('publications') ? group.venues : [],
    lists: group.lists.filter(({ id }) => on.has(partKey({ part: 'list', list: id }))),
    offices: on.has('offices') ? group.offices : [],
  };
}

/** The portfolio with those tags only that sections of the document ask for. */
export function withTagsOf({ sections }: PortfolioDocument, portfolio: Portfolio): Portfolio {
  const asked = new Set(sections.flatMap(({ filter }) => filter?.tags ?? []));
  const tagged = <T extends { readonly tags?: string[] | undefined }>({ tags, ...item }: T) => {
    const kept = tags?.filter((tag) => asked.has(tag)) ?? [];
    return kept.length > 0 ? { ...item, tags: kept } : item;
  };
  return {
    ...portfolio,
    works: portfolio.works.map(tagged) as Portfolio['works'],
    entries: portfolio.entries.map(tagged) as Portfolio['entries'],
  };
}

/** An item with its translations into the language of the document only, of fields and lines that it still has. */
function inOneLanguage<T extends { readonly translations?: Translations | undefined }>(
  { translations, ...item }: T,
  { locale }: PortfolioDocument,
  reworded: readonly string[] = [],
): T {
  const tags = [locale, languageOf(locale)].filter((tag) => translations && Object.hasOwn(translations, tag));
  if (tags.length === 0) return item as unknown as T;
  const fields = item as Readonly<Record<string, unknown>>;
  const texts = [...new Set(tags)].map((tag) => [
    tag,
    Object.fromEntries(
      Object.entries(translations?.[tag] ?? {}).flatMap(([key, said]) => {
        const own = fields[key];
        if (own === undefined || reworded.includes(key)) return [];
        if (typeof said === 'string' || !Array.isArray(own)) return [[key, said] as const];
        const ids = new Set(own.map((line: { readonly id?: string }) => line.id));
        return [[key, Object.fromEntries(Object.entries(said).filter(([id]) => ids.has(id)))] as const];
      }),
    ),
  ]);
  return { ...item, translations: Object.fromEntries(texts) } as unknown as T;
}
