import type { Handlers, Output } from '../../../shared/contract/contract.ts';
import type { Result } from '../../../shared/model/problem.ts';
import { info } from '../session/open-file.ts';
import type { OwnWords } from './own-words.ts';
import type { Spelling } from './spelling.ts';

type SpellingChannel = Extract<keyof Handlers, `spelling.${string}`>;

/** The channels about spelling. */
export function spellingHandlers(spelling: Spelling, own: OwnWords): Pick<Handlers, SpellingChannel> {
  const words = async (work: Promise<Result<readonly string[]>>): Promise<Output<'spelling.own-words'>> => {
    const result = await work;
    return result.ok ? { words: [...result.value], failure: null } : { words: [], failure: info(result) };
  };
  return {
    'spelling.check': async ({ language, words: asked }) => {
      const result = await spelling.check(language, asked);
      if (!result.ok) return { unknown: [], failure: info(result) };
      return { unknown: result.value.map(({ word, parts }) => ({ word, parts: [...parts] })), failure: null };
    },
    'spelling.suggest': async ({ language, word }) => {
      const result = await spelling.suggest(language, word);
      return result.ok ? { suggestions: [...result.value], failure: null } : { suggestions: [], failure: info(result) };
    },
    'spelling.own-words': () => words(own.list()),
    'spelling.keep-word': ({ word }) => words(own.keep(word)),
    'spelling.forget-word': ({ word }) => words(own.forget(word)),
  };
}
