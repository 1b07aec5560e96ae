import type { Change } from './commands.ts';
import { Rejected } from './rejected.ts';

/** Puts one field's new value into a plain item, making what is missing on the way. Throws {@link Rejected} for a place no list has. */
export function setAt(target: Record<string, unknown>, change: Change): void {
  const keys = [...change.path];
  const last = keys.pop();
  if (last === undefined) return;
  let at: Record<string | number, unknown> = target;
  for (const [i, key] of keys.entries()) {
    fits(at, key);
    const child = at[key];
    if (typeof child !== 'object' || child === null) at[key] = typeof (keys[i + 1] ?? last) === 'number' ? [] : {};
    at = at[key] as Record<string | number, unknown>;
  }
  fits(at, last);
  if (change.value !== undefined) at[last] = change.value;
  else if (Array.isArray(at) && typeof last === 'number') at.splice(last, 1);
  else delete at[last];
}

/** A list takes places without gaps and no names: anything else would be lost when it is written to the file. */
function fits(at: Record<string | number, unknown>, key: string | number): void {
  if (Array.isArray(at) && (typeof key !== 'number' || key > at.length)) throw new Rejected('invalid', `A list has no place ${key}.`);
}
