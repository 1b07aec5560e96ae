import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Snapshot } from '../../../shared/contract/session.ts';
import { failure, type Result, success } from '../../../shared/model/problem.ts';
import type { Clock } from './clock.ts';
import { writeDurably } from './durable-write.ts';
import { errorCode, type FileSystem } from './file-system.ts';
import { type Kept, outdated } from './retention.ts';

/** Why a copy was kept, in words for the list. */
const reasons = {
  opened: 'As it was opened',
  edited: 'While editing',
  closed: 'When it was closed',
  imported: 'Before an import',
  outside: 'Changed by another program',
  before: 'Before another program changed it',
  theirs: 'Their version, before yours replaced it',
  damaged: 'Damaged, before a copy was opened in its place',
  replaced: 'Before it was replaced by “Save as”',
} as const;
export type SnapshotReason = keyof typeof reasons;

/** Time, number, reason and validity are in the name, so that a list needs no index that could be wrong. */
const pattern = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-(\d{3})-([a-z]+)-(ok|bad)\.json$/;

/** Copies of one file, kept in the data folder of Scholarfolio. */
export class Snapshots {
  readonly #fs: FileSystem;
  readonly #clock: Clock;
  readonly #folder: string;
  #latest: Buffer | null = null;
  #lastTaken = Number.NEGATIVE_INFINITY;

  /** @param real real path of the file the copies are of */
  constructor(fs: FileSystem, clock: Clock, dataDir: string, real: string) {
    this.#fs = fs;
    this.#clock = clock;
    this.#folder = path.join(dataDir, 'snapshots', fileKey(real));
  }

  /** When a copy was last kept by this object, ms since 1970. */
  get lastTaken(): number {
    return this.#lastTaken;
  }

  /**
   * Keeps a copy, then lets outdated ones go. Bytes that equal the latest copy are not kept twice. Fails with `copy-failed`.
   * @param valid whether the bytes can be opened again
   */
  async keep(bytes: Buffer, reason: SnapshotReason, valid: boolean): Promise<Result<void>> {
    const now = this.#clock.now();
    this.#latest ??= await this.#newestBytes();
    if (this.#latest?.equals(bytes)) {
      this.#lastTaken = now;
      return success(undefined);
    }
    try {
      await this.#fs.makeFolder(this.#folder);
      const stamp = new Date(now).toISOString().replace(/[-:.]/g, '');
      // Numbers keep the order of copies of the same moment.
      const first = (await this.#kept()).filter((copy) => copy.id.startsWith(stamp)).length;
      for (let number = first; ; number++) {
        const name = `${stamp}-${String(number).padStart(3, '0')}-${reason}-${valid ? 'ok' : 'bad'}.json`;
        try {
          await writeDurably(this.#fs, path.join(this.#folder, name), bytes, null);
          break;
        } catch (error) {
          if (errorCode(error) !== 'EEXIST' || number === 999) throw error;
        }
      }
    } catch (error) {
      const code = errorCode(error);
      if (code === undefined) throw error;
      return failure('copy-failed', `A copy could not be kept in ${this.#folder} (${code}). Check that this folder can be written to.`);
    }
    this.#latest = bytes;
    this.#lastTaken = now;
    await this.#tidy();
    return success(undefined);
  }

  /** Newest first. */
  async list(): Promise<readonly Snapshot[]> {
    const kept = await this.#kept();
    const sized = await Promise.all(
      kept.map(async (copy) => {
        const stat = await this.#fs.stat(path.join(this.#folder, copy.id)).catch(() => null);
        return stat && { id: copy.id, at: new Date(copy.at).toISOString(), reason: copy.reason, bytes: stat.size };
      }),
    );
    return sized.filter((snapshot) => snapshot !== null);
  }

  /** The bytes of a copy; `snapshot-missing` when it is not (or no longer) there. */
  async read(id: string): Promise<Result<Buffer>> {
    if (!pattern.test(id)) return failure('snapshot-missing', 'This kept copy does not exist. Choose another one.');
    try {
      return success((await this.#fs.read(path.join(this.#folder, id))).bytes);
    } catch (error) {
      if (errorCode(error) === undefined) throw error;
      return failure('snapshot-missing', 'This kept copy is gone or cannot be read. Choose another one.');
    }
  }

  async #newestBytes(): Promise<Buffer | null> {
    const newest = (await this.#kept())[0];
    const read = newest && (await this.read(newest.id));
    return read?.ok ? read.value : null;
  }

  async #tidy(): Promise<void> {
    // A copy that cannot be removed is one too many, which harms nobody.
    for (const id of outdated(await this.#kept())) await this.#fs.remove(path.join(this.#folder, id)).catch(() => undefined);
  }

  async #kept(): Promise<readonly (Kept & { reason: string })[]> {
    const names = await this.#fs.names(this.#folder).catch(() => []);
    return names
      .map(({ name }) => parseName(name))
      .filter((copy) => copy !== null)
      .sort((a, b) => (a.id < b.id ? 1 : -1));
  }
}

function parseName(name: string): (Kept & { reason: string }) | null {
  const match = pattern.exec(name);
  if (!match) return null;
  const [, y, mo, d, h, mi, s, ms, , reason = '', valid] = match;
  return {
    id: name,
    at: Date.parse(`${y}-${mo}-${d}T${h}:${mi}:${s}.${ms}Z`),
    valid: valid === 'ok',
    reason: reason in reasons ? reasons[reason as SnapshotReason] : 'Kept copy',
  };
}

/** Name of a file's folder among the copies and of its lock: the same for every host that uses the same data folder. */
export function fileKey(real: string): string {
  return createHash('sha256').update(real).digest('hex').slice(0, 32);
}
