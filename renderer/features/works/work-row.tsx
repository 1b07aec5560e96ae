// biome-ignore-all lint/a11y/useSemanticElements: rows are placed one by one in a virtual table, where table elements would lose their layout
// biome-ignore-all lint/a11y/useFocusableInteractive: the keyboard goes from row to row, not from cell to cell
import { type MouseEvent, memo } from 'react';
import { statuses } from '../../../shared/model/status.ts';
import { currentStatus, venueOf, type Work } from '../../../shared/model/work.ts';
import base from '../../components/components.module.css';
import { Icon } from '../../components/icon.tsx';
import { PrivateMark } from '../../components/private-mark.tsx';
import { authorsShort, kindOf, lineOf, titleOf, yearOf } from '../../lib/work-text.ts';
import { paths } from '../../state/navigate.ts';
import { useItem } from '../../state/select.ts';
import { TickBox } from './tick-box.tsx';
import styles from './works-table.module.css';

/** A click on a row; `onBox`: on its box. */
export type Press = (id: string, event: MouseEvent, onBox: boolean) => void;

type Props = {
  readonly id: string;
  /** px */
  readonly top: number;
  readonly height: number;
  /** Counted from 1, the headings being the first row. */
  readonly position: number;
  readonly active: boolean;
  readonly chosen: boolean;
  readonly ticked: boolean;
  readonly readOnly: boolean;
  readonly onPress: Press;
};

/** One work of the table. */
export const WorkRow = memo(function WorkRow({ id, top, height, position, active, chosen, ticked, readOnly, onPress }: Props) {
  const work = useItem('works', id);
  if (!work) return null;
  const title = titleOf(work);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the table hears the keys of its rows
    <div
      role="row"
      tabIndex={active ? 0 : -1}
      aria-rowindex={position}
      aria-selected={readOnly ? undefined : ticked}
      aria-current={chosen ? 'true' : undefined}
      className={chosen ? `${styles.row} ${base.chosen}` : styles.row}
      data-ticked={ticked || undefined}
      style={{ transform: `translateY(${top}px)`, height }}
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onClick={(event) => onPress(id, event, false)}
    >
      {!readOnly && (
        <div role="gridcell" className={styles.tickCell}>
          <TickBox label={`Tick “${title}”`} checked={ticked ? 'true' : 'false'} onPress={(event) => onPress(id, event, true)} />
        </div>
      )}
      <Cells work={work} title={title} />
    </div>
  );
});

function Cells({ work, title }: { readonly work: Work; readonly title: string }) {
  const kind = kindOf(work);
  const status = currentStatus(work);
  return (
    <>
      <div role="gridcell" className={styles.titleCell}>
        <span className={styles.icon} title={kind.name.one}>
          <Icon name={kind.icon} size={15} />
        </span>
        {/* The row takes the click, so that Shift and Ctrl mean the same everywhere in it. */}
        <a
          href={`#${paths.work(work.id)}`}
          tabIndex={-1}
          className={work.title ? styles.link : `${styles.link} ${base.nameless}`}
          title={title}
          onClick={(event: MouseEvent) => event.preventDefault()}
        >
          {title}
        </a>
        {work.notOnWeb && <PrivateMark />}
      </div>
      <div role="presentation" className={styles.about}>
        <div role="gridcell" className={`${styles.cell} ${styles.authorsCell}`}>
          {authorsShort(work)}
        </div>
        <div role="gridcell" className={`${styles.cell} ${styles.venueCell}`}>
          {lineOf(venueOf(work))}
        </div>
      </div>
      <div role="gridcell" className={`${styles.cell} ${styles.yearCell}`}>
        {yearOf(work)}
      </div>
      <div role="gridcell" className={`${styles.cell} ${styles.statusCell}`} data-status={status}>
        {statuses[status]}
      </div>
      <div role="gridcell" className={`${styles.cell} ${styles.typeCell}`}>
        {kind.name.one}
      </div>
    </>
  );
}
