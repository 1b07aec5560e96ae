import { type CslType, cslTypes } from '../../model/work.ts';
import { workKinds } from '../../works/work-kinds.ts';

export type TypeRead = { readonly type: CslType; readonly genre?: string };

const article = (genre?: string): TypeRead => ({ type: 'article-journal', ...(genre ? { genre } : {}) });

/** What Scopus, the Web of Science, Zotero and people call kinds of works, in small letters and single words. */
const common: Readonly<Record<string, TypeRead>> = {
  article: article(),
  'journal article': article(),
  'research article': article(),
  'original article': article(),
  'data paper': article('Data paper'),
  'review article': article('Review'),
  review: article('Review'),
  'short survey': article('Short survey'),
  editorial: article('Editorial'),
  'editorial material': article('Editorial'),
  letter: article('Letter'),
  note: article('Note'),
  erratum: article('Erratum'),
  correction: article('Correction'),
  'conference paper': { type: 'paper-conference' },
  'proceedings paper': { type: 'paper-conference' },
  'conference proceedings': { type: 'paper-conference' },
  'meeting abstract': { type: 'paper-conference', genre: 'Abstract' },
  'book chapter': { type: 'chapter' },
  'book section': { type: 'chapter' },
  'edited book': { type: 'book' },
  monograph: { type: 'book' },
  'book review': { type: 'review-book' },
  'magazine article': { type: 'article-magazine' },
  'newspaper article': { type: 'article-newspaper' },
  'encyclopedia article': { type: 'entry-encyclopedia' },
  'dictionary entry': { type: 'entry-dictionary' },
  'phd thesis': { type: 'thesis', genre: 'PhD thesis' },
  'doctoral thesis': { type: 'thesis', genre: 'PhD thesis' },
  dissertation: { type: 'thesis' },
  'master thesis': { type: 'thesis', genre: 'Master’s thesis' },
  'masters thesis': { type: 'thesis', genre: 'Master’s thesis' },
  'technical report': { type: 'report', genre: 'Technical report' },
  'working paper': { type: 'report', genre: 'Working paper' },
  'computer program': { type: 'software' },
  'data set': { type: 'dataset' },
  presentation: { type: 'speech' },
  'conference presentation': { type: 'speech' },
  'web page': { type: 'webpage' },
  website: { type: 'webpage' },
  'blog post': { type: 'post-weblog' },
};

/**
 * What a cell says about the kind of a work: "Article; Early Access", "bookSection", "Poster", "paper-conference". Undefined when there
 * is no such kind.
 * @param csl ids of CSL come first, as in tables that we write: there "article" is a preprint and "review" a review of something
 */
export function typeIn(cell: string, csl: boolean): TypeRead | undefined {
  const parts = [cell, ...cell.split(/\s*;\s*/)];
  for (const part of [...parts, ...parts.map((one) => one.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '))]) {
    const name = part
      .toLowerCase()
      .replace(/[’']/g, '')
      .replace(/[\s_]+/g, ' ')
      .trim();
    const id = cslTypes.find((type) => type === part.toLowerCase() || type.replace(/[-_]/g, ' ') === name);
    const kind = workKinds.find((one) => [one.name.one.toLowerCase(), one.name.many.toLowerCase(), one.id].includes(name));
    const named = Object.hasOwn(common, name) ? common[name] : undefined;
    const found = (csl && id ? { type: id } : named) ?? (id ? { type: id } : undefined);
    if (found) return found;
    if (kind) return { type: kind.type, ...(kind.genre ? { genre: kind.genre } : {}) };
  }
  return undefined;
}
