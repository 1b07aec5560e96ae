import { type Failure, type Result, success } from '../../../shared/model/problem.ts';
import { info } from './open-file.ts';
import type { Session } from './session.ts';

/** Writes what is in memory, if anything is unsaved and nothing stands in the way. Only called while no other file work runs. */
export async function saveFile(session: Session): Promise<Result<void>> {
  const { memory, status, file } = session;
  session.autosave.started();
  if (!file || !memory.portfolio || !memory.dirty) return success(undefined);
  if (!(await file.stillLocked())) status.readOnly = file.locked;
  const obstacle = status.blocked ?? status.readOnly ?? status.conflict;
  if (obstacle) {
    session.changed();
    return { ok: false, ...obstacle };
  }
  const { portfolio, revision } = memory;
  status.saving = true;
  session.changed();
  let saved: Result<void>;
  try {
    saved = await file.store.save(portfolio, revision);
  } finally {
    status.saving = false;
  }
  if (saved.ok) {
    memory.savedRevision = revision;
    status.savedAt = new Date(session.around.clock.now()).toISOString();
    status.saveFailure = null;
    status.notice = (await file.keepNowAndThen()) ?? status.notice;
    if (memory.dirty) session.autosave.edited();
  } else if (saved.code === 'changed-elsewhere' || saved.code === 'missing') {
    contradict(session, saved);
  } else {
    status.saveFailure = info(saved);
    session.autosave.failed();
  }
  session.changed();
  return saved;
}

/** Unsaved edits and another program's change stand against each other: saving waits for the user. */
export function contradict(session: Session, reason: Failure): void {
  const choices =
    reason.code === 'missing'
      ? 'Keep yours to write the file again, or save it under another name.'
      : 'Load their version, keep yours (theirs is kept as a copy), or save yours under another name.';
  session.autosave.stop();
  session.status.saveFailure = null;
  session.status.conflict = { code: reason.code, message: `${reason.message} ${choices}` };
  session.changed();
}

/** The obstacle is gone; what is unsaved is saved soon. */
export function carryOn(session: Session): void {
  session.status.conflict = null;
  session.unreadable = 0;
  if (session.memory.dirty) session.autosave.edited();
  session.changed();
}
