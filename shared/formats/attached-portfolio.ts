import { planDocument } from '../compose/compose.ts';
import { resolveItems } from '../compose/resolve-items.ts';
import type { Entry } from '../entries/registry.ts';
import type { PortfolioDocument } from '../model/document.ts';
import type { Person } from '../model/person.ts';
import { Portfolio } from '../portfolio/portfolio.ts';
import type { PortfolioV1 } from '../portfolio/portfolio-v1.ts';
import { knownPart } from '../sites/known-part.ts';
import { citedIn, withoutRefs } from '../sites/without-refs.ts';
import { textsIn } from '../text/texts-in.ts';
import { baseLanguage } from '../translations/base-language.ts';
import { attachedEntry, attachedGroup, attachedOwner, attachedWork, withTagsOf } from './attached-items.ts';

/**
 * The part of a portfolio that goes along with a PDF of one document: what the document prints or cites, and nothing else. Composing the
 * document from it prints the same. Gone are private notes, earlier statuses, other languages, what imports kept, drafts, the details that
 * the document leaves out, and everybody and everything that stands in the same file only. What is kept off the web alone is printed, so it
 * stays. Pure; `now` and `today` as for `planDocument`. A document that cannot be composed gives an empty portfolio.
 */
export function attachedPortfolio(portfolio: PortfolioV1, documentId: string, now: number, today?: number): PortfolioV1 {
  const document = portfolio.documents.find(({ id }) => id === documentId);
  const plan = planDocument(portfolio, documentId, now, today);
  if (!document || !plan.ok) return Portfolio.parse({});
  const ofGroup = portfolio.groups?.find(({ id }) => id === document.owner);
  const listed = (ofGroup ? [] : document.sections).flatMap((section) => resolveItems(portfolio, document, section, now).items);
  const printedWorks = new Set(plan.value.works);
  const printedEntries = new Set(listed.flatMap((item) => (item.kind === 'entry' ? [item.entry.id] : [])));

  const entries = portfolio.entries.flatMap((entry) => (printedEntries.has(entry.id) ? [attachedEntry(entry, document)] : []));
  const group =
    ofGroup && attachedGroup({ ...ofGroup, language: baseLanguage(portfolio, ofGroup.id) }, document, today ?? now * 10_000 + 101);
  const owner = portfolio.people.find(({ id }) => id === document.owner);
  const works = portfolio.works.filter(({ id }) => printedWorks.has(id));
  const profile = owner && attachedOwner({ ...owner, language: baseLanguage(portfolio, owner.id) }, document, works);
  // A work that is cited without a reference is no part of the plan, and would be missed.
  const texts = textsIn([profile, entries, group, document, works]);
  const cited = new Set([...texts.flatMap(({ text }) => citedIn(text)), ...entries.flatMap(worksNamed)]);
  const kept = new Set(
    portfolio.works.flatMap(({ id }) => (printedWorks.has(id) || (cited.has(id) && document.works[id]?.noReference) ? [id] : [])),
  );

  const named = new Set([...entries.map(({ person }) => person), ...(group?.members.map(({ person }) => person) ?? [])]);
  const people = portfolio.people.flatMap((person): Person[] => {
    if (person.id === profile?.id) return [profile];
    return named.has(person.id) ? [{ id: person.id, name: person.name, variants: [], contacts: [] }] : [];
  });
  const known = new Set(people.map(({ id }) => id));
  const styles = portfolio.styles?.filter(({ id }) => id === document.style) ?? [];
  const all: PortfolioV1 = {
    people,
    works: portfolio.works.flatMap((work) => (kept.has(work.id) ? [attachedWork(work, document, known)] : [])),
    entries,
    documents: [attachedDocument(document, kept, printedEntries, ofGroup !== undefined)],
    ...(group ? { groups: [group] } : {}),
    drafts: [],
    ...(styles.length > 0 ? { styles } : {}),
  };
  const gone = {
    works: new Set(portfolio.works.flatMap(({ id }) => (kept.has(id) ? [] : [id]))),
    entries: new Set(portfolio.entries.flatMap(({ id }) => (printedEntries.has(id) ? [] : [id]))),
  };
  return withoutRefs(withTagsOf(document, knownPart(Portfolio, all) as PortfolioV1), gone);
}

/** Ids of works that an entry cites in a field of its own. */
const worksNamed = (entry: Entry): readonly string[] => ('works' in entry ? (entry.works as readonly string[]) : []);

/** The document without words and places for items that it does not print, and without what only concerns other outputs. */
function attachedDocument(
  { exports: _exports, web: _web, archived: _archived, ...document }: PortfolioDocument,
  works: ReadonlySet<string>,
  entries: ReadonlySet<string>,
  ofGroup: boolean,
): PortfolioDocument {
  const only = <T>(words: Readonly<Record<string, T>>, ids: ReadonlySet<string>) =>
    Object.fromEntries(Object.entries(words).filter(([id]) => ids.has(id)));
  return {
    ...document,
    sections: ofGroup
      ? []
      : document.sections.map((section) => ({
          ...section,
          items: section.items.filter(({ kind, id }) => (kind === 'work' ? works : entries).has(id)),
          exclude: section.exclude.filter((id) => works.has(id) || entries.has(id)),
        })),
    works: only(document.works, works),
    ...(document.entries ? { entries: only(document.entries, entries) } : {}),
  };
}
