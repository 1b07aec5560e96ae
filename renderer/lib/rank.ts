import { fold } from '../../shared/text/fold.ts';

/**
 * How well a text fits what was typed, smaller is better: it begins with it, every typed word begins a word of the text, or every one
 * stands somewhere inside. Null when a word is missing. `others`: words that find the text without being shown.
 */
export function rank(text: string, query: string, others = ''): number | null {
  const shown = fold(text);
  const typed = fold(query).split(/\s+/).filter(Boolean);
  const all = `${shown} ${fold(others)}`;
  const begins = (words: string, word: string) => words.split(/[\s-]+/).some((one) => one.startsWith(word));
  if (!typed.every((word) => all.includes(word))) return null;
  if (typed.length > 0 && shown.startsWith(typed.join(' '))) return shown === typed.join(' ') ? 0 : 1;
  if (typed.every((word) => begins(shown, word))) return 2;
  return typed.every((word) => begins(all, word)) ? 3 : 4;
}
