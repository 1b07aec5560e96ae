import { failure, type Result, success } from '../model/problem.ts';
import { issueInWords } from './issue-words.ts';
import { Portfolio, schemaVersion } from './portfolio.ts';
import type { PortfolioV1 } from './portfolio-v1.ts';

/**
 * One step per released version: what version n + 1 makes of a portfolio of version n, or of what could be read of a damaged one, so
 * that it never throws. Empty while there is only one version.
 */
const steps: Readonly<Record<number, (old: unknown) => unknown>> = {};

export type Migrated = {
  readonly portfolio: PortfolioV1;
  /** The version it was written in, when that is older than ours. */
  readonly from: number | null;
  /** It was written by a newer version: it can be shown but not saved without losing what we do not know. */
  readonly newer: boolean;
};

/** What was stored by an older version, in the form that today's version stores; not checked yet. */
export function upgraded(version: number, stored: unknown): unknown {
  let value = stored;
  for (let at = version; at < schemaVersion; at++) value = steps[at]?.(value) ?? value;
  return value;
}

/**
 * The portfolio in today's schema. Fails with `invalid` and the place of the first field that is wrong, or with `newer` when a newer
 * version wrote something that cannot be shown at all.
 */
export function migrate(version: number, stored: unknown): Result<Migrated> {
  const value = upgraded(version, stored);
  const parsed = Portfolio.safeParse(value);
  const newer = version > schemaVersion;
  if (parsed.success) return success({ portfolio: parsed.data, from: version < schemaVersion ? version : null, newer });
  if (newer) return failure('newer', 'It was written by a newer version of Scholarfolio. Update Scholarfolio to open it.');
  return failure('invalid', issueInWords(parsed.error.issues[0], value));
}
