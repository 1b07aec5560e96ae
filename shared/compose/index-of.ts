/** Items by id. Built once for each list: portfolios are immutable, so the list itself is the key. */
const indexes = new WeakMap<readonly object[], ReadonlyMap<string, unknown>>();

export function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  let index = indexes.get(list);
  if (!index) {
    index = new Map(list.map((item) => [item.id, item]));
    indexes.set(list, index);
  }
  return index as ReadonlyMap<string, T>;
}
