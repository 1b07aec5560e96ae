import { type RefObject, useLayoutEffect, useMemo, useState } from 'react';
import { byId } from '../../../shared/compose/index-of.ts';
import type { Work } from '../../../shared/model/work.ts';
import { Icon } from '../../components/icon.tsx';
import { kindOf, newestFirst, shortLabel, titleOf } from '../../lib/work-text.ts';
import { searchWorks } from '../../lib/works-search.ts';
import { useApp } from '../../state/store.ts';
import styles from './rich-editor.module.css';

const LIMIT = 8;
const nothing: readonly Work[] = [];

/** Works to offer for what was typed after the `@`; with nothing typed the newest. Null: the picker is closed. */
export function usePickerWorks(query: string | null): readonly Work[] {
  const works = useApp((state) => (query === null ? nothing : (state.portfolio?.works ?? nothing)));
  return useMemo(() => {
    if (query === null) return nothing;
    if (!query.trim()) return works.toSorted(newestFirst).slice(0, LIMIT);
    const index = byId(works);
    return searchWorks(works, query)
      .slice(0, LIMIT)
      .flatMap((id) => index.get(id) ?? []);
  }, [query, works]);
}

export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

type Props = {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly id: string;
  readonly query: string;
  readonly works: readonly Work[];
  readonly active: number;
  /** Null: the work is to be added. */
  readonly onChoose: (id: string | null) => void;
  readonly onActive: (index: number) => void;
};

/** List of works under the editor. The focus stays in the editor, which drives the list by its keys. */
export function CitationPicker({ anchor, id, query, works, active, onChoose, onActive }: Props) {
  const [place, setPlace] = useState<{ left: number; top?: number; bottom?: number; width: number } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed can make the editor taller
  useLayoutEffect(() => {
    const box = anchor.current?.getBoundingClientRect();
    if (!box) return;
    const width = Math.max(Math.min(box.width, 520), 300);
    const left = Math.min(box.left, window.innerWidth - width - 8);
    setPlace(
      window.innerHeight - box.bottom > 300
        ? { left, top: box.bottom + 4, width }
        : { left, bottom: window.innerHeight - box.top + 4, width },
    );
  }, [anchor, query]);
  useLayoutEffect(() => {
    document.getElementById(optionId(id, active))?.scrollIntoView?.({ block: 'nearest' });
  }, [id, active]);
  const words = query.trim();
  if (!place) return null;
  return (
    <div id={id} role="listbox" tabIndex={0} aria-label="Works to cite" className={styles.picker} style={place}>
      {works.map((work, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the editor keeps the focus and handles the keys
        <div
          key={work.id}
          id={optionId(id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={styles.option}
          onMouseDown={(event) => event.preventDefault()}
          onMouseMove={() => index !== active && onActive(index)}
          onClick={() => onChoose(work.id)}
        >
          <span className={styles.optionTitle}>{titleOf(work)}</span>
          <span className={styles.optionDetail}>
            {shortLabel(work)} · {kindOf(work).name.one}
          </span>
        </div>
      ))}
      {works.length === 0 && (
        <>
          <div role="option" aria-selected={false} aria-disabled="true" tabIndex={-1} className={styles.nothing}>
            {words ? `No work found for “${words}”.` : 'No works yet.'}
          </div>
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the editor keeps the focus and handles the keys */}
          <div
            id={optionId(id, 0)}
            role="option"
            tabIndex={-1}
            aria-selected={active === 0}
            className={`${styles.option} ${styles.adds}`}
            onMouseDown={(event) => event.preventDefault()}
            onMouseMove={() => active !== 0 && onActive(0)}
            onClick={() => onChoose(null)}
          >
            <Icon name="plus" size={14} /> {words ? `Add the work “${words}” and cite it` : 'Add a work and cite it'}
          </div>
        </>
      )}
    </div>
  );
}
