import { join } from 'node:path';
import { startLoopback } from './loopback/server.ts';
import { createApp } from './services/app.ts';
import { forkChild } from './services/children.ts';
import { childFile, dataFolder, resourcesFolder, webRoot } from './services/paths.ts';
import { createTypesetter } from './services/render/render-service.ts';

export type ServeOptions = {
  readonly file: string | null;
  readonly port: number;
  /** Minutes without a request after which the server stops; 0 never. */
  readonly idleMinutes: number;
};

export type Serving = {
  readonly url: string;
  readonly problem: string | null;
  /** Saves and stops. Resolves to a sentence when edits could not be saved: it goes on then, unless `discard` gives them up. */
  readonly stop: (how?: { readonly discard?: boolean }) => Promise<string | null>;
  readonly idle: Promise<void>;
};

/** Starts the loopback host, with a file open when one is named. Rejects when the port is taken. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const resources = resourcesFolder();
  const typesetter = createTypesetter({ resources, start: () => forkChild(childFile('typst-child'), []) });
  const app = await createApp({ host: 'loopback', resources, dataDir: dataFolder(), startChild: forkChild, typesetter });
  const opened = options.file === null ? null : await app.session.open(options.file, false);
  let stopWaiting = () => {};
  const idle = new Promise<void>((resolve) => {
    stopWaiting = resolve;
  });
  const loopback = await startLoopback({
    dispatch: app.dispatch,
    previews: app.previews,
    webRoot: join(webRoot()),
    port: options.port,
    idleMs: options.idleMinutes * 60_000,
    onIdle: stopWaiting,
  });
  return {
    url: loopback.url,
    problem: opened && !opened.ok ? opened.message : null,
    idle,
    stop: async (how) => {
      const unsaved = await app.close(how);
      if (unsaved === null) await loopback.close();
      return unsaved;
    },
  };
}
