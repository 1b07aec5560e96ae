import type { Plan } from '../compose/compose.ts';
import { type Item, resolveItems } from '../compose/resolve-items.ts';
import type { PortfolioDocument } from '../model/document.ts';
import type { Group } from '../model/group.ts';
import { GroupPage } from '../model/group-page.ts';
import type { PortfolioV1 as Portfolio } from '../portfolio/portfolio-v1.ts';

/** Ids of what a document prints, by the form in which it does. */
export type PrintedPlaces = {
  /** Works that have a line or, on the page of a group, a card. */
  readonly lines: ReadonlySet<string>;
  /** What cards show; null where works have lines. */
  readonly cards: Pick<GroupPage, 'abstract' | 'keywords'> | null;
  /** Works that have a reference. */
  readonly references: ReadonlySet<string>;
  /** Entries that are printed in one line each. */
  readonly inLine: ReadonlySet<string>;
  /** Entries that are printed in full. */
  readonly inFull: ReadonlySet<string>;
};

/** Whether a section of numbers only counts an item: it has no line of its own there. */
export const isCounted = (item: Item): boolean => item.kind === 'work' || item.entry.kind === 'grant';

/** Where a document of a person prints what. `plan` is that of the document, `now` the present year. */
export function printedPlaces(portfolio: Portfolio, document: PortfolioDocument, plan: Plan, now: number): PrintedPlaces {
  const [lines, inLine, inFull] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const section of document.sections) {
    if (section.layout === 'text' || section.layout === 'references') continue;
    for (const item of resolveItems(portfolio, document, section, now).items) {
      if (section.layout === 'summary' && isCounted(item)) continue;
      if (item.kind === 'work') lines.add(item.work.id);
      else (section.layout === 'entries' ? inFull : inLine).add(item.entry.id);
    }
  }
  return { lines, cards: null, references: referencesOf(plan), inLine, inFull };
}

/** Where the page of a group prints what. `group` is without what its page leaves out. */
export function placesOnPage(group: Group, document: PortfolioDocument, plan: Plan): PrintedPlaces {
  const printed = new Set(plan.works);
  return {
    lines: new Set(group.works.flatMap(({ work }) => (printed.has(work) ? [work] : []))),
    cards: GroupPage.parse(document.groupPage ?? {}),
    references: referencesOf(plan),
    inLine: new Set(),
    inFull: new Set(),
  };
}

const referencesOf = ({ request }: Plan): ReadonlySet<string> => new Set(request.items.map(({ id }) => id));
