import { gunzipSync } from 'node:zlib';
import { decodeTrie } from 'cspell-trie-lib';
import type { Lexicon } from './speller.ts';

/** Longest search for suggestions, in milliseconds. */
const PATIENCE = 400;

/** Reads a bundled dictionary; takes up to a second for the large ones, some 20 MB stay in memory. */
export function readLexicon(gzipped: Uint8Array): Lexicon {
  const trie = decodeTrie(gunzipSync(gzipped));
  return {
    has: (word) => trie.has(word),
    similar: (word) => trie.suggest(word, { numSuggestions: 12, ignoreCase: true, timeout: PATIENCE }),
  };
}
