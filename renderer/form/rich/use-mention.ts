import { type KeyboardEvent, type RefObject, useCallback, useId, useRef, useState } from 'react';
import type { Work } from '../../../shared/model/work.ts';
import { optionId, usePickerWorks } from './citation-picker.tsx';
import { readSelection } from './rich-dom.ts';
import { mentionAt } from './rich-model.ts';

export type Mention = {
  /** What is being searched for, from its `@` on; null while nothing is cited. */
  readonly found: { readonly from: number; readonly query: string } | null;
  readonly works: readonly Work[];
  /** Index of the work that Enter takes; where none was found, 0 once the way to add one was chosen. */
  readonly active: number;
  readonly activate: (index: number) => void;
  /** Looks whether the caret stands behind an `@` now. */
  readonly look: (text: string) => void;
  readonly close: () => void;
  /** Keys of the list; true when the key was used. `choose` gets the work, or null for one that is to be added. */
  readonly key: (event: KeyboardEvent, choose: (id: string | null) => void) => boolean;
  readonly listId: string;
  readonly activeOption: string | undefined;
};

/** The search for a work to cite that an `@` in the editor begins: what is found and which key does what. */
export function useMention(root: RefObject<HTMLElement | null>): Mention {
  const [found, setFound] = useState<Mention['found']>(null);
  const [chosen, activate] = useState<number | null>(null);
  /** Where an `@` stands whose list was closed with Escape. */
  const dismissed = useRef(-1);
  const listId = useId();
  const works = usePickerWorks(found?.query ?? null);

  const look = useCallback(
    (text: string) => {
      const selection = root.current && readSelection(root.current);
      const at = selection && selection.start === selection.end ? mentionAt(text, selection.end) : null;
      if (!at || at.from !== dismissed.current) dismissed.current = -1;
      setFound(at && at.from !== dismissed.current ? at : null);
      activate(null);
    },
    [root],
  );
  const close = useCallback(() => setFound(null), []);

  // The best match is taken by Enter at once. Adding a work has to be chosen: an Enter behind an `@` that finds nothing means the text.
  const active = chosen ?? (works.length > 0 ? 0 : -1);

  function key(event: KeyboardEvent, choose: (id: string | null) => void): boolean {
    if (!found) return false;
    const last = Math.max(works.length, 1) - 1;
    if (event.key === 'Escape') {
      dismissed.current = found.from;
      close();
      event.stopPropagation();
    } else if (event.key === 'ArrowDown') activate(active >= last ? 0 : active + 1);
    else if (event.key === 'ArrowUp') activate(active <= 0 ? last : active - 1);
    else if (active >= 0 && (event.key === 'Enter' || event.key === 'Tab')) choose(works[active]?.id ?? null);
    else return false;
    event.preventDefault();
    return true;
  }

  const activeOption = found && active >= 0 ? optionId(listId, active) : undefined;
  return { found, works, active, activate, look, close, key, listId, activeOption };
}
