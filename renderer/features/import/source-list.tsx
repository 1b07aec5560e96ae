import { Button, NativeSelect, Text } from '@mantine/core';
import { useId, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { ImportRow } from '../../../shared/contract/import.ts';
import { encodingChoices } from './encoding-names.ts';
import styles from './import.module.css';
import { useImport } from './import-state.ts';
import { readAs } from './read-sources.ts';
import { SourceQuestion } from './source-question.tsx';
import { TableColumns } from './table-columns.tsx';

/** So many files that were read without a question are listed at once; more are folded away. */
const LISTED = 4;

/** The sources: what could not be read and what has to be answered first, then those that were read. */
export function SourceList() {
  const sources = useImport((state) => state.sources);
  const [open, setOpen] = useState(false);
  const id = useId();
  const numbers = sources.map((_, i) => i);
  // What cannot be helped first, as it is short; then what can be answered.
  const asked = numbers
    .filter((i) => sources[i]?.failure)
    .toSorted((a, b) => Number(sources[a]?.readings.length !== 0) - Number(sources[b]?.readings.length !== 0));
  const tables = numbers.filter((i) => sources[i]?.table);
  const plain = numbers.filter((i) => !sources[i]?.failure && !sources[i]?.table);
  const folds = plain.length > LISTED;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={styles.sources} aria-label="Sources" tabIndex={0}>
      {asked.length > 0 && (
        <>
          {sources.length > 1 && (
            <Text size="sm" fw={550}>
              {asked.length} of {sources.length} files {asked.length === 1 ? 'was' : 'were'} not read:
            </Text>
          )}
          <ul className={styles.asked} aria-label="Not read">
            {asked.map((i) => (
              <li key={i}>
                <SourceQuestion source={i} />
              </li>
            ))}
          </ul>
        </>
      )}
      {tables.length > 0 && <ReadList numbers={tables} label="Tables" />}
      {folds && (
        <div className={styles.source}>
          <span>{plain.length} files were read.</span>
          <Button variant="subtle" size="compact-xs" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
            {open ? 'Hide them' : 'Show them'}
          </Button>
        </div>
      )}
      <div id={id} hidden={folds && !open}>
        <ReadList numbers={plain} label="Files" />
      </div>
    </section>
  );
}

function ReadList({ numbers, label }: { readonly numbers: readonly number[]; readonly label: string }) {
  const sources = useImport((state) => state.sources);
  const counts = useImport(useShallow((state) => sources.map((_, i) => countsOf(state.rows.filter(({ source }) => source === i)))));
  if (numbers.length === 0) return null;
  return (
    <ul className={styles.read} aria-label={label}>
      {numbers.map((i) => {
        const { name, format, encoding, table } = sources[i] ?? { name: '', format: null, encoding: null, table: null };
        return (
          <li key={i}>
            <div className={styles.source}>
              <span className={styles.name} title={name}>
                {name}
              </span>
              <span className={styles.about}>
                {format} · {counts[i]}
              </span>
              {encoding && encoding !== 'utf-8' && (
                <NativeSelect
                  size="xs"
                  aria-label={`How the letters of ${name} are written`}
                  value={encoding}
                  data={encodingChoices(encoding)}
                  onChange={(event) => void readAs(i, event.currentTarget.value)}
                />
              )}
            </div>
            {table && <TableColumns source={i} table={table} />}
          </li>
        );
      })}
    </ul>
  );
}

/** "12 works, 1 entry": what a source holds, whom it is about left aside. */
function countsOf(rows: readonly Pick<ImportRow, 'kind'>[]): string {
  const works = rows.filter(({ kind }) => kind === 'work').length;
  const entries = rows.filter(({ kind }) => kind === 'entry').length;
  const parts = [
    works > 0 ? `${works} ${works === 1 ? 'work' : 'works'}` : '',
    entries > 0 ? `${entries} ${entries === 1 ? 'entry' : 'entries'}` : '',
  ];
  return parts.filter(Boolean).join(', ') || (rows.length > 0 ? 'a person' : 'nothing to import');
}
