import { UnstyledButton } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { differences } from '../../../shared/portfolio/differences.ts';
import type { PortfolioV1 } from '../../../shared/portfolio/portfolio-v1.ts';
import { call } from '../../lib/api.ts';
import { differenceTitle, fateOf } from '../../lib/difference-text.ts';
import { timeText } from '../../lib/time-text.ts';
import { openSpot, paths } from '../../state/navigate.ts';
import { useApp } from '../../state/store.ts';
import styles from './overview.module.css';

const SHOWN = 4;
/** Always the same, so that nothing is drawn anew for it. */
const NONE = { id: '', at: '' };

/** What has changed since the newest copy that was kept; nothing while there is none. */
export function RecentChanges() {
  const newest = useApp((state) => state.session?.snapshots.reduce((last, one) => (one.at > last.at ? one : last), NONE));
  const portfolio = useApp((state) => state.portfolio);
  const [copy, setCopy] = useState<{ readonly id: string; readonly portfolio: PortfolioV1 } | null>(null);
  const id = newest?.id;

  useEffect(() => {
    if (!id) return;
    let current = true;
    // A copy that cannot be read is for the history to explain.
    void call('history.read', { snapshot: id }).then(
      (answer) => {
        if (current && answer.portfolio) setCopy({ id, portfolio: answer.portfolio });
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [id]);

  const changes = useMemo(() => (copy && portfolio ? differences(copy.portfolio, portfolio) : []), [copy, portfolio]);
  if (!newest || copy?.id !== newest.id || changes.length === 0) return null;
  return (
    <section aria-label="Recent changes" className={styles.section}>
      <h2 className={styles.heading}>Changed since {timeText(newest.at)}</h2>
      <ul className={styles.counts}>
        {changes.slice(0, SHOWN).map((change) => (
          <li key={`${change.collection} ${change.id}`}>
            <UnstyledButton
              className={styles.countLink}
              disabled={change.now === null}
              onClick={() => openSpot({ collection: change.collection, id: change.id })}
            >
              <span className={styles.change}>{differenceTitle(change)}</span>
              <span className={styles.dimmed}>{fateOf(change)}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <Link href={paths.history} className={styles.more}>
        {changes.length > SHOWN ? `All ${changes.length} changes and older copies` : 'Show what changed'}
      </Link>
    </section>
  );
}
