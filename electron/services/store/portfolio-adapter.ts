import path from 'node:path';
import type { Adapter } from 'lowdb';
import type { Result } from '../../../shared/model/problem.ts';
import { type Seen, writeDurably } from './durable-write.ts';
import { type Content, type Reading, readContent, writeContent } from './envelope.ts';
import { errorCode, type FileSystem } from './file-system.ts';
import { asFailure, quoted, readError, StoreError, writeError } from './store-error.ts';

/** The file as it is on disk now. `seen` is null when it could not be read at all. */
export type Look = { readonly seen: Seen | null; readonly reading: Result<Reading> };

/**
 * lowdb's way to the disk, durable and strict. It remembers the bytes that it last read or wrote and never replaces any others: when
 * the file changed since, `write` rejects with `changed-elsewhere`. After a doubtful read it is in the no-write state: `write`
 * rejects with `blocked` until a good look was accepted.
 */
export class PortfolioAdapter implements Adapter<Content> {
  readonly #fs: FileSystem;
  readonly #file: string;
  #base: Seen | null = null;
  #writable = false;

  /** @param file absolute path as the user named it; links are followed at every access */
  constructor(fs: FileSystem, file: string) {
    this.#fs = fs;
    this.#file = file;
  }

  /** The bytes last read or written. */
  get base(): Seen | null {
    return this.#base;
  }

  /** In the no-write state. */
  get blocked(): boolean {
    return !this.#writable;
  }

  /** Reads and checks the file without taking anything over. */
  async look(): Promise<Look> {
    let seen: Seen;
    try {
      seen = await this.#fs.read(await this.#fs.realpath(this.#file));
    } catch (error) {
      return { seen: null, reading: asFailure(readError(error, this.#file)) };
    }
    return { seen, reading: readContent(seen.bytes, quoted(this.#file)) };
  }

  /** Takes a look as the state to build on. A failed or newer one blocks writing. */
  accept(look: Look): void {
    this.#base = look.seen;
    this.#writable = look.reading.ok && !look.reading.value.newer;
  }

  /** The user decided to replace what is on disk, whatever it is; `seen` is what they were told about (null: no file). */
  overrule(seen: Seen | null): void {
    this.#base = seen;
    this.#writable = true;
  }

  /** Whether the file is still what was last read or written. Costs one stat as long as nobody touched it. */
  async check(): Promise<'same' | 'changed' | 'missing'> {
    try {
      const real = await this.#fs.realpath(this.#file);
      if (!this.#base) return 'changed';
      if ((await this.#fs.stat(real)).identity === this.#base.stat.identity) return 'same';
      const now = await this.#fs.read(real);
      if (!now.bytes.equals(this.#base.bytes)) return 'changed';
      this.#base = now;
      return 'same';
    } catch (error) {
      if (errorCode(error) === undefined) throw error;
      return errorCode(error) === 'ENOENT' ? 'missing' : 'changed';
    }
  }

  async read(): Promise<Content> {
    const look = await this.look();
    this.accept(look);
    if (!look.reading.ok) throw new StoreError(look.reading.code, look.reading.message);
    return look.reading.value;
  }

  async write(content: Content): Promise<void> {
    if (!this.#writable)
      throw new StoreError('blocked', `${quoted(this.#file)} is not written to, because it could not be read safely. Use “Save as”.`);
    const bytes = await writeContent(content);
    try {
      this.#base = await writeDurably(this.#fs, await this.#target(), bytes, this.#base);
    } catch (error) {
      if (error instanceof Error && 'written' in error) this.#base = error.written as Seen;
      throw writeError(error, this.#file);
    }
  }

  /** The real file; for a new one the real folder and the new name. */
  async #target(): Promise<string> {
    try {
      return await this.#fs.realpath(this.#file);
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
      if (this.#base)
        throw new StoreError(
          'missing',
          `${quoted(this.#file)} is no longer at its place: it was moved or deleted, or its drive is not connected.`,
        );
      return path.join(await this.#fs.realpath(path.dirname(this.#file)), path.basename(this.#file));
    }
  }
}
