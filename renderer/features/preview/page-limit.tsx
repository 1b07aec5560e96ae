import { Button, Popover, UnstyledButton } from '@mantine/core';
import { memo, useMemo, useState } from 'react';
import { type Cut, suggestCuts } from '../../../shared/compose/suggest-cuts.ts';
import type { PortfolioDocument } from '../../../shared/model/document.ts';
import { dispatch } from '../../state/app.ts';
import { useItem, useReadOnly } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import styles from './preview.module.css';

/** How far the document is over its limit of pages, with what could go. Nothing while it keeps to it. */
export const PageLimit = memo(function PageLimit({ documentId, pages }: { readonly documentId: string; readonly pages: number }) {
  const document = useItem('documents', documentId);
  const [open, setOpen] = useState(false);
  const limit = document?.pages;
  if (limit === undefined || pages <= limit || !document)
    return limit === undefined ? null : <span className={styles.within}>at most {limit}</span>;
  return (
    <>
      <span className={styles.over} role="status">
        {pages - limit} over the limit of {limit}
      </span>
      <Popover opened={open} onChange={setOpen} position="top-start" width={360} withinPortal trapFocus>
        <Popover.Target>
          <Button size="compact-xs" variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
            What could go?
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <Cuts document={document} />
        </Popover.Dropdown>
      </Popover>
    </>
  );
});

/** What could go, each a press away; drawn only while it is looked at. */
function Cuts({ document }: { readonly document: PortfolioDocument }) {
  const portfolio = useApp((state) => state.portfolio);
  const readOnly = useReadOnly();
  const cuts = useMemo(() => (portfolio ? suggestCuts(portfolio, document, new Date().getFullYear()) : []), [portfolio, document]);
  const leaveOut = (cut: Cut) => {
    const section = document.sections[cut.section];
    if (!section) return;
    dispatch({
      kind: 'set',
      collection: 'documents',
      id: document.id,
      changes: [{ path: ['sections', cut.section, 'exclude'], value: [...section.exclude, cut.item] }],
    });
  };
  return (
    <>
      <p className={styles.cutsHint}>
        {cuts.length === 0
          ? 'Nothing stands out. Shorten texts, choose fewer lines of an entry, or a smaller font or margin.'
          : 'What lies longest ago. It is left out of this document only.'}
      </p>
      <ul className={styles.cuts} aria-label="What could go">
        {cuts.map((cut) => (
          <li key={`${cut.section} ${cut.item}`}>
            <UnstyledButton className={styles.cut} disabled={readOnly} onClick={() => leaveOut(cut)}>
              <span className={styles.cutTitle}>{cut.title}</span>
              <span className={styles.cutDetail}>{[cut.heading, cut.year].filter(Boolean).join(' · ')}</span>
              <span className={styles.cutAction}>Leave out</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </>
  );
}
