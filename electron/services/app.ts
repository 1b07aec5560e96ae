import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Handlers, Output } from '../../shared/contract/contract.ts';
import { safeUrl } from '../../shared/model/identifiers.ts';
import type { StartChild } from './children.ts';
import { createNearby } from './citations/nearby.ts';
import { createChildReferences } from './citations/references.ts';
import { createDispatch, type Dispatch } from './dispatch.ts';
import { type Coverage, composeSoon } from './documents/compose.ts';
import { documentHandlers } from './documents/document-handlers.ts';
import { exportHandlers } from './documents/export-handlers.ts';
import { ExportPlaces } from './documents/export-places.ts';
import { styleHandlers } from './documents/style-handlers.ts';
import type { Typesetter } from './documents/typesetter.ts';
import { createEventQueue, type EventQueue } from './events.ts';
import { browserShell, type Dialogs, type Shell } from './host.ts';
import { importHandlers } from './import/handlers.ts';
import { childFile, dictionariesFolder } from './paths.ts';
import { sessionHandlers } from './session/handlers.ts';
import { Session } from './session/session.ts';
import { siteHandlers } from './sites/site-handlers.ts';
import { SitePreviews } from './sites/site-previews.ts';
import { spellingHandlers } from './spelling/handlers.ts';
import { OwnWords } from './spelling/own-words.ts';
import { createSpelling } from './spelling/spelling.ts';
import { stateNews } from './state-news.ts';
import { version } from './version.ts';

export type AppOptions = {
  readonly host: 'electron' | 'loopback';
  readonly resources: string;
  readonly dataDir: string;
  readonly startChild: StartChild;
  readonly typesetter: Typesetter;
  readonly dialogs?: Dialogs;
  readonly shell?: Shell;
};

export type App = {
  readonly dispatch: Dispatch;
  readonly session: Session;
  readonly events: EventQueue;
  /** Pages of sites that the window shows. */
  readonly previews: SitePreviews;
  /** Saves and lets go of everything. Resolves to a sentence when edits could not be saved; then nothing was closed. */
  readonly close: (options?: { readonly discard?: boolean }) => Promise<string | null>;
};

/** Reads which characters the bundled fonts have. Throws when the file is missing: the installation is broken. */
export function readCoverage(resources: string): Coverage {
  return JSON.parse(readFileSync(join(resources, 'fonts', 'coverage.json'), 'utf8')) as Coverage;
}

const FIRST_PAGE = { from: 0, to: 0 };

/** The application without its window: services joined to the contract. */
export async function createApp(options: AppOptions): Promise<App> {
  const { dialogs, shell = browserShell } = options;
  const events = createEventQueue();
  const session = await new Session({
    dataDir: options.dataDir,
    samplePath: join(options.resources, 'sample', 'portfolio.json'),
    onEvent: stateNews((event) => {
      events.emit(event);
      if (event.kind === 'replaced') void warmUp().catch(console.error);
    }),
  }).start();
  const references = createChildReferences(
    () => options.startChild(childFile('citations-child'), [options.resources]),
    () => {
      for (const document of session.portfolio()?.documents ?? []) events.emit({ kind: 'preview-ready', document: document.id });
    },
    createNearby(options.resources),
  );
  const spelling = createSpelling(() => options.startChild(childFile('spelling-child'), [dictionariesFolder()]));
  const { close: endImport, ...imports } = importHandlers(session, events, () => options.startChild(childFile('import-child'), []));
  const coverage = readCoverage(options.resources);
  /** Starts both children and lets them load fonts and styles while the window is still loading. */
  const warmUp = async () => {
    const portfolio = session.portfolio();
    const [first] = portfolio?.documents ?? [];
    if (!portfolio || !first) return;
    const composed = await composeSoon(portfolio, first.id, references);
    if (composed.ok)
      await options.typesetter.preview(composed.value.cv, {
        document: first.id,
        known: null,
        draw: FIRST_PAGE,
        hold: FIRST_PAGE,
        whole: true,
      });
  };
  const files = sessionHandlers(session);
  const exported = new Set<string>();
  const places = new ExportPlaces(session.around.fs, options.dataDir);
  const previews = new SitePreviews();
  const documentTools = { session, references, typesetter: options.typesetter, coverage };
  const cancelled = async (): Promise<Output<'session.open'>> => ({ state: session.state(), failure: null, cancelled: true });

  const handlers: Handlers = {
    ...files,
    ...(dialogs ? withDialogs(files, dialogs, cancelled, () => session.state()) : {}),
    ...documentHandlers(documentTools),
    ...exportHandlers({ ...documentTools, events, dialogs: dialogs ?? null, places, onExported: (path) => exported.add(path) }),
    ...siteHandlers({ ...documentTools, dialogs: dialogs ?? null, places, previews, onPublished: (path) => exported.add(path) }),
    ...imports,
    ...styleHandlers({ session, references, resources: options.resources }),
    ...spellingHandlers(spelling, new OwnWords(session.around.fs, options.dataDir)),
    'app.info': async () => ({ host: options.host, version, platform: process.platform, home: homedir(), dialogs: dialogs !== undefined }),
    'shell.show-in-folder': async ({ path }) => {
      if (exported.has(path)) shell.showInFolder(path);
      return {};
    },
    'shell.open-link': async ({ url }) => {
      const safe = safeUrl(url);
      if (safe) shell.openLink(safe);
      return {};
    },
    'events.next': ({ after }) => events.next(after),
  };
  return {
    dispatch: createDispatch(handlers),
    session,
    events,
    previews,
    close: async (how) => {
      const closed = await session.close(how);
      if (!closed.ok) return closed.message;
      references.close();
      spelling.close();
      endImport();
      await options.typesetter.close();
      events.close();
      return null;
    },
  };
}

type FileChannels = Pick<Handlers, 'session.create' | 'session.open' | 'session.save-as'>;

/**
 * The desktop asks for files itself. The window is not trusted with paths: all it can name are files that the user chose before.
 */
function withDialogs(
  files: FileChannels,
  dialogs: Dialogs,
  cancelled: () => Promise<Output<'session.open'>>,
  state: () => Output<'session.state'>,
): FileChannels {
  const chosenBefore = (path: string | undefined) => {
    const { file, recent } = state();
    return path !== undefined && [...recent, ...(file ? [file] : [])].some((known) => known.path === path) ? path : undefined;
  };
  return {
    'session.create': async (input) => {
      const path = await dialogs.newPortfolio();
      return path === null ? cancelled() : files['session.create']({ ...input, path });
    },
    'session.open': async (input) => {
      const path = chosenBefore(input.path) ?? (await dialogs.openPortfolio());
      return path === null ? cancelled() : files['session.open']({ ...input, path });
    },
    'session.save-as': async (input) => {
      const path = await dialogs.savePortfolioAs();
      // The system's dialog has asked whether an existing file may be replaced.
      return path === null ? cancelled() : files['session.save-as']({ ...input, path, replace: true });
    },
  };
}
