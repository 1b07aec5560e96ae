import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Session } from '../../../electron/services/session/session.ts';
import type { SessionEvent, SessionOptions } from '../../../electron/services/session/session-options.ts';
import { writeContent } from '../../../electron/services/store/envelope.ts';
import { disk, type FileSystem, systemError } from '../../../electron/services/store/file-system.ts';
import { FakeClock } from '../store/fake-clock.ts';
import { smallPortfolio } from '../store/sample-portfolios.ts';

export const samplePath = path.resolve('resources/sample/portfolio.json');

/** A folder of the user's on the real disk, a data folder, and sessions on them whose time the test moves. */
export class World {
  readonly clock = new FakeClock();
  readonly events: SessionEvent['kind'][] = [];
  readonly #root: string;
  readonly #sessions: Session[] = [];

  private constructor(root: string) {
    this.#root = root;
  }

  static async create(): Promise<World> {
    const world = new World(await mkdtemp(path.join(tmpdir(), 'session-')));
    await mkdir(world.at(''), { recursive: true });
    return world;
  }

  /** Path of something in the user's folder. */
  at(name: string): string {
    return path.join(this.#root, 'documents', name);
  }

  get dataDir(): string {
    return path.join(this.#root, 'data');
  }

  async session(more: Partial<SessionOptions> = {}): Promise<Session> {
    const fail = (error: unknown) => {
      throw error;
    };
    const onEvent = (event: SessionEvent) => void this.events.push(event.kind);
    const session = await new Session({ dataDir: this.dataDir, samplePath, clock: this.clock, onEvent, onBug: fail, ...more }).start();
    this.#sessions.push(session);
    return session;
  }

  /** A session with the file open, which holds these texts. */
  async opened(texts: readonly string[] = ['One', 'Two'], more: Partial<SessionOptions> = {}): Promise<Session> {
    await this.write('cv.json', texts);
    const session = await this.session(more);
    const result = await session.open(this.at('cv.json'), false);
    if (!result.ok) throw new Error(result.message);
    return session;
  }

  /** Another program writes a portfolio file. */
  async write(name: string, texts: readonly string[], revision = 1): Promise<void> {
    await writeFile(this.at(name), await writeContent({ portfolio: smallPortfolio(texts), revision, extra: {} }));
  }

  read(name: string): Promise<string> {
    return readFile(this.at(name), 'utf8');
  }

  async texts(name: string): Promise<string[]> {
    return JSON.parse(await this.read(name)).portfolio.entries.map((entry: { text: string }) => entry.text);
  }

  async files(): Promise<string[]> {
    return (await readdir(this.at(''))).sort();
  }

  /** Time passes; everything that becomes due is finished before it goes on. */
  pass(ms: number): Promise<void> {
    return this.clock.advance(ms, async () => {
      for (const session of this.#sessions) await session.whenIdle();
    });
  }

  async end(): Promise<void> {
    for (const session of this.#sessions) await session.close({ discard: true });
    await rm(this.#root, { recursive: true, force: true });
  }
}

/** The real disk, on which creating files below a folder fails while `code` is set. */
export class BadDisk {
  code: string | null = null;
  readonly fs: FileSystem;
  constructor(folder: string) {
    this.fs = {
      ...disk,
      create: (file, mode) =>
        this.code && file.startsWith(folder) ? Promise.reject(systemError(this.code, file)) : disk.create(file, mode),
    };
  }
}
