import type { z } from 'zod';
import { failure, type Result, success } from '../model/problem.ts';
import { Portfolio, schemaVersion } from './portfolio.ts';
import type { PortfolioV1 } from './portfolio-v1.ts';

/** One step per released version: what version n + 1 makes of a portfolio of version n. Empty while there is only one version. */
const steps: Readonly<Record<number, (old: unknown) => unknown>> = {};

export type Migrated = {
  readonly portfolio: PortfolioV1;
  /** The version it was written in, when that is older than ours. */
  readonly from: number | null;
  /** It was written by a newer version: it can be shown but not saved without losing what we do not know. */
  readonly newer: boolean;
};

/**
 * The portfolio in today's schema. Fails with `invalid` and the path of the first field that is wrong, or with `newer` when a newer
 * version wrote something that cannot be shown at all.
 */
export function migrate(version: number, stored: unknown): Result<Migrated> {
  let value = stored;
  for (let at = version; at < schemaVersion; at++) value = steps[at]?.(value) ?? value;
  const parsed = Portfolio.safeParse(value);
  const newer = version > schemaVersion;
  if (parsed.success) return success({ portfolio: parsed.data, from: version < schemaVersion ? version : null, newer });
  if (newer) return failure('newer', 'It was written by a newer version of Scholarfolio. Update Scholarfolio to open it.');
  const issue = deepest(parsed.error.issues[0]);
  const where = issue?.path.length ? `${issue.path.join(' › ')}: ` : '';
  return failure('invalid', `${where}${issue?.message ?? 'Not a portfolio'}`);
}

/** A union reports its branches; the first issue inside says most. */
function deepest(issue: z.core.$ZodIssue | undefined): z.core.$ZodIssue | undefined {
  if (issue?.code !== 'invalid_union') return issue;
  const inner = issue.errors.find((branch) => branch.length > 0)?.[0];
  return inner ? deepest({ ...inner, path: [...issue.path, ...inner.path] }) : issue;
}
