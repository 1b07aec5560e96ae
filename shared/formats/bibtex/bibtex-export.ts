import type { ExportFormat, ExportSlice } from '../export-format.ts';
import { describedFormat } from '../export-formats.ts';
import type { Dialect } from './entry-types.ts';
import { entryTex } from './write-entry.ts';

const writeAs =
  (dialect: Dialect) =>
  ({ works, keys }: ExportSlice): string =>
    works.map((work) => entryTex(work, keys.get(work.id) ?? work.id, dialect)).join('\n');

export const bibtexExport: ExportFormat<'bibtex'> = {
  ...describedFormat('bibtex'),
  write: writeAs('bibtex'),
};

export const biblatexExport: ExportFormat<'biblatex'> = {
  ...describedFormat('biblatex'),
  write: writeAs('biblatex'),
};
