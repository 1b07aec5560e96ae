import { Menu, type MenuItemConstructorOptions } from 'electron';

/** The menu bar. Commands of the app go to the window as events, so that menu, palette and shortcuts take the same path. */
export function menuTemplate(send: (command: string) => void, platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  const item = (label: string, command: string, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => send(command),
    ...(accelerator ? { accelerator } : {}),
  });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  return [
    ...(platform === 'darwin' ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    {
      label: 'File',
      submenu: [
        item('New Portfolio…', 'new', 'CmdOrCtrl+N'),
        item('Open…', 'open', 'CmdOrCtrl+O'),
        item('Save As…', 'save-as', 'CmdOrCtrl+Shift+S'),
        line,
        item('Export…', 'export', 'CmdOrCtrl+Shift+E'),
        line,
        platform === 'darwin' ? { role: 'close' } : { role: 'quit' },
      ],
    },
    {
      label: 'Edit',
      submenu: [
        item('Undo', 'undo', 'CmdOrCtrl+Z'),
        item('Redo', 'redo', 'CmdOrCtrl+Shift+Z'),
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
        item('Go to Anything…', 'palette', 'CmdOrCtrl+K'),
        item('Show or Hide Preview', 'preview', 'CmdOrCtrl+\\'),
        line,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
  ];
}

export function installMenu(send: (command: string) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(send, process.platform)));
}
