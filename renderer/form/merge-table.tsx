import { useMemo } from 'react';
import type { Work } from '../../shared/model/work.ts';
import { mergeFields, type Side } from '../../shared/works/merge-works.ts';
import { DifferentWords } from '../components/different-words.tsx';
import { changedFields } from './changed-fields.ts';
import styles from './merge-table.module.css';

type Props = {
  readonly stays: Work;
  readonly other: Work;
  /** What each of them is, over its column. */
  readonly heads: { readonly stays: string; readonly other: string };
  readonly takes: Readonly<Record<string, Side>>;
  /** Missing: the two are only shown, nothing can be chosen. */
  readonly onTake?: (key: string, side: Side) => void;
};

/** Whose value each field gets unless somebody chooses otherwise. */
export function proposedTakes(stays: Work, other: Work): Readonly<Record<string, Side>> {
  return Object.fromEntries(mergeFields(stays, other).map(({ key, take }) => [key, take]));
}

/** Two works side by side, field by field where they differ; the value that is taken is chosen, with what speaks for it. */
export function MergeTable({ stays, other, heads, takes, onTake }: Props) {
  const rows = useMemo(() => {
    const proposed = new Map(mergeFields(stays, other).map((field) => [field.key, field]));
    const fields = changedFields({ collection: 'works', id: stays.id, was: stays, now: other });
    return fields.flatMap((field) => {
      const proposal = proposed.get(field.key);
      return proposal ? [{ ...field, ...proposal }] : [];
    });
  }, [stays, other]);
  if (rows.length === 0) return <p className={styles.none}>They say the same.</p>;
  return (
    <div className={styles.table}>
      <div className={styles.heads} aria-hidden>
        <span>{heads.stays}</span>
        <span>{heads.other}</span>
      </div>
      {rows.map(({ key, label, was, now, take, why }) => (
        <fieldset key={key} className={styles.field}>
          <legend className={styles.label}>{label}</legend>
          {(['stays', 'other'] as const).map((side) => {
            const [text, against] = side === 'stays' ? [was, now] : [now, was];
            const value = (
              <span key="value" className={styles.text}>
                <span className={styles.head}>{heads[side]}: </span>
                {text ? <DifferentWords from={against} to={text} /> : <em>empty</em>}
                {onTake && take === side && why !== 'stays as it is' && <span className={styles.why}> ({why})</span>}
              </span>
            );
            return onTake ? (
              <label key={side} className={styles.side}>
                <input
                  type="radio"
                  name={`${stays.id} ${other.id} ${key}`}
                  checked={(takes[key] ?? take) === side}
                  onChange={() => onTake(key, side)}
                />
                {value}
              </label>
            ) : (
              <div key={side}>{value}</div>
            );
          })}
        </fieldset>
      ))}
    </div>
  );
}
