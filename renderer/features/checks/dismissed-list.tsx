import { Button, UnstyledButton } from '@mantine/core';
import { useId, useState } from 'react';
import { Icon } from '../../components/icon.tsx';
import styles from './checks.module.css';
import { bringBack, type DismissedLine } from './dismiss.ts';

/** What was dismissed, with its reason and the way back; folded until somebody asks. */
export function DismissedList({ lines, readOnly }: { readonly lines: readonly DismissedLine[]; readonly readOnly: boolean }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  if (lines.length === 0) return null;
  return (
    <section className={styles.group} aria-label="Dismissed">
      <h2 className={styles.heading}>
        <UnstyledButton className={styles.fold} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          <Icon name={open ? 'chevron-down' : 'chevron-right'} size={14} /> Dismissed ({lines.length})
        </UnstyledButton>
      </h2>
      <ul id={id} className={styles.list} hidden={!open}>
        {lines.map((line) => (
          <li key={JSON.stringify(line.key)} className={styles.line}>
            <div className={styles.texts}>
              <div>{line.message}</div>
              <div className={styles.detail}>{line.detail}</div>
              <div className={styles.detail}>Reason: {line.reason}</div>
            </div>
            {!readOnly && (
              <div className={styles.ways}>
                <Button variant="default" size="compact-xs" aria-label={`Bring back: ${line.message}`} onClick={() => bringBack(line.key)}>
                  Bring back
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
