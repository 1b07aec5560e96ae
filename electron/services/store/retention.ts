/** A kept copy, as far as deciding about it goes. */
export type Kept = { readonly id: string; readonly at: number; readonly valid: boolean };

const DAY = 86_400_000;
const plan: readonly { readonly count: number; readonly period: (at: number) => string }[] = [
  { count: 12, period: (at) => String(Math.floor(at / DAY)) },
  // Weeks start on Monday; day 0 of the epoch was a Thursday.
  { count: 10, period: (at) => String(Math.floor((at / DAY + 3) / 7)) },
  { count: 9, period: (at) => new Date(at).toISOString().slice(0, 7) },
];

/**
 * Ids of the copies that may go: all but the last 10, the last one of each of 12 days, 10 weeks and 9 months, and the last valid one. In a
 * period a valid copy is preferred to a damaged one. Periods without a copy do not count.
 */
export function outdated(copies: readonly Kept[]): readonly string[] {
  const newest = [...copies].sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
  const keep = new Set(newest.slice(0, 10).map((copy) => copy.id));
  const lastValid = newest.find((copy) => copy.valid);
  if (lastValid) keep.add(lastValid.id);
  for (const { count, period } of plan) {
    const best = new Map<string, Kept>();
    for (const copy of newest) {
      const key = period(copy.at);
      const chosen = best.get(key);
      if (!chosen || (!chosen.valid && copy.valid)) best.set(key, copy);
    }
    for (const copy of [...best.values()].slice(0, count)) keep.add(copy.id);
  }
  return newest.filter((copy) => !keep.has(copy.id)).map((copy) => copy.id);
}
