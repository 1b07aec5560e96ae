import { definitionOf, type Entry } from '../entries/registry.ts';
import type { Place } from '../model/problem.ts';
import type { Work } from '../model/work.ts';
import { plainText } from '../text/parse-rich.ts';

const LONGEST = 70;

/** A title in quotation marks, without markup and shortened; "Without a title" when there is none. */
export function quoted(title: string): string {
  const text = plainText(title).trim();
  if (!text) return 'Something without a title';
  return `“${text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text}”`;
}

export function entryName(entry: Entry): string {
  return quoted(definitionOf(entry.kind).summary(entry).title);
}

/** A work, or a part of it; of a pair of works the path is the id of the other one. */
export function workPlace(work: Work, ...path: string[]): Place {
  return { collection: 'works', id: work.id, ...(path.length > 0 ? { path } : {}) };
}
