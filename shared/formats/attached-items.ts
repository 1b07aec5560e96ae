import { foldedName } from '../citations/own-name.ts';
import { overridden } from '../compose/entry-override.ts';
import { definitionOf, type Entry } from '../entries/registry.ts';
import type { DetailLine } from '../model/detail-line.ts';
import type { PortfolioDocument } from '../model/document.ts';
import { type Group, isAlumnus } from '../model/group.ts';
import { GroupPage, partKey, partsOf } from '../model/group-page.ts';
import type { Person } from '../model/person.ts';
import type { Work } from '../model/work.ts';
import { attachedContacts } from './attached-contacts.ts';
import { inOneLanguage } from './attached-language.ts';

/** The profile of whose document it is, as far as the document prints it. `works`: those that it prints. */
export function attachedOwner(person: Person, document: PortfolioDocument, works: readonly Work[]): Person {
  const { header, sections } = document;
  const { headline, photo, biography, biographies, ...rest } = person;
  const told = new Set(sections.map((section) => section.biography));
  const printed = new Set(works.flatMap(({ contributors }) => contributors.map(({ name }) => foldedName(name))));
  const others = biographies?.filter(({ id }) => id !== undefined && told.has(id)) ?? [];
  return inOneLanguage(
    attachedContacts(
      {
        ...rest,
        // A name that nothing was published under here is nobody's business.
        variants: person.variants.filter((name) => printed.has(foldedName(name))),
        ...(header.headline && headline !== undefined ? { headline } : {}),
        ...(header.photo && photo ? { photo } : {}),
        ...(told.has('main') && biography !== undefined ? { biography } : {}),
        ...(others.length > 0 ? { biographies: others } : {}),
      },
      document,
    ),
    document,
  );
}

/** An entry with the words and lines that the document prints, without its private note. `inFull`: it has more than one line somewhere. */
export function attachedEntry(entry: Entry, document: PortfolioDocument, inFull: boolean): Entry {
  const override = document.entries?.[entry.id];
  const { note: _note, ...bare } = overridden(entry, override);
  const chosen = override?.details;
  const lists = definitionOf(entry.kind).form.flatMap(({ fields }) => fields.filter(({ kind }) => kind === 'details'));
  const inLine = listsInLine(entry);
  const kept = lists.flatMap(({ key }) => {
    const all = (bare as Readonly<Record<string, unknown>>)[key] as readonly DetailLine[] | undefined;
    if (!all) return [];
    const printed = inFull || inLine.has(key);
    return [[key, printed ? all.filter(({ id }) => !chosen || (id !== undefined && chosen.includes(id))) : []] as const];
  });
  return inOneLanguage({ ...bare, ...Object.fromEntries(kept) } as Entry, document, Object.keys(override?.fields ?? {}));
}

/** The lists of lines that an entry prints even where it has one line only. */
function listsInLine(entry: Entry): ReadonlySet<string> {
  const asked = new Set<string>();
  const nothing = () => [];
  definitionOf(entry.kind).line(entry, {
    rich: nothing,
    dates: nothing,
    money: nothing,
    say: () => '',
    details: (_lines, path) => {
      asked.add(path);
      return [];
    },
    detailStyle: 'lines',
    source: { collection: 'entries', id: entry.id },
  });
  return asked;
}

/** A group without the parts that its page leaves out. `printed`: ids of works that the page prints; `today` as YYYYMMDD. */
export function attachedGroup(group: Group, document: PortfolioDocument, printed: readonly string[], today: number): Group {
  const on = new Set(partsOf(group, GroupPage.parse(document.groupPage ?? {}).parts).flatMap((part) => (part.off ? [] : [partKey(part)])));
  const { logo, tagline, mission, callToAction, ...rest } = group;
  const works = on.has('publications') ? group.works.filter(({ work }) => printed.includes(work)) : [];
  const venues = new Set(works.map(({ venue }) => venue));
  return {
    ...rest,
    ...(document.header.photo && logo ? { logo } : {}),
    ...(document.header.headline && tagline !== undefined ? { tagline } : {}),
    ...(on.has('mission') && mission !== undefined ? { mission } : {}),
    ...(on.has('action') && callToAction ? { callToAction } : {}),
    members: group.members.filter((member) => on.has(isAlumnus(member, today) ? 'alumni' : 'members')),
    works,
    venues: group.venues.filter(({ id }) => venues.has(id)),
    lists: group.lists.filter(({ id }) => on.has(partKey({ part: 'list', list: id }))),
    offices: on.has('offices') ? group.offices : [],
  };
}
