import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Work } from '../../../shared/model/work.ts';
import type { Side } from '../../../shared/works/merge-works.ts';
import { MergeTable, proposedTakes } from '../../form/merge-table.tsx';
import { call } from '../../lib/api.ts';
import styles from './import.module.css';
import { decide, decisionOn, take, useImport } from './import-job.ts';

const none = {};

/** A work that was read beside the one that is there; values are chosen once it was decided to merge them. */
export function ImportComparison({ row }: { readonly row: number }) {
  const job = useImport((state) => state.job);
  const merges = useImport((state) => decisionOn(state, row) === 'merge');
  const takes = useImport((state) => state.takes[row] ?? none);
  const [works, setWorks] = useState<{ readonly stays: Work; readonly other: Work } | null>(null);
  useEffect(() => {
    let current = true;
    void call('import.compare', { job, row }).then(({ works: found }) => {
      if (!current || !found) return;
      setWorks(found);
      if (!useImport.getState().takes[row]) take(row, proposedTakes(found.stays, found.other));
    });
    return () => {
      current = false;
    };
  }, [job, row]);
  if (!works) return null;
  return (
    <div className={styles.comparison}>
      <MergeTable
        {...works}
        heads={{ stays: 'There already', other: 'Read now' }}
        takes={takes}
        {...(merges ? { onTake: (key: string, side: Side) => take(row, { [key]: side }) } : {})}
      />
      {!merges && (
        <Button mt={6} variant="default" size="compact-xs" onClick={() => decide([row], 'merge')}>
          Merge, choosing the values
        </Button>
      )}
    </div>
  );
}
