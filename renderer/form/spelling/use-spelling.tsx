import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useMemo, useState } from 'react';
import { pressed } from '../../../shared/contract/shortcuts.ts';
import { suggestions } from '../../state/spelling.ts';
import { useFormHostIfAny } from '../form-context.tsx';
import { type Checked, createChecker, type Point } from './checker.ts';
import type { Misspelt } from './misspelt.ts';
import { SpellingMenu } from './spelling-menu.tsx';

export type Spelling = {
  readonly typed: () => void;
  readonly shown: () => void;
  /** Opens the menu for the word at the caret; true when the key was used. */
  readonly key: (event: KeyboardEvent) => boolean;
  /** Opens it for the word that was pointed at. */
  readonly contextMenu: (event: MouseEvent) => void;
  /** The open menu. */
  readonly menu: ReactNode;
};

type Options = Omit<Checked, 'host'> & {
  /** Puts another word in the place of a misspelt one. */
  readonly onReplace: (word: Misspelt, by: string) => void;
};

type Opened = { readonly word: Misspelt; readonly tag: string; readonly box: DOMRect; readonly offers: readonly string[] };

/** Underlines the misspelt words of an editor and offers what they were meant to be. */
export function useSpelling({ root, lang, readOnly, onReplace }: Options): Spelling {
  const host = useFormHostIfAny();
  const collection = host?.collection;
  const id = host?.id;
  const [opened, setOpened] = useState<Opened | null>(null);
  const checker = useMemo(
    () => createChecker({ root, host: collection && id ? { collection, id } : null, lang, readOnly }),
    [root, collection, id, lang, readOnly],
  );

  useEffect(() => checker.start(), [checker]);

  const open = (point: Point | null): boolean => {
    const hit = checker.at(point);
    if (!hit) return false;
    const [box] = hit.range.getClientRects();
    if (!box) return false;
    const show = (offers: readonly string[]) => setOpened({ word: hit.word, tag: hit.tag, box, offers });
    void suggestions(hit.tag, hit.word.word).then(show, () => show([]));
    return true;
  };
  return {
    typed: checker.typed,
    shown: checker.shown,
    key: (event) => {
      if (!pressed(event, 'spelling') || !open(null)) return false;
      event.preventDefault();
      return true;
    },
    contextMenu: (event) => {
      // The keyboard's own way to this menu was taken before.
      if (opened || open({ x: event.clientX, y: event.clientY })) event.preventDefault();
    },
    menu: opened && (
      <SpellingMenu
        {...opened}
        onChoose={(by) => onReplace(opened.word, by)}
        onClose={() => {
          setOpened(null);
          root.current?.focus();
        }}
      />
    ),
  };
}
