import { apply as applyPatches, type Patches } from 'mutative';
import type { SessionState } from '../../shared/contract/session.ts';
import { failure, type Result, success } from '../../shared/model/problem.ts';
import { apply } from '../../shared/portfolio/apply.ts';
import type { Command } from '../../shared/portfolio/commands.ts';
import { type Call, HostLost } from '../lib/api.ts';
import { keepSame } from '../lib/keep-same.ts';
import { replaces } from './replaces.ts';
import type { AppStore, Portfolio } from './store.ts';

type Task = { readonly kind: 'edit'; command: Command; patches: string } | { readonly kind: 'undo' | 'redo' | 'resync' };
type Problem = { readonly code: string; readonly message: string };

export type SyncOptions = {
  readonly call: Call;
  readonly store: AppStore;
  /** An edit that the host refused; it has been taken back here. */
  readonly onProblem: (problem: Problem) => void;
  /** Waits before the host is tried again. */
  readonly wait: (milliseconds: number) => Promise<void>;
};

export type Sync = {
  /** Carries an edit out at once and sends it in order. Fails, changing nothing, when the edit is not valid here. */
  readonly dispatch: (command: Command) => Result<null>;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Fetches the portfolio anew; waiting edits are applied to it again. */
  readonly resync: () => void;
  /** Takes over what the host said about the file. */
  readonly takeState: (state: SessionState) => void;
  /** Resolves when every edit so far was answered. */
  readonly settled: () => Promise<void>;
};

const codesOfRepeats = new Set(['id-taken', 'not-found']);

/**
 * Keeps the store in step with the host: edits show at once and are sent one after the other; the host's answer wins. While the host
 * is away, edits wait; when it is back, the portfolio is fetched and the waiting edits are applied to it again.
 */
