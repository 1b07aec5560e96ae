import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { statuses } from '../../../shared/model/status.ts';
import { currentStatus } from '../../../shared/model/work.ts';
import base from '../../components/components.module.css';
import { Icon } from '../../components/icon.tsx';
import { kindOf, shortLabel, titleOf, yearOf } from '../../lib/work-text.ts';
import { go, paths } from '../../state/navigate.ts';
import { useItem } from '../../state/select.ts';
import styles from './works.module.css';

const ROW = 44;

/** A list of any length: only the rows in view exist. Arrow keys go through it. */
export const WorkList = memo(function WorkList({ ids, chosen }: { readonly ids: readonly string[]; readonly chosen: string | null }) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({ count: ids.length, getScrollElement: () => scroller.current, estimateSize: () => ROW, overscan: 8 });
  const index = chosen === null ? -1 : ids.indexOf(chosen);
  useEffect(() => {
    if (index >= 0) rows.scrollToIndex(index);
  }, [index, rows]);

  const keyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = ids[(index < 0 ? -1 : index) + step];
    if (step === 0 || event.altKey || next === undefined) return;
    event.preventDefault();
    go(paths.work(next));
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus());
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the arrow keys from the links inside
    <div
      ref={scroller}
      className={chosen ? styles.list : `${styles.list} ${styles.listFull}`}
      style={chosen ? { flexBasis: `min(38%, ${rows.getTotalSize() + 8}px)` } : undefined}
      onKeyDown={keyDown}
    >
      <ul className={styles.rows} style={{ height: rows.getTotalSize() }} aria-label="Works">
        {rows.getVirtualItems().map((row) => {
          const id = ids[row.index] ?? '';
          return <WorkRow key={id} id={id} top={row.start} chosen={id === chosen} position={row.index + 1} count={ids.length} />;
        })}
      </ul>
    </div>
  );
});

type RowProps = { readonly id: string; readonly top: number; readonly chosen: boolean; readonly position: number; readonly count: number };

const WorkRow = memo(function WorkRow({ id, top, chosen, position, count }: RowProps) {
  const work = useItem('works', id);
  if (!work) return null;
  const status = currentStatus(work);
  const title = titleOf(work);
  return (
    <li
      className={chosen ? `${styles.row} ${base.chosen}` : styles.row}
      style={{ transform: `translateY(${top}px)`, height: ROW }}
      aria-setsize={count}
      aria-posinset={position}
    >
      <Link href={paths.work(id)} className={styles.link} aria-current={chosen ? 'true' : undefined} title={kindOf(work).name.one}>
        <Icon name={kindOf(work).icon} size={15} />
        <span className={styles.texts}>
          <span className={work.title ? base.rowTitle : `${base.rowTitle} ${base.nameless}`}>{title}</span>
          <span className={base.rowSubtitle}>
            {shortLabel(work).replace(/ \d{4}$/, '')} · {kindOf(work).name.one}
            {status === 'published' ? '' : ` · ${statuses[status]}`}
          </span>
        </span>
        <span className={base.rowDates}>{yearOf(work)}</span>
      </Link>
    </li>
  );
});
