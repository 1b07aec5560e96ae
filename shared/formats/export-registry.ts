import { biblatexExport, bibtexExport } from './bibtex/bibtex-export.ts';
import { cslJsonExport } from './csl-json/csl-json-export.ts';
import { csvExport } from './csv/csv-export.ts';
import type { DataWriters, DocumentWriters, ExportFormat } from './export-format.ts';
import { type DataFormatId, dataFormatIds } from './export-formats.ts';
import { writeHtml } from './html/html-export.ts';
import { writeHtmlFragment } from './html/html-fragment.ts';
import { jsonResumeExport } from './json-resume/json-resume-export.ts';
import { writeLatexZip } from './latex/latex-zip.ts';
import { writeLatex } from './latex/write-latex.ts';
import { writeMarkdown } from './markdown/markdown-export.ts';
import { rendercvExport } from './rendercv/rendercv-export.ts';
import { risExport } from './ris/ris-export.ts';
import { writeText } from './text/text-export.ts';

/** The writers of what export-formats.ts describes. Only the host and the command line import them: the window needs none. */
const dataWriters: DataWriters = {
  bibtex: bibtexExport,
  biblatex: biblatexExport,
  ris: risExport,
  'csl-json': cslJsonExport,
  csv: csvExport,
  'json-resume': jsonResumeExport,
  rendercv: rendercvExport,
};

/** The writers of documents; PDF comes from the typesetter. */
export const documentWriters: DocumentWriters = {
  // Loaded when it is wanted: it brings what packs files.
  docx: async (document) => (await import('./docx/write-docx.ts')).writeDocx(document),
  latex: writeLatex,
  'latex-bib': writeLatexZip,
  html: writeHtml,
  'html-fragment': writeHtmlFragment,
  markdown: writeMarkdown,
  text: writeText,
};

/** Formats of works and people, in the order of the one list. */
export const dataFormats: readonly ExportFormat<DataFormatId>[] = dataFormatIds.map((id) => dataWriters[id]);

export function dataFormatOf(id: string): ExportFormat<DataFormatId> | undefined {
  return dataFormats.find((format) => format.id === id);
}
