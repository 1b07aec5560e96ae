import { resolve } from 'node:path';
import type { PortfolioDocument } from '../../shared/model/document.ts';
import type { PortfolioV1 as Portfolio } from '../../shared/portfolio/portfolio-v1.ts';
import { disk } from '../services/store/file-system.ts';
import { readPortfolioFile } from '../services/store/store.ts';
import { InputError } from './define-command.ts';

/** Reads a portfolio for a command that does not change it; takes no lock. Throws {@link InputError} with what is wrong. */
export async function readPortfolio(file: string) {
  const read = await readPortfolioFile(disk, resolve(file));
  if (!read.ok) throw new InputError(read.code, read.message);
  return read.value;
}

/** The document of that id, or of that name when only one has it. */
export function findDocument(portfolio: Portfolio, wanted: string): PortfolioDocument {
  const byId = portfolio.documents.find((document) => document.id === wanted);
  if (byId) return byId;
  const named = portfolio.documents.filter((document) => document.name.toLowerCase() === wanted.toLowerCase());
  if (named.length === 1 && named[0]) return named[0];
  if (named.length > 1)
    throw new InputError(
      'document-ambiguous',
      `${named.length} documents are called “${wanted}”. Name one by its id: ${named.map((document) => document.id).join(', ')}.`,
    );
  const all = portfolio.documents.map((document) => `“${document.name}”`).join(', ') || 'none';
  throw new InputError('document-unknown', `There is no document “${wanted}” in this file. It has: ${all}.`);
}
