import type { Work } from '../model/work.ts';
import { authorsShort, titleOf, yearOf } from '../works/work-words.ts';
import { escapeRich } from './rich.ts';

/** Citations that stand beside each other; what is escaped is passed by. */
const CITATIONS = /\\[\s\S]|\[@[\w.:-]+\](?:[\s,;]*\[@[\w.:-]+\])*/g;

/** "Feld & Marsh 2021", or the title where nobody is named. */
const labelOf = (work: Work): string => [authorsShort(work) || titleOf(work), yearOf(work)].filter(Boolean).join(' ');

/**
 * Anything of a portfolio with "(Feld 2021)" in place of each citation in its texts: other programs know no works of ours. Citations of
 * works that are not in `works` stay. What importers kept stays as it was.
 */
export function citationsAsWords<T>(value: T, works: ReadonlyMap<string, Work>): T {
  if (typeof value === 'string') return inWords(value, works) as T;
  if (Array.isArray(value)) return value.map((one) => citationsAsWords(one, works)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, key === 'ext' ? one : citationsAsWords(one, works)])) as T;
}

function inWords(text: string, works: ReadonlyMap<string, Work>): string {
  if (!text.includes('[@')) return text;
  return text.replace(CITATIONS, (found) => {
    if (found.startsWith('\\')) return found;
    const labels = [...found.matchAll(/\[@([\w.:-]+)\]/g)].flatMap(([, id = '']) => {
      const work = works.get(id);
      return work ? [escapeRich(labelOf(work))] : [];
    });
    return labels.length > 0 ? `(${labels.join('; ')})` : found;
  });
}
