import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import { failure, type Result, success } from '../../../shared/model/problem.ts';
import type { Clock } from './clock.ts';
import { tempName } from './durable-write.ts';
import { errorCode, type FileSystem, type Owner, systemError } from './file-system.ts';
import { fileKey } from './snapshots.ts';
import { quoted } from './store-error.ts';

const BEAT = 5_000;
/** A lock whose owner gave no sign for this long has expired, ms. */
const EXPIRES = 30_000;

const Note = z.object({ token: z.string(), host: z.string(), pid: z.number() });
type Note = z.infer<typeof Note>;

/** The right to write one file. */
export type Lock = {
  /** False once somebody else took it over ("open anyway", or this process was asleep for too long). */
  readonly held: () => Promise<boolean>;
  readonly release: () => Promise<void>;
};

export type LockOptions = {
  readonly fs: FileSystem;
  readonly clock: Clock;
  readonly owner: Owner;
  readonly dataDir: string;
  /** Real path of the file. */
  readonly real: string;
  /** Takes it from whoever has it. */
  readonly anyway?: boolean;
};

/**
 * Takes the lock of a file, which lies in the data folder of Scholarfolio and not beside the file, where a sync client would carry it to other
 * computers. Fails with `locked` while a living process has it; the lock of a crashed one is taken over at once, one
 * that gave no sign for 30 s as well. Null: locks cannot be kept here (data folder not writable); saving still checks the bytes on disk.
 */
export async function takeLock(options: LockOptions): Promise<Result<Lock | null>> {
  const { fs, owner, dataDir, real } = options;
  const file = path.join(dataDir, 'locks', `${fileKey(real)}.json`);
  const note: Note = { token: randomBytes(12).toString('hex'), host: owner.host, pid: owner.pid };
  try {
    await fs.makeFolder(path.dirname(file));
    // Each round somebody else may win; whoever keeps losing is told that the file is in use.
    for (let round = 0; round < 4; round++) {
      if (await place(options, file, note)) return success(keepAlive(options, file, note));
      const holder = await readNote(fs, file);
      if (!holder) continue;
      if (!options.anyway && !(await expired(options, file, holder))) return inUse(real, holder, owner);
      await evict(options, file, holder);
    }
    return inUse(real, null, owner);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return success(null);
  }
}

function inUse(real: string, holder: Note | null, owner: Owner): Result<never> {
  const where = holder && holder.host !== owner.host ? ` on the computer “${holder.host}”` : ' in another window or program';
  return failure(
    'locked',
    `${quoted(real)} is open${where}, so it can only be read here. Close it there and open it again, or open it anyway if you know that nobody edits it.`,
  );
}

/** Puts our note in place if there is none. */
async function place({ fs, clock }: LockOptions, file: string, note: Note): Promise<boolean> {
  const temp = tempName(file);
  const handle = await fs.create(temp, 0o600);
  try {
    try {
      const bytes = Buffer.from(JSON.stringify(note));
      if ((await handle.write(bytes)) !== bytes.length) throw systemError('EIO', `${temp} could not be written`);
    } finally {
      await handle.close();
    }
    await fs.touch(temp, clock.now());
    await fs.publish(temp, file);
    return true;
  } catch (error) {
    await fs.remove(temp).catch(() => undefined);
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** The note in the lock; null when there is no lock. One that cannot be understood has no owner to ask. */
async function readNote(fs: FileSystem, file: string): Promise<Note | null> {
  let text: string;
  try {
    text = (await fs.read(file)).bytes.toString('utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
  try {
    return Note.parse(JSON.parse(text));
  } catch {
    return { token: 'unreadable', host: '', pid: 0 };
  }
}

async function expired({ fs, clock, owner }: LockOptions, file: string, holder: Note): Promise<boolean> {
  if (holder.host === owner.host && !owner.alive(holder.pid)) return true;
  const stat = await fs.stat(file).catch(() => null);
  // A time in the future comes from another clock and says nothing about a sign of life.
  return !stat || Math.abs(clock.now() - stat.changed) > EXPIRES;
}

/**
 * Removes the lock of one holder and of nobody else: the right to do so is a file named after the holder's token, which only one
 * process can create. So two that find the same abandoned lock cannot remove each other's new one.
 */
async function evict({ fs, clock }: LockOptions, file: string, holder: Note): Promise<void> {
  const right = `${file}.${holder.token}.evicted`;
  try {
    await (await fs.create(right, 0o600)).close();
    await fs.touch(right, clock.now());
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    const stat = await fs.stat(right).catch(() => null);
    // Its creator crashed half-way: the right is free again.
    if (stat && Math.abs(clock.now() - stat.changed) > EXPIRES) await fs.remove(right).catch(() => undefined);
    return;
  }
  try {
    if ((await readNote(fs, file))?.token === holder.token) await fs.remove(file);
  } finally {
    await fs.remove(right).catch(() => undefined);
  }
}

function keepAlive({ fs, clock }: LockOptions, file: string, note: Note): Lock {
  let done = false;
  let cancel = () => {};
  const held = async () => !done && (await readNote(fs, file).catch(() => null))?.token === note.token;
  const beat = async () => {
    if (!(await held())) return;
    // A missed sign of life is made up for by the next one.
    await fs.touch(file, clock.now()).catch(() => undefined);
    schedule();
  };
  const schedule = () => {
    if (!done) cancel = clock.after(BEAT, () => void beat(), true);
  };
  schedule();
  return {
    held,
    release: async () => {
      const ours = await held();
      done = true;
      cancel();
      if (ours) await fs.remove(file).catch(() => undefined);
    },
  };
}
