import { Checkbox } from '@mantine/core';
import { accept, decisionOn } from './decisions.ts';
import styles from './import.module.css';
import { useImport } from './import-state.ts';

const labels = { equal: 'Mark as equal contribution', corresponding: 'Mark as corresponding author' } as const;

/** What the source hints at about the authors of a work, each to be ticked when it is true. */
export function RowProposals({ row }: { readonly row: number }) {
  const proposals = useImport((state) => state.rows[row]?.proposals);
  const title = useImport((state) => state.rows[row]?.title);
  const accepted = useImport((state) => state.proposals[row]);
  const decision = useImport((state) => decisionOn(state, row));
  return proposals?.map(({ message, mark }, i) => (
    <div key={message} className={styles.detail}>
      {message}
      <Checkbox
        size="xs"
        label={labels[mark]}
        aria-label={`${labels[mark]}: “${title}”`}
        checked={accepted?.includes(i) ?? false}
        disabled={decision === 'skip'}
        onChange={(event) => accept(row, i, event.currentTarget.checked)}
      />
    </div>
  ));
}
