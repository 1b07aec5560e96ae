import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { errorCode, type FileStat, type FileSystem, systemError } from './file-system.ts';
import { quoted, StoreError } from './store-error.ts';

/** A file as it was seen on disk. */
export type Seen = { readonly bytes: Buffer; readonly stat: FileStat };

/** Pauses between attempts to replace a file that another program (virus scanner, sync client) holds for a moment, in ms. */
const pauses = [10, 20, 40, 80, 160, 320];
const wait = (ms: number) => new Promise<void>((resume) => setTimeout(resume, ms));

/** A temp file beside its target, hidden, recognisable after a crash. */
export function tempName(target: string): string {
  return path.join(path.dirname(target), `${tempPrefix(target)}${randomBytes(6).toString('hex')}.tmp`);
}

export function tempPrefix(target: string): string {
  return `.${path.basename(target)}.saving-`;
}

/**
 * Writes a file so that after a crash or power cut there is either the old one or the new one, whole. On failure it rejects (with a
 * system error, or a StoreError `changed-elsewhere`/`missing`/`write-protected`), the temp file is gone and the old file has its old bytes.
 * One failure comes after the replacement: when the folder cannot be made durable the error has `written`, what is now on disk.
 * @param target real path, links resolved
 * @param expected the file as last read or written; null: there must be none yet (EEXIST otherwise)
 */
export async function writeDurably(fs: FileSystem, target: string, bytes: Buffer, expected: Seen | null): Promise<Seen> {
  if (expected && (expected.stat.mode & 0o222) === 0)
    throw new StoreError('write-protected', `${quoted(target)} is write-protected. Remove the protection, or use “Save as”.`);
  const temp = tempName(target);
  let stat: FileStat;
  try {
    stat = await writeTemp(fs, temp, bytes, expected?.stat ?? null);
    if (expected) await replaceUnchanged(fs, temp, target, expected);
    else await fs.publish(temp, target);
  } catch (error) {
    // The first error is the one to tell; a temp file that cannot be removed is found again at the next opening.
    await fs.remove(temp).catch(() => undefined);
    throw error;
  }
  const written: Seen = { bytes, stat };
  try {
    await fs.syncFolder(path.dirname(target));
  } catch (error) {
    throw Object.assign(systemError(errorCode(error) ?? 'EIO', `${target} may not survive a power cut`), { written });
  }
  return written;
}

async function writeTemp(fs: FileSystem, temp: string, bytes: Buffer, like: FileStat | null): Promise<FileStat> {
  const file = await fs.create(temp, 0o600);
  let closed = false;
  try {
    if (like) await file.resemble(like);
    let at = 0;
    while (at < bytes.length) {
      const count = await file.write(bytes.subarray(at));
      if (count <= 0) throw systemError('EIO', `nothing was written to ${temp}`);
      at += count;
    }
    await file.sync();
    const stat = await file.stat();
    if (stat.size !== bytes.length) throw systemError('EIO', `${temp} has ${stat.size} of ${bytes.length} bytes`);
    closed = true;
    await file.close();
    return stat;
  } catch (error) {
    if (!closed) await file.close().catch(() => undefined);
    throw error;
  }
}

async function replaceUnchanged(fs: FileSystem, temp: string, target: string, expected: Seen): Promise<void> {
  for (let attempt = 0; ; ) {
    const now = await fs.read(target).catch((error: unknown) => {
      if (errorCode(error) === 'ENOENT') throw missing(target);
      throw error;
    });
    if (!now.bytes.equals(expected.bytes)) throw changed(target);
    try {
      await fs.replace(temp, target, now.stat.identity);
      return;
    } catch (error) {
      const code = errorCode(error) ?? '';
      if (code === 'ENOENT') throw missing(target);
      if (code === 'ECHANGED') continue;
      const pause = pauses[attempt++];
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(code) || pause === undefined) throw error;
      await wait(pause);
    }
  }
}

const changed = (target: string) =>
  new StoreError('changed-elsewhere', `${quoted(target)} was changed by another program while you have unsaved edits here.`);
const missing = (target: string) =>
  new StoreError('missing', `${quoted(target)} is no longer at its place: it was moved or deleted, or its drive is not connected.`);
