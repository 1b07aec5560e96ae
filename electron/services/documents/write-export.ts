import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { fullName } from '../../../shared/model/names.ts';
import { failure, type Result, success } from '../../../shared/model/problem.ts';
import type { PortfolioV1 as Portfolio } from '../../../shared/portfolio/portfolio-v1.ts';

/** A file name without extension for a document: "Ilse Varga-Whitlock – Academic CV", safe on every system. */
export function exportName(portfolio: Portfolio, documentId: string): string {
  const document = portfolio.documents.find((item) => item.id === documentId);
  const owner = portfolio.people.find((item) => item.id === document?.owner);
  const title = document?.name ?? '';
  const person = owner ? fullName(owner.name) : '';
  // "CV of Ada Lovelace" names its owner already.
  return safeName((title.includes(person) ? [title] : [person, title]).filter(Boolean).join(' – ')) || 'CV';
}

/** Text as a file name that is safe on every system. */
export function safeName(text: string): string {
  return text
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, '-')
    .replace(/[. ]+$/, '')
    .slice(0, 120);
}

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
