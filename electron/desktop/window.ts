import { BrowserWindow, screen } from 'electron';
import { ORIGIN } from './origin.ts';
import { keepWindowState, readWindowState } from './window-state.ts';

/** Opens the main window. `preload` is the built preload script. */
export async function openWindow(preload: string, dataDir: string): Promise<BrowserWindow> {
  const { maximized, ...bounds } = readWindowState(
    dataDir,
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: 'Scholarfolio',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    },
  });
  if (maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => keepWindowState(dataDir, { ...window.getNormalBounds(), maximized: window.isMaximized() }));
  await window.loadURL(`${ORIGIN}/index.html`);
  return window;
}
