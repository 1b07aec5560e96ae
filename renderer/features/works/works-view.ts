import { create } from 'zustand';
import { useApp } from '../../state/store.ts';
import type { Wanted } from './shown-works.ts';
import { noTicks, type Ticks } from './ticks.ts';
import { noFilter, type WorkFilter } from './work-filter.ts';

/** How the table of works is looked at; kept while other screens show. */
export type WorksView = Wanted & { readonly ticks: Ticks };

const untouched: WorksView = { query: '', filter: noFilter, sort: null, ticks: noTicks };

export const useWorksView = create<WorksView>()(() => untouched);

/** Shows every work again; what is ticked stays so. */
export function showAllWorks(): void {
  useWorksView.setState({ query: '', filter: noFilter });
}

export function setFilter(filter: WorkFilter): void {
  useWorksView.setState({ filter });
}

export function changeTicks(change: (ticks: Ticks) => Ticks): void {
  useWorksView.setState(({ ticks }) => ({ ticks: change(ticks) }));
}

// Another file has other works, tags and people.
useApp.subscribe(({ session }, before) => {
  if (session?.file?.path !== before.session?.file?.path) useWorksView.setState(untouched);
});
