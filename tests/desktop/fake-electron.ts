import { EventEmitter } from 'node:events';
import { type Mock, vi } from 'vitest';

type Contents = EventEmitter & { readonly setWindowOpenHandler: Mock };

type FakeElectron = {
  readonly windows: readonly (EventEmitter & {
    readonly options: Record<string, unknown>;
    readonly webContents: Contents;
    readonly loaded: readonly string[];
    readonly restore: Mock;
    readonly focus: Mock;
  })[];
  readonly app: EventEmitter & { readonly requestSingleInstanceLock: Mock; whenReady: () => Promise<void>; readonly quit: Mock };
  readonly session: {
    readonly defaultSession: {
      readonly setPermissionRequestHandler: Mock;
      readonly setPermissionCheckHandler: Mock;
      readonly webRequest: { readonly onBeforeRequest: Mock };
    };
  };
  readonly BrowserWindow: unknown;
  readonly Menu: { readonly buildFromTemplate: Mock; readonly setApplicationMenu: Mock };
  readonly protocol: { readonly registerSchemesAsPrivileged: Mock; readonly handle: Mock };
  readonly ipcMain: { readonly handle: Mock };
  readonly dialog: { readonly showSaveDialog: Mock; readonly showOpenDialog: Mock; readonly showMessageBox: Mock };
  readonly shell: { readonly openExternal: Mock; readonly showItemInFolder: Mock };
  readonly screen: unknown;
  readonly utilityProcess: { readonly fork: Mock };
};

/** Records what the main entry asks of Electron. As much of its interface as the desktop folder uses, typed by use. */
export function createFakeElectron(): FakeElectron {
  const windows: FakeWindow[] = [];
  const contents = () => Object.assign(new EventEmitter(), { setWindowOpenHandler: vi.fn() });
  class FakeWindow extends EventEmitter {
    readonly options: Record<string, unknown>;
    readonly webContents = contents();
    readonly loaded: string[] = [];
    constructor(options: Record<string, unknown>) {
      super();
      this.options = options;
      windows.push(this);
      app.emit('web-contents-created', {}, this.webContents);
    }
    static getAllWindows() {
      return windows;
    }
    loadURL = async (url: string) => {
      this.loaded.push(url);
    };
    maximize = vi.fn();
    show = vi.fn();
    focus = vi.fn();
    restore = vi.fn();
    isMinimized = () => true;
    isMaximized = () => false;
    getNormalBounds = () => ({ x: 1, y: 2, width: 1200, height: 800 });
  }
  const app = Object.assign(new EventEmitter(), {
    requestSingleInstanceLock: vi.fn(() => true),
    whenReady: async () => {},
    quit: vi.fn(),
  });
  const session = {
    defaultSession: { setPermissionRequestHandler: vi.fn(), setPermissionCheckHandler: vi.fn(), webRequest: { onBeforeRequest: vi.fn() } },
  };
  return {
    windows,
    app,
    session,
    BrowserWindow: FakeWindow,
    Menu: { buildFromTemplate: vi.fn((template: unknown) => template), setApplicationMenu: vi.fn() },
    protocol: { registerSchemesAsPrivileged: vi.fn(), handle: vi.fn() },
    ipcMain: { handle: vi.fn() },
    dialog: {
      showSaveDialog: vi.fn(async () => ({ canceled: true })),
      showOpenDialog: vi.fn(async () => ({ canceled: true, filePaths: [] })),
      showMessageBox: vi.fn(async () => ({ response: 0 })),
    },
    shell: { openExternal: vi.fn(async () => {}), showItemInFolder: vi.fn() },
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] },
    utilityProcess: { fork: vi.fn() },
  };
}
