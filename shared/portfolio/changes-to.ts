import { jsonEqual } from '../text/json-equal.ts';
import type { Change } from './commands.ts';

/** Edits that make one version of an item the other one, field by field; a field that the other one lacks stays. */
export function changesTo(before: object, now: object): Change[] {
  const there = new Map<string, unknown>(Object.entries(before));
  return Object.entries(now).flatMap(([key, value]) => (jsonEqual(there.get(key), value) ? [] : [{ path: [key], value: value as never }]));
}
