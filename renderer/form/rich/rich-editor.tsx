import {
  type ClipboardEvent,
  type FormEvent,
  type KeyboardEvent,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react';
import { byId } from '../../../shared/compose/index-of.ts';
import { pressed } from '../../../shared/contract/shortcuts.ts';
import type { Work } from '../../../shared/model/work.ts';
import { citationText, segmentsOf } from '../../lib/cited.ts';
import { citationLabels, titleOf } from '../../lib/work-text.ts';
import { addCitedWork } from '../../state/actions.ts';
import { redo, undo } from '../../state/app.ts';
import { useApp } from '../../state/store.ts';
import { useSpelling } from '../spelling/use-spelling.tsx';
import { CitationPicker } from './citation-picker.tsx';
import { type ChipLabel, placeBesideChip, readSelection, readText, relabel, showText, writeSelection } from './rich-dom.ts';
import styles from './rich-editor.module.css';
import { chipBeside, linked, type Mark, oneLine, pastedLines, replaceRange, type Selected, toggleMark } from './rich-model.ts';
import { useMention } from './use-mention.ts';

export type RichHandle = { readonly focus: () => void; readonly openPicker: () => void };

export type RichEditorProps = {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly labelledBy?: string;
  readonly label?: string;
  readonly describedBy?: string;
  readonly invalid?: boolean;
  readonly multiline?: boolean;
  readonly placeholder?: string;
  readonly readOnly?: boolean;
  /** Language of a translation, for spelling and reading aloud; without it the text is in that of the item. */
  readonly lang?: string;
  /** Keys that mean something to the list around the editor; return true when the key was used. */
  readonly onKey?: (event: KeyboardEvent<HTMLDivElement>, state: { readonly empty: boolean }) => boolean;
  /** Takes several pasted lines instead of joining them to one. */
  readonly onPasteLines?: (lines: readonly string[]) => void;
  readonly onBlur?: () => void;
  readonly ref?: Ref<RichHandle>;
};

const chipStyles = { chip: styles.chip ?? '', broken: styles.brokenChip ?? '' };

const none: readonly Work[] = [];

function labelOf(id: string): ChipLabel {
  const works = useApp.getState().portfolio?.works ?? none;
  const work = byId(works).get(id);
  if (!work) return { text: 'deleted work', title: 'This work was deleted. Remove the citation or pick another work.', broken: true };
  return { text: citationLabels(works).get(id) ?? '', title: titleOf(work), broken: false };
}

function markOf(event: KeyboardEvent): Mark | null {
  if (pressed(event, 'strong')) return '**';
  if (pressed(event, 'emphasis')) return '*';
  return pressed(event, 'maths') ? '$' : null;
}

/**
 * Text in the Markdown subset with citations as chips; the value is plain text with `[@id]`. While somebody types, the browser alone
 * changes the element (caret and input methods stay its business); only chips, pasted text and marks are written by us.
 */
export function RichEditor(props: RichEditorProps) {
  const { value, onChange, multiline = false, readOnly = false } = props;
  const root = useRef<HTMLDivElement>(null);
  const shown = useRef<string | null>(null);
  const composing = useRef(false);
  const mention = useMention(root);
  const { look } = mention;
  const spelling = useSpelling({
    root,
    lang: props.lang,
    readOnly,
    onReplace: ({ word, start, end }, by) => {
      const at = now();
      if (at?.text.slice(start, end) === word) put(replaceRange(at.text, start, end, by));
    },
  });
  const { shown: showSpelling } = spelling;

  useLayoutEffect(() => {
    const element = root.current;
    if (!element || shown.current === value) return;
    const selection = document.activeElement === element ? readSelection(element) : null;
    showText(element, value, labelOf, chipStyles);
    shown.current = value;
    showSpelling();
    if (selection) writeSelection(element, Math.min(selection.start, value.length), Math.min(selection.end, value.length));
  }, [value, showSpelling]);

  useEffect(
    () =>
      useApp.subscribe((state, before) => {
        if (state.portfolio?.works !== before.portfolio?.works && root.current) relabel(root.current, labelOf, chipStyles);
      }),
    [],
  );

  const put = useCallback(
    (selected: Selected) => {
      const element = root.current;
      if (!element) return;
      showText(element, selected.text, labelOf, chipStyles);
      shown.current = selected.text;
      showSpelling();
      element.focus();
      writeSelection(element, selected.start, selected.end);
      onChange(selected.text);
      look(selected.text);
    },
    [onChange, look, showSpelling],
  );

  const now = useCallback((): Selected | null => {
    const element = root.current;
    if (!element) return null;
    const text = readText(element);
    const selection = readSelection(element) ?? { start: text.length, end: text.length };
    return { text, ...selection };
  }, []);

  const insert = useCallback(
    (text: string) => {
      const at = now();
      if (at) put(replaceRange(at.text, at.start, at.end, multiline ? text.replace(/\r\n?/g, '\n') : oneLine(text)));
    },
    [now, put, multiline],
  );

  useImperativeHandle(
    props.ref,
    () => ({
      focus: () => root.current?.focus(),
      openPicker: () => {
        root.current?.focus();
        const at = now();
        if (at) insert(at.start === 0 || /[\s([{]/.test(at.text[at.start - 1] ?? '') ? '@' : ' @');
      },
    }),
    [insert, now],
  );

  function input(): void {
    const element = root.current;
    if (!element) return;
    const text = readText(element);
    if (!multiline && text.includes('\n') && !composing.current) {
      // However a line break got in (a drop, an input method): one line stays one line.
      const line = oneLine(text);
      const caret = Math.min(readSelection(element)?.end ?? line.length, line.length);
      put({ text: line, start: caret, end: caret });
      return;
    }
    shown.current = text;
    spelling.typed();
    element.toggleAttribute('data-empty', text === '');
    const chips = element.querySelectorAll('[data-cite]').length;
    if (!composing.current && segmentsOf(text).filter((segment) => segment.kind === 'citation').length !== chips) {
      const selection = readSelection(element);
      put({ text, start: selection?.start ?? text.length, end: selection?.end ?? text.length });
      return;
    }
    onChange(text);
    if (!composing.current) look(text);
  }

  function choose(chosen: string | null): void {
    const at = now();
    const { found } = mention;
    const id = found && (chosen ?? addCitedWork(found.query.trim()));
    if (!at || !id) return;
    put(replaceRange(at.text, found.from, at.end, citationText(id)));
    mention.close();
  }

  function keyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.nativeEvent.isComposing) return;
    const command = (event.ctrlKey || event.metaKey) && !event.altKey;
    if (mention.key(event, choose) || spelling.key(event)) return;
    const at = now();
    if (!at) return;
    if (props.onKey?.(event, { empty: at.text === '' })) {
      event.preventDefault();
      return;
    }
    const mark = markOf(event);
    if (mark) {
      event.preventDefault();
      put(toggleMark(at, mark));
    } else if (event.key === 'Enter' && !command) {
      event.preventDefault();
      if (multiline) insert('\n');
    } else if ((event.key === 'Backspace' || event.key === 'Delete') && at.start === at.end) {
      const chip = chipBeside(at, event.key === 'Backspace');
      if (!chip) return;
      event.preventDefault();
      put(replaceRange(at.text, chip[0], chip[1], ''));
    }
  }

  function beforeInput(event: FormEvent<HTMLDivElement>): void {
    const { inputType } = event.nativeEvent as InputEvent;
    if (inputType === 'historyUndo' || inputType === 'historyRedo' || inputType?.startsWith('format')) {
      event.preventDefault();
      if (inputType === 'historyUndo') undo();
      if (inputType === 'historyRedo') redo();
    }
  }

  function copy(event: ClipboardEvent, cut: boolean): void {
    const at = now();
    if (!at || at.start === at.end) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', at.text.slice(at.start, at.end));
    if (cut && !readOnly) insert('');
  }

  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a textarea cannot show citations as chips */}
      <div
        ref={root}
        role="textbox"
        tabIndex={0}
        className={styles.editor}
        contentEditable={readOnly ? false : 'plaintext-only'}
        suppressContentEditableWarning
        spellCheck={false}
        lang={props.lang}
        aria-multiline={multiline}
        aria-label={props.label}
        aria-labelledby={props.labelledBy}
        aria-describedby={props.describedBy}
        aria-invalid={props.invalid || undefined}
        aria-readonly={readOnly || undefined}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={mention.found ? mention.listId : undefined}
        aria-activedescendant={mention.activeOption}
        data-placeholder={props.placeholder}
        data-multiline={multiline || undefined}
        onInput={input}
        onBeforeInput={beforeInput}
        onKeyDown={keyDown}
        onContextMenu={spelling.contextMenu}
        onMouseDown={(event) => {
          // A press on a chip would leave the caret nowhere.
          if (!readOnly && placeBesideChip(event.currentTarget, event.target, event.clientX)) event.preventDefault();
        }}
        onKeyUp={(event) => {
          if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') look(shown.current ?? '');
        }}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={() => {
          composing.current = false;
          input();
        }}
        onPaste={(event) => {
          event.preventDefault();
          if (readOnly) return;
          const text = event.clipboardData.getData('text/plain');
          const at = now();
          const link = at && linked(at, text);
          if (link) {
            put(link);
            return;
          }
          const lines = props.onPasteLines ? pastedLines(text) : [];
          if (lines.length > 1) props.onPasteLines?.(lines);
          else insert(text);
        }}
        onCopy={(event) => copy(event, false)}
        onCut={(event) => copy(event, true)}
        onDrop={(event) => event.preventDefault()}
        onBlur={() => {
          mention.close();
          props.onBlur?.();
        }}
      />
      {mention.found && (
        <CitationPicker
          anchor={root}
          id={mention.listId}
          query={mention.found.query}
          works={mention.works}
          active={mention.active}
          onChoose={choose}
          onActive={mention.activate}
        />
      )}
      {spelling.menu}
    </>
  );
}
