import { biblatexExport, bibtexExport } from './bibtex/bibtex-export.ts';
import { cslJsonExport } from './csl-json/csl-json-export.ts';
import { csvExport } from './csv/csv-export.ts';
import type { ExportFormat } from './export-format.ts';
import { jsonResumeExport } from './json-resume/json-resume-export.ts';
import { rendercvExport } from './rendercv/rendercv-export.ts';
import { risExport } from './ris/ris-export.ts';

/** Every format that can be written: the one list, in the order in which the dialog and the command line show it. */
export const exportFormats: readonly ExportFormat[] = [
  bibtexExport,
  biblatexExport,
  risExport,
  cslJsonExport,
  csvExport,
  jsonResumeExport,
  rendercvExport,
];

export function exportFormatOf(id: string): ExportFormat | undefined {
  return exportFormats.find((format) => format.id === id);
}
