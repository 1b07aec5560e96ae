import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ImportDecision } from '../../../shared/contract/import.ts';
import { call } from '../../lib/api.ts';
import styles from './import.module.css';
import { ImportComparison } from './import-comparison.tsx';
import { decide, decisionOn, giveName, useImport } from './import-job.ts';
import { kindText } from './kind-text.ts';
import { RowProposals } from './row-proposals.tsx';

/** One thing that was found: what it is, what is there already, what becomes of it, and the text it was read from. */
export function ImportRowLine({ row }: { readonly row: number }) {
  const item = useImport((state) => state.rows[row]);
  const several = useImport((state) => state.sources.length > 1);
  const name = useImport((state) => state.sources[item?.source ?? 0]?.name);
  const decision = useImport((state) => decisionOn(state, row));
  const job = useImport((state) => state.job);
  const compared = useImport((state) => state.takes[row] !== undefined);
  const [comparing, setComparing] = useState(false);
  const [original, setOriginal] = useState<string | null>(null);
  if (!item) return null;
  const where = [several ? name : '', `line ${item.line}`].filter(Boolean).join(', ');
  const show = async () => {
    if (original !== null) setOriginal(null);
    else setOriginal((await call('import.original', { job, row })).text ?? '');
  };
  return (
    <>
      <div className={styles.line}>
        {!item.same && (
          <Checkbox
            size="xs"
            aria-label={`Take “${item.title}”`}
            checked={decision !== 'skip'}
            disabled={item.kind === 'person'}
            onChange={(event) => decide([row], event.currentTarget.checked ? 'keep' : 'skip')}
          />
        )}
        <div className={styles.words}>
          {item.unnamed ? <Whose row={row} /> : <div className={styles.title}>{item.title}</div>}
          <div className={styles.detail}>
            {kindText(item)}
            {item.detail && ` · ${item.detail}`}
          </div>
          {item.same && (
            <div className={styles.detail}>
              {item.same.by === 'choice' || item.same.by === 'only person' ? 'Goes to' : `Same ${item.same.by} as`} “{item.same.title}”
            </div>
          )}
          {item.unsure && <div className={styles.note}>Guessed from plain text: compare it with the original.</div>}
          {item.proposals.length > 0 && <RowProposals row={row} />}
          {item.notes.map((note) => (
            <div key={note} className={styles.note}>
              {note}
            </div>
          ))}
        </div>
        {item.same && (
          <NativeSelect
            size="xs"
            aria-label={`What becomes of “${item.title}”`}
            value={decision}
            className={styles.choice}
            data={[
              { value: 'skip', label: 'Leave out' },
              { value: 'merge', label: compared ? 'Merge as chosen' : 'Fill in what is missing' },
              ...(item.kind === 'person' ? [] : [{ value: 'keep', label: 'Keep both' }]),
            ]}
            onChange={(event) => decide([row], ImportDecision.parse(event.currentTarget.value))}
          />
        )}
        {item.same && item.kind === 'work' && (
          <Button variant="subtle" size="compact-xs" aria-expanded={comparing} onClick={() => setComparing(!comparing)}>
            Compare
          </Button>
        )}
        <Button variant="subtle" size="compact-xs" aria-expanded={original !== null} title={where} onClick={() => void show()}>
          Original
        </Button>
      </div>
      {comparing && <ImportComparison row={row} />}
      {original !== null && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <section className={styles.original} tabIndex={0} aria-label={`Original, ${where}`}>
          {original || 'There is no text of its own.'}
        </section>
      )}
    </>
  );
}

/** The name of a person whom the source does not name. */
function Whose({ row }: { readonly row: number }) {
  const name = useImport((state) => state.names[row] ?? '');
  return (
    <TextInput
      size="xs"
      maw={320}
      label="Whose entries are these?"
      placeholder="Your name, as it stands on a CV"
      maxLength={200}
      value={name}
      onChange={(event) => giveName(row, event.currentTarget.value)}
    />
  );
}
