import { type RefObject, useEffect } from 'react';
import type { Source } from '../../../shared/compose/cv-document.ts';
import { call } from '../../lib/api.ts';
import { lineOf } from './find-line.ts';
import type { PageSurface } from './page-surface.ts';

/** Room above a line that was scrolled to, in CSS pixels. */
const ABOVE = 80;

/** Scrolls the pages to what has the focus in a form: when the focus moves, not while the text under it is edited. */
export function useFollow(documentId: string, focused: Source | null, surface: PageSurface, scroller: RefObject<HTMLElement | null>): void {
  const { collection, id, path } = focused ?? {};
  useEffect(() => {
    const frame = scroller.current;
    if (!frame || !collection || !id) return;
    let late = false;
    void bandOf(documentId, { collection, id, ...(path ? { path } : {}) }, surface).then((band) => {
      if (band && !late) reveal(frame, band());
    });
    return () => {
      late = true;
    };
  }, [documentId, collection, id, path, surface, scroller]);
}

type Band = { readonly top: number; readonly bottom: number };

/** Where a source stands now, in pixels of the window: from the drawn pages, or asked from the host for pages out of view. */
async function bandOf(documentId: string, source: Source, surface: PageSurface): Promise<(() => Band) | null> {
  const line = lineOf(surface.element, source);
  if (line) return () => line.getBoundingClientRect();
  const position = await call('preview.locate', { document: documentId, ...source }).catch(() => null);
  const page = position && surface.page(position.page);
  if (!page) return null;
  return () => {
    const box = page.getBoundingClientRect();
    const top = box.top + (position.y / page.viewBox.baseVal.height) * box.height;
    return { top, bottom: top + 20 };
  };
}

/** Does nothing while the band is in sight. */
function reveal(frame: HTMLElement, { top, bottom }: Band): void {
  const box = frame.getBoundingClientRect();
  if (top < box.top || bottom > box.bottom) frame.scrollBy({ top: top - box.top - ABOVE });
}
