import { jsonEqual } from '../text/json-equal.ts';
import type { Json } from './json-values.ts';

/**
 * An object of a file as it was written, with what has changed since. Fields that say what they said, and those that have no place in a
 * portfolio, stay as they are, in their order.
 * @param original as it was read
 * @param base what would be written of it if nothing had changed
 * @param now what would be written today
 */
export function restored(original: Json, base: Json, now: Json): Json {
  const kept = Object.entries(original).flatMap(([key, value]): [string, unknown][] => {
    if (jsonEqual(base[key], now[key])) return [[key, value]];
    return now[key] === undefined ? [] : [[key, now[key]]];
  });
  const added = Object.entries(now).filter(([key, value]) => !(key in original) && value !== undefined && !jsonEqual(base[key], value));
  return Object.fromEntries([...kept, ...added]);
}

/** An object without fields that say nothing. */
export function filledOnly(fields: Json): Json {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)),
  );
}

/** A list with what could not be read of it at the places where it stood. */
export function withLeft(items: readonly unknown[], left: readonly (readonly [index: number, value: unknown])[]): unknown[] {
  const whole = [...items];
  for (const [index, value] of left) whole.splice(Math.min(index, whole.length), 0, value);
  return whole;
}
