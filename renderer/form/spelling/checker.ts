import type { RefObject } from 'react';
import { activeDictionary, useSpelling } from '../../state/spelling.ts';
import { useApp } from '../../state/store.ts';
import { currentPerson, useUi } from '../../state/ui.ts';
import type { FormHost } from '../form-context.tsx';
import { rangesIn, readSelection, readText } from '../rich/rich-dom.ts';
import { canHighlight, replaceHighlights } from './highlights.ts';
import { type Misspelt, misspeltIn } from './misspelt.ts';
import { languageOfText } from './text-language.ts';

/** How long nobody types before the words are looked at, in milliseconds. */
const CALM = 300;

/** A point of the window. */
export type Point = { readonly x: number; readonly y: number };

/** A wrong word with its place in the element. */
type Found = { readonly word: Misspelt; readonly range: Range };

export type Checked = {
  readonly root: RefObject<HTMLElement | null>;
  /** The item whose text it is; without one nothing is checked. */
  readonly host: Pick<FormHost, 'collection' | 'id'> | null;
  /** Language of a translation. */
  readonly lang: string | undefined;
  readonly readOnly: boolean;
};

/** Watches an editor and underlines its misspelt words. */
export function createChecker({ root, host, lang, readOnly }: Checked) {
  let found: readonly Found[] = [];
  let tag: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Where the last typed character left the caret: the word there is not finished. */
  let unfinished: { readonly node: Node | null; readonly offset: number } | null = null;

  const show = (next: readonly Found[]) => {
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
    if (!element || !host || readOnly) return show([]);
    const field = element.closest<HTMLElement>('[data-field]')?.dataset.field;
    tag = activeDictionary(languageOfText(useApp.getState(), host, { lang, field, current: currentPerson() }));
    if (tag === null) return show([]);
    const caret = caretOf(element);
    const words = misspeltIn(readText(element), tag, host.id).filter(({ start, end }) => caret === null || caret <= start || end < caret);
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
    /** Begins to watch. Returns what stops it. */
    start: () => {
      const element = root.current;
      if (!canHighlight || !element) return () => {};
      soon(0);
      document.addEventListener('selectionchange', selectionChanged);
      element.addEventListener('blur', selectionChanged);
      const stops = [
        useSpelling.subscribe((now, before) => now.stamp !== before.stamp && soon(0)),
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
    /** Somebody typed: the words are looked at after a moment of calm. */
    typed: () => {
      if (!canHighlight) return;
      const selection = document.getSelection();
      unfinished = { node: selection?.focusNode ?? null, offset: selection?.focusOffset ?? 0 };
      soon(CALM);
    },
    /** Another text is shown. */
    shown: () => canHighlight && soon(0),
    /** The underlined word at a point of the window, or that at the caret. */
    at: (point: Point | null) => {
      // Whoever points at a word has finished it.
      if (point && unfinished) {
        unfinished = null;
        look();
      }
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
}
