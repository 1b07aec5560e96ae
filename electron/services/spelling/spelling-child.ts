// Runs in a process of its own: reading a dictionary takes up to a second of work in one go.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { DictionaryTag } from '../../../shared/spelling/dictionaries.ts';
import { listen } from '../parent-port.ts';
import { bundledName } from './dictionary-files.ts';
import { readLexicon } from './lexicon.ts';
import { createSpeller, type Speller } from './speller.ts';

export type SpellingJob = { readonly id: number; readonly language: DictionaryTag } & (
  | { readonly words: readonly string[] }
  | { readonly suggestFor: string }
);
export type UnknownWord = { readonly word: string; readonly parts: readonly string[] };
export type SpellingReply = { readonly id: number } & (
  | { readonly unknown: readonly UnknownWord[] }
  | { readonly suggestions: readonly string[] }
  | { readonly error: string }
);

const [folder = ''] = process.argv.slice(2);
const spellers = new Map<DictionaryTag, Speller>();

listen<SpellingJob, SpellingReply>(async (job) => answer(job));

function spellerFor(language: DictionaryTag): Speller {
  const known = spellers.get(language);
  if (known) return known;
  const speller = createSpeller(language, readLexicon(readFileSync(join(folder, bundledName(language)))));
  spellers.set(language, speller);
  collectGarbage();
  return speller;
}

/** Reading leaves some 100 MB of garbage, which a process that has little to do afterwards would keep. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('globalThis.gc?.()');
}

function answer(job: SpellingJob): SpellingReply {
  try {
    const speller = spellerFor(job.language);
    if ('suggestFor' in job) return { id: job.id, suggestions: speller.suggest(job.suggestFor) };
    const unknown = job.words.map((word) => ({ word, parts: speller.unknownParts(word) })).filter(({ parts }) => parts.length > 0);
    return { id: job.id, unknown };
  } catch (error) {
    return { id: job.id, error: error instanceof Error ? error.message : String(error) };
  }
}
