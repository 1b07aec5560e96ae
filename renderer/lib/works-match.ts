import { fullName } from '../../shared/model/names.ts';
import type { Work } from '../../shared/model/work.ts';
import { fold } from '../../shared/text/fold.ts';
import { kindOf, plainText, yearOf } from './work-text.ts';

/** Words without accents and capitals, a space before each. */
function wordsIn(text: string): string {
  return ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ')}`.replace(/ +$/, '');
}

const known = new WeakMap<Work, string>();

/** Everything a work is searched by, as words; remembered for each work, because every key asks for thousands. */
function wordsOf(work: Work): string {
  let words = known.get(work);
  if (words === undefined) {
    const venue = [work['container-title'], work['container-title-short'], work['event-title'], work.archive, work.publisher];
    const rich = [work.title, ...venue, work.note].map((text) => (text ? plainText(text) : ''));
    const names = work.contributors.map((one) => fullName(one.name));
    const plain = [yearOf(work), kindOf(work).name.one, work.keyword, work.annote, work.DOI, ...(work.tags ?? [])];
    words = wordsIn([...rich, ...names, ...plain].filter(Boolean).join(' '));
    known.set(work, words);
  }
  return words;
}

/**
 * Tells whether a work has every word of the query, or a word that begins with it: in its title, names, venue, year, kind, keywords,
 * notes, tags or DOI. Without a word every work has them. Keeps the order of a list, unlike `searchWorks`, which puts the best first.
 */
export function worksMatcher(query: string): (work: Work) => boolean {
  const wanted = wordsIn(query)
    .split(' ')
    .filter(Boolean)
    .map((word) => ` ${word}`);
  return (work) => wanted.every((word) => wordsOf(work).includes(word));
}

/** Works read at a time: a few milliseconds, between two frames. */
const CHUNK = 100;

/** Reads the words of every work while nothing else is to be done, so that the first key of a search does not wait. Returns what stops it. */
export function readAhead(works: readonly Work[]): () => void {
  let at = 0;
  let timer = 0;
  const read = () => {
    for (const work of works.slice(at, at + CHUNK)) wordsOf(work);
    at += CHUNK;
    if (at < works.length) timer = window.setTimeout(read);
  };
  timer = window.setTimeout(read, 100);
  return () => window.clearTimeout(timer);
}
