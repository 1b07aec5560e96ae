import { Alert, Loader, VisuallyHidden } from '@mantine/core';
import { type MouseEvent, useEffect, useLayoutEffect, useRef } from 'react';
import type { Source } from '../../../shared/compose/cv-document.ts';
import type { FindingInfo } from '../../../shared/contract/preview.ts';
import beside from '../../components/beside.module.css';
import { useItem } from '../../state/select.ts';
import { sourceAt } from './find-line.ts';
import { PageLimit } from './page-limit.tsx';
import styles from './preview.module.css';
import { useFollow } from './use-follow.ts';
import { usePages } from './use-pages.ts';
import { useZoom } from './use-zoom.ts';
import { ZoomButtons } from './zoom-buttons.tsx';

type PreviewPaneProps = {
  readonly documentId: string;
  /** Of the portfolio; a new one asks for the pages anew. */
  readonly revision: number;
  /** What has the focus in a form; the pages scroll to it. */
  readonly focused?: Source | null;
  /** Where the pages may show something, best place first. Keep it the same function. */
  readonly placesOf?: (source: Source) => readonly Source[];
  /** A line of the pages was clicked. */
  readonly onPick?: (source: Source) => void;
  readonly onFindings?: (findings: readonly FindingInfo[]) => void;
};

const A4_WIDTH = 595.28;
const itself = (source: Source) => [source];

/** The very pages that are exported, beside the form. */
export function PreviewPane({ documentId, revision, focused, placesOf = itself, onPick, onFindings }: PreviewPaneProps) {
  const scroller = useRef<HTMLElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const { surface, state, inView, look } = usePages(documentId, revision, scroller);
  const firstPage = surface.page(0)?.viewBox.baseVal.width;
  const zoom = useZoom(scroller, firstPage || A4_WIDTH);

  useLayoutEffect(() => {
    place.current?.append(surface.element);
  }, [surface]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new number of pages or another width changes what is in view
  useLayoutEffect(look, [state.pages, zoom.width]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another document begins at its first page
  useLayoutEffect(() => {
    scroller.current?.scrollTo(0, 0);
  }, [documentId]);

  const limit = useItem('documents', documentId)?.pages;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another number of pages makes other pages
  useLayoutEffect(() => surface.markOver(limit), [surface, limit, state.pages]);

  useEffect(() => onFindings?.(state.findings), [onFindings, state.findings]);

  useFollow(documentId, { source: focused ?? null, placesOf }, state.number, surface, scroller);

  function pick(event: MouseEvent): void {
    const source = sourceAt(event.target);
    if (source) onPick?.(source);
  }

  const current = Math.min(inView.main + 1, state.pages);
  return (
    <div className={beside.pane}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard */}
      <section ref={scroller} className={styles.scroller} aria-label="Preview" aria-busy={state.waiting} tabIndex={0} onScroll={look}>
        {state.failure && (
          <Alert className={beside.note} color="red" role="status" p="xs">
            {state.failure}
          </Alert>
        )}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; every item opens from its list by keyboard */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
        <div ref={place} className={styles.pages} style={{ ['--page-width' as string]: `${zoom.width}px` }} onClick={pick} />
      </section>
      <div className={beside.bar}>
        <span>{state.pages > 0 ? `Page ${current} of ${state.pages}` : 'No pages yet'}</span>
        <PageLimit documentId={documentId} pages={state.pages} />
        {state.waiting && (
          <>
            <Loader size={14} aria-hidden />
            <VisuallyHidden role="status">Typesetting</VisuallyHidden>
          </>
        )}
        <ZoomButtons zoom={zoom.zoom} fits={zoom.fits} choose={zoom.choose} />
      </div>
    </div>
  );
}
