import { type CslType, cslTypes, type Work } from '../../model/work.ts';
import { bibtexTypes } from './types.ts';

export type Dialect = 'bibtex' | 'biblatex';

const classic: Readonly<Partial<Record<CslType, string>>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  review: 'article',
  'review-book': 'article',
  book: 'book',
  classic: 'book',
  collection: 'book',
  periodical: 'book',
  pamphlet: 'booklet',
  chapter: 'incollection',
  entry: 'incollection',
  'entry-dictionary': 'incollection',
  'entry-encyclopedia': 'incollection',
  'paper-conference': 'inproceedings',
  report: 'techreport',
  standard: 'techreport',
  thesis: 'phdthesis',
  manuscript: 'unpublished',
  speech: 'unpublished',
};

const modern: Readonly<Partial<Record<CslType, string>>> = {
  ...classic,
  review: 'review',
  'review-book': 'review',
  periodical: 'periodical',
  'entry-dictionary': 'inreference',
  'entry-encyclopedia': 'inreference',
  report: 'report',
  standard: 'standard',
  thesis: 'thesis',
  article: 'online',
  webpage: 'online',
  'post-weblog': 'online',
  post: 'online',
  patent: 'patent',
  software: 'software',
  dataset: 'dataset',
  graphic: 'artwork',
  song: 'music',
  motion_picture: 'movie',
  performance: 'performance',
  personal_communication: 'letter',
  legal_case: 'jurisdiction',
  legislation: 'legislation',
};

const classicTypes: ReadonlySet<string> = new Set(
  'article book booklet inbook incollection inproceedings conference manual mastersthesis misc phdthesis proceedings techreport unpublished'.split(
    ' ',
  ),
);

/** The usual type of an entry for a work. */
export function usualType(work: Work, dialect: Dialect): string {
  if (dialect === 'biblatex') return modern[work.type] ?? 'misc';
  if (work.type === 'thesis') return /master|magist|m\.? ?sc|m\.? ?a\b|diplom/i.test(work.genre ?? '') ? 'mastersthesis' : 'phdthesis';
  if (work.type === 'book' && work.genre === 'Manual') return 'manual';
  return classic[work.type] ?? 'misc';
}

/** Whether an entry type may stay as the file had it: classic BibTeX has no word for those that only BibLaTeX knows. */
export const fits = (type: string, dialect: Dialect): boolean =>
  dialect === 'biblatex' || classicTypes.has(type) || !Object.hasOwn(bibtexTypes, type);

const servers = /^(arxiv|biorxiv|medrxiv|chemrxiv|ssrn)\b/i;
const loose: ReadonlySet<CslType> = new Set(['document', 'webpage', 'manuscript', 'article-journal']);

/**
 * The CSL type of an entry. A preprint stands on a server of preprints and in no journal.
 * @param type in lower case
 */
export function readType(type: string, journal: string, archive: string): CslType {
  const known = bibtexTypes[type]?.type ?? 'document';
  const isPreprint = servers.test(journal) || (!journal && servers.test(archive));
  return isPreprint && loose.has(known) ? 'article' : known;
}

/** BibLaTeX divides a type further: "magazine", "newspaper"; we write every type of CSL there that has none of its own. */
export function readSubtype(subtype: string): CslType | undefined {
  return cslTypes.find((type) => type === subtype || type === `article-${subtype}`);
}

/** What `number` counts, where it is not the number of the work itself. */
export const numberField: Readonly<Partial<Record<CslType, 'issue' | 'collection-number'>>> = {
  'article-journal': 'issue',
  'article-magazine': 'issue',
  'article-newspaper': 'issue',
  periodical: 'issue',
  book: 'collection-number',
  chapter: 'collection-number',
};
