import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Work } from '../../../shared/model/work.ts';
import type { Side } from '../../../shared/works/merge-works.ts';
import { MergeTable } from '../../form/merge-table.tsx';
import { call } from '../../lib/api.ts';
import { mergeByChoosing, take } from './decisions.ts';
import styles from './import.module.css';
import { isCurrent, isOver, useImport } from './import-state.ts';

const none = {};

/** A work that was read beside the one that may be the same; values are chosen once it was decided to merge them so. */
export function ImportComparison({ row }: { readonly row: number }) {
  const job = useImport((state) => state.job);
  const twice = useImport((state) => state.rows[row]?.same?.twice ?? false);
  const takes = useImport((state) => state.takes[row]);
  const [works, setWorks] = useState<{ readonly stays: Work; readonly other: Work } | null>(null);
  useEffect(() => {
    let current = true;
    void call('import.compare', { job, row }).then(
      ({ works: found, failure }) => {
        if (failure) isOver(job, failure);
        else if (current && isCurrent(job)) setWorks(found);
      },
      // The banner says that the host is gone.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [job, row]);
  if (!works) return null;
  return (
    <div className={styles.comparison}>
      <MergeTable
        {...works}
        heads={{ stays: twice ? 'The other one' : 'There already', other: twice ? 'This one' : 'Read now' }}
        takes={takes ?? none}
        {...(takes ? { onTake: (key: string, side: Side) => take(row, { [key]: side }) } : {})}
      />
      {!takes && (
        <Button mt={6} variant="default" size="compact-xs" onClick={() => void mergeByChoosing(row)}>
          Merge, choosing the values
        </Button>
      )}
    </div>
  );
}
