import { isUtf8 } from 'node:buffer';
import type { Result } from '../../../shared/model/problem.ts';
import { type Salvaged, salvage } from '../../../shared/portfolio/salvage.ts';

/** What can be read safely in the bytes of a file that {@link readContent} refuses. Fails with a sentence that says why nothing can. */
export function salvageContent(bytes: Buffer): Result<Salvaged> {
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  // What cannot be decoded must not pass for a character: no text of an item may hold a NUL.
  return salvage(isUtf8(bytes) ? text : text.replaceAll('\uFFFD', '\0'));
}
