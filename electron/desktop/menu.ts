import { Menu, type MenuItemConstructorOptions } from 'electron';
import { type ShortcutId, shortcuts } from '../../shared/contract/shortcuts.ts';

const accelerator = (id: ShortcutId): string => shortcuts[id].keys[0].replace('mod+', 'CmdOrCtrl+');

/** The menu bar. Commands of the app go to the window as events, so that menu, palette and shortcuts take the same path. */
export function menuTemplate(send: (command: string) => void, platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  // A key without Ctrl belongs to the text that is being written: the window hears it itself.
  const item = (label: string, command: ShortcutId): MenuItemConstructorOptions => ({
    label,
    click: () => send(command),
    ...(accelerator(command).includes('CmdOrCtrl') ? { accelerator: accelerator(command) } : {}),
  });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  return [
    ...(platform === 'darwin' ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    {
      label: 'File',
      submenu: [
        item('New Portfolio…', 'new'),
        item('Open…', 'open'),
        item('Save As…', 'save-as'),
        line,
        { label: 'Import…', click: () => send('import') },
        item('Export…', 'export'),
        line,
        platform === 'darwin' ? { role: 'close' } : { role: 'quit' },
      ],
    },
    {
      label: 'Edit',
      submenu: [
        item('Undo', 'undo'),
        item('Redo', 'redo'),
        line,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    {
      label: 'View',
      submenu: [
        item('Go to Anything…', 'palette'),
        item('Show or Hide Preview', 'preview'),
        line,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
    { role: 'help', submenu: [item('Keyboard Shortcuts', 'shortcuts')] },
  ];
}

export function installMenu(send: (command: string) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(send, process.platform)));
}
