import { constants, renameSync, statSync } from 'node:fs';
import { link, mkdir, open, readdir, realpath, rename, stat, unlink, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';

/** What is known about a file on disk. `identity` changes whenever somebody replaces the file or writes to it. */
export type FileStat = {
  readonly identity: string;
  readonly size: number;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Time of the last change, ms since 1970. */
  readonly changed: number;
  readonly kind: 'file' | 'folder' | 'other';
};

/** A file that is being written. */
type NewFile = {
  /** Writes some of the bytes and returns how many; fewer than asked for is normal. */
  readonly write: (bytes: Uint8Array) => Promise<number>;
  /** Takes over permissions and, as far as allowed, owner of another file. */
  readonly resemble: (other: FileStat) => Promise<void>;
  readonly sync: () => Promise<void>;
  readonly stat: () => Promise<FileStat>;
  readonly close: () => Promise<void>;
};

/**
 * Everything the store asks of a disk: one place to inject failures in tests. All methods reject with Node's system errors
 * (`code` ENOENT, EEXIST, ENOSPC …).
 */
export type FileSystem = {
  readonly realpath: (file: string) => Promise<string>;
  readonly stat: (file: string) => Promise<FileStat>;
  /** The bytes and the state they were read in. */
  readonly read: (file: string) => Promise<{ readonly bytes: Buffer; readonly stat: FileStat }>;
  /** Creates a file that must not exist yet. */
  readonly create: (file: string, mode: number) => Promise<NewFile>;
  /**
   * Puts `from` in the place of `to` if `to` still has that identity; rejects with ECHANGED otherwise. Nothing else of this
   * process runs between the check and the replacement, and another process has microseconds only.
   */
  readonly replace: (from: string, to: string, identity: string) => Promise<void>;
  /** Gives `from` the name `to`, which must not exist yet (EEXIST). */
  readonly publish: (from: string, to: string) => Promise<void>;
  readonly remove: (file: string) => Promise<void>;
  readonly names: (folder: string) => Promise<readonly { readonly name: string; readonly kind: 'file' | 'folder' | 'other' }[]>;
  /** Creates the folder and its parents, readable by the user only; no error when it exists. */
  readonly makeFolder: (folder: string) => Promise<void>;
  /** Makes names in a folder durable. Does nothing where the system has no such call (Windows). */
  readonly syncFolder: (folder: string) => Promise<void>;
  readonly touch: (file: string, time: number) => Promise<void>;
};

/** An error as Node's file functions throw it. */
export function systemError(code: string, message: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: ${message}`), { code });
}

export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

type BigStat = Awaited<ReturnType<typeof bigStat>>;
const bigStat = (file: string) => stat(file, { bigint: true });

function summary(found: BigStat): FileStat {
  return {
    identity: `${found.dev}:${found.ino}:${found.size}:${found.mtimeNs}`,
    size: Number(found.size),
    mode: Number(found.mode & 0o7777n),
    uid: Number(found.uid),
    gid: Number(found.gid),
    changed: Number(found.mtimeMs),
    kind: found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other',
  };
}

const kindOf = (entry: { isFile: () => boolean; isDirectory: () => boolean }) =>
  entry.isFile() ? ('file' as const) : entry.isDirectory() ? ('folder' as const) : ('other' as const);

async function readWhole(file: string): Promise<{ bytes: Buffer; stat: FileStat }> {
  const handle = await open(file, constants.O_RDONLY);
  try {
    for (let attempt = 0; ; attempt++) {
      const before = summary(await handle.stat({ bigint: true }));
      if (before.kind !== 'file') throw systemError('EISDIR', `${file} is not a file`);
      const bytes = Buffer.alloc(before.size);
      let at = 0;
      while (at < bytes.length) {
        const { bytesRead } = await handle.read(bytes, at, bytes.length - at, at);
        if (bytesRead === 0) break;
        at += bytesRead;
      }
      const after = summary(await handle.stat({ bigint: true }));
      if (after.identity === before.identity && at === bytes.length) return { bytes, stat: after };
      if (attempt === 4) throw systemError('EBUSY', `${file} keeps changing while it is read`);
    }
  } finally {
    await handle.close();
  }
}

async function createFile(file: string, mode: number): Promise<NewFile> {
  const handle = await open(file, 'wx', mode);
  return {
    write: async (bytes) => (await handle.write(bytes)).bytesWritten,
    resemble: async (other) => {
      const own = await handle.stat();
      // Only an administrator can give a file away; everybody else already owns what they create.
      if (own.uid !== other.uid || own.gid !== other.gid) await handle.chown(other.uid, other.gid).catch(() => undefined);
      await handle.chmod(other.mode);
    },
    sync: () => handle.sync(),
    stat: async () => summary(await handle.stat({ bigint: true })),
    close: () => handle.close(),
  };
}

/** Systems without hard links answer with one of these. */
const noLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EMLINK', 'UNKNOWN']);

async function publishFile(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (!noLinks.has(errorCode(error) ?? '')) throw error;
    const taken = await stat(to).then(
      () => true,
      () => false,
    );
    if (taken) throw systemError('EEXIST', to);
    await rename(from, to);
    return;
  }
  // The name is given; a leftover second name of the same file is only untidy.
  await unlink(from).catch(() => undefined);
}

/** The real disk. */
export const disk: FileSystem = {
  realpath: (file) => realpath(file),
  stat: async (file) => summary(await bigStat(file)),
  read: readWhole,
  create: createFile,
  replace: async (from, to, identity) => {
    if (summary(statSync(to, { bigint: true })).identity !== identity) throw systemError('ECHANGED', to);
    renameSync(from, to);
  },
  publish: publishFile,
  remove: (file) => unlink(file),
  names: async (folder) =>
    Promise.all(
      (await readdir(folder, { withFileTypes: true })).map(async (entry) => {
        if (!entry.isSymbolicLink()) return { name: entry.name, kind: kindOf(entry) };
        const target = await stat(path.join(folder, entry.name)).catch(() => null);
        return { name: entry.name, kind: target ? kindOf(target) : ('other' as const) };
      }),
    ),
  makeFolder: async (folder) => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  },
  syncFolder: async (folder) => {
    if (process.platform === 'win32') return;
    const handle = await open(folder, constants.O_RDONLY);
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  touch: (file, time) => utimes(file, time / 1000, time / 1000),
};

/** This computer and process, as a lock names them. */
export type Owner = { readonly host: string; readonly pid: number; readonly alive: (pid: number) => boolean };

export const thisProcess: Owner = {
  host: hostname(),
  pid: process.pid,
  alive: (pid) => {
    try {
      process.kill(pid, 0);
      return true;
    } catch (error) {
      // EPERM: it exists and belongs to somebody else.
      return errorCode(error) === 'EPERM';
    }
  },
};
