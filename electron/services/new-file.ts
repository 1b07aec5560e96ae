import { open, rm } from 'node:fs/promises';

/**
 * Writes a file that must not exist yet; when this is done it is on the disk, also after a power cut. Rejects with a system error and
 * leaves nothing behind where it cannot be written as a whole.
 */
export async function writeNew(target: string, bytes: Uint8Array | string): Promise<void> {
  const file = await open(target, 'wx', 0o644);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } catch (error) {
    await file.close().catch(() => undefined);
    // The first error is the one to tell.
    await rm(target, { force: true }).catch(() => undefined);
    throw error;
  }
  await file.close();
}

const why: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your space on the disk is used up',
  EFBIG: 'the disk takes no file of this size',
  EACCES: 'you are not allowed to write there',
  EPERM: 'you are not allowed to write there',
  EROFS: 'the disk is read-only',
  ENOENT: 'the folder does not exist',
  ENOTDIR: 'a part of its path is a file and no folder',
  EEXIST: 'there is a file of that name',
  EISDIR: 'there is a folder of that name',
  ENAMETOOLONG: 'the name is too long',
};

/** What a code of the system means, to stand after "could not be written". */
export const whyNotWritten = (code: string): string => why[code] ?? code;

/** The same of a folder that is made with its parents: only a disk can be missing. */
export const whyNoFolder = (code: string): string => (code === 'ENOENT' ? 'its disk cannot be written' : whyNotWritten(code));
