import path from 'node:path';
import type { Failure } from '../../../shared/model/problem.ts';
import { errorCode } from './file-system.ts';

/**
 * An expected failure of the disk or of a file, thrown only inside the store because lowdb's adapters speak in promises. The store
 * turns it into a `Result`; it never leaves this folder as an exception.
 */
export class StoreError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** The failure as a value. Anything that is not an expected failure is a bug and is thrown on. */
export function asFailure(error: unknown): Failure {
  if (error instanceof StoreError) return { ok: false, code: error.code, message: error.message };
  throw error;
}

export const quoted = (file: string): string => `“${path.basename(file)}”`;

/** What a failed save says at its end, where a window keeps the changes. */
export const STILL_HERE = 'Your changes are still here: use “Save as” to keep them in another folder.';

/** What a system error means for somebody whose file is being written. Errors that are not the system's are thrown on. */
export function writeError(error: unknown, file: string): StoreError {
  if (error instanceof StoreError) return error;
  const code = errorCode(error);
  const elsewhere = STILL_HERE;
  switch (code) {
    case undefined:
      throw error;
    case 'ENOSPC':
    case 'EDQUOT':
      return new StoreError('disk-full', `${quoted(file)} is not saved because the disk is full. Free some space. ${elsewhere}`);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new StoreError(
        'not-allowed',
        `${quoted(file)} is not saved because writing in its folder is not allowed, or another program holds the file. ${elsewhere}`,
      );
    case 'EBUSY':
      return new StoreError('busy', `${quoted(file)} is not saved because another program holds it. It is tried again. ${elsewhere}`);
    case 'ENOENT':
    case 'ENOTDIR':
      return new StoreError('folder-gone', `${quoted(file)} is not saved because its folder is no longer there. ${elsewhere}`);
    case 'EEXIST':
      return new StoreError('exists', `There is already a file ${quoted(file)} in this folder. Choose another name.`);
    default:
      return new StoreError('disk-error', `${quoted(file)} is not saved because the disk reported an error (${code}). ${elsewhere}`);
  }
}

/** What a system error means for somebody whose file is being read. */
export function readError(error: unknown, file: string): StoreError {
  if (error instanceof StoreError) return error;
  const code = errorCode(error);
  switch (code) {
    case undefined:
      throw error;
    case 'ENOENT':
    case 'ENOTDIR':
      return new StoreError(
        'missing',
        `${quoted(file)} is not at this place. It may have been moved, renamed or deleted, or its drive is not connected.`,
      );
    case 'EISDIR':
      return new StoreError('not-a-file', `${quoted(file)} is not a file. Choose a portfolio file.`);
    case 'EACCES':
    case 'EPERM':
      return new StoreError('not-allowed', `You are not allowed to read ${quoted(file)}. Ask its owner, or change its permissions.`);
    case 'ELOOP':
      return new StoreError('missing', `${quoted(file)} is a link that leads back to itself. Open the file it should lead to.`);
    default:
      return new StoreError('disk-error', `${quoted(file)} could not be read because the disk reported an error (${code}). Try again.`);
  }
}
