import { Alert, NativeSelect } from '@mantine/core';
import { useShallow } from 'zustand/react/shallow';
import styles from './import.module.css';
import { readAs, useImport } from './import-job.ts';
import { TableColumns } from './table-columns.tsx';

const encodings = [
  'utf-8',
  'windows-1252',
  'iso-8859-2',
  'windows-1250',
  'windows-1251',
  'koi8-r',
  'gb18030',
  'shift_jis',
  'euc-jp',
  'big5',
  'euc-kr',
  'utf-16le',
  'utf-16be',
];

/** The sources with what they are; those that cannot be read with the reason, and a choice where it is a question of encoding. */
export function SourceList() {
  const sources = useImport((state) => state.sources);
  const counts = useImport(useShallow((state) => sources.map((_, i) => state.rows.filter(({ source }) => source === i).length)));
  return (
    <ul className={styles.sources} aria-label="Sources">
      {sources.map(({ name, format, encoding, failure, table }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sources have no other name than their number
        <li key={i}>
          {failure ? (
            <Alert color="red" variant="light" className={styles.failed}>
              {failure.message}
              {failure.code === 'encoding-unclear' && <EncodingChoice source={i} value="" label="How it is encoded" />}
            </Alert>
          ) : (
            <>
              <div className={styles.source}>
                <span className={styles.name} title={name}>
                  {name}
                </span>
                <span className={styles.about}>
                  {format} · {counts[i]} {counts[i] === 1 ? 'entry' : 'entries'}
                </span>
                {encoding && encoding !== 'utf-8' && <EncodingChoice source={i} value={encoding} label={`Encoding of ${name}`} />}
              </div>
              {table && <TableColumns source={i} table={table} />}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function EncodingChoice({ source, value, label }: { readonly source: number; readonly value: string; readonly label: string }) {
  const known = value === '' || encodings.includes(value) ? encodings : [value, ...encodings];
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      value={value}
      data={[...(value === '' ? [{ value: '', label: 'Choose …' }] : []), ...known.map((one) => ({ value: one, label: one }))]}
      onChange={(event) => event.currentTarget.value && void readAs(source, event.currentTarget.value)}
    />
  );
}
