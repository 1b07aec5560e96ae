const kept = new WeakMap<object, { readonly key: string; readonly made: object }>();

/** Made once, as long as the item and what it is made for stay the same: what is formatted and written of it need not be made anew. */
export function madeOnce<T extends object>(item: T, key: string, make: () => T): T {
  const before = kept.get(item);
  if (before?.key === key) return before.made as T;
  const now = make();
  kept.set(item, { key, made: now });
  return now;
}
