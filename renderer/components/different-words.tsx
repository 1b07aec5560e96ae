import { diffWordsWithSpace } from 'diff';
import { useMemo } from 'react';
import styles from './components.module.css';

/** `to`, with the words marked that `from` does not have. */
export function DifferentWords({ from, to }: { readonly from: string; readonly to: string }) {
  const parts = useMemo(() => diffWordsWithSpace(from, to).filter((part) => !part.removed), [from, to]);
  return parts.map((part, index) =>
    part.added ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts are their places
      <mark key={index} className={styles.newWord}>
        {part.value}
      </mark>
    ) : (
      part.value
    ),
  );
}
