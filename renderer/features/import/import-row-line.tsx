import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ImportDecision, type ImportRow } from '../../../shared/contract/import.ts';
import { call } from '../../lib/api.ts';
import { decide, decisionOn, giveName, isNeeded, mergeByChoosing } from './decisions.ts';
import styles from './import.module.css';
import { ImportComparison } from './import-comparison.tsx';
import { isOver, useImport } from './import-state.ts';
import { kindText } from './kind-text.ts';
import { lost } from './read-sources.ts';
import { RowProposals } from './row-proposals.tsx';

const BY_CHOOSING = 'by choosing';

/** How it was found that something may be the same; the title of the other one follows. */
function sameText({ by, twice }: NonNullable<ImportRow['same']>): string {
  if (by === 'choice' || by === 'only person') return 'Goes to';
  return twice ? `Twice in these files: same ${by} as` : `Same ${by} as`;
}

/** One thing that was found: what it is, what is there already, what becomes of it, and the text it was read from. */
export function ImportRowLine({ row }: { readonly row: number }) {
  const item = useImport((state) => state.rows[row]);
  const several = useImport((state) => state.sources.length > 1);
  const name = useImport((state) => state.sources[item?.source ?? 0]?.name);
  const decision = useImport((state) => decisionOn(state, row));
  const job = useImport((state) => state.job);
  const chosen = useImport((state) => state.takes[row] !== undefined);
  const needed = useImport((state) => isNeeded(state, row));
  const [comparing, setComparing] = useState(false);
  const [original, setOriginal] = useState<string | null>(null);
  if (!item) return null;
  const where = [several ? name : '', `line ${item.line}`].filter(Boolean).join(', ');
  const show = async () => {
    if (original !== null) {
      setOriginal(null);
      return;
    }
    const { text, failure } = await call('import.original', { job, row }).catch((error) => ({ text: null, failure: lost(error) }));
    if (!failure) setOriginal(text ?? '');
    else if (!isOver(job, failure)) setOriginal(failure.message);
  };
  const choose = (value: string) => {
    if (value === BY_CHOOSING) {
      setComparing(true);
      void mergeByChoosing(row);
    } else decide([row], ImportDecision.parse(value));
  };
  return (
    <>
      <div className={styles.line}>
        {!item.same && (
          <Checkbox
            size="xs"
            aria-label={`Take “${item.title}”`}
            checked={decision !== 'skip'}
            disabled={needed}
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
              {sameText(item.same)} “{item.same.title}”
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
            value={decision === 'merge' && chosen ? BY_CHOOSING : decision}
            className={styles.choice}
            data={[
              { value: 'skip', label: 'Leave out' },
              { value: 'merge', label: 'Fill in what is missing' },
              ...(item.kind === 'work' ? [{ value: BY_CHOOSING, label: chosen ? 'Merge as chosen' : 'Merge, choosing values' }] : []),
              ...(item.kind === 'person' ? [] : [{ value: 'keep', label: 'Keep both' }]),
            ]}
            onChange={(event) => choose(event.currentTarget.value)}
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
