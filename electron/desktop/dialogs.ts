import { homedir } from 'node:os';
import { extname, join } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { Dialogs } from '../services/host.ts';

const portfolios = [{ name: 'Scholarfolio portfolio', extensions: ['json'] }];

/** The system's own file dialogs, attached to the window. */
export function createDialogs(window: () => BrowserWindow | null): Dialogs {
  const save = async (title: string, name: string, filters: Electron.FileFilter[], folder = homedir()): Promise<string | null> => {
    const parent = window();
    const options = { title, defaultPath: join(folder, name), filters };
    const { filePath, canceled } = await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options));
    return canceled || !filePath ? null : filePath;
  };
  const open = async (options: Electron.OpenDialogOptions): Promise<string | null> => {
    const parent = window();
    const { filePaths, canceled } = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options));
    return canceled ? null : (filePaths[0] ?? null);
  };
  return {
    openPortfolio: () => open({ title: 'Open portfolio', properties: ['openFile'], filters: portfolios }),
    newPortfolio: () => save('New portfolio', 'portfolio.json', portfolios),
    savePortfolioAs: () => save('Save portfolio as', 'portfolio.json', portfolios),
    saveExport: (name, kind, folder) => save('Export', name, [{ name: kind, extensions: [extname(name).slice(1)] }], folder ?? undefined),
    exportFolder: (last) =>
      open({
        title: 'Export to a folder',
        buttonLabel: 'Export here',
        defaultPath: last ?? homedir(),
        properties: ['openDirectory', 'createDirectory'],
      }),
    mayReplace: async (names, folder) => {
      const parent = window();
      const one = names.length === 1;
      const options: Electron.MessageBoxOptions = {
        type: 'question',
        message: one ? `Replace “${names[0]}”?` : `Replace ${names.length} files?`,
        detail: `${one ? 'It is' : `${names.join('\n')}\n\nThey are`} in ${folder} already.`,
        buttons: ['Cancel', 'Replace'],
        defaultId: 0,
        cancelId: 0,
      };
      const { response } = await (parent ? dialog.showMessageBox(parent, options) : dialog.showMessageBox(options));
      return response === 1;
    },
  };
}
