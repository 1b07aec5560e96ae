import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { call } from '../../lib/api.ts';
import { onHostEvent } from '../../state/app.ts';
import { PageSurface } from './page-surface.ts';
import { type FeedState, PreviewFeed } from './preview-feed.ts';

/** Pages drawn beyond the ones in view, so that scrolling meets no blank paper. */
const MARGIN_PAGES = 1;

type InView = { readonly first: number; readonly last: number };

/** Keeps the drawn pages of a document up to date, as far as they are in view. */
export function usePages(documentId: string, revision: number, scroller: RefObject<HTMLElement | null>) {
  const surface = useMemo(() => new PageSurface(document), []);
  const [state, setState] = useState<FeedState>({ waiting: false, failure: null, pages: 0, findings: [] });
  const [inView, setInView] = useState<InView>({ first: 0, last: 0 });
  const [ready, setReady] = useState(0);
  const feed = useRef<PreviewFeed | null>(null);

  useEffect(() => {
    const created = new PreviewFeed({ call, show: (preview, from, to) => surface.show(preview, from, to), changed: setState });
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

  const from = Math.max(0, inView.first - MARGIN_PAGES);
  const to = inView.last + MARGIN_PAGES;
  useEffect(() => {
    feed.current?.want({ document: documentId, stamp: `${revision}.${ready}`, from, to });
  }, [documentId, revision, ready, from, to]);

  /** Notes which pages the window shows; call after scrolling, zooming and resizing. */
  function look(): void {
    const frame = scroller.current?.getBoundingClientRect();
    if (!frame) return;
    let first = -1;
    let last = 0;
    for (let i = 0; i < surface.count; i++) {
      const box = surface.page(i)?.getBoundingClientRect();
      if (!box || box.bottom <= frame.top || box.top >= frame.bottom) continue;
      if (first < 0) first = i;
      last = i;
    }
    if (first < 0) return;
    setInView((old) => (old.first === first && old.last === last ? old : { first, last }));
  }

  return { surface, state, inView, look };
}
