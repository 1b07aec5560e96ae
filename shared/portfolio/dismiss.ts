import type { Draft as Mutable } from 'mutative';
import type { Dismissed, PortfolioV1 as Portfolio } from './portfolio-v1.ts';

/** What tells one dismissed finding from another. */
export type DismissedKey = Pick<Dismissed, 'code' | 'collection' | 'id' | 'path'>;

export function sameDismissal(a: DismissedKey, b: DismissedKey): boolean {
  return a.code === b.code && a.collection === b.collection && a.id === b.id && a.path === b.path;
}

/** Notes a finding as dismissed, once. */
export function keepDismissal(draft: Mutable<Portfolio>, dismissed: Dismissed): void {
  const others = (draft.dismissed ?? []).filter((one) => !sameDismissal(one, dismissed));
  draft.dismissed = [...others, dismissed];
}

/** Forgets dismissals; a list that would be empty goes, and one that stays whole is not touched. */
export function dropDismissals(draft: Mutable<Portfolio>, gone: (kept: DismissedKey) => boolean): void {
  if (!draft.dismissed?.some(gone)) return;
  const kept = draft.dismissed.filter((one) => !gone(one));
  if (kept.length > 0) draft.dismissed = kept;
  else delete draft.dismissed;
}
