import { type KeyboardEvent, type MouseEvent, type ReactNode, type RefObject, useEffect, useMemo, useState } from 'react';
import { activeDictionary, suggestions, useSpelling as useStore } from '../../state/spelling.ts';
import { useApp } from '../../state/store.ts';
import { currentPerson, useUi } from '../../state/ui.ts';
import { useFormHostIfAny } from '../form-context.tsx';
import { rangesIn, readSelection, readText } from '../rich/rich-dom.ts';
import { canHighlight, replaceHighlights } from './highlights.ts';
import { type Misspelt, misspeltIn } from './misspelt.ts';
import { SpellingMenu } from './spelling-menu.tsx';
import { languageOfText } from './text-language.ts';

export type Spelling = {
  /** Somebody typed: the words are looked at after a moment of calm. */
  readonly typed: () => void;
  /** Another text is shown. */
  readonly shown: () => void;
  readonly key: (event: KeyboardEvent) => boolean;
  readonly contextMenu: (event: MouseEvent) => void;
  /** The open menu. */
  readonly menu: ReactNode;
};

/** How long nobody types before the words are looked at, in milliseconds. */
const CALM = 300;

type Options = {
  readonly root: RefObject<HTMLElement | null>;
  /** Language of a translation. */
  readonly lang: string | undefined;
  readonly readOnly: boolean;
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
  const checker = useMemo(() => {
    let found: readonly { readonly word: Misspelt; readonly range: Range }[] = [];
    let tag: string | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    /** Where the last typed character left the caret: the word there is not finished. */
    let unfinished: { readonly node: Node | null; readonly offset: number } | null = null;

    const show = (next: typeof found) => {
      replaceHighlights(
        found.map(({ range }) => range),
        next.map(({ range }) => range),
      );
      found = next;
    };
    const caretOf = (element: HTMLElement): number | null => {
      const selection = document.getSelection();
      const stays = selection?.focusNode === unfinished?.node && selection?.focusOffset === unfinished?.offset;
      if (!unfinished || !stays || document.activeElement !== element) unfinished = null;
      return unfinished ? (readSelection(element)?.end ?? null) : null;
    };
    const look = () => {
      clearTimeout(timer);
      const element = root.current;
      if (!element || !collection || !id || readOnly) return show([]);
      const field = element.closest<HTMLElement>('[data-field]')?.dataset.field;
      tag = activeDictionary(languageOfText(useApp.getState(), { collection, id }, { lang, field, current: currentPerson() }));
      if (tag === null) return show([]);
      const caret = caretOf(element);
      const words = misspeltIn(readText(element), tag, collection === 'works' ? id : undefined).filter(
        ({ start, end }) => caret === null || caret <= start || end < caret,
      );
      const ranges = rangesIn(element, words);
      show(words.flatMap((word, i) => (ranges[i] ? [{ word, range: ranges[i] }] : [])));
    };
    const soon = (calm: number) => {
      clearTimeout(timer);
      timer = setTimeout(look, calm);
    };
    const selectionChanged = () => {
      if (unfinished) soon(CALM);
    };
    return {
      start: () => {
        const element = root.current;
        if (!canHighlight || !element) return () => {};
        soon(0);
        document.addEventListener('selectionchange', selectionChanged);
        element.addEventListener('blur', selectionChanged);
        const stops = [
          useStore.subscribe((now, before) => now.stamp !== before.stamp && soon(0)),
          // The language of the texts may be another one.
          useApp.subscribe(({ portfolio: now }, { portfolio: before }) => {
            if (now?.people !== before?.people || now?.documents !== before?.documents) soon(CALM);
          }),
          useUi.subscribe((now, before) => now.spelling !== before.spelling && soon(0)),
        ];
        return () => {
          clearTimeout(timer);
          show([]);
          document.removeEventListener('selectionchange', selectionChanged);
          element.removeEventListener('blur', selectionChanged);
          for (const stop of stops) stop();
        };
      },
      typed: () => {
        if (!canHighlight) return;
        const selection = document.getSelection();
        unfinished = { node: selection?.focusNode ?? null, offset: selection?.focusOffset ?? 0 };
        soon(CALM);
      },
      shown: () => canHighlight && soon(0),
      /** The underlined word at a point of the window, or that at the caret. */
      at: (point: { readonly x: number; readonly y: number } | null) => {
        const caret = point === null && root.current ? readSelection(root.current)?.end : null;
        const hit = found.find(({ word, range }) =>
          point
            ? [...range.getClientRects()].some(
                ({ left, right, top, bottom }) => left <= point.x && point.x <= right && top <= point.y && point.y <= bottom,
              )
            : caret != null && word.start <= caret && caret <= word.end,
        );
        return hit && tag !== null ? { ...hit, tag } : null;
      },
    };
  }, [root, collection, id, lang, readOnly]);

  useEffect(() => checker.start(), [checker]);

  const open = (point: { readonly x: number; readonly y: number } | null): boolean => {
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
      const asks = event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10') || (event.altKey && event.key === 'Enter');
      if (!asks || !open(null)) return false;
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
