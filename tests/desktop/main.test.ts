import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { document, person } from '../builders/portfolio.ts';
import { createFakeElectron } from './fake-electron.ts';

const electron = createFakeElectron();
vi.mock('electron', () => electron);

const data = mkdtempSync(join(tmpdir(), 'scholarfolio-desktop-'));
const order: string[] = [];

beforeAll(async () => {
  vi.stubEnv('SCHOLARFOLIO_DATA', data);
  // As Electron does: ready only after the main entry has been evaluated.
  let becomeReady = () => {};
  const ready = new Promise<void>((resolve) => {
    becomeReady = resolve;
  });
  electron.app.whenReady = async () => {
    await ready;
    order.push('ready');
  };
  electron.protocol.registerSchemesAsPrivileged.mockImplementation(() => {
    order.push('scheme');
  });
  await import('../../electron/main.ts');
  becomeReady();
  await vi.waitFor(() => expect(electron.windows[0]?.loaded).toHaveLength(1));
});
afterAll(() => vi.unstubAllEnvs());

type Call = (event: unknown, channel: unknown, input: unknown) => Promise<unknown>;
const ask = electron.ipcMain.handle.mock;
const call = () => ask.calls[0]?.[1] as Call;
const frame = (url: string, parent: unknown = null) => ({ senderFrame: { url, parent } });

describe('the window', () => {
  it('runs the page in a sandbox without Node', () => {
    expect(electron.windows).toHaveLength(1);
    expect(electron.windows[0]?.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
    expect(electron.windows[0]?.options.webPreferences).toMatchObject({ preload: expect.stringMatching(/preload\.cjs$/) });
  });

  it('loads the interface from its own scheme, registered before the app is ready', () => {
    expect(electron.windows[0]?.loaded).toEqual(['scholarfolio://app/index.html']);
    expect(order).toEqual(['scheme', 'ready']);
    expect(electron.protocol.registerSchemesAsPrivileged.mock.calls[0]?.[0]).toMatchObject([
      { scheme: 'scholarfolio', privileges: { standard: true, secure: true } },
    ]);
  });

  it('never leaves the interface: other addresses, redirects, webviews and windows are refused', () => {
    const contents = electron.windows[0]?.webContents;
    const goes = (name: string, ...args: unknown[]) => {
      const event = { preventDefault: vi.fn() };
      contents?.emit(name, event, ...args);
      return event.preventDefault.mock.calls.length === 0;
    };
    expect(goes('will-navigate', 'scholarfolio://app/index.html#/works')).toBe(true);
    for (const url of [
      'https://example.org',
      'file:///etc/passwd',
      'scholarfolio://other/',
      'scholarfolio://application/',
      'javascript:alert(1)',
    ])
      expect(goes('will-navigate', url)).toBe(false);
    expect(goes('will-redirect', 'scholarfolio://app/')).toBe(false);
    expect(goes('will-attach-webview')).toBe(false);
    const open = contents?.setWindowOpenHandler.mock.calls[0]?.[0] as (details: { url: string }) => unknown;
    for (const url of ['https://example.org', 'file:///etc/passwd', 'javascript:alert(1)'])
      expect(open({ url })).toEqual({ action: 'deny' });
    expect(electron.shell.openExternal.mock.calls).toEqual([['https://example.org']]);
  });
});

describe('the session', () => {
  it('grants no permission and lets no request leave', () => {
    const { defaultSession } = electron.session;
    const answer = vi.fn();
    const [ask] = defaultSession.setPermissionRequestHandler.mock.calls[0] ?? [];
    ask({}, 'media', answer);
    expect(answer).toHaveBeenCalledWith(false);
    const [check] = defaultSession.setPermissionCheckHandler.mock.calls[0] ?? [];
    expect(check()).toBe(false);
    const request = defaultSession.webRequest.onBeforeRequest.mock.calls[0]?.[0] as (
      details: { url: string },
      answer: (a: { cancel: boolean }) => void,
    ) => void;
    const leaves = (url: string) => {
      let left = false;
      request({ url }, ({ cancel }) => {
        left = !cancel;
      });
      return left;
    };
    expect(leaves('scholarfolio://app/main.js')).toBe(true);
    for (const url of ['https://example.org', 'http://127.0.0.1:8080', 'file:///etc/passwd', 'ws://example.org'])
      expect(leaves(url)).toBe(false);
  });
});

describe('calls', () => {
  it('are answered to the top frame of the interface, checked by the contract', async () => {
    expect(await call()(frame('scholarfolio://app/index.html'), 'app.info', {})).toMatchObject({ host: 'electron', dialogs: true });
    await expect(call()(frame('scholarfolio://app/index.html'), 'session.open', { path: 7 })).rejects.toThrow(/session\.open/);
    await expect(call()(frame('scholarfolio://app/index.html'), '__proto__', {})).rejects.toThrow(/no call/);
  });

  it.each([
    ['another page', frame('https://example.org/')],
    ['a file', frame('file:///index.html')],
    ['a host that only begins alike', frame('scholarfolio://app.evil/')],
    ['a frame inside the page', frame('scholarfolio://app/index.html', {})],
    ['no frame', { senderFrame: null }],
  ])('are refused to %s', async (_name, event) => {
    await expect(call()(event, 'app.info', {})).rejects.toThrow(/own page/);
  });

  it('ask for files with the system’s dialogs', async () => {
    expect(await call()(frame('scholarfolio://app/'), 'session.open', {})).toMatchObject({ cancelled: true, failure: null });
    expect(electron.dialog.showOpenDialog).toHaveBeenCalled();
    const target = join(data, 'chosen.json');
    electron.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: target } as never);
    expect(await call()(frame('scholarfolio://app/'), 'session.create', {})).toMatchObject({
      failure: null,
      state: { file: { path: target } },
    });
  });
});

