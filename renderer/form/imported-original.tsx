import { memo, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { itemOf } from '../state/select.ts';
import { useApp } from '../state/store.ts';
import { FoldedGroup } from './field-groups.tsx';
import styles from './imported-original.module.css';

type Props = { readonly collection: 'works' | 'entries'; readonly id: string };

/** The text of the file that an item was read from, for who wonders what it said. Nothing for what was typed here. */
export const ImportedOriginal = memo(function ImportedOriginal({ collection, id }: Props) {
  const originals = useApp(useShallow((state) => originalsOf(itemOf(state, collection, id)?.ext)));
  const [open, setOpen] = useState(false);
  if (originals.length === 0) return null;
  return (
    <FoldedGroup title="As it was imported" open={open} onToggle={() => setOpen(!open)}>
      {originals.map((text) => (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <section key={text} className={styles.original} tabIndex={0} aria-label="Original text">
          {text}
        </section>
      ))}
    </FoldedGroup>
  );
});

/** Kept texts, those of works that were merged into this one included. */
function originalsOf(ext: unknown): readonly string[] {
  if (Array.isArray(ext)) return [...new Set(ext.flatMap(originalsOf))];
  if (typeof ext !== 'object' || ext === null) return [];
  const own = 'original' in ext && typeof ext.original === 'string' ? [ext.original] : [];
  return [...new Set([...own, ...Object.values(ext).flatMap(originalsOf)])];
}
