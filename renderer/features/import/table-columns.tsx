import { Button, NativeSelect } from '@mantine/core';
import { useId, useState } from 'react';
import type { ImportSource, ImportTable } from '../../../shared/contract/import.ts';
import { definitionOf } from '../../../shared/entries/registry.ts';
import { columnsOf, type RowsAre, rowsCanBe } from '../../../shared/formats/csv/columns.ts';
import { guessColumns } from '../../../shared/formats/csv/guess-mapping.ts';
import styles from './import.module.css';
import { readTable } from './read-sources.ts';

const nameOf = (rows: RowsAre): string => (rows === 'works' ? 'Works' : definitionOf(rows).name.many);

type Props = { readonly source: number; readonly table: NonNullable<ImportSource['table']> };

/** What the rows of a table are and which field each column fills, to be corrected; the table is read again at once. */
export function TableColumns({ source, table: { heads, examples, mapping } }: Props) {
  const left = mapping.columns.filter((key) => key === null).length;
  const [open, setOpen] = useState(left > 0);
  const id = useId();
  const change = (next: ImportTable) => void readTable(source, next);
  return (
    <div className={styles.table}>
      <div className={styles.source}>
        <span>Each row is one of</span>
        <NativeSelect
          size="xs"
          aria-label="What the rows are"
          value={mapping.rows}
          data={rowsCanBe.map((rows) => ({ value: rows, label: nameOf(rows) }))}
          onChange={(event) => {
            const rows = event.currentTarget.value as RowsAre;
            change({ rows, columns: [...guessColumns(heads, rows)] });
          }}
        />
        <Button variant="subtle" size="compact-xs" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          Columns{left > 0 ? `: ${left} without a field` : ''}
        </Button>
      </div>
      <ul id={id} hidden={!open} className={styles.columns} aria-label="Columns">
        {heads.map((head, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one head
          <li key={at} className={styles.column}>
            <span className={styles.head}>{head || `Column ${at + 1}`}</span>
            <span className={styles.detail}>{examples.map((row) => row[at]).find(Boolean) ?? ''}</span>
            <NativeSelect
              size="xs"
              aria-label={`Field of “${head}”`}
              value={mapping.columns[at] ?? ''}
              data={[
                { value: '', label: 'Not used; kept with the original' },
                ...columnsOf(mapping.rows).map(({ key, label }) => ({ value: key, label })),
              ]}
              onChange={(event) => {
                const key = event.currentTarget.value || null;
                change({ rows: mapping.rows, columns: heads.map((_, i) => (i === at ? key : (mapping.columns[i] ?? null))) });
              }}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
