import { planDocument } from '../compose/compose.ts';
import { resolveItems } from '../compose/resolve-items.ts';
import type { Entry } from '../entries/registry.ts';
import type { PortfolioDocument, WorkOverride } from '../model/document.ts';
import type { Person } from '../model/person.ts';
import type { Work } from '../model/work.ts';
import { tagsAsked, withTags } from '../portfolio/asked-tags.ts';
import { knownPart } from '../portfolio/known-part.ts';
import { Portfolio } from '../portfolio/portfolio.ts';
import type { PortfolioV1 } from '../portfolio/portfolio-v1.ts';
import { citedIn, withoutRefs } from '../portfolio/without-refs.ts';
import { textsIn } from '../text/texts-in.ts';
import { baseLanguage } from '../translations/base-language.ts';
import { attachedEntry, attachedGroup, attachedOwner } from './attached-items.ts';
import { type PrintedPlaces, placesOnPage, printedPlaces } from './attached-places.ts';
import { type AttachedSection, attachedSummary } from './attached-summary.ts';
import { attachedWork } from './attached-work.ts';

/**
 * The part of a portfolio that goes along with a PDF of one document: what the document prints or cites, and nothing else. Composing the
 * document from it prints the same. Gone are private notes, earlier statuses, other languages, what imports kept, drafts, the details that
 * the document leaves out, what it replaces by its own words, what it only counts, and everybody and everything that stands in the same file
 * only. What is kept off the web alone is printed, so it stays. Pure; `now` and `today` as for `planDocument`. A document that cannot be
 * composed gives an empty portfolio.
 */
export function attachedPortfolio(portfolio: PortfolioV1, documentId: string, now: number, today?: number): PortfolioV1 {
  const document = portfolio.documents.find(({ id }) => id === documentId);
  const plan = planDocument(portfolio, documentId, now, today);
  if (!document || !plan.ok) return Portfolio.parse({});
  const ofGroup = portfolio.groups?.find(({ id }) => id === document.owner);
  const base = baseLanguage(portfolio, document.owner);
  const group = ofGroup && attachedGroup({ ...ofGroup, language: base }, document, plan.value.works, today ?? now * 10_000 + 101);
  const places = group ? placesOnPage(group, document, plan.value) : printedPlaces(portfolio, document, plan.value, now);
  const { inFull, inLine, lines, references } = places;
  const printedWorks = new Set([...lines, ...references]);
  const printedEntries = new Set([...inFull, ...inLine]);

  const newId = freeIds(portfolio);
  const sections = (group ? [] : document.sections).map((section): AttachedSection => {
    if (section.layout !== 'summary') return { section, entries: [] };
    return attachedSummary(section, resolveItems(portfolio, document, section, now).items, document, { now, base, newId });
  });
  const numbers = sections.flatMap(({ entries }) => entries);
  const entries = portfolio.entries
    .flatMap((entry) => (printedEntries.has(entry.id) ? [attachedEntry(entry, document, inFull.has(entry.id))] : []))
    .concat(numbers);
  const owner = portfolio.people.find(({ id }) => id === document.owner);
  const works = portfolio.works.filter(({ id }) => printedWorks.has(id));
  const profile = owner && attachedOwner({ ...owner, language: base }, document, works);
  const named = new Set([...entries.map(({ person }) => person), ...(group?.members.map(({ person }) => person) ?? [])]);
  const people = portfolio.people.flatMap((person): Person[] => {
    if (person.id === profile?.id) return [profile];
    return named.has(person.id) ? [{ id: person.id, name: person.name, variants: [], contacts: [] }] : [];
  });
  const known = new Set(people.map(({ id }) => id));
  const styles = portfolio.styles?.filter(({ id }) => id === document.style) ?? [];
  const shown = { ...document, sections: sections.map(({ section }) => section) };
  const asked = tagsAsked([shown]);
  const asPrinted = (work: Work): Work => withTags(attachedWork(work, document, places, known), asked);
  const ids = {
    works: printedWorks,
    entries: new Set(entries.map(({ id }) => id)),
    contacts: new Set(profile?.contacts.map(({ id }) => id)),
  };
  // A work that is cited without a reference is printed nowhere, and would be missed. Only what goes along anyway can cite it.
  const texts = textsIn([profile, entries, group, attachedDocument(shown, ids, places), works.map(asPrinted)]);
  const cited = new Set([...texts.flatMap(({ text }) => citedIn(text)), ...entries.flatMap(worksNamed)]);
  const kept = new Set(
    portfolio.works.flatMap(({ id }) => (printedWorks.has(id) || (cited.has(id) && document.works[id]?.noReference) ? [id] : [])),
  );
  const attached = attachedDocument(shown, { ...ids, works: kept }, places);
  const all: PortfolioV1 = {
    people,
    works: portfolio.works.flatMap((work) => (kept.has(work.id) ? [asPrinted(work)] : [])),
    entries: entries.map((entry) => withTags(entry, asked)),
    documents: [attached],
    ...(group ? { groups: [group] } : {}),
    drafts: [],
    ...(styles.length > 0 ? { styles } : {}),
  };
  const gone = {
    works: new Set(portfolio.works.flatMap(({ id }) => (kept.has(id) ? [] : [id]))),
    entries: new Set(portfolio.entries.flatMap(({ id }) => (printedEntries.has(id) ? [] : [id]))),
  };
  return withoutRefs(knownPart(Portfolio, all) as PortfolioV1, gone);
}

/** Gives ids for numbers that go along as entries; the same ones every time. */
function freeIds({ entries }: PortfolioV1): () => string {
  const taken = new Set(entries.map(({ id }) => id));
  let count = 0;
  return () => {
    do count++;
    while (taken.has(`number-${count}`));
    return `number-${count}`;
  };
}

/** Ids of works that an entry cites in a field of its own. */
const worksNamed = (entry: Entry): readonly string[] => ('works' in entry ? (entry.works as readonly string[]) : []);

type Ids = { readonly works: ReadonlySet<string>; readonly entries: ReadonlySet<string>; readonly contacts: ReadonlySet<string> };

/** The document without words and places for items and contacts that it does not print, and without what only concerns other outputs. */
function attachedDocument(
  { exports: _exports, web: _web, site: _site, archived: _archived, ...document }: PortfolioDocument,
  { works, entries, contacts }: Ids,
  places: PrintedPlaces,
): PortfolioDocument {
  return {
    ...document,
    header: { ...document.header, contacts: document.header.contacts.filter(({ contact }) => contacts.has(contact)) },
    sections: document.sections.map((section) => ({
      ...section,
      items: section.items.filter(({ kind, id }) => (kind === 'work' ? works : entries).has(id)),
      exclude: section.exclude.filter((id) => works.has(id) || entries.has(id)),
    })),
    works: Object.fromEntries(
      Object.entries(document.works).flatMap(([id, words]) => (works.has(id) ? [[id, printedWords(id, words, places)] as const] : [])),
    ),
    ...(document.entries ? { entries: Object.fromEntries(Object.entries(document.entries).filter(([id]) => entries.has(id))) } : {}),
  };
}

/** The words of a document for the places in which it prints a work. */
function printedWords(id: string, { lineTitle, lineVenue, lineStatus, ...rest }: WorkOverride, places: PrintedPlaces): WorkOverride {
  const { referenceTitle, referenceVenue, ...others } = rest;
  return {
    ...others,
    ...(places.lines.has(id) ? { lineTitle, lineVenue, lineStatus } : {}),
    ...(places.references.has(id) ? { referenceTitle, referenceVenue } : {}),
  };
}
