import { fullName } from '../../shared/model/names.ts';
import { statuses } from '../../shared/model/status.ts';
import { currentStatus, type Work } from '../../shared/model/work.ts';
import { fold } from '../../shared/text/fold.ts';
import { kindOf, lineOf, yearOf } from './work-text.ts';

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
    const rich = [work.title, ...venue, work.note].map((text) => (text ? lineOf(text) : ''));
    const names = work.contributors.map((one) => fullName(one.name));
    const plain = [
      yearOf(work),
      kindOf(work).name.one,
      statuses[currentStatus(work)],
      work.keyword,
      work.annote,
      work.DOI,
      ...(work.tags ?? []),
    ];
    words = wordsIn([...rich, ...names, ...plain].filter(Boolean).join(' '));
    known.set(work, words);
  }
  return words;
}

/** Shorter words are found only where a word begins: inside of words they would be nearly everywhere. */
const INSIDE_FROM = 3;
/** Writing without spaces between words, where every sign may begin one. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}]/u;
/** Numbers begin a word, too: a year is not a piece of a DOI. */
const isFoundInside = (word: string) => (word.length >= INSIDE_FROM && !/^\d+$/.test(word)) || UNSPACED.test(word);

/** Statuses of several words, looked for as a whole: “in press” is not everything with an “in” and an “express”. */
const phrases = Object.values(statuses)
  .map((status) => `${wordsIn(status)} `)
  .filter((phrase) => phrase.trim().includes(' '));

/** What must occur in the words of a work: with a space before it at the beginning of a word, without anywhere. */
function wantedIn(query: string): string[] {
  let left = `${wordsIn(query)} `;
  const whole = phrases.filter((phrase) => left.includes(phrase));
  for (const phrase of whole) left = left.replace(phrase, ' ');
  const words = left.split(' ').filter(Boolean);
  return [...whole.map((phrase) => phrase.trimEnd()), ...words.map((word) => (isFoundInside(word) ? word : ` ${word}`))];
}

/**
 * Tells whether a work has every word of the query: in its title, names, venue, year, kind, status, keywords, notes, tags or DOI; also
 * inside of words from three letters on, numbers at their beginning only. Without a word every work has them. Keeps the order of a list, unlike `searchWorks`, which
 * puts the best first.
 */
export function worksMatcher(query: string): (work: Work) => boolean {
  const wanted = wantedIn(query);
  if (wanted.length === 0) return () => true;
  return (work) => {
    const words = wordsOf(work);
    return wanted.every((word) => words.includes(word));
  };
}

/** Works read at a time: a few milliseconds, between two frames. */
const CHUNK = 100;

/**
 * Reads the words of every work while nothing else is to be done, so that the first key of a search does not wait; `also`: what else is
 * remembered of a work once it was read. Returns what stops it.
 */
export function readAhead(works: readonly Work[], also: (work: Work) => void): () => void {
  let at = 0;
  let timer = 0;
  const read = () => {
    for (const work of works.slice(at, at + CHUNK)) {
      wordsOf(work);
      also(work);
    }
    at += CHUNK;
    if (at < works.length) timer = window.setTimeout(read);
  };
  timer = window.setTimeout(read, 100);
  return () => window.clearTimeout(timer);
}
