import { useEffect, useRef, useState } from 'react';
import { notifyNext } from '../../lib/notify.tsx';
import { useReadOnly } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { useUi } from '../../state/ui.ts';
import styles from './import.module.css';
import { type Given, readSources, readText } from './import-job.ts';

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** Text that somebody could want to import when no field has the focus: several lines, or a piece of a known format. */
const looksLikeSource = (text: string) => text.includes('\n') || /^\s*(?:[@{[<]|TY {2}-|PMID-)/.test(text);

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
}

/**
 * Files that are dropped anywhere on the window, and text that is pasted where no field has the focus, are read for import. Files that
 * are dropped while no portfolio is open wait for one.
 */
export function DropAnywhere({ onNew }: { readonly onNew: () => void }) {
  const open = useApp((state) => state.portfolio !== null);
  const readOnly = useReadOnly();
  const [over, setOver] = useState(false);
  const welcome = useApp((state) => state.session !== null && state.session.file === null);
  const dialog = useUi((ui) => ui.dialog);
  const on = open && !readOnly;
  const waiting = useRef<readonly Given[]>([]);

  useEffect(() => {
    // The dialog that makes or opens the portfolio closes after it is there.
    if (!on || dialog !== null || waiting.current.length === 0) return;
    void readSources(waiting.current);
    waiting.current = [];
  }, [on, dialog]);

  useEffect(() => {
    if (!on && !welcome) return;
    const dragOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      // A place of its own, such as that of the photo, takes its files itself.
      const own = event.defaultPrevented;
      setOver(!own);
      event.preventDefault();
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!hasFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      const given = [...(event.dataTransfer?.files ?? [])].map((file): Given => ({ name: file.name, bytes: file }));
      if (given.length === 0) return;
      if (on) {
        void readSources(given);
        return;
      }
      waiting.current = given;
      notifyNext('What you dropped is read as soon as there is a portfolio for it: make a new one, or open yours.', 'New portfolio', onNew);
    };
    const paste = (event: ClipboardEvent) => {
      if (!on || isField(event.target) || event.defaultPrevented) return;
      const files = [...(event.clipboardData?.files ?? [])].map((file): Given => ({ name: file.name, bytes: file }));
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
