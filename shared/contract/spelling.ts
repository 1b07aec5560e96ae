import { z } from 'zod';
import { LONGEST_WORD } from '../spelling/words.ts';
import { FailureInfo } from './session.ts';

const Language = z.string().min(1).max(35);
/** One word, or one hyphenated word. */
const Word = z.string().min(1).max(LONGEST_WORD);
const OwnWords = z.object({ words: z.array(z.string()).describe('In the order of the alphabet'), failure: FailureInfo.nullable() });

/** Channels about spelling. A language without a dictionary has no unknown words and no suggestions. */
export const spellingChannels = {
  /** Which words a dictionary does not have, each with those of its parts that it does not have: “Lindqvist” of “Lindqvist-Methode”. */
  'spelling.check': {
    input: z.object({ language: Language, words: z.array(Word).max(2000) }),
    output: z.object({ unknown: z.array(z.object({ word: z.string(), parts: z.array(z.string()) })), failure: FailureInfo.nullable() }),
  },
  /** What a word was meant to be, likeliest first, at most five. */
  'spelling.suggest': {
    input: z.object({ language: Language, word: Word }),
    output: z.object({ suggestions: z.array(z.string()), failure: FailureInfo.nullable() }),
  },
  /** The user's own words, for every language and every portfolio. */
  'spelling.own-words': { input: z.object({}).default({}), output: OwnWords },
  'spelling.keep-word': { input: z.object({ word: Word }), output: OwnWords },
  'spelling.forget-word': { input: z.object({ word: Word }), output: OwnWords },
} as const;
