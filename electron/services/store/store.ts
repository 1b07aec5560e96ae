import path from 'node:path';
import { Low } from 'lowdb';
import { type Result, success } from '../../../shared/model/problem.ts';
import { emptyPortfolio } from '../../../shared/portfolio/portfolio.ts';
import type { PortfolioV1 as Portfolio } from '../../../shared/portfolio/portfolio-v1.ts';
import { type Seen, tempPrefix } from './durable-write.ts';
import { type Content, type Reading, readContent } from './envelope.ts';
import type { FileSystem } from './file-system.ts';
import { type Look, PortfolioAdapter } from './portfolio-adapter.ts';
import { asFailure, quoted, readError } from './store-error.ts';

/** One portfolio file: a lowdb database over the durable adapter, with failures as values. */
export class Store {
  readonly file: string;
  readonly adapter: PortfolioAdapter;
  readonly #low: Low<Content>;
  /** Fields around the portfolio that we do not know; written back as they were read. */
  #extra: Content['extra'] = {};

  /** @param file absolute path */
  constructor(fs: FileSystem, file: string) {
    this.file = file;
    this.adapter = new PortfolioAdapter(fs, file);
    this.#low = new Low<Content>(this.adapter, { portfolio: emptyPortfolio(), revision: 0, extra: {} });
  }

  /** Reads the file and takes it as the state to build on; a failure blocks every write. */
  async open(): Promise<Look> {
    const look = await this.adapter.look();
    this.accept(look);
    return look;
  }

  accept(look: Look): void {
    this.adapter.accept(look);
    if (look.reading.ok) this.#extra = look.reading.value.extra;
  }

  get extra(): Content['extra'] {
    return this.#extra;
  }

  /** The next save replaces what was seen, whatever it is; null: there must be no file yet. */
  replacing(seen: Seen | null, extra: Content['extra'] = this.#extra): void {
    this.adapter.overrule(seen);
    this.#extra = extra;
  }

  /**
   * Writes the portfolio. Codes: `changed-elsewhere`, `missing`, `blocked`, `write-protected`, `disk-full`, `not-allowed`, `busy`,
   * `folder-gone`, `exists`, `disk-error`; after each of them the file has its old bytes (`disk-error` may also mean that the new
   * ones are there but not yet safe from a power cut).
   */
  async save(portfolio: Portfolio, revision: number): Promise<Result<void>> {
    this.#low.data = { portfolio, revision, extra: this.#extra };
    try {
      await this.#low.write();
      return success(undefined);
    } catch (error) {
      return asFailure(error);
    }
  }
}

/** Reads a portfolio file without opening it: for the command line and the bundled sample. Codes as in {@link readContent}. */
export async function readPortfolioFile(fs: FileSystem, file: string): Promise<Result<Reading>> {
  try {
    return readContent((await fs.read(file)).bytes, quoted(file));
  } catch (error) {
    return asFailure(readError(error, file));
  }
}

/** Removes what a crash left while saving: temp files of this file that are older than a minute. Failing to is harmless. */
export async function removeLeftovers(fs: FileSystem, real: string, now: number): Promise<void> {
  const folder = path.dirname(real);
  const names = await fs.names(folder).catch(() => []);
  for (const { name } of names) {
    if (!name.startsWith(tempPrefix(real)) || !name.endsWith('.tmp')) continue;
    const left = path.join(folder, name);
    const stat = await fs.stat(left).catch(() => null);
    if (stat && now - stat.changed > 60_000) await fs.remove(left).catch(() => undefined);
  }
}
