import { create } from 'zustand';
import { reasonFor } from '../../shared/checks/dismissed.ts';
import type { Output } from '../../shared/contract/contract.ts';
import { call, HostLost } from '../lib/api.ts';
import { type Found, findingKey, merged } from '../lib/findings.ts';
import { useApp } from './store.ts';

type Check = Output<'checks.run'>[number];

type Checks = { readonly findings: readonly Check[]; readonly revision: number | null };

/** What the host found at its last look; `revision` is the portfolio's at that time. */
export const useChecks = create<Checks>()(() => ({ findings: [], revision: null }));

const REST = 900;

/** Checks the portfolio whenever it has rested for a moment. Returns what stops it. */
export function watchChecks(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked: string | null = null;
  const look = async () => {
    const { session } = useApp.getState();
    if (!session?.file) return;
    try {
      const findings = await call('checks.run', {});
      // What is unfinished is known here already, from the portfolio itself and without delay.
      useChecks.setState({ findings: findings.filter((finding) => finding.code !== 'unfinished'), revision: session.revision });
    } catch (error) {
      // While the host is away the last findings stay; it is asked again after the next edit.
      if (!(error instanceof HostLost)) throw error;
    }
  };
  const consider = () => {
    const { session } = useApp.getState();
    const now = session?.file && session.access !== 'blocked' ? `${session.file.path} ${session.revision}` : null;
    if (now === asked) return;
    asked = now;
    clearTimeout(timer);
    if (now === null) useChecks.setState({ findings: [], revision: null });
    else timer = setTimeout(() => void look(), REST);
  };
  consider();
  const unsubscribe = useApp.subscribe(consider);
  return () => {
    clearTimeout(timer);
    unsubscribe();
  };
}

export type DismissedFinding = Found & { readonly reason: string };

type Sorted = {
  /** Each once, without those that were dismissed. */
  readonly findings: readonly Found[];
  readonly dismissed: readonly DismissedFinding[];
  /** Findings that are more than hints. */
  readonly count: number;
  readonly stopping: number;
};

const nothing: Sorted = { findings: [], dismissed: [], count: 0, stopping: 0 };
let last = { checks: [] as readonly Check[], dismissals: undefined as unknown, sorted: nothing };

/** Sorted anew only when the host has looked again or something was dismissed: several screens ask after every keystroke. */
function sortedNow(checks: readonly Check[]): Sorted {
  const { portfolio } = useApp.getState();
  if (!portfolio) return nothing;
  if (last.checks === checks && last.dismissals === portfolio.dismissed) return last.sorted;
  const all = merged(checks).map((finding) => ({ finding, reason: reasonFor(portfolio, finding) }));
  const findings = all.flatMap(({ finding, reason }) => (reason === null ? [finding] : []));
  const dismissed = all.flatMap(({ finding, reason }) => (reason === null ? [] : [{ ...finding, reason }]));
  const count = findings.filter((finding) => finding.severity !== 'hint').length;
  const stopping = findings.filter((finding) => finding.severity === 'error').length;
  last = { checks, dismissals: portfolio.dismissed, sorted: { findings, dismissed, count, stopping } };
  return last.sorted;
}

function useSorted(): Sorted {
  useApp((state) => state.portfolio?.dismissed);
  return useChecks(({ findings }) => sortedNow(findings));
}

/** The findings, each once, without those that were dismissed. */
export function useFindings(): readonly Found[] {
  return useSorted().findings;
}

/** Findings that were dismissed and are still there. */
export function useDismissed(): readonly DismissedFinding[] {
  return useSorted().dismissed;
}

/** Takes a finding off the list that was just put right here, before the host looks again. */
export function forgetFinding(finding: Found): void {
  const key = findingKey(finding);
  useChecks.setState(({ findings }) => ({ findings: findings.filter((check) => findingKey(check) !== key) }));
}

/** How much there is to see under "Checks" apart from hints: unfinished fields and findings, and how many of them stop an export. */
export function useCheckCount(): { readonly count: number; readonly stopping: number } {
  const drafts = useApp((state) => state.portfolio?.drafts.length ?? 0);
  const { count, stopping } = useSorted();
  return { count: drafts + count, stopping };
}
