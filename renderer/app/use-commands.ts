import { spotlight } from '@mantine/spotlight';
import { useEffect } from 'react';
import { beginFileTask } from '../features/files/file-actions.ts';
import { askSession, closePortfolio, onHostEvent, redo, undo } from '../state/app.ts';
import { openDialog, useUi } from '../state/ui.ts';

/** What the menu of the desktop window and the keyboard can ask for. Unknown commands of a newer host are ignored. */
const commands: Readonly<Record<string, () => void>> = {
  new: () => beginFileTask('new'),
  open: () => beginFileTask('open'),
  sample: () => beginFileTask('sample'),
  'save-as': () => beginFileTask('save-as'),
  save: () => void askSession('session.flush', {}),
  close: () => void closePortfolio(),
  undo,
  redo,
  export: () => openDialog('export'),
  palette: () => spotlight.open(),
  preview: togglePreview,
};

export function togglePreview(): void {
  useUi.setState((ui) => ({ previewShown: !ui.previewShown, tab: ui.previewShown ? 'form' : ui.tab }));
}

function commandOf(event: KeyboardEvent): string | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  switch (event.key.toLowerCase()) {
    case 'z':
      return event.shiftKey ? 'redo' : 'undo';
    case 'y':
      return 'redo';
    case 's':
      return event.shiftKey ? 'save-as' : 'save';
    case 'e':
      return event.shiftKey ? 'export' : null;
    case '\\':
      return 'preview';
    default:
      return null;
  }
}

/** Whether the keys belong to a text that is no part of the portfolio (a search, a dialog), where undo means its own typing. */
function isForeignText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]') && target.closest('[data-field]') === null;
}

/** Listens to the host's menu and to the keyboard. Undo is the portfolio's everywhere but in searches and dialogs. */
export function useCommands(): void {
  useEffect(() => {
    const keyDown = (event: KeyboardEvent) => {
      const command = commandOf(event);
      if (command === null || event.defaultPrevented) return;
      if ((command === 'undo' || command === 'redo') && isForeignText(event.target)) return;
      event.preventDefault();
      commands[command]?.();
    };
    window.addEventListener('keydown', keyDown);
    const stop = onHostEvent((event) => {
      if (event.kind !== 'menu') return;
      const { command } = event;
      // The menu bar hears its shortcut wherever the focus is; the browser's own undo is reached by this call only.
      if ((command === 'undo' || command === 'redo') && isForeignText(document.activeElement)) document.execCommand(command);
      else commands[command]?.();
    });
    return () => {
      window.removeEventListener('keydown', keyDown);
      stop();
    };
  }, []);
}