describe('an export of several formats', () => {
  const window = (channel: string, input: unknown) => call()(frame('scholarfolio://app/'), channel, input);
  const several = (more: object = {}) => window('export.several', { document: 'cv', formats: ['bibtex', 'csv'], job: 'job', ...more });

  beforeAll(async () => {
    await window('edit.apply', { command: { kind: 'add', collection: 'people', value: { ...person('ada', 'Ada', 'Example') } } });
    await window('edit.apply', { command: { kind: 'add', collection: 'documents', value: document('ada', []) } });
  });

  it('goes where the system’s dialog says, whatever the page names', async () => {
    expect(await several({ folder: '/etc', path: '/etc' })).toMatchObject({ cancelled: true, files: [] });
    const folder = mkdtempSync(join(tmpdir(), 'scholarfolio-exports-'));
    electron.dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [folder] } as never);
    expect(await several()).toMatchObject({ failure: null, download: null, file: { folder } });
    expect(electron.dialog.showOpenDialog).toHaveBeenLastCalledWith(
      expect.anything(),
      expect.objectContaining({ properties: ['openDirectory', 'createDirectory'] }),
    );
    expect(readdirSync(folder).sort()).toEqual(['Ada Example – CV – works.bib', 'Ada Example – CV – works.csv']);
    await window('shell.show-in-folder', { path: join(folder, 'Ada Example – CV – works.csv') });
    await window('shell.show-in-folder', { path: '/etc/passwd' });
    expect(electron.shell.showItemInFolder.mock.calls).toEqual([[join(folder, 'Ada Example – CV – works.csv')]]);

    electron.dialog.showOpenDialog.mockClear();
    expect(await several({ again: true })).toMatchObject({ file: { folder } });
    expect(electron.dialog.showOpenDialog).not.toHaveBeenCalled();

    // Chosen anew, what is there already is asked about; the answer “Cancel” keeps it.
    writeFileSync(join(folder, 'Ada Example – CV – works.csv'), 'mine');
    electron.dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [folder] } as never);
    expect(await several()).toMatchObject({ cancelled: true });
    expect(electron.dialog.showMessageBox).toHaveBeenCalledOnce();
    expect(readFileSync(join(folder, 'Ada Example – CV – works.csv'), 'utf8')).toBe('mine');
  });
});

describe('the program', () => {
  it('sends menu commands to the window as events', async () => {
    const template = electron.Menu.setApplicationMenu.mock.calls[0]?.[0] as {
      label?: string;
      submenu?: { label?: string; click?: () => void }[];
    }[];
    template
      .find((menu) => menu.label === 'Edit')
      ?.submenu?.find((item) => item.label === 'Undo')
      ?.click?.();
    const { events } = (await call()(frame('scholarfolio://app/'), 'events.next', { after: 0 })) as {
      events: { kind: string; command?: string }[];
    };
    expect(events).toContainEqual(expect.objectContaining({ kind: 'menu', command: 'undo' }));
  });

  it('brings the one window forward when started again', () => {
    electron.app.emit('second-instance', {}, ['scholarfolio'], '/');
    expect(electron.windows[0]?.restore).toHaveBeenCalled();
    expect(electron.windows[0]?.focus).toHaveBeenCalled();
  });

  it('keeps size and place of the window', async () => {
    electron.windows[0]?.emit('close');
    const { readWindowState } = await import('../../electron/desktop/window-state.ts');
    expect(readWindowState(data, [{ x: 0, y: 0, width: 1920, height: 1080 }])).toMatchObject({ x: 1, y: 2, width: 1200, height: 800 });
    expect(readWindowState(data, [{ x: 5000, y: 0, width: 100, height: 100 }])).toEqual({ width: 1200, height: 800, maximized: false });
  });

  it('saves before it quits', async () => {
    const event = { preventDefault: vi.fn() };
    electron.app.emit('before-quit', event);
    expect(event.preventDefault).toHaveBeenCalled();
    await vi.waitFor(() => expect(electron.app.quit).toHaveBeenCalled());
  });
});
