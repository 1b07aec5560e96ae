import { Alert, Button, Loader, SegmentedControl, VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import beside from '../../components/beside.module.css';
import { call } from '../../lib/api.ts';
import { settled } from '../../state/app.ts';
import { openDialog } from '../../state/ui.ts';
import { keyPattern } from './key-pattern.ts';
import styles from './site.module.css';

/** Milliseconds without an edit after which the pages are built anew. */
const REST = 300;

const widths = { phone: 390, wide: 1200 } as const;
type Width = keyof typeof widths | 'fit';

/**
 * The pages of a site as they will be published, in a frame that reaches nothing of the app and that nothing leaves. After an edit the page
 * that is shown is shown anew, where it was.
 * @param revision of the portfolio
 */
export function SitePreview({ documentId, revision }: { readonly documentId: string; readonly revision: number }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [path, setPath] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [waiting, setWaiting] = useState(true);
  const [begun, setBegun] = useState(0);
  const [width, setWidth] = useState<Width>('fit');

  // biome-ignore lint/correctness/useExhaustiveDependencies: another revision has other pages
  useEffect(() => {
    let left = false;
    setWaiting(true);
    const timer = setTimeout(async () => {
      try {
        await settled();
        const built = await call('site.preview', { document: documentId, ...keyPattern() });
        if (left) return;
        setFailure(built.failure?.message ?? null);
        if (built.path !== null) setPath(built.path);
        // The frame has no origin that could be named.
        frame.current?.contentWindow?.postMessage('scholarfolio:show-again', '*');
      } catch (error) {
        console.error(error);
        if (!left) setFailure('The pages could not be made. They are made again after the next edit.');
      }
      if (!left) setWaiting(false);
    }, REST);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [documentId, revision]);

  const isShown = path?.includes(`/${documentId}/`) === true;
  return (
    <div className={beside.pane}>
      <div className={styles.desk} aria-busy={waiting}>
        {failure && (
          <Alert className={beside.note} color="red" role="status" p="xs">
            {failure}
          </Alert>
        )}
        {isShown && (
          <iframe
            key={`${path} ${begun}`}
            ref={frame}
            className={styles.frame}
            style={width === 'fit' ? {} : { width: widths[width] }}
            title="Preview of the site"
            sandbox="allow-scripts"
            referrerPolicy="no-referrer"
            src={path ?? ''}
          />
        )}
      </div>
      <div className={beside.bar}>
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setBegun(begun + 1)}>
          Back to the first page
        </Button>
        {waiting && (
          <>
            <Loader size={14} aria-hidden />
            <VisuallyHidden role="status">Making the pages</VisuallyHidden>
          </>
        )}
        <SegmentedControl
          className={beside.push}
          size="xs"
          aria-label="Width of the preview"
          value={width}
          onChange={(value) => setWidth(value as Width)}
          data={[
            { value: 'fit', label: 'Fit' },
            { value: 'phone', label: 'Phone' },
            { value: 'wide', label: 'Wide' },
          ]}
        />
        <Button size="compact-xs" variant="default" onClick={() => openDialog('publish')}>
          Publish …
        </Button>
      </div>
    </div>
  );
}
