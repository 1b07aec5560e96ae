import { createContext, useContext } from 'react';
import type { Change, SingleCommand } from '../../shared/portfolio/commands.ts';
import type { Collection } from '../../shared/portfolio/portfolio.ts';
import { dispatch } from '../state/app.ts';
import { draftAt, itemOf } from '../state/select.ts';
import { useApp } from '../state/store.ts';
import type { Codecs } from './codecs.ts';

type Key = string | number;

/** What the fields of one item share. */
export type FormHost = {
  readonly collection: Collection;
  readonly id: string;
  readonly readOnly: boolean;
  readonly codecs: Codecs;
};

const Context = createContext<FormHost | null>(null);
export const FormHostProvider = Context.Provider;

/** As {@link useFormHost}; null for what stands outside of a form. */
export function useFormHostIfAny(): FormHost | null {
  return useContext(Context);
}

export function useFormHost(): FormHost {
  const host = useContext(Context);
  if (!host) throw new Error('A field stands outside of a form');
  return host;
}

function storedAt(host: FormHost, path: readonly Key[]): unknown {
  let at: unknown = itemOf(useApp.getState(), host.collection, host.id);
  for (const key of path) at = typeof at === 'object' && at !== null ? (at as Record<Key, unknown>)[key] : undefined;
  return at;
}

export function stored(host: FormHost, ...path: readonly Key[]): unknown {
  return storedAt(host, path);
}

/** Stores a value that is valid as far as its field goes. What the item as a whole refuses is kept as unfinished with the reason. */
export function store(host: FormHost, path: readonly Key[], value: unknown): void {
  const text = path.join('.');
  const hasDraft = draftAt(useApp.getState(), host.collection, host.id, text) !== undefined;
  // Back at the stored value: nothing changes but what was unfinished.
  if (hasDraft && JSON.stringify(value) === JSON.stringify(storedAt(host, path))) {
    dispatch({ kind: 'drop-draft', collection: host.collection, id: host.id, path: text });
    return;
  }
  const result = dispatch({ kind: 'set', collection: host.collection, id: host.id, changes: [{ path: [...path], value } as Change] });
  if (!result.ok && result.code === 'invalid') keep(host, path, typeof value === 'string' ? value : JSON.stringify(value), result.message);
}

/** Keeps what was typed although it is not valid; the last valid value stays in the documents. */
export function keep(host: FormHost, path: readonly Key[], text: string, message: string): void {
  dispatch({ kind: 'draft', draft: { collection: host.collection, id: host.id, path: path.join('.'), text, message } });
}

/**
 * Stores a list in a new order, as a step of undo of its own. `order[i]` is the index at which the item now at `i` stood before (-1: it is
 * new). What is unfinished inside the items moves with them.
 * @param list key of the list, or the path to one inside of another
 * @param label what undo says
 * @param also what belongs to the same step elsewhere
 */
export function storeReordered(
  host: FormHost,
  list: string | readonly Key[],
  items: readonly unknown[],
  order: readonly number[],
  label: string,
  also: readonly SingleCommand[] = [],
): void {
  const path = typeof list === 'string' ? [list] : list;
  const inside = `${path.join('.')}.`;
  const drafts = (useApp.getState().portfolio?.drafts ?? []).filter(
    (draft) => draft.collection === host.collection && draft.id === host.id && draft.path.startsWith(inside),
  );
  const set = { kind: 'set' as const, collection: host.collection, id: host.id, changes: [{ path: [...path], value: items } as Change] };
  const moved = drafts.flatMap((draft) => {
    const [index, ...rest] = draft.path.slice(inside.length).split('.');
    const to = order.indexOf(Number(index));
    return to < 0 ? [] : [{ kind: 'draft' as const, draft: { ...draft, path: [...path, to, ...rest].join('.') } }];
  });
  dispatch({ kind: 'batch', label, commands: [set, ...moved, ...also] });
}
