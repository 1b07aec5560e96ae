import { useMemo } from 'react';
import type { Work } from '../../../shared/model/work.ts';
import { useApp } from '../../state/store.ts';
import { useCurrentPerson } from '../../state/ui.ts';
import { shownWorks } from './shown-works.ts';
import { tickedAmong } from './ticks.ts';
import { useWorksView } from './works-view.ts';

const none: readonly Work[] = [];
const nothing: readonly string[] = [];
const thisYear = new Date().getFullYear();

type Shown = {
  /** Ids of the works that are found, in the order of the table. */
  readonly shown: readonly string[];
  /** What the table holds: where nothing is found the works that were found last, out of sight, so that it need not be built again. */
  readonly held: readonly string[];
  /** Those of the works found that are ticked. */
  readonly ticked: readonly string[];
};

/** What the table of works lists; the same lists as long as nothing in them changes. */
export function useShown(): Shown {
  const { query, filter, sort, ticks } = useWorksView();
  const me = useCurrentPerson();
  const shown = useApp((state) => remembered(state.portfolio?.works ?? none, { query, filter, sort }, me));
  const ticked = useMemo(() => (ticks.ids.size === 0 ? nothing : tickedAmong(ticks, shown)), [ticks, shown]);
  return { shown, held: shown.length > 0 ? shown : found, ticked };
}

type Question = readonly [works: readonly Work[], query: string, filter: unknown, sort: unknown, me: string | null];
let found: readonly string[] = nothing;
let last: { readonly asked: Question; readonly ids: readonly string[] } | null = null;

/** The store asks again after every edit of anything: the last answer is remembered, and stays the same list while it says the same. */
function remembered(works: readonly Work[], wanted: Parameters<typeof shownWorks>[1], me: string | null): readonly string[] {
  const asked: Question = [works, wanted.query, wanted.filter, wanted.sort, me];
  if (last?.asked.every((value, i) => value === asked[i])) return last.ids;
  const ids = shownWorks(works, wanted, me, thisYear);
  const before = ids.length > 0 ? found : last?.ids;
  last = { asked, ids: before?.length === ids.length && before.every((id, i) => id === ids[i]) ? before : ids };
  if (ids.length > 0) found = last.ids;
  return last.ids;
}
