import type { ExportFormat, ExportSlice } from '../export-format.ts';
import type { Dialect } from './entry-types.ts';
import { entryTex } from './write-entry.ts';

const writeAs =
  (dialect: Dialect) =>
  ({ works, keys }: ExportSlice): string =>
    works.map((work) => entryTex(work, keys.get(work.id) ?? work.id, dialect)).join('\n');

export const bibtexExport: ExportFormat = {
  id: 'bibtex',
  name: 'BibTeX',
  extension: 'bib',
  mime: 'application/x-bibtex',
  about: 'For ORCID, Overleaf and nearly every reference manager.',
  holds: 'works',
  write: writeAs('bibtex'),
};

export const biblatexExport: ExportFormat = {
  id: 'biblatex',
  name: 'BibLaTeX',
  extension: 'bib',
  mime: 'application/x-bibtex',
  about: 'For LaTeX with BibLaTeX and biber: exact dates, states of publication, talks and software.',
  holds: 'works',
  write: writeAs('biblatex'),
};
