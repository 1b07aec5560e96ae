import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { failure, type Result, success } from '../../../shared/model/problem.ts';

/** Writes the bytes so that the target is either the old file or the whole new one. */
export async function writeExport(target: string, bytes: Uint8Array): Promise<Result<void>> {
  const temporary = `${target}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    const file = await open(temporary, 'wx', 0o644);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
    return success(undefined);
  } catch (error) {
    await rm(temporary, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const why: Readonly<Record<string, string>> = {
      ENOSPC: 'the disk is full',
      EACCES: 'you are not allowed to write there',
      EPERM: 'you are not allowed to write there',
      EROFS: 'the disk is read-only',
      ENOENT: 'the folder does not exist',
      EISDIR: 'there is a folder of that name',
    };
    return failure('not-written', `${target} could not be written: ${why[code] ?? code}. Choose another place.`);
  }
}
