import { useEffect, useRef, useState } from 'react';
import { notifyNext } from '../../lib/notify.tsx';
import { useReadOnly } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { useUi } from '../../state/ui.ts';
import styles from './import.module.css';
import { endLeftImport, type Given } from './import-state.ts';
import { readSources, readText } from './read-sources.ts';

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** Text that somebody could want to import when no field has the focus: several lines, or a piece of a known format. */
const looksLikeSource = (text: string) => text.includes('\n') || /^\s*(?:[@{[<]|TY {2}-|PMID-)/.test(text);

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
}

/** Whether something else is asked just now, which has to be answered first. */
const isAsked = () => useUi.getState().dialog !== 'import' && document.querySelector('[aria-modal="true"]') !== null;

const givenOf = (files: FileList | undefined): readonly Given[] =>
  [...(files ?? [])].map((file): Given => ({ name: file.name, bytes: file }));

/**
 * Files that are dropped anywhere on the window, and text that is pasted where no field has the focus, are read for import. Files that
 * are dropped while no portfolio is open are read for one that is empty, and offered to another one.
 */
export function DropAnywhere({ onNew }: { readonly onNew: () => void }) {
  const open = useApp((state) => state.portfolio !== null);
  const empty = useApp(({ portfolio }) => portfolio !== null && portfolio.works.length + portfolio.entries.length === 0);
  const readOnly = useReadOnly();
  const [over, setOver] = useState(false);
  const welcome = useApp((state) => state.session !== null && state.session.file === null);
  const dialog = useUi((ui) => ui.dialog);
  const on = open && !readOnly;
  const waiting = useRef<readonly Given[]>([]);

  useEffect(endLeftImport, []);

  useEffect(() => {
    // The dialog that makes or opens the portfolio closes after it is there.
    if (!on || dialog !== null || waiting.current.length === 0) return;
    const given = waiting.current;
    waiting.current = [];
    if (empty) void readSources(given);
    else notifyNext(`${namesOf(given)} dropped before this portfolio was open.`, 'Import', () => void readSources(given));
  }, [on, empty, dialog]);

  useEffect(() => {
    if (!on && !welcome) return;
    const dragOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      // A place of its own, such as that of the photo, takes its files itself.
      const own = event.defaultPrevented;
      const asked = !own && isAsked();
      setOver(!own && !asked);
      if (asked && event.dataTransfer) event.dataTransfer.dropEffect = 'none';
      event.preventDefault();
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!hasFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      const given = givenOf(event.dataTransfer?.files);
      if (given.length === 0 || isAsked()) return;
      if (on) {
        void readSources(given);
        return;
      }
      waiting.current = given;
      notifyNext(
        'What you dropped can be imported as soon as there is a portfolio for it: make a new one, or open yours.',
        'New portfolio',
        onNew,
      );
    };
    const paste = (event: ClipboardEvent) => {
      if (!on || isField(event.target) || event.defaultPrevented || isAsked()) return;
      const files = givenOf(event.clipboardData?.files);
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (files.length > 0) void readSources(files);
      else if (looksLikeSource(text)) void readText(text);
    };
    document.addEventListener('dragover', dragOver);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('dragover', dragOver);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
      document.removeEventListener('paste', paste);
    };
  }, [on, welcome, onNew]);

  return over && (on || welcome) ? (
    <div className={styles.over} aria-hidden>
      <span>Drop to import</span>
    </div>
  ) : null;
}

/** "“a.bib” was", "“a.bib” and 3 more files were". */
function namesOf([first, ...more]: readonly Given[]): string {
  const others = more.length === 1 ? 'one more file' : `${more.length} more files`;
  return more.length === 0 ? `“${first?.name}” was` : `“${first?.name}” and ${others} were`;
}
