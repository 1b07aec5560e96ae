type Once = <Made extends object>(item: object, key: string, make: () => Made) => Made;

/**
 * Makes something of an item once, as long as the item and what it is made for stay the same: what is formatted and written of it need
 * not be made anew. One for each purpose: only the last thing made of an item is kept.
 */
export function createOnce(): Once {
  const kept = new WeakMap<object, { readonly key: string; readonly made: object }>();
  return <Made extends object>(item: object, key: string, make: () => Made): Made => {
    const before = kept.get(item);
    if (before?.key === key) return before.made as Made;
    const now = make();
    kept.set(item, { key, made: now });
    return now;
  };
}
