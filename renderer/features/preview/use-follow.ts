import { type RefObject, useEffect, useRef } from 'react';
import type { Source } from '../../../shared/compose/cv-document.ts';
import type { PageSurface } from '../../components/pages/page-surface.ts';
import { call } from '../../lib/api.ts';
import { clientId } from '../../lib/client-id.ts';
import { lineOf } from './find-line.ts';

/** Room above a line that was scrolled to, in CSS pixels. */
const ABOVE = 80;

/** How many places are asked for: of a section without a heading the first item that is printed is enough. */
const MOST_ASKED = 8;

/** What the pages are scrolled to, and the places where they may show it, best first. */
export type Followed = { readonly source: Source | null; readonly placesOf: (source: Source) => readonly Source[] };

/**
 * Scrolls the pages to what has the focus in a form: when the focus moves, not while the text under it is edited. What is not on the
 * pages yet is looked for again with every answer (`drawn` changes), until it was found once.
 */
export function useFollow(
  documentId: string,
  { source, placesOf }: Followed,
  drawn: unknown,
  surface: PageSurface,
  scroller: RefObject<HTMLElement | null>,
): void {
  const { collection, id, path } = source ?? {};
  const key = collection && id ? `${documentId} ${collection} ${id} ${path ?? ''}` : null;
  const last = useRef<{ readonly key: string | null; found: boolean }>({ key: null, found: false });
  // biome-ignore lint/correctness/useExhaustiveDependencies: new pages may show what was not there before
  useEffect(() => {
    const frame = scroller.current;
    if (last.current.key !== key) last.current = { key, found: false };
    const look = last.current;
    if (!frame || !collection || !id || look.found) return;
    let late = false;
    const wanted: Source = { collection, id, ...(path ? { path } : {}) };
    void bandOf(documentId, placesOf(wanted).slice(0, MOST_ASKED), surface).then((band) => {
      if (!band || late) return;
      look.found = true;
      reveal(frame, band());
    });
    return () => {
      late = true;
    };
  }, [documentId, collection, id, path, key, drawn, placesOf, surface, scroller]);
}

type Band = { readonly top: number; readonly bottom: number };

/** Where the first source that is printed stands now, in pixels of the window: from the drawn pages, or from the host for the others. */
async function bandOf(documentId: string, sources: readonly Source[], surface: PageSurface): Promise<(() => Band) | null> {
  for (const source of sources) {
    const line = lineOf(surface.element, source);
    if (line) return () => line.getBoundingClientRect();
    const position = await call('preview.locate', { client: clientId, document: documentId, ...source }).catch(() => null);
    const page = position && surface.page(position.page);
    if (!page) continue;
    return () => {
      const box = page.getBoundingClientRect();
      const top = box.top + (position.y / page.viewBox.baseVal.height) * box.height;
      return { top, bottom: top + 20 };
    };
  }
  return null;
}

/** Does nothing while the band is in sight. */
function reveal(frame: HTMLElement, { top, bottom }: Band): void {
  const box = frame.getBoundingClientRect();
  if (top < box.top || bottom > box.bottom) frame.scrollBy({ top: top - box.top - ABOVE });
}
