import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { PageSurface } from '../../components/pages/page-surface.ts';
import { call } from '../../lib/api.ts';
import { onHostEvent } from '../../state/app.ts';
import { useApp } from '../../state/store.ts';
import styles from './document-cards.module.css';

const FIRST = { from: 0, to: 0 };
/** Without an edit for this long, in milliseconds, a thumbnail is drawn anew: the preview goes first. */
const REST = 800;

/** One after the other, so that the host answers the preview in between. */
let queue: Promise<unknown> = Promise.resolve();

/** The first page of a document, small. What it shows is said beside it. */
export function Thumbnail({ id }: { readonly id: string }) {
  const place = useRef<HTMLDivElement>(null);
  const surface = useMemo(() => new PageSurface(document), []);
  const revision = useApp((state) => state.session?.revision ?? 0);
  const drawn = useRef(false);
  const [ready, setReady] = useState(0);

  useEffect(
    () =>
      onHostEvent((event) => {
        if (event.kind === 'replaced' || (event.kind === 'preview-ready' && event.document === id)) setReady((n) => n + 1);
      }),
    [id],
  );

  useLayoutEffect(() => {
    place.current?.append(surface.element);
  }, [surface]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is new may look different
  useEffect(() => {
    let current = true;
    const draw = () => {
      queue = queue.then(async () => {
        if (!current) return;
        const page = await call('documents.thumbnail', { document: id }).catch(() => null);
        if (!current || !page) return;
        surface.show({ ...page, full: true, pages: page.pages.slice(0, 1) }, FIRST);
        drawn.current = true;
      });
    };
    const timer = setTimeout(draw, drawn.current ? REST : 0);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [id, surface, revision, ready]);

  return <div ref={place} className={styles.thumbnail} aria-hidden />;
}
