import { memo, useRef } from 'react';
import { Link } from 'wouter';
import { definitionOf } from '../../../shared/entries/registry.ts';
import styles from '../../components/components.module.css';
import { PrivateMark } from '../../components/private-mark.tsx';
import { Grip, moveKey, useSortableItem } from '../../components/sortable.tsx';
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
  const link = useRef<HTMLAnchorElement>(null);
  if (!entry) return null;
  const summary = definitionOf(entry.kind).summary(entry);
  const title = lineOf(summary.title);
  return (
    <li ref={sortable.ref} style={sortable.style} className={chosen ? `${styles.row} ${styles.chosen}` : styles.row}>
      <Grip sortable={sortable} label={`Move ${title || 'entry'}`} />
      <Link
        ref={link}
        href={paths.entry(entry.kind, id)}
        className={styles.rowLink}
        aria-current={chosen ? 'true' : undefined}
        onKeyDown={(event: React.KeyboardEvent) => {
          const step = moveKey(event);
          const to = index + step;
          if (step === 0) return;
          event.preventDefault();
          if (to >= 0 && to < count) onMove(index, to);
          requestAnimationFrame(() => link.current?.focus());
        }}
      >
        <span className={title ? styles.rowTitle : `${styles.rowTitle} ${styles.nameless}`}>{title || 'Not named yet'}</span>
        {entry.notOnWeb && <PrivateMark />}
        <span className={styles.rowSubtitle}>{lineOf(summary.subtitle)}</span>
        <span className={styles.rowDates}>{yearsText(summary.dates)}</span>
      </Link>
    </li>
  );
});
