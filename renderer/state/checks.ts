import { create } from 'zustand';
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

let last: { readonly checks: readonly Check[]; readonly findings: readonly Found[] } = { checks: [], findings: [] };

/** The findings, each once. */
export function useFindings(): readonly Found[] {
  return useChecks(({ findings: checks }) => {
    if (last.checks !== checks) last = { checks, findings: merged(checks) };
    return last.findings;
  });
}

/** Takes a finding off the list that was just put right here, before the host looks again. */
export function forgetFinding(finding: Found): void {
  const key = findingKey(finding);
  useChecks.setState(({ findings }) => ({ findings: findings.filter((check) => findingKey(check) !== key) }));
}

/** How much there is to see under "Checks": unfinished fields and findings, and how many of them stop an export. */
export function useCheckCount(): { readonly count: number; readonly stopping: number } {
  const drafts = useApp((state) => state.portfolio?.drafts.length ?? 0);
  const findings = useFindings();
  return { count: drafts + findings.length, stopping: findings.filter((finding) => finding.severity === 'error').length };
}
