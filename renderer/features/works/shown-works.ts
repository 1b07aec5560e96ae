import type { Work } from '../../../shared/model/work.ts';
import { worksMatcher } from '../../lib/works-match.ts';
import { type Sort, sortWorks, usualSort } from './work-columns.ts';
import { filterTest, type WorkFilter } from './work-filter.ts';

export type Wanted = { readonly query: string; readonly filter: WorkFilter; readonly sort: Sort | null };

let sorted: { readonly works: readonly Work[]; readonly sort: Sort; readonly list: readonly Work[] } | null = null;

/** Sorting is what takes long, so it is done once for each list and order; a search only leaves out. */
function inOrder(works: readonly Work[], sort: Sort): readonly Work[] {
  if (sorted?.works !== works || sorted.sort !== sort) sorted = { works, sort, list: sortWorks(works, sort) };
  return sorted.list;
}

/**
 * Ids of the works that the table lists, in its order.
 * @param me the current person
 * @param now the present year
 */
export function shownWorks(works: readonly Work[], { query, filter, sort }: Wanted, me: string | null, now: number): string[] {
  const passes = filterTest(filter, me, now);
  const matches = worksMatcher(query);
  return inOrder(works, sort ?? usualSort).flatMap((work) => (passes(work) && matches(work) ? [work.id] : []));
}
