import { Button } from '@mantine/core';
import { useMemo, useRef } from 'react';
import { Icon } from '../../components/icon.tsx';
import { EmptyState, Screen } from '../../components/screen.tsx';
import { findingsText } from '../../lib/findings.ts';
import { useChecks, useFindings } from '../../state/checks.ts';
import { openSpot } from '../../state/navigate.ts';
import { useReadOnly } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { type Line, linesOf } from './check-lines.ts';
import styles from './checks.module.css';

const titles = { unfinished: 'Unfinished fields', error: 'Stops an export', warning: 'Worth a look' } as const;
const explanations = {
  unfinished: 'What you typed is kept, but not printed until it is complete.',
  error: 'A document with one of these cannot be exported.',
  warning: 'The document can be exported as it is.',
} as const;
const icons = { unfinished: 'ellipsis', error: 'circle-alert', warning: 'triangle-alert' } as const;

/** What is unfinished and what the documents stumble over, each with a way out or the way to its field. */
export function ChecksScreen() {
  const portfolio = useApp((state) => state.portfolio);
  const readOnly = useReadOnly();
  const findings = useFindings();
  const looked = useChecks((checks) => checks.revision !== null);
  const lines = useMemo(() => (portfolio ? linesOf(portfolio, findings, readOnly) : []), [findings, portfolio, readOnly]);
  const root = useRef<HTMLDivElement>(null);

  /** The button goes with its line: whoever used the keyboard goes on at the line that took its place, or at the end of the list. */
  const putRight = (line: Line) => {
    const at = lines.indexOf(line);
    line.wayOut?.run();
    requestAnimationFrame(() => {
      const rows = [...(root.current?.querySelectorAll('li') ?? [])];
      (rows[Math.min(at, rows.length - 1)]?.querySelector('button') ?? root.current)?.focus();
    });
  };

  return (
    <Screen title="Checks" subtitle={lines.length > 0 ? findingsText(lines.length) : undefined}>
      <div ref={root} tabIndex={-1} className={styles.root}>
        {lines.length === 0 ? (
          <EmptyState
            title={looked ? findingsText(0) : 'Looking …'}
            purpose="Here stands what you began but did not finish, and whatever a document would stumble over: missing works, impossible dates, characters that no font has."
          />
        ) : (
          (['unfinished', 'error', 'warning'] as const).map((tone) => (
            <Tone key={tone} tone={tone} lines={lines.filter((line) => line.tone === tone)} onPutRight={putRight} />
          ))
        )}
      </div>
    </Screen>
  );
}

type ToneProps = { readonly tone: Line['tone']; readonly lines: readonly Line[]; readonly onPutRight: (line: Line) => void };

function Tone({ tone, lines, onPutRight }: ToneProps) {
  if (lines.length === 0) return null;
  return (
    <section className={styles.group} aria-label={titles[tone]}>
      <h2 className={styles.heading}>
        {titles[tone]} <span className={styles.count}>{lines.length}</span>
      </h2>
      <p className={styles.hint}>{explanations[tone]}</p>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line.key} className={styles.line}>
            <span className={styles[tone]}>
              <Icon name={icons[tone]} size={15} />
            </span>
            <div className={styles.texts}>
              <div>{line.message}</div>
              {line.detail && <div className={styles.hint}>{line.detail}</div>}
            </div>
            <div className={styles.ways}>
              {line.wayOut && (
                <Button
                  variant="default"
                  size="compact-xs"
                  aria-label={`${line.wayOut.label}: ${line.detail || line.message}`}
                  onClick={() => onPutRight(line)}
                >
                  {line.wayOut.label}
                </Button>
              )}
              {line.spot && (
                <Button
                  variant="default"
                  size="compact-xs"
                  aria-label={`Go to the field: ${line.message}`}
                  onClick={() => line.spot && openSpot(line.spot)}
                >
                  Go to field
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
