import { definitionOf } from '../entries/registry.ts';
import type { PortfolioDocument, Section } from '../model/document.ts';
import type { PortfolioV1 as Portfolio } from '../portfolio/portfolio-v1.ts';
import { plainText } from '../text/parse-rich.ts';
import { yearsOf } from './filter-items.ts';
import { datesOf, type Item, itemId, resolveItems } from './resolve-items.ts';

/** Something that a document could do without: leave it out of the section at this place. */
export type Cut = {
  readonly section: number;
  readonly heading: string;
  readonly item: string;
  readonly title: string;
  /** Last year it concerns; absent when it has no date. */
  readonly year?: number;
};

const titleOf = (item: Item): string =>
  plainText(item.kind === 'work' ? item.work.title : definitionOf(item.entry.kind).summary(item.entry).title);

const isSelected = (item: Item): boolean => (item.kind === 'work' ? item.work : item.entry).selected === true;

/**
 * What could go when a document is too long, the first to go first: what lies longest ago, from the sections that have most. What is
 * marked as selected, what was picked by hand and the last item of a section stay.
 */
export function suggestCuts(portfolio: Portfolio, document: PortfolioDocument, now: number, most = 8): Cut[] {
  const cuts = document.sections.flatMap((section, index) =>
    cutsIn(section, index, resolveItems(portfolio, document, section, now).items, now),
  );
  return cuts
    .sort((a, b) => (a.year ?? now) - (b.year ?? now) || b.rank - a.rank)
    .slice(0, most)
    .map(({ rank: _rank, ...cut }) => cut);
}

function cutsIn(section: Section, index: number, items: readonly Item[], now: number): (Cut & { readonly rank: number })[] {
  const pinned = new Set(section.items.flatMap((ref) => (ref.pinned ? [ref.id] : [])));
  const open = items.filter((item) => !isSelected(item) && !pinned.has(itemId(item)));
  const kept = items.length === open.length ? open.slice(1) : open;
  return kept.map((item) => {
    const year = yearsOf(datesOf(item), now)?.[1];
    const heading = plainText(section.heading);
    return {
      section: index,
      heading,
      item: itemId(item),
      title: titleOf(item),
      rank: items.length,
      ...(year === undefined ? {} : { year }),
    };
  });
}
