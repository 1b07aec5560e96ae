import type { PrintedDocument } from '../../templates/printed-document.ts';
import { bodyTex } from './body.ts';
import { latexFile } from './preamble.ts';
import { linksTo } from './targets.ts';

/**
 * One file for XeLaTeX and LuaLaTeX that prints the words of the document in their order, to be continued by hand: a preamble with the
 * commands of a CV, then one call for each line. The photo is left out. What its fonts cannot print: {@link latexScripts}.
 */
export function writeLatex(document: PrintedDocument): string {
  return latexFile(document, bodyTex(document, { ...linksTo(document), list: () => null }));
}
