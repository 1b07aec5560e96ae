import { Button } from '@mantine/core';
import type { Difference } from '../../../shared/portfolio/differences.ts';
import { DifferentWords } from '../../components/different-words.tsx';
import { changedFields } from '../../form/changed-fields.ts';
import { differenceTitle, fateOf } from '../../lib/difference-text.ts';
import { nameOf } from '../../lib/spot-text.ts';
import { useApp } from '../../state/store.ts';
import styles from './history.module.css';

const collections = { people: 'Person', works: 'Work', entries: 'Entry', documents: 'Document', groups: 'Group' } as const;

/** One thing that differs: what it said then and what it says now, field by field. */
export function DifferenceRow(props: {
  readonly difference: Difference;
  readonly readOnly: boolean;
  readonly onRestore: (name: string) => void;
}) {
  const { difference } = props;
  const name = differenceTitle(difference);
  const names = (key: string, id: string) => {
    const { portfolio } = useApp.getState();
    return (portfolio && nameOf(portfolio, key === 'person' ? 'people' : 'works', id)?.title) ?? `Deleted ${key}`;
  };
  return (
    <li className={styles.row}>
      <div className={styles.rowHead}>
        <div>
          <strong>{name}</strong>{' '}
          <span className={styles.reason}>
            {collections[difference.collection]}, {fateOf(difference)} since
          </span>
        </div>
        {!props.readOnly && (
          <Button
            className={styles.way}
            variant="subtle"
            size="compact-xs"
            aria-label={difference.was === null ? `Remove ${name}` : `Restore ${name}`}
            onClick={() => props.onRestore(`“${name.slice(0, 40)}”`)}
          >
            {difference.was === null ? 'Remove again' : 'Restore'}
          </Button>
        )}
      </div>
      {difference.was !== null &&
        difference.now !== null &&
        changedFields(difference, names).map((field) => (
          <div key={field.label} className={styles.field}>
            <div className={styles.reason}>{field.label}</div>
            <div className={styles.text}>{field.was ? <DifferentWords from={field.now} to={field.was} /> : <em>empty</em>}</div>
            <div className={styles.text}>{field.now ? <DifferentWords from={field.was} to={field.now} /> : <em>empty</em>}</div>
          </div>
        ))}
    </li>
  );
}
