import { useMemo, useRef } from 'react';
import { EmptyState, Screen } from '../../components/screen.tsx';
import { findingsText, hintsText } from '../../lib/findings.ts';
import { useChecks, useDismissed, useFindings } from '../../state/checks.ts';
import { useReadOnly } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { CheckGroup } from './check-group.tsx';
import { type Line, linesOf } from './check-lines.ts';
import styles from './checks.module.css';
import { dismissedLines } from './dismiss.ts';
import { DismissedList } from './dismissed-list.tsx';

/** What is unfinished and what the documents stumble over, each with a way out or the way to its field; hints come last. */
export function ChecksScreen() {
  const portfolio = useApp((state) => state.portfolio);
  const readOnly = useReadOnly();
  const findings = useFindings();
  const settled = useDismissed();
  const looked = useChecks((checks) => checks.revision !== null);
  const lines = useMemo(() => (portfolio ? linesOf(portfolio, findings, readOnly) : []), [findings, portfolio, readOnly]);
  const dismissed = useMemo(() => (portfolio && looked ? dismissedLines(portfolio, settled) : []), [looked, portfolio, settled]);
  const root = useRef<HTMLDivElement>(null);

  /** The line goes: whoever used the keyboard goes on at the line that took its place, or at the end of the list. */
  const settle = (line: Line, run: () => void) => {
    const rows = () => [...(root.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [])];
    const at = rows().findIndex((row) => row.dataset.line === line.key);
    run();
    requestAnimationFrame(() => {
      const left = rows();
      (left[Math.min(at, left.length - 1)]?.querySelector('button') ?? root.current)?.focus();
    });
  };

  const hints = lines.filter((line) => line.tone === 'hint').length;
  const serious = lines.length - hints;
  const subtitle = [serious > 0 && findingsText(serious), hints > 0 && hintsText(hints)].filter(Boolean).join(', ');
  return (
    <Screen title="Checks" subtitle={subtitle || undefined}>
      <div ref={root} tabIndex={-1} className={styles.root}>
        {serious === 0 && (
          <EmptyState
            title={looked ? findingsText(0) : 'Looking …'}
            purpose="Here stands what you began but did not finish, and whatever a document would stumble over: missing works, impossible dates, characters that no font has."
          />
        )}
        {(['unfinished', 'error', 'warning', 'hint'] as const).map((tone) => (
          <CheckGroup key={tone} tone={tone} lines={lines.filter((line) => line.tone === tone)} onSettle={settle} />
        ))}
        <DismissedList lines={dismissed} readOnly={readOnly} />
      </div>
    </Screen>
  );
}
