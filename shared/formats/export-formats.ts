/** Everything that can be written, described without what writes it: what the dialog, the command line and the contract need to know. */

type Described = {
  readonly name: string;
  /** Of its files, without dot. */
  readonly extension: string;
  readonly mime: string;
  /** One sentence for the dialog and the help: who reads it, and what it is good for. */
  readonly about: string;
  /** One document as it is printed, works alone, or the whole of one person with their entries. */
  readonly holds: 'document' | 'works' | 'person';
  /** Only for documents about a person, or for pages of groups. */
  readonly whose?: 'person' | 'group';
  /** Files have citation keys, so that people may choose their pattern. */
  readonly keyed?: true;
  /** Files are for the web: what stays off it stays out of them. */
  readonly web?: true;
  /** Files are no text. */
  readonly binary?: true;
};

/** The one list, in the order in which the dialog and the command line show it. */
const described = {
  pdf: {
    name: 'PDF',
    extension: 'pdf',
    mime: 'application/pdf',
    about: 'The pages of a document, tagged for screen readers, with bundled fonts.',
    holds: 'document',
    binary: true,
  },
  docx: {
    name: 'Word',
    extension: 'docx',
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    about: 'A document with real headings, lists and styles, for those who edit it in Word or upload it.',
    holds: 'document',
    binary: true,
  },
  latex: {
    name: 'LaTeX',
    extension: 'tex',
    mime: 'application/x-tex',
    about: 'A document as one readable file for XeLaTeX or LuaLaTeX, to carry on by hand.',
    holds: 'document',
  },
  'latex-bib': {
    name: 'LaTeX with .bib',
    extension: 'zip',
    mime: 'application/zip',
    about: 'As LaTeX, with the works in a .bib file beside it: BibLaTeX prints the references, in a style of its own.',
    holds: 'document',
    binary: true,
  },
  html: {
    name: 'Web page',
    extension: 'html',
    mime: 'text/html',
    about: 'A document as one page for the web that needs nothing else, with its works for Zotero and search engines.',
    holds: 'document',
    web: true,
  },
  'html-fragment': {
    name: 'Web cards',
    extension: 'html',
    mime: 'text/html',
    about: 'The chosen works of a group as cards, to paste into a page of a web site that you have already.',
    holds: 'document',
    web: true,
    whose: 'group',
  },
  markdown: {
    name: 'Markdown',
    extension: 'md',
    mime: 'text/markdown',
    about: 'A document with headings, lists and links, for wikis and repositories.',
    holds: 'document',
  },
  text: {
    name: 'Plain text',
    extension: 'txt',
    mime: 'text/plain',
    about: 'The words of a document, for web forms and e-mails.',
    holds: 'document',
  },
  bibtex: {
    name: 'BibTeX',
    extension: 'bib',
    mime: 'application/x-bibtex',
    about: 'For ORCID, Overleaf and nearly every reference manager.',
    holds: 'works',
    keyed: true,
  },
  biblatex: {
    name: 'BibLaTeX',
    extension: 'bib',
    mime: 'application/x-bibtex',
    about: 'For LaTeX with BibLaTeX and biber: exact dates, states of publication, talks and software.',
    holds: 'works',
    keyed: true,
  },
  ris: {
    name: 'RIS',
    extension: 'ris',
    mime: 'application/x-research-info-systems',
    about: 'For EndNote, RefWorks, Mendeley and library systems; words only, without emphasis and formulas.',
    holds: 'works',
  },
  'csl-json': {
    name: 'CSL-JSON',
    extension: 'json',
    mime: 'application/vnd.citationstyles.csl+json',
    about: 'For Zotero, Pandoc, Quarto and other programs that format references with CSL.',
    holds: 'works',
    keyed: true,
  },
  csv: {
    name: 'CSV table',
    extension: 'csv',
    mime: 'text/csv',
    about: 'One row for each work, for spreadsheets and reports.',
    holds: 'works',
    keyed: true,
  },
  'json-resume': {
    name: 'JSON Resume',
    extension: 'json',
    mime: 'application/json',
    about: 'A person with their entries, for résumé builders. Grants, teaching and supervision have no place in it.',
    holds: 'person',
    whose: 'person',
  },
  rendercv: {
    name: 'RenderCV',
    extension: 'yaml',
    mime: 'application/yaml',
    about: 'A person with their entries and publications, for RenderCV. Referees are left out.',
    holds: 'person',
    whose: 'person',
  },
} as const satisfies Readonly<Record<string, Described>>;

type Ids<Holds> = { [Id in keyof typeof described]: (typeof described)[Id]['holds'] extends Holds ? Id : never }[keyof typeof described];

/** As the command line names them. */
export type FormatId = keyof typeof described;
export type DocumentFormatId = Ids<'document'>;
/** Formats that are written from the works and entries of a portfolio. */
export type DataFormatId = Ids<'works' | 'person'>;

export type ExportDescription<Id extends string = string> = Described & { readonly id: Id };

export function describedFormat<Id extends FormatId>(id: Id): ExportDescription<Id> {
  return { id, ...(described[id] as Described) };
}

export const formatIds = Object.keys(described) as readonly FormatId[];

export const exportFormats: readonly ExportDescription<FormatId>[] = formatIds.map((id) => describedFormat(id));

/** Formats of a document. */
export const documentFormatIds = formatIds.filter((id): id is DocumentFormatId => described[id].holds === 'document');

/** Formats of works, or of a person with their entries. */
export const dataFormatIds = formatIds.filter((id): id is DataFormatId => described[id].holds !== 'document');

/** Whether the format can be made of a document about a person, or of the page of a group. */
export function isFor(id: FormatId, whose: 'person' | 'group'): boolean {
  return (describedFormat(id).whose ?? whose) === whose;
}

export function formatNamed(id: string): ExportDescription<FormatId> | undefined {
  return exportFormats.find((format) => format.id === id);
}
