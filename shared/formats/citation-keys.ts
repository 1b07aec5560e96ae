import { parseEdtf } from '../model/dates.ts';
import { familyName } from '../model/names.ts';
import type { Work } from '../model/work.ts';
import { plainText } from '../text/parse-rich.ts';
import { keptFields } from './kept-fields.ts';

export const DEFAULT_KEYS = '{family}{year}{word}';

/**
 * What can stand in a pattern, for the help of the command line and the dialog. All of it is written in plain lower-case letters; with
 * a capital first (`{Family}`) each word begins with a capital.
 */
export const keyParts = {
  family: 'family name of the first author',
  families: 'family names of up to three authors',
  year: 'year, four digits',
  yy: 'year, two digits',
  word: 'first word of the title that says something',
  words: 'first three of them',
  venue: 'initials of the journal or book',
  id: 'the id of the work here',
} as const;
type Part = keyof typeof keyParts;

const PART = /\{(\w+)\}/g;

/** What is wrong with a pattern, in a sentence; null when it can be used. */
export function whyNotKeys(pattern: string): string | null {
  const unknown = [...pattern.matchAll(PART)].find(([, name = '']) => !Object.hasOwn(keyParts, name.toLowerCase()));
  const known = Object.keys(keyParts)
    .map((part) => `{${part}}`)
    .join(', ');
  if (unknown) return `${unknown[0]} cannot stand in a pattern for citation keys. Use ${known}.`;
  const rest = pattern.replace(PART, '');
  if (!/^[A-Za-z0-9:._/+-]*$/.test(rest))
    return 'Between the parts of a pattern for citation keys, use letters, digits and : . _ / + - only.';
  return rest === pattern ? `A pattern for citation keys needs a part in braces, such as ${DEFAULT_KEYS}.` : null;
}

/**
 * A key for every work, by its id: the one that it was imported with, else one by the pattern. Works that would share a key get a, b, c
 * in the order of their ids, so that moving works about changes nothing. Ask for all works of a portfolio at once: then
 * a selection has the same keys as the whole.
 */
export function citationKeys(works: readonly Work[], pattern = DEFAULT_KEYS): ReadonlyMap<string, string> {
  const ordered = works.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const keys = new Map<string, string>();
  // BibTeX does not tell capitals from small letters in keys.
  const taken = new Set<string>();
  const give = (work: Work, wanted: string, lettered: boolean): void => {
    let key = lettered ? `${wanted}a` : wanted;
    for (let i = lettered ? 1 : 0; taken.has(key.toLowerCase()); i++) key = `${wanted}${letters(i)}`;
    taken.add(key.toLowerCase());
    keys.set(work.id, key);
  };
  const made = new Map<string, Work[]>();
  for (const work of ordered) {
    const kept = originalKey(work);
    if (kept) give(work, kept, false);
    else {
      const key = keyBy(pattern, work);
      made.set(key, [...(made.get(key) ?? []), work]);
    }
  }
  for (const [key, group] of made) for (const work of group) give(work, key, group.length > 1);
  return keys;
}

/** 0 → a, 25 → z, 26 → aa. */
const letters = (n: number): string => (n < 26 ? '' : letters(Math.floor(n / 26) - 1)) + String.fromCharCode(97 + (n % 26));

/** The key of the file that the work came from. */
function originalKey(work: Work): string {
  const { key } = keptFields(work, 'bibtex');
  const { 'citation-key': citationKey } = keptFields(work, 'csl-json');
  return [key, citationKey].find((one): one is string => typeof one === 'string' && /^[^\s,{}()"'#%=\\~@]+$/.test(one)) ?? '';
}

function keyBy(pattern: string, work: Work): string {
  const key = pattern.replace(PART, (_, name: string) => {
    const words = partOf(name.toLowerCase() as Part, work);
    const capital = name[0] !== name[0]?.toLowerCase();
    return words.map((word) => (capital ? `${word.slice(0, 1).toUpperCase()}${word.slice(1)}` : word)).join('');
  });
  return /[A-Za-z0-9]/.test(key) ? key : work.id;
}

function partOf(part: Part, work: Work): readonly string[] {
  const people = work.contributors.filter(({ role }) => role === 'author');
  const families = (people.length > 0 ? people : work.contributors).map(({ name }) => wordsIn(familyName(name) || (name.given ?? '')));
  const span = parseEdtf((work.issued ?? work['event-date'])?.edtf ?? '');
  const year = String((span?.start ?? (span?.end === 'open' ? undefined : span?.end))?.year ?? '');
  const words = wordsIn(plainText(work.title)).filter((word) => !EMPTY_WORDS.has(word));
  switch (part) {
    case 'family':
      return families[0] ?? [];
    case 'families':
      return families.slice(0, 3).flat();
    case 'year':
      return [year];
    case 'yy':
      return [year.slice(-2)];
    case 'word':
      return words.slice(0, 1);
    case 'words':
      return words.slice(0, 3);
    case 'venue':
      return [
        wordsIn(plainText(work['container-title'] ?? work['event-title'] ?? ''))
          .filter((word) => !EMPTY_WORDS.has(word))
          .map((word) => word[0])
          .join(''),
      ];
    case 'id':
      return [work.id];
  }
}

const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'a an the on of in for and to from with at by is are as how what why der die das ein eine zur zum von und im le la les un une des du de et el los las una y il lo gli e o os as um uma het een en van'.split(
    ' ',
  ),
);

const wordsIn = (text: string): readonly string[] =>
  text
    .split(/[\s\p{Pd}/]+/u)
    .map(ascii)
    .filter(Boolean);

const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i' };

/** Small letters a–z and digits; other scripts leave nothing. */
function ascii(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[ßæœøđðþłı]/g, (letter) => LETTERS[letter] ?? '')
    .replace(/[^a-z0-9]/g, '');
}
