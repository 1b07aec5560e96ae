import { languageOf } from '../../../shared/model/languages.ts';
import { isPlain, partsOf } from '../../../shared/spelling/words.ts';
import { alsoKnown, beforeHyphen, prefixes, shared, twins, wordRules } from './word-rules.ts';

/** A list of words. */
export type Lexicon = {
  /** Whether it has a word in exactly this spelling. */
  readonly has: (word: string) => boolean;
  /** Words that look like it, likeliest first, in any capitals. */
  readonly similar: (word: string) => readonly string[];
};

/** A lexicon with what a language does to words. */
export type Speller = {
  /** The parts of a word that are not known as they are written; empty when all is well. */
  readonly unknownParts: (word: string) => readonly string[];
  /** What a word was meant to be, likeliest first, at most five. */
  readonly suggest: (word: string) => readonly string[];
};

const SUGGESTIONS = 5;
/** Letters that a learned prefix needs behind it. */
const SHORTEST_REST = 4;

/** One spelling of what can be written in several ways: composed letters, no ligatures, straight apostrophes, no soft hyphens. */
const plain = (word: string) =>
  word
    .normalize('NFKC')
    .replace(/\u00ad/g, '')
    .replace(/’/g, "'");
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const small = (word: string) => word.charAt(0).toLowerCase() + word.slice(1);

/** Checks and corrects words of one language. */
export function createSpeller(tag: string, lexicon: Lexicon): Speller {
  const rules = wordRules[languageOf(tag)] ?? {};
  const has = (word: string) => lexicon.has(word) || (word.includes("'") && lexicon.has(word.replaceAll("'", '’')));
  /** As written, or the small word at the beginning of a sentence. */
  const listed = (word: string) => has(word) || has(small(word)) || alsoKnown.has(word.toLowerCase());

  /** Nouns have a capital, wherever they stand. */
  const nouns = rules.compounds?.capital === true;

  const prefixed = (word: string): boolean =>
    [shared.exec(word)?.[0], ...prefixes].some((prefix) => {
      if (!prefix || !word.toLowerCase().startsWith(prefix.toLowerCase())) return false;
      const rest = word.slice(prefix.length);
      return rest.length >= SHORTEST_REST && (has(rest) || (nouns && has(capital(rest))) || prefixed(rest));
    });

  /** Forschung + s + Verbund. In German the whole of nouns is a noun, and written like one. */
  const compound = (word: string): boolean => {
    if (!rules.compounds) return false;
    const { shortest } = rules.compounds;
    const noun = (part: string) => has(nouns ? capital(part) : part);
    if (nouns && word === small(word)) return false;
    const lower = small(word);
    for (let at = shortest; at <= lower.length - shortest; at++) {
      const first = lower.slice(0, at);
      const isFirst = noun(first) || (first.endsWith('s') && first.length > shortest && noun(first.slice(0, -1)));
      if (isFirst && noun(lower.slice(at))) return true;
    }
    return false;
  };

  /** What stands before and after the word proper, and the word. */
  const dissected = (word: string): readonly [string, string, string] => {
    const before = rules.before?.exec(word)?.[0] ?? '';
    const rest = word.slice(before.length);
    const after = rules.after?.exec(rest)?.[0] ?? '';
    return [before, rest.slice(0, rest.length - after.length), after];
  };

  const known = (word: string): boolean => {
    if (!isPlain(word) || listed(word)) return true;
    const [before, core, after] = dissected(word);
    if ((before || after) && (!isPlain(core) || listed(core))) return true;
    return prefixed(core) || compound(core);
  };
  /** As known; the halves of “co-teach” and “pós-graduação” need not stand alone. */
  const knownPart = (part: string) => part.length < 3 || known(part) || beforeHyphen.has(part.toLowerCase()) || has(`${part}-`);

  const unknownParts = (typed: string): readonly string[] => {
    const word = plain(typed);
    const parts = partsOf(word);
    if (parts.length === 1) return known(word) ? [] : [dissected(word)[1]];
    return listed(word) ? [] : parts.filter((part) => !knownPart(part)).map((part) => dissected(part)[1]);
  };

  /** Suggestions for one word without hyphens. */
  const corrected = (part: string): string[] => {
    const [before, core, after] = dissected(part);
    const isCapital = core !== small(core);
    const other = twins.map(([one, two]) => core.replaceAll(one, two));
    const found = [capital(core), ...other, ...lexicon.similar(small(core))]
      .flatMap((word) => (has(word) ? word : has(capital(word)) ? capital(word) : []))
      .map((word) => (isCapital ? capital(word) : word))
      .filter((word) => !word.endsWith('-'));
    return [...new Set(found)].slice(0, SUGGESTIONS).map((word) => before + word + after);
  };

  return {
    unknownParts,
    suggest: (typed) => {
      const word = plain(typed);
      const parts = partsOf(word);
      const wrong = parts.length > 1 ? parts.filter((part) => !knownPart(part)) : [word];
      const fixes = new Map(wrong.map((part) => [part, corrected(part)]));
      const most = Math.max(0, ...[...fixes.values()].map((found) => found.length));
      // Of several wrong parts each gets its best, where it has no more to offer.
      const whole = Array.from({ length: most }, (_, i) =>
        word
          .split(/([-\u2010\u2011])/)
          .map((part) => fixes.get(part)?.[i] ?? fixes.get(part)?.[0] ?? part)
          .join(''),
      );
      return typed.includes('’') ? whole.map((one) => one.replaceAll("'", '’')) : whole;
    },
  };
}
