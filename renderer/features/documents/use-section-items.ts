import { useMemo } from 'react';
import { itemId, resolveItems } from '../../../shared/compose/resolve-items.ts';
import { definitionOf } from '../../../shared/entries/registry.ts';
import type { ItemRef, PortfolioDocument, Section } from '../../../shared/model/document.ts';
import { useFormHost } from '../../form/form-context.tsx';
import { kindOf, plainText, shortLabel, titleOf } from '../../lib/work-text.ts';
import { useItem } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';

export type ListedItem = {
  readonly id: string;
  readonly ref: ItemRef;
  readonly title: string;
  readonly detail: string;
  /** Listed only because it was chosen by hand: the others come by their kind, whatever their place. */
  readonly picked: boolean;
};

const noItems: readonly ListedItem[] = [];

/** What a section lists, left-out items included, in its order. */
export function useSectionItems(section: Section): readonly ListedItem[] {
  const host = useFormHost();
  const document = useItem('documents', host.id);
  const entries = useApp((state) => (section.kinds.length > 0 || section.items.length > 0 ? state.portfolio?.entries : undefined));
  const works = useApp((state) => (section.works.length > 0 || section.items.length > 0 ? state.portfolio?.works : undefined));
  const owner = document?.owner;
  return useMemo(() => {
    if (owner === undefined || (!entries && !works)) return noItems;
    const portfolio = { people: [], documents: [], drafts: [], entries: entries ?? [], works: works ?? [] };
    const { items, gone } = resolveItems(portfolio, { owner } as PortfolioDocument, { ...section, exclude: [] });
    const automatic = resolveItems(portfolio, { owner } as PortfolioDocument, { ...section, items: [], exclude: [] });
    const byKind = new Set(automatic.items.map(itemId));
    const listed = items.map((item): ListedItem => {
      const id = itemId(item);
      if (item.kind === 'work') {
        return {
          id,
          ref: { kind: 'work', id },
          title: titleOf(item.work),
          detail: `${shortLabel(item.work)} · ${kindOf(item.work).name.one}`,
          picked: !byKind.has(id),
        };
      }
      const definition = definitionOf(item.entry.kind);
      const summary = definition.summary(item.entry);
      return {
        id,
        ref: { kind: 'entry', id },
        title: plainText(summary.title) || 'Not named yet',
        detail: [plainText(summary.subtitle), definition.name.one].filter(Boolean).join(' · '),
        picked: !byKind.has(id),
      };
    });
    const missing = gone.map(
      (id): ListedItem => ({
        id,
        ref: section.items.find((ref) => ref.id === id) ?? { kind: 'entry', id },
        title: 'Deleted item',
        detail: 'Remove it from this section',
        picked: true,
      }),
    );
    return [...listed, ...missing];
  }, [section, owner, entries, works]);
}
