import { failure, type Result, success } from '../../../shared/model/problem.ts';
import { type DictionaryTag, dictionaryFor } from '../../../shared/spelling/dictionaries.ts';
import type { Child } from '../children.ts';
import type { SpellingJob, SpellingReply, UnknownWord } from './spelling-child.ts';

/**
 * Looks words up in the bundled dictionaries; a language without a dictionary knows every word. Fails with `spelling-failed`, which the
 * next question may not meet, and with `spelling-broken`, which every question meets from then on.
 */
export type Spelling = {
  readonly check: (language: string, words: readonly string[]) => Promise<Result<readonly UnknownWord[]>>;
  readonly suggest: (language: string, word: string) => Promise<Result<readonly string[]>>;
  readonly close: () => void;
};

/** Longest time for one job, in milliseconds; then the child is ended and the next job starts a new one. */
const DEADLINE = 30_000;
/** Time without a job after which the child is ended, to give back its memory. */
const REST = 10 * 60_000;
/** A child that fails so many times in a row is broken: it is not started again. */
const ATTEMPTS = 3;

/** What a job is about, without its number. */
type Question = { readonly words: readonly string[] } | { readonly suggestFor: string };

/**
 * Looks up in a child process that is started on first use, and again after it died or rested.
 * @param start starts electron/services/spelling/spelling-child with IPC
 */
export function createSpelling(start: () => Child): Spelling {
  let child: Child | null = null;
  let count = 0;
  let failures = 0;
  let closed = false;
  let rest: NodeJS.Timeout | undefined;
  const waiting = new Map<number, (reply: SpellingReply) => void>();

  /** Everybody who waits is told; however many they are, it is one failure. */
  const fail = (why: string) => {
    failures++;
    for (const [id, settle] of [...waiting]) settle({ id, error: why });
  };
  const ensure = (): Child => {
    if (child) return child;
    const started = start();
    started.onMessage((message) => {
      const reply = message as SpellingReply;
      if ('error' in reply) failures++;
      waiting.get(reply.id)?.(reply);
    });
    started.onExit((why) => {
      if (child !== started) return;
      child = null;
      fail(`the spell-checker stopped (${why})`);
    });
    child = started;
    return started;
  };
  const stop = () => {
    clearTimeout(rest);
    const running = child;
    child = null;
    running?.kill();
  };
  const giveUp = () => {
    stop();
    fail('it took too long');
  };
  const ask = (language: DictionaryTag, question: Question): Promise<Result<SpellingReply>> => {
    if (failures >= ATTEMPTS) return Promise.resolve(BROKEN);
    // A child started now would keep the program from ending.
    if (closed) return Promise.resolve(failed('Scholarfolio is closing'));
    const id = ++count;
    return new Promise((resolve) => {
      const late = setTimeout(giveUp, DEADLINE);
      late.unref();
      waiting.set(id, (reply) => {
        clearTimeout(late);
        waiting.delete(id);
        clearTimeout(rest);
        rest = setTimeout(stop, REST);
        rest.unref();
        if (!('error' in reply)) failures = 0;
        resolve('error' in reply ? failed(reply.error) : success(reply));
      });
      ensure().send({ id, language, ...question } satisfies SpellingJob);
    });
  };

  return {
    check: async (language, words) => {
      const tag = dictionaryFor(language);
      if (tag === null || words.length === 0) return success([]);
      const answer = await ask(tag, { words });
      return answer.ok ? success('unknown' in answer.value ? answer.value.unknown : []) : answer;
    },
    suggest: async (language, word) => {
      const tag = dictionaryFor(language);
      if (tag === null) return success([]);
      const answer = await ask(tag, { suggestFor: word });
      return answer.ok ? success('suggestions' in answer.value ? answer.value.suggestions : []) : answer;
    },
    close: () => {
      closed = true;
      stop();
      for (const [id, settle] of [...waiting]) settle({ id, error: 'Scholarfolio is closing' });
    },
  };
}

const failed = (why: string) =>
  failure('spelling-failed', `The spelling could not be checked: ${why}. It is tried again with the next word.`);

const BROKEN = failure(
  'spelling-broken',
  'The spelling could not be checked several times. Start Scholarfolio again; if it stays so, install it again.',
);
