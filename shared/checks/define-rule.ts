import type { Finding, Place } from '../model/problem.ts';
import type { SingleCommand } from '../portfolio/commands.ts';
import type { PortfolioV1 as Portfolio } from '../portfolio/portfolio-v1.ts';

/** What people are told about a kind of finding. */
export type CheckInfo = {
  /** Code of its findings. */
  readonly code: string;
  readonly severity: 'warning' | 'hint';
  readonly name: string;
  /** One sentence: why it matters. */
  readonly explanation: string;
};

/** An edit of one item that leaves nothing to decide. `label` is for its button, `done` is said afterwards. */
export type RuleFix = {
  readonly label: string;
  readonly done: string;
  readonly command: Extract<SingleCommand, { kind: 'set' }>;
};

/** A check of the whole portfolio. Pure, and quick enough to run whenever an edit has settled. */
export type Rule = CheckInfo & {
  /** `now` is today, for what depends on it. */
  readonly find: (portfolio: Portfolio, now: Date) => readonly Finding[];
  /** What puts a finding right with one click, afterwards the finding is gone; null where somebody has to decide. */
  readonly fix?: (portfolio: Portfolio, finding: Finding) => RuleFix | null;
};

/** A finding before it has the code and severity of its rule. */
export type Spotted = { readonly place: Place; readonly message: string };

export function defineRule(
  rule: CheckInfo & { readonly spot: (portfolio: Portfolio, now: Date) => readonly Spotted[]; readonly fix?: Rule['fix'] },
): Rule {
  const { spot, ...rest } = rule;
  return {
    ...rest,
    find: (portfolio, now) => spot(portfolio, now).map((one) => ({ code: rule.code, severity: rule.severity, ...one })),
  };
}
