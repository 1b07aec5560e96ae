import { spotlight } from '@mantine/spotlight';
import { useEffect } from 'react';
import { pressed } from '../../shared/contract/shortcuts.ts';
import { beginFileTask } from '../features/files/file-actions.ts';
import { askSession, closePortfolio, onHostEvent, redo, undo } from '../state/app.ts';
import { useApp } from '../state/store.ts';
import { openDialog, useUi } from '../state/ui.ts';
import { togglePreview } from './preview-shown.ts';

/** What the menu of the desktop window and the keyboard can ask for. Unknown commands of a newer host are ignored. */
const commands = {
  new: () => beginFileTask('new'),
  open: () => beginFileTask('open'),
  sample: () => beginFileTask('sample'),
  'save-as': () => beginFileTask('save-as'),
  save: () => void askSession('session.flush', {}),
  close: () => void closePortfolio(),
  undo,
  redo,
  import: () => useApp.getState().portfolio && openDialog('import'),
  export: () => openDialog('export'),
  palette: () => spotlight.open(),
  preview: togglePreview,
  shortcuts: () => openDialog('shortcuts'),
} as const satisfies Readonly<Record<string, () => unknown>>;

type Command = keyof typeof commands;

/** What the window itself hears; the palette hears its own keys, and the menu of the desktop window those that open files. */
const heard = ['undo', 'redo', 'save', 'save-as', 'export', 'preview', 'shortcuts'] as const;

function commandOf(event: KeyboardEvent): Command | null {
  return heard.find((id) => pressed(event, id) !== null) ?? null;
}

/** Whether what is typed now is written somewhere, so that a key without Ctrl is a character. */
function isTyped(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]');
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
      // A dialog that is open may be at work: it is not put away for another one.
      if (command === 'shortcuts' && (isTyped(event.target) || useUi.getState().dialog !== null)) return;
      event.preventDefault();
      commands[command]();
    };
    window.addEventListener('keydown', keyDown);
    const stop = onHostEvent((event) => {
      if (event.kind !== 'menu') return;
      const { command } = event;
      if (command === 'shortcuts' && useUi.getState().dialog !== null) return;
      // The menu bar hears its shortcut wherever the focus is; the browser's own undo is reached by this call only.
      if ((command === 'undo' || command === 'redo') && isForeignText(document.activeElement)) document.execCommand(command);
      else if (Object.hasOwn(commands, command)) commands[command as Command]();
    });
    return () => {
      window.removeEventListener('keydown', keyDown);
      stop();
    };
  }, []);
}
