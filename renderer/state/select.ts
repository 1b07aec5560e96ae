import { byId } from '../../shared/compose/index-of.ts';
import type { Entry } from '../../shared/entries/registry.ts';
import type { PortfolioDocument } from '../../shared/model/document.ts';
import type { Group } from '../../shared/model/group.ts';
import type { Person } from '../../shared/model/person.ts';
import type { Work } from '../../shared/model/work.ts';
import type { Collection } from '../../shared/portfolio/portfolio.ts';
import type { Draft } from '../../shared/portfolio/portfolio-v1.ts';
import { type AppState, useApp } from './store.ts';

export type ItemOf = {
  readonly people: Person;
  readonly works: Work;
  readonly entries: Entry;
  readonly documents: PortfolioDocument;
  readonly groups: Group;
};

export function itemOf<C extends Collection>(state: AppState, collection: C, id: string): ItemOf[C] | undefined {
  const list = state.portfolio?.[collection] as readonly ItemOf[C][] | undefined;
  return list && byId(list).get(id);
}

/** One item; re-renders only when that item changes. */
export function useItem<C extends Collection>(collection: C, id: string): ItemOf[C] | undefined {
  return useApp((state) => itemOf(state, collection, id));
}

export function draftAt(state: AppState, collection: Collection, id: string, path: string): Draft | undefined {
  return state.portfolio?.drafts.find((draft) => draft.path === path && draft.id === id && draft.collection === collection);
}

/** What was typed into a field that does not accept it yet. */
export function useDraft(collection: Collection, id: string, path: string): Draft | undefined {
  return useApp((state) => draftAt(state, collection, id, path));
}

/** Whether nothing can be edited: no file, or a file that is not writable. */
export function useReadOnly(): boolean {
  return useApp((state) => state.session?.access !== 'writable');
}
