import { jsonEqual } from '../../shared/text/json-equal.ts';

/** `after` with every part of `before` that it repeats, so that what shows that part need not be drawn anew; `before` itself where all is the same. */
export function keepSame<T extends object>(before: T | null, after: T): T {
  if (before === null) return after;
  const kept = { ...after };
  let same = Object.keys(before).length === Object.keys(after).length;
  for (const key of Object.keys(after) as (keyof T)[]) {
    if (jsonEqual(before[key], after[key])) kept[key] = before[key];
    else same = false;
  }
  return same ? before : kept;
}
