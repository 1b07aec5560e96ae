import { Button } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { type Difference, differences, restoring } from '../../../shared/portfolio/differences.ts';
import type { PortfolioV1 } from '../../../shared/portfolio/portfolio-v1.ts';
import { EmptyState, Screen } from '../../components/screen.tsx';
import { call } from '../../lib/api.ts';
import { notifyProblem } from '../../lib/notify.tsx';
import { timeText } from '../../lib/time-text.ts';
import { edit } from '../../state/app.ts';
import { useReadOnly } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { CopyPages } from './copy-pages.tsx';
import { DifferenceRow } from './difference-row.tsx';
import styles from './history.module.css';

type Copy = { readonly id: string; readonly portfolio: PortfolioV1 };
const none: readonly { id: string; at: string; reason: string; bytes: number }[] = [];

/** Copies of the file that were kept, what has changed since each, and the way back for one thing or for everything. */
export function HistoryScreen() {
  const snapshots = useApp((state) => state.session?.snapshots ?? none);
  const portfolio = useApp((state) => state.portfolio);
  const readOnly = useReadOnly();
  const [chosen, setChosen] = useState<string | null>(null);
  const [copy, setCopy] = useState<Copy | null>(null);
  const newestFirst = useMemo(() => snapshots.toSorted((a, b) => b.at.localeCompare(a.at)), [snapshots]);
  const id = chosen ?? newestFirst[0]?.id ?? null;

  useEffect(() => {
    if (id === null) return;
    let current = true;
    void call('history.read', { snapshot: id }).then((answer) => {
      if (!current) return;
      if (answer.portfolio) setCopy({ id, portfolio: answer.portfolio });
      else notifyProblem(answer.failure?.message ?? 'This copy cannot be read.');
    });
    return () => {
      current = false;
    };
  }, [id]);

  const list = useMemo(() => (copy && portfolio ? differences(copy.portfolio, portfolio) : []), [copy, portfolio]);
  const restore = (some: readonly Difference[], label: string) => {
    if (!copy) return;
    const commands = restoring(some, copy.portfolio);
    const [first, ...rest] = commands;
    if (first) edit({ kind: 'batch', label, commands: [first, ...rest] });
  };
  const at = newestFirst.find((snapshot) => snapshot.id === id)?.at;

  return (
    <Screen title="History" subtitle={newestFirst.length > 0 ? 'Copies that Scholarfolio kept of this file' : undefined}>
      {newestFirst.length === 0 ? (
        <EmptyState
          title="No copies yet"
          purpose="Scholarfolio keeps a copy of the file when it is opened, closed and now and then in between. They stand here, with the way back."
        />
      ) : (
        <div className={styles.columns}>
          <ul className={styles.copies} aria-label="Copies">
            {newestFirst.map((snapshot) => (
              <li key={snapshot.id}>
                <button type="button" className={styles.copy} aria-pressed={snapshot.id === id} onClick={() => setChosen(snapshot.id)}>
                  <span>{timeText(snapshot.at)}</span>
                  <span className={styles.reason}>{snapshot.reason}</span>
                </button>
              </li>
            ))}
          </ul>
          <section className={styles.differences} aria-label="Changed since then" aria-busy={copy?.id !== id}>
            <div className={styles.head}>
              <h2 className={styles.heading}>
                {copy === null
                  ? 'Looking …'
                  : list.length === 0
                    ? 'Nothing has changed since then'
                    : `Changed since ${at ? timeText(at) : 'then'}`}
              </h2>
              <div className={styles.ways}>
                {copy && id === copy.id && <CopyPages snapshot={copy.id} portfolio={copy.portfolio} at={at ? timeText(at) : 'then'} />}
                {list.length > 0 && !readOnly && (
                  <Button variant="default" size="compact-sm" onClick={() => restore(list, 'Restore everything')}>
                    Restore everything
                  </Button>
                )}
              </div>
            </div>
            {list.length > 0 && (
              <p className={styles.hint}>Restoring is an edit like any other: undo takes it back, and nothing is lost.</p>
            )}
            <ul className={styles.list}>
              {list.map((difference) => (
                <DifferenceRow
                  key={`${difference.collection} ${difference.id}`}
                  difference={difference}
                  readOnly={readOnly}
                  onRestore={(name) => restore([difference], `Restore ${name}`)}
                />
              ))}
            </ul>
          </section>
        </div>
      )}
    </Screen>
  );
}
