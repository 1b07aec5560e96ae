import { runText } from '../../compose/runs.ts';
import type { Work } from '../../model/work.ts';
import type { PrintedDocument } from '../../templates/printed-document.ts';
import { biblatexExport } from '../bibtex/bibtex-export.ts';
import type { ExportSlice } from '../export-format.ts';
import { bodyTex, type ReferenceBlock, referenceLists } from './body.ts';
import { call } from './layout.ts';
import { latexFile } from './preamble.ts';
import { linksTo } from './targets.ts';

/**
 * A document whose references BibLaTeX prints: `tex` for XeLaTeX or LuaLaTeX with biber, `bib` with the works of its lists, which lies
 * beside it. They read as a style of BibLaTeX has it, not as on the pages. A list stays written out when a work of it is not in the
 * slice, or stands in an earlier list too.
 * @param slice whose people begin with the owner of the document
 * @param file name of `bib` without ending: letters, digits and hyphens
 */
export function writeLatexWithBibliography(
  document: PrintedDocument,
  slice: ExportSlice,
  file = 'works',
): { readonly tex: string; readonly bib: string } {
  const keys = new Map(slice.works.map(({ id }) => [anchorOf(id), slice.keys.get(id) ?? id]));
  const lists = referenceLists(document).filter((list) => list.every(({ anchor }) => keys.has(anchor)));
  const listed = lists.flat();
  const printed = new Set(listed.map(({ anchor }) => anchor));
  const keysOf = (list: readonly ReferenceBlock[]) => list.map(({ anchor }) => keys.get(anchor)).join(', ');
  const categories = new Map(lists.map((list, i) => [list[0], lists.length > 1 ? `list${i + 1}` : '']));
  const links = linksTo(document);
  const body = bodyTex(document, {
    ...links,
    list: ([first]) => {
      const category = categories.get(first);
      return category === undefined ? null : `\\printbibliography[heading=none${category ? `, category=${category}` : ''}]`;
    },
    cite: (citation, content) => {
      const { target = '' } = citation;
      if (!printed.has(target)) return links.cite(citation, content);
      return `\\${/^[[(]/.test(runText(citation.content)) ? 'parencite' : 'cite'}{${keys.get(target)}}`;
    },
  });
  // BibLaTeX numbers works in the order in which they are first named: that of our numbers.
  const order = listed.toSorted((a, b) => numberOf(a) - numberOf(b));
  const named = order.length > 0 ? `${call('nocite', [keysOf(order)])}\n\n` : '';
  const declared = lists.flatMap((list) => {
    const category = categories.get(list[0]);
    return category ? [`\n\\DeclareBibliographyCategory{${category}}`, `\n${call('addtocategory', [category, keysOf(list)])}`] : [];
  });
  const style = listed.some(({ label }) => label) ? 'numeric' : 'authoryear';
  const references = `% The references are those of ${file}.bib: run LaTeX, biber, and LaTeX twice again.
\\usepackage[backend=biber, style=${style}, sorting=none, giveninits, maxbibnames=99]{biblatex}
\\addbibresource{${file}.bib}
\\renewcommand{\\bibfont}{\\raggedright}
\\setlength{\\bibitemsep}{\\cvlineskip}
% Its dashes and quotation marks are written in the old way. The name of the person is annotated there.
\\AtBeginBibliography{\\addfontfeatures{Ligatures=TeX}}
\\renewcommand{\\mkbibcompletename}[1]{\\ifitemannotation{owner}{\\cvowner{#1}}{#1}}${declared.join('')}`;
  const bib = slice.works.filter(({ id }) => printed.has(anchorOf(id))).map((work) => annotated(work, slice));
  return { tex: latexFile(document, `${named}${body}`, references), bib: bib.join('\n') };
}

/** The entry of a work, which says which of its authors the CV belongs to. */
function annotated(work: Work, slice: ExportSlice): string {
  const entry = biblatexExport.write({ ...slice, works: [work] });
  const owner = slice.people[0]?.id;
  const authors = work.contributors.filter(({ role }) => role === 'author');
  const own = authors.flatMap(({ person }, i) => (person !== undefined && person === owner ? [`${i + 1}=owner`] : []));
  return own.length > 0 && !entry.includes('author+an') ? entry.replace('\n', `\n  author+an = {${own.join('; ')}},\n`) : entry;
}

/** The anchor of a work's reference: see compose/finish-document.ts. */
const anchorOf = (work: string): string => `ref-${work}`;

const numberOf = ({ label }: ReferenceBlock): number => Number(/\d+/.exec(label)?.[0] ?? 0);
