import { memo } from 'react';
import { definitionOf } from '../../../shared/entries/registry.ts';
import styles from '../../components/components.module.css';
import { PrivateMark } from '../../components/private-mark.tsx';
import { RowLink } from '../../components/row-link.tsx';
import { Grip, useSortableItem } from '../../components/sortable.tsx';
import { yearsText } from '../../lib/date-text.ts';
import { lineOf } from '../../lib/work-text.ts';
import { paths } from '../../state/navigate.ts';
import { useItem } from '../../state/select.ts';

type Props = {
  readonly id: string;
  readonly index: number;
  readonly count: number;
  readonly chosen: boolean;
  readonly onMove: (from: number, to: number) => void;
};

/** One entry in one line. Alt+↑/↓ moves it. */
export const EntryRow = memo(function EntryRow({ id, index, count, chosen, onMove }: Props) {
  const entry = useItem('entries', id);
  const sortable = useSortableItem(id);
  if (!entry) return null;
  const summary = definitionOf(entry.kind).summary(entry);
  const title = lineOf(summary.title);
  return (
    <li ref={sortable.ref} style={sortable.style} className={chosen ? `${styles.row} ${styles.chosen}` : styles.row}>
      <Grip sortable={sortable} label={`Move ${title || 'entry'}`} />
      <RowLink href={paths.entry(entry.kind, id)} index={index} count={count} chosen={chosen} onMove={onMove}>
        <span className={title ? styles.rowTitle : `${styles.rowTitle} ${styles.nameless}`}>{title || 'Not named yet'}</span>
        {entry.notOnWeb && <PrivateMark />}
        <span className={styles.rowSubtitle}>{lineOf(summary.subtitle)}</span>
        <span className={styles.rowDates}>{yearsText(summary.dates)}</span>
      </RowLink>
    </li>
  );
});
