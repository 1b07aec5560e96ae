import type { Entry } from '../entries/registry.ts';
import { definitionOf } from '../entries/registry.ts';
import { type Dates, parseEdtf, spanOrder } from '../model/dates.ts';
import type { PortfolioDocument, Section } from '../model/document.ts';
import type { Work } from '../model/work.ts';
import type { PortfolioV1 as Portfolio } from '../portfolio/portfolio-v1.ts';
import { workKindOf } from '../works/work-kinds.ts';
import { type Filtered, passes } from './filter-items.ts';
import { byId } from './index-of.ts';

/** Something a section lists, found in the portfolio. */
export type Item = { readonly kind: 'entry'; readonly entry: Entry } | { readonly kind: 'work'; readonly work: Work };

export function itemId(item: Item): string {
  return item.kind === 'entry' ? item.entry.id : item.work.id;
}

/** The dates by which an item is ordered, grouped and filtered. */
export function datesOf(item: Item): Dates | undefined {
  return item.kind === 'entry' ? definitionOf(item.entry.kind).summary(item.entry).dates : (item.work.issued ?? item.work['event-date']);
}

/** Whether the owner contributed to the work. */
export function isBy(work: Work, person: string): boolean {
  return work.contributors.some((contributor) => contributor.person === person);
}

function matchesWork(work: Work, wanted: readonly string[], owner: string): boolean {
  // A work that was only begun prints nothing but commas.
  if (work.private || !work.title.trim() || !isBy(work, owner)) return false;
  return wanted.includes('all') || wanted.includes(work.type) || wanted.includes(workKindOf(work).id);
}

/** Items that a section lists by itself: the owner's entries of its kinds and works of its types. */
function automatic(portfolio: Portfolio, document: PortfolioDocument, section: Section): Item[] {
  const entries = section.kinds.length
    ? portfolio.entries.filter((entry) => entry.person === document.owner && !entry.private && section.kinds.includes(entry.kind))
    : [];
  const works = section.works.length ? portfolio.works.filter((work) => matchesWork(work, section.works, document.owner)) : [];
  return [...entries.map((entry): Item => ({ kind: 'entry', entry })), ...works.map((work): Item => ({ kind: 'work', work }))];
}

/** By date; what has none comes last either way, and ties keep the order of the portfolio. */
function byDate(items: readonly Item[], order: 'newest' | 'oldest'): Item[] {
  const turn = order === 'newest' ? 1 : -1;
  const keyed = items.map((item, i) => {
    const dates = datesOf(item);
    return { item, i, key: spanOrder(dates ? parseEdtf(dates.edtf) : null) };
  });
  const undated = (key: readonly [number, number]) => (key[0] === 0 ? 1 : 0);
  return keyed
    .sort((a, b) => undated(a.key) - undated(b.key) || turn * (b.key[0] - a.key[0] || b.key[1] - a.key[1]) || a.i - b.i)
    .map(({ item }) => item);
}

function filtered(item: Item): Filtered {
  return item.kind === 'work'
    ? { dates: datesOf(item), tags: item.work.tags ?? [], selected: item.work.selected === true, work: item.work }
    : { dates: datesOf(item), tags: item.entry.tags ?? [], selected: item.entry.selected === true };
}

/**
 * What a section lists, in its order, without what the document leaves out. `now` is the present year. Picked items are listed
 * whatever the filter says; those that no longer exist come back as `gone`.
 */
export function resolveItems(
  portfolio: Portfolio,
  document: PortfolioDocument,
  section: Section,
  now: number,
): { items: Item[]; gone: string[] } {
  const entries = byId(portfolio.entries);
  const works = byId(portfolio.works);
  const gone: string[] = [];
  const picked = section.items.flatMap((ref): Item[] => {
    const entry = ref.kind === 'entry' ? entries.get(ref.id) : undefined;
    const work = ref.kind === 'work' ? works.get(ref.id) : undefined;
    if (entry) return entry.private && !definitionOf(entry.kind).privateUnlessPicked ? [] : [{ kind: 'entry', entry }];
    if (work) return [{ kind: 'work', work }];
    gone.push(ref.id);
    return [];
  });
  const seen = new Set(section.items.map((ref) => ref.id));
  const excluded = new Set(section.exclude);
  const { filter } = section;
  const ofItsKinds = automatic(portfolio, document, section);
  const kindred = new Set(filter ? ofItsKinds.map(itemId) : []);
  const pinned = new Set(section.items.flatMap((ref) => (ref.pinned ? [ref.id] : [])));
  const isLet = (item: Item) => filter === undefined || passes(filtered(item), filter, document.owner, now);
  const shown = picked.filter((item) => {
    const id = itemId(item);
    return !excluded.has(id) && (pinned.has(id) || !kindred.has(id) || isLet(item));
  });
  const others = ofItsKinds.filter((item) => !seen.has(itemId(item)) && !excluded.has(itemId(item)) && isLet(item));
  const { order } = section;
  const chosen =
    filter?.most === undefined
      ? others
      : byDate(others, order === 'oldest' ? 'oldest' : 'newest').slice(0, Math.max(0, filter.most - shown.length));
  return { items: order === 'manual' ? [...shown, ...byDate(chosen, 'newest')] : byDate([...shown, ...chosen], order), gone };
}
