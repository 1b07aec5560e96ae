import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { PageSurface } from '../../components/pages/page-surface.ts';
import { call } from '../../lib/api.ts';
import { onHostEvent } from '../../state/app.ts';
import { type FeedState, PreviewFeed } from './preview-feed.ts';

/** Pages drawn beyond the ones in view, so that scrolling meets no blank paper. */
const MARGIN_PAGES = 1;

/** The pages of which something is in the window, and the one that takes most of it. */
type InView = { readonly first: number; readonly last: number; readonly main: number };

/** Keeps the drawn pages of a document up to date, as far as they are in view. */
export function usePages(documentId: string, revision: number, scroller: RefObject<HTMLElement | null>) {
  const surface = useMemo(() => new PageSurface(document), []);
  const [state, setState] = useState<FeedState>({ waiting: false, failure: null, pages: 0, findings: [], number: 0 });
  const [inView, setInView] = useState<InView>({ first: 0, last: 0, main: 0 });
  const [ready, setReady] = useState(0);
  const feed = useRef<PreviewFeed | null>(null);

  useEffect(() => {
    const created = new PreviewFeed({ call, show: (preview, hold) => surface.show(preview, hold), changed: setState });
    feed.current = created;
    return () => created.close();
  }, [surface]);

  useEffect(
    () =>
      onHostEvent((event) => {
        if (event.kind === 'replaced' || (event.kind === 'preview-ready' && event.document === documentId)) setReady((n) => n + 1);
      }),
    [documentId],
  );

  const { first, last } = inView;
  useEffect(() => {
    const around = { from: Math.max(0, first - MARGIN_PAGES), to: last + MARGIN_PAGES };
    feed.current?.want({ document: documentId, stamp: `${revision}.${ready}`, view: { from: first, to: last }, around });
  }, [documentId, revision, ready, first, last]);

  /** Notes which pages the window shows; call after scrolling, zooming and resizing. */
  function look(): void {
    const frame = scroller.current?.getBoundingClientRect();
    if (!frame) return;
    const boxes = Array.from({ length: surface.count }, (_, i) => surface.page(i)?.getBoundingClientRect());
    const seen = pagesInView(boxes, frame);
    if (seen) setInView((old) => (old.first === seen.first && old.last === seen.last && old.main === seen.main ? old : seen));
  }

  return { surface, state, inView, look };
}

type Extent = { readonly top: number; readonly bottom: number };

/** Which pages show in a frame; null when none does. Of pages that show as much as each other, the first is the main one. */
export function pagesInView(pages: readonly (Extent | undefined)[], frame: Extent): InView | null {
  let seen = null as InView | null;
  let most = 0;
  for (const [i, page] of pages.entries()) {
    const shown = page ? Math.min(page.bottom, frame.bottom) - Math.max(page.top, frame.top) : 0;
    if (shown <= 0) continue;
    seen = { first: seen?.first ?? i, last: i, main: seen && shown <= most ? seen.main : i };
    most = Math.max(most, shown);
  }
  return seen;
}
