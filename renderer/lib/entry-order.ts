import type { Entry } from '../../shared/entries/registry.ts';
import { definitionOf } from '../../shared/entries/registry.ts';
import type { PortfolioDocument } from '../../shared/model/document.ts';

/** A section that does not print entries in the order of their list: it keeps one of its own, or sorts them by date. */
export type OtherOrder = { readonly document: string; readonly name: string; readonly section: string; readonly by: 'hand' | 'date' };

/** The first such section of each document. `entries`: those of one kind and person, in their order. */
export function otherOrders(documents: readonly PortfolioDocument[], entries: readonly Entry[]): OtherOrder[] {
  if (entries.length < 2) return [];
  const ids = new Set(entries.map((entry) => entry.id));
  const dates = new Set(entries.map((entry) => definitionOf(entry.kind).summary(entry).dates?.edtf));
  return documents.flatMap((document): OtherOrder[] => {
    const own = entries.some((entry) => entry.person === document.owner);
    for (const section of document.sections) {
      if (section.layout === 'text' || section.layout === 'references') continue;
      const named = section.items.some((ref) => ids.has(ref.id));
      const listed = named || (own && section.kinds.some((kind) => entries.some((entry) => entry.kind === kind)));
      // What an order by hand does not name comes behind it, by date.
      const by = !listed ? null : named && section.order === 'manual' ? 'hand' : dates.size > 1 ? 'date' : null;
      if (by) return [{ document: document.id, name: document.name, section: section.id, by }];
    }
    return [];
  });
}
