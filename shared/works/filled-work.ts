import type { Contributor, Work } from '../model/work.ts';

/** What says which one it is, and what its owner decides about it. */
const own: ReadonlySet<string> = new Set(['id', 'type', 'kind', 'person', 'private', 'selected']);

/** A work with what it lacks and the other one has; nothing that is filled changes. Kept originals of both. */
export function filledWork(work: Work, other: Work): Work {
  const { contributors } = other;
  return { ...withBlanksFilled(work, other), ...(isPartOf(work.contributors, contributors) ? { contributors } : {}) };
}

/** As {@link filledWork}, of anything that a portfolio lists. */
export function withBlanksFilled<T extends object>(item: T, other: T): T {
  const there = new Map<string, unknown>(Object.entries(item));
  const added = Object.entries(other).flatMap(([key, value]): [string, unknown][] => {
    const before = there.get(key);
    if (own.has(key) || isBlank(value)) return [];
    if (key === 'ext') return [[key, { ...(value as object), ...(before as object | undefined) }]];
    return isBlank(before) ? [[key, value]] : [];
  });
  return { ...item, ...Object.fromEntries(added) };
}

export const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (typeof value === 'object' && (Array.isArray(value) ? value.length === 0 : Object.values(value).every(isBlank)));

/** Whether a list has one author only, of whom a source about this person knew, and the other one says who else it was. */
function isPartOf(list: readonly Contributor[], other: readonly Contributor[]): boolean {
  const [only] = list;
  return list.length === 1 && other.length > 1 && only?.person !== undefined && other.some(({ person }) => person === only.person);
}
