// biome-ignore-all lint/a11y/useSemanticElements: rows are placed one by one in a virtual table, where table elements would lose their layout
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { pressed } from '../../../shared/contract/shortcuts.ts';
import { go, paths } from '../../state/navigate.ts';
import { deleteWorks } from './bulk-actions.ts';
import { TableHead } from './table-head.tsx';
import { moveOf } from './table-keys.ts';
import { noTicks, tickRange, toggleAll, toggleTick } from './ticks.ts';
import { useTableWidth } from './use-table-width.ts';
import { type Press, WorkRow } from './work-row.tsx';
import styles from './works-table.module.css';
import { changeTicks } from './works-view.ts';

const heights = { wide: 32, narrow: 46 } as const;

type Props = {
  /** In the order of the table. */
  readonly ids: readonly string[];
  /** Out of sight, because none of them is meant. */
  readonly away: boolean;
  readonly ticked: readonly string[];
  /** The work whose form is open. */
  readonly chosen: string | null;
  readonly readOnly: boolean;
};

/**
 * Works of any number: only the rows in view exist. One row takes part in the order of Tab; the arrow keys go through the others, and
 * open them where a form is open already. Space ticks, Shift with an arrow ticks on the way, Ctrl with an arrow only goes.
 */
export const WorksTable = memo(function WorksTable({ ids, away, ticked, chosen, readOnly }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLDivElement>(null);
  const layout = useTableWidth(table);
  const height = heights[layout];
  const [active, setActive] = useState<string | null>(chosen);
  const at = Math.max(0, ids.indexOf(active ?? chosen ?? ''));
  const focusWanted = useRef(false);
  const rows = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 3,
    // The row that Tab reaches exists wherever the table is scrolled to.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), Math.min(at, range.count - 1)])].sort((a, b) => a - b),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another height are measured anew
  useLayoutEffect(() => rows.measure(), [height, rows]);

  const open = chosen === null ? -1 : ids.indexOf(chosen);
  useEffect(() => {
    setActive(chosen);
    if (open >= 0) rows.scrollToIndex(open);
  }, [chosen, open, rows]);

  const move = (index: number, { extend, goOnly }: { readonly extend: boolean; readonly goOnly: boolean }) => {
    const id = ids[Math.max(0, Math.min(ids.length - 1, index))];
    if (id === undefined) return;
    focusWanted.current = true;
    setActive(id);
    rows.scrollToIndex(ids.indexOf(id));
    if (extend) changeTicks((ticks) => tickRange({ ...ticks, anchor: ticks.anchor ?? ids[at] ?? id }, ids, id));
    else if (chosen !== null && !goOnly) go(paths.work(id));
  };
  useLayoutEffect(() => {
    const focused = scroller.current?.querySelector('[role="row"]:focus');
    // Rows are used again for other works: the focus follows the work that had it.
    const astray = focused !== null && focused?.getAttribute('tabindex') === '-1';
    if (!focusWanted.current && !astray) return;
    const row = scroller.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]');
    if (!row) return;
    focusWanted.current = false;
    row.focus({ preventScroll: true });
  });

  const keyDown = (event: React.KeyboardEvent) => {
    const id = ids[at];
    if (id === undefined) return;
    const goOnly = pressed(event, 'row-look') !== null;
    const extend = pressed(event, 'row-tick-to') !== null;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 1);
    const to = goOnly || extend || pressed(event, 'row-go') ? moveOf(event.key, at, ids.length, page) : null;
    if (to !== null) move(to, { extend: extend && !readOnly, goOnly });
    else if (pressed(event, 'row-open') && event.target === event.currentTarget.querySelector('[tabindex="0"]')) go(paths.work(id));
    else if (readOnly) return;
    else if (extend) changeTicks((ticks) => tickRange(ticks, ids, id));
    else if (pressed(event, 'row-tick')) changeTicks((ticks) => toggleTick(ticks, id));
    else if (pressed(event, 'row-tick-all')) changeTicks((ticks) => toggleAll({ ...ticks, ids: new Set() }, ids));
    else if (pressed(event, 'row-untick') && ticked.length > 0) changeTicks(() => noTicks);
    else if (pressed(event, 'row-delete')) {
      focusWanted.current = deleteWorks(ticked.length > 0 ? ticked : [id]);
    } else return;
    event.preventDefault();
  };

  const press = useCallback<Press>(
    (id, event, onBox) => {
      setActive(id);
      const modified = event.ctrlKey || event.metaKey;
      if (!readOnly && event.shiftKey) changeTicks((ticks) => tickRange(ticks, ids, id));
      else if (!readOnly && (onBox || modified)) changeTicks((ticks) => toggleTick(ticks, id));
      else {
        changeTicks((ticks) => ({ ...ticks, anchor: id }));
        go(paths.work(id));
        return;
      }
      focusWanted.current = true;
    },
    [ids, readOnly],
  );
  const isTicked = new Set(ticked);
  const size = rows.getTotalSize();
  return (
    <div
      ref={table}
      role="grid"
      aria-label="Works"
      aria-rowcount={ids.length + 1}
      aria-multiselectable={!readOnly}
      inert={away}
      className={[styles.table, styles[layout], readOnly && styles.readOnly, away && styles.away].filter(Boolean).join(' ')}
      style={chosen === null ? undefined : { flex: `0 0 min(38%, ${size + 40}px)` }}
    >
      <TableHead
        readOnly={readOnly}
        ticked={ticked.length === 0 ? 'false' : ticked.length === ids.length ? 'true' : 'mixed'}
        onTickAll={() => changeTicks((ticks) => toggleAll(ticks, ids))}
      />
      <div ref={scroller} role="rowgroup" className={styles.scroller} onKeyDown={keyDown}>
        <div role="presentation" className={styles.rows} style={{ height: size }}>
          {rows.getVirtualItems().map((row) => {
            const id = ids[row.index] ?? '';
            return (
              <WorkRow
                // By place, so that a search fills the rows that are there anew instead of building others.
                key={row.index}
                id={id}
                top={row.start}
                height={height}
                position={row.index + 2}
                active={row.index === at}
                chosen={id === chosen}
                ticked={isTicked.has(id)}
                readOnly={readOnly}
                onPress={press}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
});
