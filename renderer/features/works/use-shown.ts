import { useShallow } from 'zustand/react/shallow';
import type { Work } from '../../../shared/model/work.ts';
import { useApp } from '../../state/store.ts';
import { useCurrentPerson } from '../../state/ui.ts';
import { shownWorks } from './shown-works.ts';
import { tickedAmong } from './ticks.ts';
import { useWorksView } from './works-view.ts';

const none: readonly Work[] = [];
const thisYear = new Date().getFullYear();

/** Ids of the works that the table lists, and those of them that are ticked; the same lists as long as nothing in them changes. */
export function useShown(): { readonly shown: readonly string[]; readonly ticked: readonly string[] } {
  const { query, filter, sort, ticks } = useWorksView();
  const me = useCurrentPerson();
  const shown = useApp(useShallow((state) => remembered(state.portfolio?.works ?? none, { query, filter, sort }, me)));
  const ticked = useWorksView(useShallow(() => tickedAmong(ticks, shown)));
  return { shown, ticked };
}

type Question = readonly [works: readonly Work[], query: string, filter: unknown, sort: unknown, me: string | null];
let last: { readonly asked: Question; readonly ids: readonly string[] } | null = null;

/** The store asks again after every edit of anything: the last answer is remembered. */
function remembered(works: readonly Work[], wanted: Parameters<typeof shownWorks>[1], me: string | null): readonly string[] {
  const asked: Question = [works, wanted.query, wanted.filter, wanted.sort, me];
  if (!last?.asked.every((value, i) => value === asked[i])) last = { asked, ids: shownWorks(works, wanted, me, thisYear) };
  return last.ids;
}
