import path from 'node:path';
import type { FailureInfo, FileInfo, Snapshot } from '../../../shared/contract/session.ts';
import { type Failure, failure, type Result, success } from '../../../shared/model/problem.ts';
import type { PortfolioV1 as Portfolio } from '../../../shared/portfolio/portfolio-v1.ts';
import type { Clock } from '../store/clock.ts';
import { copyBeside } from '../store/copy-beside.ts';
import type { FileSystem, Owner } from '../store/file-system.ts';
import { type Lock, takeLock } from '../store/lock.ts';
import type { Look } from '../store/portfolio-adapter.ts';
import { type SnapshotReason, Snapshots } from '../store/snapshots.ts';
import { removeLeftovers, Store } from '../store/store.ts';
import { asFailure, quoted, readError, writeError } from '../store/store-error.ts';
import { fileInfo } from './recent-files.ts';

/** What working with files needs. */
export type Surroundings = { readonly fs: FileSystem; readonly clock: Clock; readonly owner: Owner; readonly dataDir: string };

/** Longest time without a kept copy while somebody edits, ms. */
const COPY_EVERY = 10 * 60_000;

export const info = ({ code, message }: Failure): FailureInfo => ({ code, message });

/** One file with its lock and its kept copies. Decides nothing about unsaved edits; that is the session's part. */
export class OpenFile {
  readonly info: FileInfo;
  readonly real: string;
  readonly store: Store;
  readonly #around: Surroundings;
  readonly #copies: Snapshots;
  #lock: Lock | null = null;
  /** Somebody else has the lock. */
  #locked: FailureInfo | null = null;
  #snapshots: readonly Snapshot[] = [];

  private constructor(around: Surroundings, file: string, real: string) {
    this.info = fileInfo(file);
    this.real = real;
    this.store = new Store(around.fs, file);
    this.#around = around;
    this.#copies = new Snapshots(around.fs, around.clock, around.dataDir, real);
  }

  /** Opens a file and takes its lock. Fails only when there is no such file; what is wrong with its content is in the look. */
  static async open(
    around: Surroundings,
    file: string,
    anyway: boolean,
  ): Promise<Result<{ opened: OpenFile; look: Look; problem: FailureInfo | null }>> {
    let real: string;
    try {
      real = await around.fs.realpath(file);
      if ((await around.fs.stat(real)).kind !== 'file')
        return failure('not-a-file', `${quoted(file)} is not a file. Choose a portfolio file.`);
    } catch (error) {
      return asFailure(readError(error, file));
    }
    const opened = new OpenFile(around, file, real);
    if (await opened.tryLock(anyway)) await removeLeftovers(around.fs, real, around.clock.now());
    // Read under the lock: what another process wrote last is what is seen.
    const look = await opened.store.open();
    let problem: FailureInfo | null = null;
    if (look.seen && look.reading.ok && !opened.#locked)
      problem = await opened.keepCopy(look.seen.bytes, look.reading.value.edited ? 'outside' : 'opened');
    await opened.#refresh();
    return success({ opened, look, problem });
  }

  /**
   * Writes a portfolio to a file and opens it. An existing file is only replaced when `replace` says so, and a copy of it is kept.
   * Codes: `exists`, `locked`, and those of a failed save.
   */
  static async write(
    around: Surroundings,
    file: string,
    content: { readonly portfolio: Portfolio; readonly revision: number; readonly extra: Readonly<Record<string, unknown>> },
    replace: boolean,
  ): Promise<Result<OpenFile>> {
    let real: string;
    let exists = true;
    try {
      real = await around.fs.realpath(file).catch(async () => {
        exists = false;
        return path.join(await around.fs.realpath(path.dirname(file)), path.basename(file));
      });
    } catch (error) {
      return asFailure(writeError(error, file));
    }
    if (exists && !replace) return failure('exists', `There is already a file ${quoted(file)} in this folder. Choose another name.`);
    const opened = new OpenFile(around, file, real);
    if (!(await opened.tryLock(false))) return { ok: false, ...(opened.#locked ?? { code: 'locked', message: '' }) };
    const written = await opened.#replace(content, exists);
    if (!written.ok) {
      await opened.#lock?.release();
      return written;
    }
    await opened.#refresh();
    return success(opened);
  }

  async #replace(content: Parameters<typeof OpenFile.write>[2], exists: boolean): Promise<Result<void>> {
    const look = exists ? await this.store.adapter.look() : null;
    const seen = look?.seen ?? null;
    if (exists && !seen) return failure('not-allowed', `${quoted(this.real)} cannot be read, so it is not replaced. Choose another name.`);
    if (seen) {
      const kept = await this.#copies.keep(seen.bytes, 'replaced', look?.reading.ok ?? false);
      if (!kept.ok) return kept;
    }
    this.store.replacing(seen, content.extra);
    return this.store.save(content.portfolio, content.revision);
  }

  get locked(): FailureInfo | null {
    return this.#locked;
  }

  get snapshots(): readonly Snapshot[] {
    return this.#snapshots;
  }

  /** Takes the lock if it is free (or anyway) and says whether this process may write. */
  async tryLock(anyway: boolean): Promise<boolean> {
    const taken = await takeLock({ ...this.#around, real: this.real, anyway });
    this.#lock = taken.ok ? taken.value : null;
    this.#locked = taken.ok ? null : info(taken);
    return taken.ok;
  }

  /** False once another process took the lock over; then this one only reads. */
  async stillLocked(): Promise<boolean> {
    if (!this.#lock || (await this.#lock.held())) return true;
    this.#lock = null;
    this.#locked = {
      code: 'locked',
      message: `${quoted(this.info.name)} was opened in another window or program, so it can only be read here. Close it there, or open it anyway if you know that nobody edits it.`,
    };
    return false;
  }

  /** Keeps a copy among the snapshots. Its failure is told but stops nothing: the file itself is not in danger. */
  async keepCopy(bytes: Buffer, reason: SnapshotReason, valid = true): Promise<FailureInfo | null> {
    const kept = await this.#copies.keep(bytes, reason, valid);
    await this.#refresh();
    return kept.ok ? null : info(kept);
  }

  /** After a save: keeps a copy when the last one is old enough. */
  async keepNowAndThen(): Promise<FailureInfo | null> {
    const saved = this.store.adapter.base;
    if (!saved || this.#around.clock.now() - this.#copies.lastTaken < COPY_EVERY) return null;
    return this.keepCopy(saved.bytes, 'edited');
  }

  /** Keeps a copy of what was last saved, as it is before something large. */
  async keepSaved(reason: SnapshotReason): Promise<FailureInfo | null> {
    const saved = this.store.adapter.base;
    return saved ? this.keepCopy(saved.bytes, reason) : null;
  }

  readCopy(id: string): Promise<Result<Buffer>> {
    return this.#copies.read(id);
  }

  /** Writes bytes beside the file under a free name such as `portfolio (damaged 2026-11-20 1203).json`. */
  copyBeside(what: string, bytes: Buffer): Promise<Result<string>> {
    return copyBeside(this.#around.fs, this.real, what, bytes, this.#around.clock.now());
  }

  /** Lets go of the file. Keeps a copy of what was last saved when there is a good one. */
  async close(): Promise<void> {
    const base = this.store.adapter.base;
    if (base && !this.#locked && !this.store.adapter.blocked) await this.keepCopy(base.bytes, 'closed');
    await this.#lock?.release();
    this.#lock = null;
  }

  async #refresh(): Promise<void> {
    this.#snapshots = await this.#copies.list();
  }
}
