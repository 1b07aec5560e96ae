import type { PrintedDocument } from '../../templates/printed-document.ts';
import type { DocumentContext } from '../export-format.ts';
import { writeLatexWithBibliography } from './with-bibliography.ts';

const NAME = 'document';
const BIBLIOGRAPHY = 'works';

/** The document and its works as a ZIP archive: document.tex and, beside it, works.bib. The same document is always the same bytes. */
export async function writeLatexZip(document: PrintedDocument, { works, people, keys }: DocumentContext): Promise<Uint8Array> {
  const { strToU8, zipSync } = await import('fflate');
  const { tex, bib } = writeLatexWithBibliography(document, { works: [...works.values()], people, entries: [], keys }, BIBLIOGRAPHY);
  // The first moment that the format of the archive knows, in any time zone.
  return zipSync({ [`${NAME}.tex`]: strToU8(tex), [`${BIBLIOGRAPHY}.bib`]: strToU8(bib) }, { mtime: new Date(1980, 0, 1) });
}
