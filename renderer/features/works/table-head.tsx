// biome-ignore-all lint/a11y/useSemanticElements: rows are placed one by one in a virtual table, where table elements would lose their layout
// biome-ignore-all lint/a11y/useFocusableInteractive: the keyboard goes from row to row, not from cell to cell
import { memo } from 'react';
import { Icon } from '../../components/icon.tsx';
import { TickBox } from './tick-box.tsx';
import { type Column, columns, nextSort, type Sort, usualSort } from './work-columns.ts';
import styles from './works-table.module.css';
import { useWorksView } from './works-view.ts';

const names = Object.entries(columns) as [Column, string][];

type Props = { readonly readOnly: boolean; readonly ticked: 'true' | 'false' | 'mixed'; readonly onTickAll: () => void };

/** The headings; a click sorts, another one the other way round, a third one as usual. */
export function TableHead({ readOnly, ticked, onTickAll }: Props) {
  const sort = useWorksView((view) => view.sort) ?? usualSort;
  return (
    <div role="row" aria-rowindex={1} className={styles.head}>
      {!readOnly && (
        <div role="columnheader" className={styles.tickCell}>
          <TickBox label="Tick all works shown" checked={ticked} tabStop onPress={onTickAll} />
        </div>
      )}
      {names.map(([column, name]) => (
        <Heading key={column} column={column} name={name} sort={sort} />
      ))}
    </div>
  );
}

const Heading = memo(function Heading({ column, name, sort }: { readonly column: Column; readonly name: string; readonly sort: Sort }) {
  const sorted = sort.column === column;
  return (
    <div
      role="columnheader"
      className={styles[`${column}Cell`]}
      aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        className={styles.sort}
        title={`Sort by ${name.toLowerCase()}`}
        onClick={() => useWorksView.setState((view) => ({ sort: nextSort(view.sort, column) }))}
      >
        {name}
        {sorted && <Icon name={sort.descending ? 'arrow-down' : 'arrow-up'} size={12} />}
      </button>
    </div>
  );
});
