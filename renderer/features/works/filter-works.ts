import type { Work } from '../../../shared/model/work.ts';
import { kindOf, newestFirst } from '../../lib/work-text.ts';
import { searchWorks } from '../../lib/works-search.ts';

let last: { readonly works: readonly Work[]; readonly query: string; readonly kind: string; readonly ids: readonly string[] } | null = null;

/**
 * Ids of the works to list: best match first when something is searched, newest first otherwise. The last answer is remembered, because
 * the store asks again after every edit of anything.
 */
export function filterWorks(works: readonly Work[], query: string, kind: string): readonly string[] {
  if (last?.works === works && last.query === query && last.kind === kind) return last.ids;
  const fits = (work: Work) => kind === '' || kindOf(work).id === kind;
  const wanted = works.filter(fits);
  const ids = query.trim() ? found(works, wanted, query) : wanted.toSorted(newestFirst).map((work) => work.id);
  last = { works, query, kind, ids };
  return ids;
}

function found(works: readonly Work[], wanted: readonly Work[], query: string): string[] {
  const allowed = new Set(wanted.map((work) => work.id));
  return searchWorks(works, query).filter((id) => allowed.has(id));
}
