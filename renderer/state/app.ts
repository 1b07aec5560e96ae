import type { HostEvent } from '../../shared/contract/contract.ts';
import type { FailureInfo } from '../../shared/contract/session.ts';
import type { Result } from '../../shared/model/problem.ts';
import type { Command } from '../../shared/portfolio/commands.ts';
import { type Call, call, HostLost } from '../lib/api.ts';
import { notifyChoice, notifyProblem } from '../lib/notify.tsx';
import { listenToHost } from './host-events.ts';
import { useApp } from './store.ts';
import { createSync } from './sync.ts';

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

const sync = createSync({ call, store: useApp, onProblem: (problem) => notifyProblem(problem.message), wait });

/** Edits the portfolio: shown at once, sent in order. */
export function dispatch(command: Command): Result<null> {
  return sync.dispatch(command);
}

/** As {@link dispatch}, for edits that cannot be wrong by what was typed: a refusal is shown as a message. */
export function edit(command: Command): boolean {
  const result = sync.dispatch(command);
  if (!result.ok) notifyProblem(result.message);
  return result.ok;
}

export const undo = sync.undo;
export const redo = sync.redo;
export const settled = sync.settled;
export const resync = sync.resync;

type SessionChannel =
  | 'session.create'
  | 'session.open'
  | 'session.save-as'
  | 'session.close'
  | 'session.flush'
  | 'session.resolve'
  | 'session.recover'
  | 'session.show-salvage'
  | 'session.dismiss-notice';

/**
 * Asks the host for something about the file as a whole, after every edit so far was answered. Returns the failure to show, or null
 * when it worked or the person closed the host's file dialog; `done` tells the two apart.
 */
export async function askSession<C extends SessionChannel>(
  channel: C,
  input: Parameters<typeof call<C>>[1],
): Promise<{ readonly done: boolean; readonly failure: FailureInfo | null }> {
  try {
    if (useApp.getState().connection === 'online') await sync.settled();
    const answer = await (call as Call)(channel, input);
    sync.takeState(answer.state);
    if (channel !== 'session.flush' && channel !== 'session.dismiss-notice') sync.resync();
    await sync.settled();
    return { done: answer.failure === null && answer.cancelled !== true, failure: answer.failure };
  } catch (error) {
    if (!(error instanceof HostLost)) throw error;
    return { done: false, failure: { code: 'host-lost', message: `${error.message} Start it again; what you typed stays here.` } };
  }
}

/** Closes the file. Edits that cannot be saved are given up only when the person says so. */
export async function closePortfolio(): Promise<void> {
  const { failure } = await askSession('session.close', {});
  if (failure?.code === 'unsaved')
    notifyChoice(failure.message, 'Close without saving', () => void askSession('session.close', { discard: true }));
  else if (failure) notifyProblem(failure.message);
}

type Listener = (event: HostEvent) => void;
const listeners = new Set<Listener>();
const tell: Listener = (event) => {
  for (const listener of listeners) listener(event);
};

/** Hears menu commands, export progress and preview events. Returns what stops it. */
export function onHostEvent(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Connects to the host; call once. Keeps trying while it does not answer. */
export async function startApp(): Promise<void> {
  listenToHost(
    call,
    wait,
    (event) => {
      if (event.kind === 'state') sync.takeState(event.state);
      if (event.kind === 'replaced') sync.resync();
      tell(event);
    },
    (reason) => useApp.setState({ connection: reason }),
    () => {
      useApp.setState({ connection: 'online' });
      sync.resync();
      // What happened meanwhile was not heard.
      tell({ kind: 'replaced', seq: 0 });
    },
  );
  for (;;) {
    try {
      const info = await call('app.info', {});
      const session = await call('session.state', {});
      useApp.setState({ info, session, connection: 'online' });
      sync.resync();
      return;
    } catch (error) {
      if (!(error instanceof HostLost)) throw error;
      useApp.setState({ connection: error.reason });
      await wait(1000);
    }
  }
}
