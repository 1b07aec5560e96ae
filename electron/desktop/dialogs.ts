import { homedir } from 'node:os';
import { extname, join } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { Dialogs } from '../services/host.ts';

const portfolios = [{ name: 'Scholarfolio portfolio', extensions: ['json'] }];

/** The system's own file dialogs, attached to the window. */
export function createDialogs(window: () => BrowserWindow | null): Dialogs {
  const save = async (title: string, name: string, filters: Electron.FileFilter[]): Promise<string | null> => {
    const parent = window();
    const options = { title, defaultPath: join(homedir(), name), filters };
    const { filePath, canceled } = await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options));
    return canceled || !filePath ? null : filePath;
  };
  return {
    openPortfolio: async () => {
      const parent = window();
      const options: Electron.OpenDialogOptions = { title: 'Open portfolio', properties: ['openFile'], filters: portfolios };
      const { filePaths, canceled } = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options));
      return canceled ? null : (filePaths[0] ?? null);
    },
    newPortfolio: () => save('New portfolio', 'portfolio.json', portfolios),
    savePortfolioAs: () => save('Save portfolio as', 'portfolio.json', portfolios),
    saveExport: (name, kind) => save('Export', name, [{ name: kind, extensions: [extname(name).slice(1)] }]),
  };
}
