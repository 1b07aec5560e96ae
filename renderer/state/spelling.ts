import { create } from 'zustand';
import { dictionaryFor } from '../../shared/spelling/dictionaries.ts';
import { call, HostLost } from '../lib/api.ts';
import { notifyProblem } from '../lib/notify.tsx';
import { useUi } from './ui.ts';

type SpellingState = {
  /** The user's own words; null until they were asked for. */
  readonly own: readonly string[] | null;
  /** Small words that are all right until the window closes. */
  readonly ignored: ReadonlySet<string>;
  /** Nothing can be looked up until the window is loaded anew. */
  readonly failed: boolean;
  /** Grows when words may have become right or wrong. */
  readonly stamp: number;
};

/** What is known about spelling, as far as fields have to look again when it changes. */
export const useSpelling = create<SpellingState>()(() => ({ own: null, ignored: new Set(), failed: false, stamp: 0 }));

const changed = (more: Partial<SpellingState> = {}) => useSpelling.setState((state) => ({ ...more, stamp: state.stamp + 1 }));

/** For each dictionary the words that were looked up, with the parts that it does not have. */
const looked = new Map<string, Map<string, readonly string[]>>();
const wanted = new Map<string, Set<string>>();
let isAsking = false;
/** Words in one call; the contract allows no more. */
const MOST = 2000;

let small: ReadonlySet<string> = new Set();
let ownAsked = false;

/** Whether a part of a word is one that the user added or ignores. */
export function isAccepted(part: string): boolean {
  const word = part.toLowerCase();
  return small.has(word) || useSpelling.getState().ignored.has(word);
}

/** The parts of a word that a dictionary does not have; null: not looked up yet. `tag` is that of a dictionary. */
export function unknownParts(tag: string, word: string): readonly string[] | null {
  return looked.get(tag)?.get(word) ?? null;
}

/** Has words looked up; the stamp of {@link useSpelling} tells when they are. */
export function lookUp(tag: string, words: readonly string[]): void {
  const set = wanted.get(tag) ?? new Set();
  wanted.set(tag, set);
  for (const word of words) set.add(word);
  // A moment later, so that the fields of a form ask together.
  if (isAsking) return;
  isAsking = true;
  Promise.resolve()
    .then(askAll)
    .catch((error: unknown) => {
      wanted.clear();
      // Without the host nothing is checked; it is said elsewhere.
      if (!(error instanceof HostLost)) console.error(error);
    })
    .finally(() => {
      isAsking = false;
    });
}

async function askAll(): Promise<void> {
  if (!ownAsked) await loadOwn();
  for (let next = takeWanted(); next; next = takeWanted()) {
    const { unknown, failure } = await call('spelling.check', { language: next.tag, words: next.words });
    if (failure) {
      wanted.clear();
      notifyProblem(failure.message);
      // Anything else may be better with the next look.
      if (failure.code === 'spelling-broken') changed({ failed: true });
      return;
    }
    const of = looked.get(next.tag) ?? new Map<string, readonly string[]>();
    looked.set(next.tag, of);
    for (const word of next.words) of.set(word, []);
    for (const { word, parts } of unknown) of.set(word, parts);
    changed();
  }
}

function takeWanted(): { readonly tag: string; readonly words: string[] } | null {
  for (const [tag, set] of wanted) {
    const words = [...set].slice(0, MOST);
    for (const word of words) set.delete(word);
    if (set.size === 0) wanted.delete(tag);
    if (words.length > 0) return { tag, words };
  }
  return null;
}

/** What a word was meant to be; empty when nobody knows. */
export async function suggestions(tag: string, word: string): Promise<readonly string[]> {
  const answer = await call('spelling.suggest', { language: tag, word });
  return answer.suggestions;
}

function takeOwn(words: readonly string[]): void {
  small = new Set(words.map((word) => word.toLowerCase()));
  changed({ own: words });
}

/** Asks for the user's own words. */
export async function loadOwn(): Promise<void> {
  ownAsked = true;
  const { words, failure } = await call('spelling.own-words', {});
  // The words that are known stay.
  if (failure) notifyProblem(failure.message);
  else takeOwn(words);
}

/** Adds a word to the user's own, or takes it away again. A failure is shown as a message. */
export async function keepWord(word: string, keep: boolean): Promise<void> {
  try {
    const { words, failure } = await call(keep ? 'spelling.keep-word' : 'spelling.forget-word', { word });
    if (failure) notifyProblem(failure.message);
    else takeOwn(words);
  } catch (error) {
    if (!(error instanceof HostLost)) throw error;
    notifyProblem(`${error.message} “${word}” was not ${keep ? 'added to' : 'taken out of'} the dictionary.`);
  }
}

/** A word counts as right until the window closes. */
export function ignoreWord(word: string): void {
  changed({ ignored: new Set([...useSpelling.getState().ignored, word.toLowerCase()]) });
}

/** The dictionary under which a language is checked now; null when there is none or checking is switched off. */
export function activeDictionary(tag: string | null): string | null {
  return tag !== null && useUi.getState().spelling && !useSpelling.getState().failed ? dictionaryFor(tag) : null;
}

export function toggleSpelling(): void {
  useUi.setState((ui) => ({ spelling: !ui.spelling }));
}
