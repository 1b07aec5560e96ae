import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import styles from './import.module.css';
import { ImportRowLine } from './import-row-line.tsx';

type Props = { readonly rows: readonly number[]; readonly empty: string };

/** Rows of any number: only those in view exist. */
export function RowList({ rows, empty }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => 52, overscan: 4 });
  if (rows.length === 0) return <p className={styles.empty}>{empty}</p>;
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul className={styles.rows} style={{ height: virtual.getTotalSize() }} aria-label="What was found">
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index] ?? 0;
          return (
            <li
              key={row}
              ref={virtual.measureElement}
              data-index={item.index}
              aria-posinset={item.index + 1}
              aria-setsize={rows.length}
              className={styles.row}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <ImportRowLine row={row} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
