import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, dialog, session, shell } from 'electron';
import { startUtility } from './desktop/children.ts';
import { createDialogs } from './desktop/dialogs.ts';
import { answerCalls } from './desktop/ipc.ts';
import { lockEveryWindow, lockSession, openOutside } from './desktop/lock-down.ts';
import { installMenu } from './desktop/menu.ts';
import { registerScheme, serveInterface } from './desktop/protocol.ts';
import { openWindow } from './desktop/window.ts';
import { createApp } from './services/app.ts';
import { childFile, dataFolder, resourcesFolder, webRoot } from './services/paths.ts';
import { createTypesetter } from './services/render/render-service.ts';

/** A file that the system asks to open: macOS asks before the app is ready. */
const early: { file: string | null; open: (path: string) => void } = {
  file: null,
  open: (path) => {
    early.file = path;
  },
};
app.on('open-file', (event, path) => {
  event.preventDefault();
  early.open(path);
});

registerScheme();
lockEveryWindow();
if (!app.requestSingleInstanceLock()) app.quit();
// Not awaited: Electron becomes ready only when this module has been evaluated.
else void run().catch(failToStart);

/** Nothing to show and nowhere to show it but the system's own box: the installation is broken. */
function failToStart(error: unknown): void {
  console.error(error);
  dialog.showErrorBox(
    'Scholarfolio could not start',
    `${error instanceof Error ? error.message : String(error)}\nInstalling it again may help. Your portfolio files are not touched.`,
  );
  app.exit(1);
}

/** A portfolio named on the command line of the app: `scholarfolio portfolio.json`. */
function namedFile(argv: readonly string[], folder: string): string | null {
  const file = argv.slice(1).find((argument) => argument.endsWith('.json'));
  return file === undefined ? null : resolve(folder, file);
}

async function run(): Promise<void> {
  await app.whenReady();
  const resources = resourcesFolder();
  const dataDir = dataFolder();
  let window: BrowserWindow | null = null;
  const scholarfolio = await createApp({
    host: 'electron',
    resources,
    dataDir,
    startChild: startUtility,
    typesetter: createTypesetter({ resources, start: () => startUtility(childFile('typst-child'), []) }),
    dialogs: createDialogs(() => window),
    shell: { showInFolder: (path) => shell.showItemInFolder(path), openLink: openOutside },
  });
  lockSession(session.defaultSession);
  serveInterface(webRoot(), scholarfolio.previews);
  answerCalls(scholarfolio.dispatch);
  installMenu((command) => scholarfolio.events.emit({ kind: 'menu', command }));

  const preload = join(dirname(fileURLToPath(import.meta.url)), 'preload.cjs');
  const show = async () => {
    window = await openWindow(preload, dataDir);
    window.on('closed', () => {
      window = null;
    });
  };
  const open = async (file: string | null) => {
    const opened = file === null ? null : await scholarfolio.session.open(file, false);
    if (opened && !opened.ok) dialog.showErrorBox('The portfolio could not be opened', opened.message);
  };
  early.open = (path) => void open(path);
  await open(early.file ?? namedFile(process.argv, process.cwd()));

  app.on('second-instance', (_event, argv, folder) => {
    void open(namedFile(argv, folder));
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) void show();
  });
  app.on('window-all-closed', () => app.quit());
  let saved = false;
  app.on('before-quit', (event) => {
    if (saved) return;
    // Quitting waits until everything is on disk; what cannot be saved is never thrown away unasked.
    event.preventDefault();
    void (async () => {
      const unsaved = await scholarfolio.close().catch((error: unknown) => String(error));
      saved = unsaved === null || (await quitsWithout(unsaved));
      if (!saved) return window ? window.focus() : show();
      if (unsaved !== null) await scholarfolio.close({ discard: true }).catch(console.error);
      app.quit();
    })();
  });
  await show();
}

/** Asks whether to leave although edits are not saved. */
async function quitsWithout(unsaved: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    message: 'Your last edits are not saved.',
    detail: unsaved,
    buttons: ['Go back', 'Quit without saving'],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}
