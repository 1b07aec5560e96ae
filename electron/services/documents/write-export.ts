import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { type ExportDescription, exportFormats } from '../../../shared/formats/export-formats.ts';
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

/** " (BibLaTeX)" where an earlier format has files with the same ending; else empty. */
export const apart = ({ id, name, extension }: ExportDescription): string =>
  exportFormats.find((format) => format.extension === extension)?.id === id ? '' : ` (${name})`;

/** What the file of a document in a format is called, without extension; of its works alone, and of its owner, it says so. */
export function nameInFormat(portfolio: Portfolio, documentId: string, format: ExportDescription): string {
  const name = exportName(portfolio, documentId);
  if (format.holds === 'document') return name;
  return `${name} – ${format.holds === 'person' ? format.name : `works${apart(format)}`}`;
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
