/** Works chosen for an action on all of them. `anchor`: where a range with Shift begins. */
export type Ticks = { readonly ids: ReadonlySet<string>; readonly anchor: string | null };

export const noTicks: Ticks = { ids: new Set(), anchor: null };

/** One work more or less. */
export function toggleTick({ ids }: Ticks, id: string): Ticks {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/** Everything from the anchor to `id` in the order of the table, besides what was ticked before; without an anchor only `id`. */
export function tickRange({ ids, anchor }: Ticks, shown: readonly string[], id: string): Ticks {
  const to = shown.indexOf(id);
  const from = anchor === null ? -1 : shown.indexOf(anchor);
  if (to < 0) return { ids, anchor };
  const range = from < 0 ? [id] : shown.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...ids, ...range]), anchor: from < 0 ? id : anchor };
}

/** All that the table lists, or, when all of them are ticked, none of them. */
export function toggleAll({ ids, anchor }: Ticks, shown: readonly string[]): Ticks {
  if (!shown.every((id) => ids.has(id))) return { ids: new Set([...ids, ...shown]), anchor };
  const next = new Set(ids);
  for (const id of shown) next.delete(id);
  return { ids: next, anchor };
}

/** The ticked works in the order of the table. Those that the table does not list are left alone: nobody sees that they are ticked. */
export function tickedAmong({ ids }: Ticks, shown: readonly string[]): string[] {
  return ids.size === 0 ? [] : shown.filter((id) => ids.has(id));
}
