/** A word of a text and where it stands, in UTF-16 units. */
export type Word = { readonly word: string; readonly start: number; readonly end: number };

/** What is no prose in the Markdown of our fields. */
const NO_PROSE = new RegExp(
  [
    '(`+)(?!`)[\\s\\S]*?[^`]\\1(?!`)', // code
    '\\[@[A-Za-z0-9][A-Za-z0-9._:-]{0,79}\\]', // citations
    '(?<!\\\\)\\$(?!\\s)(?:\\\\.|[^$\\\\])+?(?<![\\s\\\\])\\$(?!\\d)', // maths
    '(?<=\\])\\([^)\\s]*\\)', // where a link goes
    '(?:https?|ftp|mailto|doi):\\S+',
    'www\\.\\S+',
    '10\\.\\d{4,9}/\\S+', // DOIs
    '[\\p{L}\\p{N}._+-]*@[\\p{L}\\p{N}._-]+', // e-mail addresses and handles
    '\\\\[A-Za-z]+', // commands of LaTeX
    '[\\p{L}\\p{N}]+(?:[._][\\p{L}\\p{N}-]+)+\\.?', // example.org, z.B., read_me, Leser_innen
  ].join('|'),
  'gu',
);

/** Longer ones are sequences of bases and the like. */
export const LONGEST_WORD = 100;

/** Letters and digits, with single apostrophes, hyphens and soft hyphens between them. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’\-\u2010\u2011\u00ad][\p{L}\p{M}\p{N}]+)*/gu;

/**
 * The words of a Markdown text whose spelling can be looked up: no citations, maths, code, addresses, nothing with digits, other scripts
 * or capitals inside, no single letters, nothing over 100 letters, and no stumps such as “Lehr-”. Hyphenated words and words with apostrophes are one word.
 */
export function wordsIn(text: string): Word[] {
  const prose = text.replace(NO_PROSE, (found) => ' '.repeat(found.length));
  const words: Word[] = [];
  for (const { 0: word, index: start } of prose.matchAll(WORD)) {
    const end = start + word.length;
    // A stump, or the rest of something that is no prose.
    const isTorn = /[\p{L}\p{N}\-\u2010\u2011]/u.test(`${text[start - 1] ?? ''}${text[end] ?? ''}`);
    if (!isTorn && word.length <= LONGEST_WORD && !/\p{N}/u.test(word) && partsOf(word).some(isPlain)) words.push({ word, start, end });
  }
  return words;
}

/** The parts between the hyphens of a word. */
export function partsOf(word: string): string[] {
  return word.split(/[-\u2010\u2011]/);
}

/** Whether a word is written in Latin letters without capitals inside (DNA, PhDs, LaTeX); what follows an apostrophe may have its own. */
export function isPlain(word: string): boolean {
  const letters = word.replace(/['’\u00ad\p{M}]/gu, '');
  return letters.length > 1 && /^\p{Script=Latin}+$/u.test(letters) && word.split(/['’]/).every((part) => /^.?[^\p{Lu}]*$/u.test(part));
}
