import { useMemo } from 'react';
import { byId } from '../../../shared/compose/index-of.ts';
import { type Item, itemId, resolveItems } from '../../../shared/compose/resolve-items.ts';
import { definitionOf } from '../../../shared/entries/registry.ts';
import type { ItemRef, PortfolioDocument, Section } from '../../../shared/model/document.ts';
import type { PortfolioV1 } from '../../../shared/portfolio/portfolio-v1.ts';
import { useFormHost } from '../../form/form-context.tsx';
import { yearsText } from '../../lib/date-text.ts';
import { type Reference, referenceOrder } from '../../lib/reference-order.ts';
import { kindOf, lineOf, titleOf, yearOf } from '../../lib/work-text.ts';
import { useItem } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';

export type ListedItem = {
  readonly id: string;
  readonly ref: ItemRef;
  /** Printed before a reference: "[3]". */
  readonly number: string;
  readonly title: string;
  readonly subtitle: string;
  readonly kind: string;
  readonly date: string;
  /** Listed only because it was chosen by hand: the others come by their kind, whatever their place. */
  readonly picked: boolean;
  /** No longer in the portfolio. */
  readonly gone: boolean;
};

const thisYear = () => new Date().getFullYear();
const noItems: readonly ListedItem[] = [];

function listed(item: Item, picked: boolean, number = ''): ListedItem {
  const shared = { id: itemId(item), picked, number, gone: false };
  if (item.kind === 'work') {
    const { work } = item;
    return {
      ...shared,
      ref: { kind: 'work', id: work.id },
      title: titleOf(work),
      subtitle: '',
      kind: kindOf(work).name.one,
      date: yearOf(work),
    };
  }
  const definition = definitionOf(item.entry.kind);
  const summary = definition.summary(item.entry);
  return {
    ...shared,
    ref: { kind: 'entry', id: item.entry.id },
    title: lineOf(summary.title) || 'Not named yet',
    subtitle: lineOf(summary.subtitle),
    kind: definition.name.one,
    date: yearsText(summary.dates),
  };
}

const deleted = (ref: ItemRef): ListedItem => ({
  id: ref.id,
  ref,
  number: '',
  title: ref.kind === 'work' ? 'A work that was deleted' : 'An entry that was deleted',
  subtitle: '',
  kind: '',
  date: '',
  picked: true,
  gone: true,
});

/** What a section lists, left-out items included, in its order. `references`: the printed order of a reference list. */
export function sectionItems(
  portfolio: PortfolioV1,
  owner: string,
  section: Section,
  references: readonly Reference[],
): readonly ListedItem[] {
  const document = { owner } as PortfolioDocument;
  const resolve = (parts: Partial<Section>) => resolveItems(portfolio, document, { ...section, ...parts }, thisYear());
  const { items: printed, gone } = resolve({});
  const shown = new Set([...printed.map(itemId), ...section.exclude]);
  const items = resolve({ exclude: [], filter: undefined }).items.filter((item) => shown.has(itemId(item)));
  const byKind = new Set(resolve({ items: [], exclude: [], filter: undefined }).items.map(itemId));
  const named = new Set(section.items.map((ref) => ref.id));
  const pinned = new Set(section.items.flatMap((ref) => (ref.pinned ? [ref.id] : [])));
  const isPicked = (id: string) => named.has(id) && (pinned.has(id) || !byKind.has(id));
  const works = byId(portfolio.works);
  const inOrder = references.flatMap(({ id, label }): ListedItem[] => {
    const work = works.get(id);
    return work ? [listed({ kind: 'work', work }, isPicked(id), label)] : [];
  });
  // What is left out, or has no reference in this document, has no number: it follows.
  const there = new Set(inOrder.map((item) => item.id));
  const cited = section.works.includes('cited') ? section.exclude : [];
  const left = cited.flatMap((id): Item[] => {
    const work = items.some((item) => itemId(item) === id) ? undefined : works.get(id);
    return work ? [{ kind: 'work', work }] : [];
  });
  const others = [...items, ...left].filter((item) => !there.has(itemId(item)));
  return [
    ...inOrder,
    ...others.map((item) => listed(item, isPicked(itemId(item)))),
    ...section.items.filter((ref) => gone.includes(ref.id)).map(deleted),
  ];
}

/** {@link sectionItems} of the document whose form this is. `open`: a folded section needs no numbers. */
export function useSectionItems(section: Section, open: boolean): readonly ListedItem[] {
  const host = useFormHost();
  const owner = useItem('documents', host.id)?.owner;
  const numbered = open && section.layout === 'references';
  const lists = section.layout !== 'text' && section.kinds.length + section.works.length + section.items.length > 0;
  const portfolio = useApp((state) => (numbered ? state.portfolio : null));
  const entries = useApp((state) => (lists ? state.portfolio?.entries : undefined));
  const works = useApp((state) => (lists ? state.portfolio?.works : undefined));
  return useMemo(() => {
    if (owner === undefined || !entries || !works) return noItems;
    const references = portfolio ? referenceOrder(portfolio, host.id, section.id) : [];
    return sectionItems({ people: [], documents: [], drafts: [], entries, works }, owner, section, references);
  }, [section, owner, entries, works, portfolio, host.id]);
}