export function createSync({ call, store, onProblem, wait }: SyncOptions): Sync {
  /** What the host has, as far as it has answered. */
  let confirmed: Portfolio | null = null;
  let revision = -1;
  let queue: Task[] = [];
  let running: Promise<void> | null = null;

  const show = (portfolio: Portfolio | null) => store.setState({ portfolio, pending: queue.filter((task) => task.kind === 'edit').length });

  /** Every edit is told twice, with its answer and as an event: what says nothing new draws nothing anew. */
  const showSession = (state: SessionState) => {
    const before = store.getState().session;
    const session = keepSame(before, state);
    if (session !== before) store.setState({ session });
  };

  function takeState(state: SessionState): void {
    const before = store.getState().session;
    const otherFile = before?.file?.path !== state.file?.path;
    if (!otherFile && state.revision < revision) return;
    showSession(state);
    if (otherFile || (running === null && state.revision !== revision)) enqueue({ kind: 'resync' });
  }

  /** Applies the waiting edits to what the host has. Edits that no longer fit are dropped; `quiet` about repeats after a reconnection. */
  function rebase(quiet: boolean): void {
    let view = confirmed;
    const kept: Task[] = [];
    for (const task of queue) {
      if (task.kind !== 'edit' || !view) {
        if (task.kind !== 'edit') kept.push(task);
        continue;
      }
      const result = apply(view, task.command);
      if (!result.ok) {
        if (!(quiet && codesOfRepeats.has(result.code))) onProblem(result);
        continue;
      }
      if (result.value.patches.length === 0) continue;
      view = result.value.portfolio;
      task.patches = JSON.stringify(result.value.patches);
      kept.push(task);
    }
    queue = kept;
    show(view);
  }

  function take(patches: readonly unknown[], state: SessionState): void {
    if (confirmed && patches.length > 0) confirmed = applyPatches(confirmed, patches as Patches) as Portfolio;
    const expected = revision + (patches.length > 0 ? 1 : 0);
    revision = state.revision;
    showSession(state);
    if (state.revision !== expected && !queue.some((task) => task.kind === 'resync')) queue.push({ kind: 'resync' });
  }

  async function carryOut(task: Task): Promise<void> {
    switch (task.kind) {
      case 'edit': {
        const answer = await call('edit.apply', { command: task.command });
        queue.shift();
        take(answer.patches, answer.state);
        if (answer.failure) {
          onProblem(answer.failure);
          rebase(false);
        } else if (JSON.stringify(answer.patches) !== task.patches) rebase(false);
        else {
          if (!queue.some((next) => next.kind === 'edit')) confirmed = store.getState().portfolio;
          show(store.getState().portfolio);
        }
        return;
      }
      case 'undo':
      case 'redo': {
        const answer = await call(`edit.${task.kind}`, {});
        queue.shift();
        take(answer.patches, answer.state);
        if (answer.failure) onProblem(answer.failure);
        rebase(false);
        return;
      }
      case 'resync':
        await refetch();
        queue = queue.filter((other) => other !== task);
        rebase(false);
        return;
      default:
        task satisfies never;
    }
  }

  async function refetch(): Promise<void> {
    const { portfolio, ...answer } = await call('session.portfolio', {});
    const works = [...(portfolio?.works ?? [])];
    while (works.length < answer.works) {
      const more = await call('session.works', { from: works.length });
      // Something was edited between two pieces.
      if (more.revision !== answer.revision || more.works.length === 0) return refetch();
      works.push(...more.works);
    }
    confirmed = portfolio && { ...portfolio, works };
    revision = answer.revision;
  }

  async function reconnect(lost: HostLost): Promise<void> {
    store.setState({ connection: lost.reason });
    for (let pause = 500; ; pause = Math.min(pause * 2, 5000)) {
      await wait(pause);
      try {
        store.setState({ session: await call('session.state', {}) });
        await refetch();
        rebase(true);
        store.setState({ connection: 'online' });
        return;
      } catch (error) {
        if (!(error instanceof HostLost)) throw error;
        store.setState({ connection: error.reason });
      }
    }
  }

  async function run(): Promise<void> {
    for (let task = queue[0]; task; task = queue[0]) {
      try {
        await carryOut(task);
      } catch (error) {
        if (error instanceof HostLost) await reconnect(error);
        else {
          // The call itself was refused: that edit can never be carried out, the ones behind it may.
          queue = queue.filter((other) => other !== task);
          onProblem({ code: 'call-failed', message: error instanceof Error ? error.message : String(error) });
          rebase(false);
        }
      }
    }
  }

  function enqueue(task: Task): void {
    queue.push(task);
    if (running === null) start();
  }

  /** What is queued while the last task was ending must not wait for the next edit. */
  function start(): void {
    running = run().finally(() => {
      running = null;
      if (queue.length > 0) start();
    });
  }

  function dispatch(command: Command): Result<null> {
    const { portfolio, session } = store.getState();
    if (!portfolio || !session) return failure('no-file', 'No portfolio is open.');
    if (session.access !== 'writable') return failure('read-only', session.accessReason?.message ?? 'This file is open for reading only.');
    const result = apply(portfolio, command);
    if (!result.ok) return result;
    if (result.value.patches.length === 0) return success(null);
    const last = queue.at(-1);
    // Typing faster than the host answers: the newest value of a field takes the place of one that still waits. The first task is on its way.
    if (queue.length > 1 && last?.kind === 'edit' && replaces(last.command, command)) {
      last.command = command;
      last.patches = '';
      store.setState({ portfolio: result.value.portfolio });
      return success(null);
    }
    const task: Task = { kind: 'edit', command, patches: JSON.stringify(result.value.patches) };
    store.setState({ portfolio: result.value.portfolio, pending: store.getState().pending + 1 });
    enqueue(task);
    return success(null);
  }

  return {
    dispatch,
    undo: () => enqueue({ kind: 'undo' }),
    redo: () => enqueue({ kind: 'redo' }),
    resync: () => enqueue({ kind: 'resync' }),
    takeState,
    settled: async () => {
      while (running !== null) await running;
    },
  };
}
