import { labelOf } from './item-label.ts';
import type { Collection } from './portfolio.ts';
import type { Part, Span } from './torn-cursor.ts';

/** Something in a damaged file that is not taken over: what and where it is, and why, in words for people. */
export type LeftOut = { readonly place: string; readonly reason: string };

export type ItemList = Collection | 'drafts';

const one: Readonly<Record<ItemList, string>> = {
  people: 'Person',
  works: 'Work',
  entries: 'Entry',
  documents: 'Document',
  groups: 'Group',
  drafts: 'Unfinished field',
};

/** "Work 4, “Sparse Sensing”". @param number place in its list, from 1 */
export function itemPlace(list: ItemList, number: number, label: string): string {
  return `${one[list]} ${number}${label ? `, “${label}”` : ''}`;
}

/** As {@link labelOf}, for the text of an item that cannot be read as a whole: from its fields before the first group or list. */
export function labelInText(text: string): string {
  const own = /^\{[^{[]*/.exec(text.slice(0, 2_000))?.[0] ?? '';
  return labelOf(Object.fromEntries([...own.matchAll(/"([\w-]+)"\s*:\s*"([^"\\\r\n]+)"/g)].map(([, key, value]) => [key, value])));
}

/** Tells the line of an offset, from 1. */
export function linesIn(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

/** "line 4" or "lines 4 to 9". */
export function spanInWords({ from, to }: Span, line: (offset: number) => number): string {
  const first = line(from);
  const last = line(Math.max(from, to - 1));
  return first === last ? `line ${first}` : `lines ${first} to ${last}`;
}

/** Why a part of the file is no value. */
export function tornInWords(part: Part, line: (offset: number) => number): string {
  const where = spanInWords(part, line);
  if (part.kind === 'whole') return `may not belong to the portfolio (${where})`;
  switch (part.why) {
    case 'cut':
      return `cut off, because the file ends inside it (${where})`;
    case 'deep':
      return `nested too deeply (${where})`;
    case 'garbled':
      return `cannot be understood (${where})`;
    default:
      return part.why satisfies never;
  }
}
