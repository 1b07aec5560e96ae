import { byId } from '../compose/index-of.ts';
import type { Finding } from '../model/problem.ts';
import { type DismissedKey, sameDismissal } from '../portfolio/dismiss.ts';
import type { PortfolioV1 as Portfolio } from '../portfolio/portfolio-v1.ts';

/**
 * What remembers a finding that may stay as it is; null for one that cannot be dismissed: an error, which would stop an export, and what
 * belongs to no item. Parts of lists are named by their ids, so that moving them does not change what is meant.
 */
export function dismissalKey(portfolio: Portfolio, { code, severity, place }: Finding): DismissedKey | null {
  if (severity === 'error' || code === 'unfinished' || !place || place.collection === 'portfolio') return null;
  const { collection, id } = place;
  const path = place.path?.length ? stablePath(itemOf(portfolio, collection, id), place.path) : undefined;
  return { code, collection, id, ...(path === undefined ? {} : { path }) };
}

function itemOf(portfolio: Portfolio, collection: DismissedKey['collection'], id: string): unknown {
  return byId(portfolio[collection] as readonly { readonly id: string }[]).get(id);
}

function stablePath(item: unknown, path: readonly (string | number)[]): string {
  let value = item;
  return path
    .map((key) => {
      const list = Array.isArray(value) ? (value as readonly ({ readonly id?: unknown } | null)[]) : null;
      // Some findings count the parts of a list, others name them.
      const part = list?.[Number(key)] ?? list?.find((one) => one?.id === key);
      value = list ? part : (value as Record<string, unknown> | null | undefined)?.[key];
      return typeof part?.id === 'string' ? part.id : String(key);
    })
    .join('.');
}

/** Findings apart from those that were dismissed. */
export function withoutDismissed<F extends Finding>(portfolio: Portfolio, findings: readonly F[]): readonly F[] {
  return portfolio.dismissed?.length ? findings.filter((finding) => reasonFor(portfolio, finding) === null) : findings;
}

/** Why a finding may stay as it is; null when nobody said so. */
export function reasonFor(portfolio: Portfolio, finding: Finding): string | null {
  if (!portfolio.dismissed?.some(({ code, id }) => code === finding.code && id === finding.place?.id)) return null;
  const key = dismissalKey(portfolio, finding);
  return key === null ? null : (portfolio.dismissed.find((one) => sameDismissal(one, key))?.reason ?? null);
}
