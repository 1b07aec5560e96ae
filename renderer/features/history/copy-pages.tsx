import { Alert, Button, Modal, NativeSelect } from '@mantine/core';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { PortfolioV1 } from '../../../shared/portfolio/portfolio-v1.ts';
import { PageSurface } from '../../components/pages/page-surface.ts';
import { call } from '../../lib/api.ts';
import styles from './copy-pages.module.css';

type Props = {
  readonly snapshot: string;
  readonly portfolio: PortfolioV1;
  /** When the copy was kept, for the title. */
  readonly at: string;
};

/** A way to look at the pages that a kept copy would give: a button and the dialog that it opens. */
export function CopyPages({ snapshot, portfolio, at }: Props) {
  const [open, setOpen] = useState(false);
  if (portfolio.documents.length === 0) return null;
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
        Show its pages
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} size="xl" title={`Pages as of ${at}`}>
        {open && <Pages snapshot={snapshot} portfolio={portfolio} />}
      </Modal>
    </>
  );
}

function Pages({ snapshot, portfolio }: Omit<Props, 'at'>) {
  const [document, setDocument] = useState(portfolio.documents[0]?.id ?? '');
  const [said, setSaid] = useState<string | null>('Setting the pages …');
  const place = useRef<HTMLDivElement>(null);
  const surface = useMemo(() => new PageSurface(window.document), []);

  useLayoutEffect(() => {
    place.current?.append(surface.element);
  }, [surface]);

  useEffect(() => {
    let current = true;
    setSaid('Setting the pages …');
    call('history.pages', { snapshot, document })
      .then((preview) => {
        if (!current) return;
        setSaid(preview.failure?.message ?? null);
        surface.show(preview, { from: 0, to: preview.pages.length });
      })
      .catch((error: Error) => current && setSaid(error.message));
    return () => {
      current = false;
    };
  }, [snapshot, document, surface]);

  return (
    <>
      <NativeSelect
        label="Document"
        value={document}
        data={portfolio.documents.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => setDocument(event.currentTarget.value)}
      />
      <div aria-live="polite">
        {said && (
          <Alert mt={12} variant="light">
            {said}
          </Alert>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section ref={place} className={styles.pages} aria-label="Pages of the copy" aria-busy={said !== null} tabIndex={0} />
    </>
  );
}
