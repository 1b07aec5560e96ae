import type { Handlers, Output } from '../../../shared/contract/contract.ts';
import { type Failure, failure, type Result } from '../../../shared/model/problem.ts';
import { listFolder } from './folder.ts';
import { info } from './open-file.ts';
import type { Session } from './session.ts';

type SessionChannel = Extract<keyof Handlers, `session.${string}` | `edit.${string}` | 'history.read' | 'folder.list'>;

/** A thousand works are a few megabytes: neither host nor window is busy for long with them. */
const WORKS_AT_ONCE = 1_000;

const pathNeeded: Failure = failure('path-needed', 'Choose a file first.');

/** The channels of the contract that a session answers. */
export function sessionHandlers(session: Session): Pick<Handlers, SessionChannel> {
  const outcome = async (work: Result<void> | Promise<Result<void>>): Promise<Output<'session.open'>> => {
    const result = await work;
    return { state: session.state(), failure: result.ok ? null : info(result) };
  };
  const edited = (change: Parameters<Session['edit']>[0]): Promise<Output<'edit.apply'>> => {
    const result = session.edit(change);
    const patches = result.ok ? (result.value as Output<'edit.apply'>['patches']) : [];
    return Promise.resolve({ state: session.state(), patches, failure: result.ok ? null : info(result) });
  };
  const done: Result<void> = { ok: true, value: undefined };
  return {
    'session.state': async () => session.state(),
    'session.portfolio': async () => {
      const portfolio = session.portfolio();
      const works = portfolio?.works ?? [];
      const first = portfolio && { ...portfolio, works: works.slice(0, WORKS_AT_ONCE) };
      return { revision: session.revision(), portfolio: first, works: works.length };
    },
    'session.works': async ({ from }) => ({
      revision: session.revision(),
      works: session.portfolio()?.works.slice(from, from + WORKS_AT_ONCE) ?? [],
    }),
    'session.create': ({ path, sample }) => outcome(path === undefined ? pathNeeded : session.create(path, sample)),
    'session.open': ({ path, anyway }) => outcome(path === undefined ? pathNeeded : session.open(path, anyway)),
    'session.save-as': ({ path, replace }) => outcome(path === undefined ? pathNeeded : session.saveAs(path, replace)),
    'session.close': ({ discard }) => outcome(session.close({ discard })),
    'session.flush': () => outcome(session.flush()),
    'session.resolve': ({ keep }) => outcome(session.resolve(keep)),
    'session.recover': ({ snapshot }) => outcome(session.recover(snapshot)),
    'session.show-salvage': ({ show }) => outcome(session.showSalvage(show)),
    'history.read': async ({ snapshot }) => {
      const read = await session.readCopy(snapshot);
      return read.ok ? { portfolio: read.value, failure: null } : { portfolio: null, failure: info(read) };
    },
    'session.dismiss-notice': () => {
      session.dismissNotice();
      return outcome(done);
    },
    'edit.apply': ({ command }) => edited(command),
    'edit.undo': () => edited('undo'),
    'edit.redo': () => edited('redo'),
    'folder.list': ({ path }) => listFolder(session.around.fs, path),
  };
}
