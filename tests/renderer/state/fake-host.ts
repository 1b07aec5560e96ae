import type { Patches } from 'mutative';
import { type Call, HostLost } from '../../../renderer/lib/api.ts';
import type { SessionState } from '../../../shared/contract/session.ts';
import { apply } from '../../../shared/portfolio/apply.ts';
import type { Command } from '../../../shared/portfolio/commands.ts';
import { emptyPortfolio } from '../../../shared/portfolio/portfolio.ts';
import type { PortfolioV1 } from '../../../shared/portfolio/portfolio-v1.ts';

export type FakeHost = {
  readonly call: Call;
  portfolio: PortfolioV1;
  revision: number;
  readonly state: () => SessionState;
  /** Commands in the order in which they were carried out. */
  readonly done: Command[];
  /** Answers nothing while true. */
  away: boolean;
  /** Loses the answer of the next edit after carrying it out. */
  loseAnswer: boolean;
  /** Refuses the next edit. */
  refuse: boolean;
  /** How long the host takes to hear a call, and again to be heard. */
  pause: () => Promise<void>;
};

/** A host in memory: the same `apply`, a history of whole portfolios, and the ways in which a real one fails. */
export function fakeHost(): FakeHost {
  const past: PortfolioV1[] = [];
  const host: FakeHost = {
    portfolio: emptyPortfolio(),
    revision: 0,
    done: [],
    away: false,
    loseAnswer: false,
    refuse: false,
    pause: () => Promise.resolve(),
    state: () => ({
      file: { path: '/p.json', name: 'p.json', folder: '/' },
      revision: host.revision,
      save: 'saved',
      savedAt: null,
      saveFailure: null,
      access: 'writable',
      accessReason: null,
      conflict: null,
      notice: null,
      undo: past.length > 0 ? 'Edit' : null,
      redo: null,
      recent: [],
      snapshots: [],
      salvage: null,
    }),
    call: (async (channel: string, input: { command: Command }) => {
      await host.pause();
      if (host.away) throw new HostLost('gone');
      const answer = answerTo(channel, input);
      await host.pause();
      return answer;
    }) as unknown as Call,
  };
  function answerTo(channel: string, input: { command: Command }) {
    if (channel === 'session.state') return host.state();
    if (channel === 'session.portfolio') {
      const portfolio = JSON.parse(JSON.stringify(host.portfolio));
      return {
        revision: host.revision,
        works: portfolio?.works.length ?? 0,
        portfolio: portfolio && { ...portfolio, works: portfolio.works.slice(0, 2) },
      };
    }
    if (channel === 'session.works') {
      const { from } = input as unknown as { from: number };
      return { revision: host.revision, works: JSON.parse(JSON.stringify(host.portfolio?.works.slice(from, from + 2) ?? [])) };
    }
    if (channel === 'edit.apply') return edit(input.command);
    if (channel === 'edit.undo') return undo();
    throw new Error(`The fake host does not know ${channel}`);
  }
  function edit(command: Command) {
    if (host.refuse) {
      host.refuse = false;
      return { state: host.state(), patches: [], failure: { code: 'no', message: 'Refused' } };
    }
    const result = apply(host.portfolio, command);
    if (!result.ok) return { state: host.state(), patches: [], failure: { code: result.code, message: result.message } };
    past.push(host.portfolio);
    host.portfolio = result.value.portfolio;
    host.revision += 1;
    host.done.push(command);
    if (host.loseAnswer) {
      host.loseAnswer = false;
      throw new HostLost('gone');
    }
    return { state: host.state(), patches: JSON.parse(JSON.stringify(result.value.patches)), failure: null };
  }
  function undo() {
    const before = past.pop();
    if (!before) return { state: host.state(), patches: [], failure: null };
    const patches: Patches = [{ op: 'replace', path: [], value: JSON.parse(JSON.stringify(before)) }];
    host.portfolio = before;
    host.revision += 1;
    return { state: host.state(), patches, failure: null };
  }
  return host;
}
