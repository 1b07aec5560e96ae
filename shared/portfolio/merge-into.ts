import type { Draft as Mutable } from 'mutative';
import { isPhotoLike } from '../model/photo.ts';

/**
 * Replaces only the fields that differ, so that patches and the preview see what really changed. In a photo it goes one level down:
 * each key of its text alternative would otherwise carry the whole picture. `before`: the item as it is now.
 */
export function mergeInto(item: Mutable<Record<string, unknown>>, before: Record<string, unknown>, next: Record<string, unknown>): void {
  for (const key of Object.keys(before)) if (!(key in next)) delete item[key];
  for (const [key, value] of Object.entries(next)) {
    const old = before[key];
    if (isPhotoLike(old) && isPhotoLike(value)) mergeInto(item[key] as Record<string, unknown>, old, value);
    else if (old !== value && JSON.stringify(old) !== JSON.stringify(value)) item[key] = value;
  }
}

/** A copy as JSON would give it. Texts are taken over as they are: writing a photo out and reading it back takes some milliseconds a key. */
export function structuredCloneJson<T>(value: T): T {
  if (Array.isArray(value)) return value.map((one: unknown) => structuredCloneJson(one ?? null)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (one === undefined ? [] : [[key, structuredCloneJson(one)]])),
  ) as T;
}
