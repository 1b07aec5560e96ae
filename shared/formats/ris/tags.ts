import type { Contributor, CslType } from '../../model/work.ts';

/** Tags whose value stands for one text field, whatever the type of the work; the first one is written. */
export const texts: readonly (readonly [field: string, ...tags: string[]])[] = [
  ['volume', 'VL'],
  ['issue', 'IS', 'CP'],
  ['edition', 'ET'],
  ['publisher', 'PB'],
  ['publisher-place', 'CY', 'PP'],
  ['language', 'LA'],
  ['call-number', 'CN'],
  ['abstract', 'AB', 'N2'],
  ['title-short', 'ST'],
  ['source', 'DB'],
  ['archive_location', 'AN'],
  ['collection-title', 'T3'],
];

/** Of several tags for one role the first one is written. */
export const roles: Readonly<Record<string, Contributor['role']>> = {
  AU: 'author',
  A1: 'author',
  A2: 'editor',
  ED: 'editor',
  A3: 'collection-editor',
  A4: 'translator',
};

export const hasIsbn: ReadonlySet<CslType> = new Set(['book', 'chapter', 'paper-conference', 'report', 'thesis']);
export const hasNumber: ReadonlySet<CslType> = new Set(['report', 'patent', 'standard', 'article']);
/** Types of works whose `M3` says what kind they are; elsewhere it holds all sorts of things. */
export const hasGenre: ReadonlySet<CslType> = new Set(['thesis', 'report', 'speech']);
