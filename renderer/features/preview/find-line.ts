import type { Source } from '../../../shared/compose/cv-document.ts';
import { parseSourceLabel, sourceLabel } from '../../../shared/templates/page-data.ts';

/** What was printed at an element of a page, the innermost block that names its source. */
export function sourceAt(target: EventTarget | null): Source | null {
  const label = target instanceof Element ? target.closest('[data-typst-label]')?.getAttribute('data-typst-label') : null;
  return label ? parseSourceLabel(label) : null;
}

/** The drawn block of a source: the exact field, else what contains it, else the item. Null when it is not drawn. */
export function lineOf(pages: ParentNode, source: Source): Element | null {
  const keys = source.path?.split('.') ?? [];
  for (let length = keys.length; length >= 0; length--) {
    const path = keys.slice(0, length).join('.');
    const label = sourceLabel({ collection: source.collection, id: source.id, ...(path ? { path } : {}) });
    const found = pages.querySelector(`[data-typst-label="${CSS.escape(label)}"]`);
    if (found) return found;
  }
  return null;
}
