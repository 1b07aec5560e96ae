import path from 'node:path';
import { failure, type Result, success } from '../../../shared/model/problem.ts';
import { writeDurably } from './durable-write.ts';
import { errorCode, type FileSystem } from './file-system.ts';
import { asFailure, writeError } from './store-error.ts';

/**
 * Keeps bytes beside a file under a name for people, such as `portfolio (their version 2026-11-20 1203).json`. Never overwrites:
 * a taken name gets a number. Fails with the codes of a failed save.
 */
export async function copyBeside(fs: FileSystem, real: string, what: string, bytes: Buffer, now: number): Promise<Result<string>> {
  const { dir, name, ext } = path.parse(real);
  for (let number = 1; number < 1000; number++) {
    const copy = path.join(dir, `${name} (${what} ${stamp(now)})${number === 1 ? '' : ` ${number}`}${ext}`);
    try {
      await writeDurably(fs, copy, bytes, null);
      return success(copy);
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') return asFailure(writeError(error, copy));
    }
  }
  return failure('exists', 'There are too many copies of this minute beside the file. Move some of them away.');
}

/** Local time, as people read it in a file name. */
function stamp(now: number): string {
  const date = new Date(now);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}${two(date.getMinutes())}`;
}
