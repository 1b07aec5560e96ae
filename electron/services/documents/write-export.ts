import { randomBytes } from 'node:crypto';
import { rename, rm, stat } from 'node:fs/promises';
import { type Failure, failure, type Result, success } from '../../../shared/model/problem.ts';
import { whyNotWritten, writeNew } from '../new-file.ts';

export type FileToWrite = { readonly target: string; readonly bytes: Uint8Array };

/**
 * Writes the bytes so that the target is either the old file or the whole new one.
 * @param portfolio path of the portfolio file, which is never written over; null when it has none
 */
export async function writeExport(target: string, bytes: Uint8Array, portfolio: string | null): Promise<Result<void>> {
  return writeExports([{ target, bytes }], portfolio);
}

/**
 * Writes several files so that each is either the old one or the whole new one. All are on the disk before the first takes its place: a
 * disk that is full or cannot be written leaves everything as it was.
 * @param portfolio path of the portfolio file, which is never written over; null when it has none
 */
export async function writeExports(files: readonly FileToWrite[], portfolio: string | null): Promise<Result<void>> {
  const staged: { readonly target: string; readonly temporary: string }[] = [];
  let at = '';
  try {
    for (const { target, bytes } of files) {
      at = target;
      const refusal = await refused(target, portfolio);
      if (refusal) return await given(refusal);
      const temporary = `${target}.${randomBytes(4).toString('hex')}.tmp`;
      await writeNew(temporary, bytes);
      staged.push({ target, temporary });
    }
    for (const { target, temporary } of staged) {
      at = target;
      await rename(temporary, target);
    }
    return success(undefined);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) {
      await tidied();
      throw error;
    }
    return given(failure('not-written', `${at} could not be written: ${whyNotWritten(code)}. Choose another place.`));
  }

  async function given(refusal: Failure): Promise<Failure> {
    await tidied();
    return refusal;
  }
  async function tidied(): Promise<void> {
    // The first error is the one to tell.
    for (const { temporary } of staged) await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/** Why nothing may be written there, whatever is free: a folder, or the file that everything is made of. */
async function refused(target: string, portfolio: string | null): Promise<Failure | null> {
  const [there, own] = await Promise.all([found(target), portfolio === null ? null : found(portfolio)]);
  if (there?.isDirectory())
    return failure('not-written', `${target} could not be written: ${whyNotWritten('EISDIR')}. Choose another place.`);
  if (!there || !own || there.ino !== own.ino || there.dev !== own.dev) return null;
  return failure('not-written', `${target} is the portfolio itself, which an export never replaces. Choose another name or place.`);
}

const found = (path: string) => stat(path).catch(() => null);
