import type { Numbering } from '../model/document.ts';
import { assignNumbers } from './numbering.ts';

/** Numbers of one document: in a list, and of a citation, which takes the number of the first list that has the work. */
export type Numbers = { readonly inList: (id: string, list: number) => number; readonly cited: (id: string) => number };

/** Numbers all works of `order`; `lists` are the works of each reference list. */
export function numberLists(
  order: readonly string[],
  lists: readonly (readonly string[])[],
  pinned: Readonly<Record<string, number>>,
  { scope, direction }: Pick<Numbering, 'scope' | 'direction'>,
): Numbers {
  const sequence = (ids: readonly string[]) => assignNumbers(direction === 'down' ? [...ids].reverse() : ids, pinned);
  if (scope === 'document') {
    const numbers = sequence(order);
    const of = (id: string) => numbers.get(id) ?? 0;
    return { inList: of, cited: of };
  }
  const members = lists.map((ids) => new Set(ids));
  const perList = members.map((ids) => sequence(order.filter((id) => ids.has(id))));
  // What no list shows comes after the longest list, so that its number means nothing else.
  const longest = Math.max(0, ...perList.flatMap((numbers) => [...numbers.values()]));
  const rest = order.filter((id) => !members.some((ids) => ids.has(id)));
  return {
    inList: (id, list) => perList[list]?.get(id) ?? 0,
    cited: (id) => perList.find((numbers) => numbers.has(id))?.get(id) ?? (rest.includes(id) ? longest + 1 + rest.indexOf(id) : 0),
  };
}
