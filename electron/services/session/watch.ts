import { failure } from '../../../shared/model/problem.ts';
import { quoted } from '../store/store-error.ts';
import { carryOn, contradict } from './saving.ts';
import type { Session } from './session.ts';
import { takeIn } from './take-in.ts';

/** Looks in a row that must fail before a changed file counts as unreadable: another program may be in the middle of writing. */
const PATIENCE = 3;

/** Looks once at what other programs did to the open file: takes their change over, or stops saving until the user decides. */
export async function watchOnce(session: Session): Promise<void> {
  const { file, memory, status } = session;
  if (!file) return;
  await watchLock(session);
  const found = await file.store.adapter.check();
  if (found === 'same') {
    session.unreadable = 0;
    // It is back as we left it: the drive was connected again, or the other program took its change back.
    if (status.conflict) carryOn(session);
    return;
  }
  const name = quoted(file.info.name);
  if (found === 'missing') {
    if (memory.dirty && !status.conflict)
      contradict(session, failure('missing', `${name} is no longer at its place: it was moved or deleted, or its drive is not connected.`));
    return;
  }
  if (status.conflict) return;
  const revision = memory.revision;
  const look = await file.store.adapter.look();
  if (status.blocked) {
    if (!look.seen) return;
    // Corrected with another program, or damaged in another way; either way there is nothing of ours to lose.
    takeIn(session, look);
    if (look.reading.ok) notice(session, 'reloaded', `${name} can be read again.`);
    return;
  }
  if (memory.dirty) {
    contradict(session, failure('changed-elsewhere', `${name} was changed by another program while you have unsaved edits here.`));
    return;
  }
  if (!look.reading.ok || !look.seen) {
    if (++session.unreadable < PATIENCE) return;
    const why = look.reading.ok ? '' : ` ${look.reading.message}`;
    contradict(session, failure('changed-elsewhere', `${name} was changed by another program and cannot be read now.${why}`));
    return;
  }
  const ours = file.store.adapter.base;
  const notKept = ours && !file.locked ? await file.keepCopy(ours.bytes, 'before') : null;
  // Somebody may have typed while the copy was kept; the next look finds that as a conflict.
  if (memory.revision !== revision) return;
  takeIn(session, look);
  if (file.locked) return;
  await file.keepCopy(look.seen.bytes, 'outside');
  const ending = notKept ? `. No copy of yours could be kept: ${notKept.message}` : '; yours is among the kept copies.';
  notice(session, 'changed-elsewhere', `${name} was changed by another program. Its version is shown now${ending}`);
}

function notice(session: Session, code: string, message: string): void {
  session.status.notice = { code, message };
  session.changed();
}

/** Notices when the lock was taken over by somebody, and when the one who had it let go. */
async function watchLock(session: Session): Promise<void> {
  const { file, status } = session;
  if (!file) return;
  if (file.locked) {
    if (!(await file.tryLock(false))) return;
    if (status.readOnly?.code === 'locked') status.readOnly = null;
    if (!status.conflict) carryOn(session);
  } else if (!(await file.stillLocked())) {
    status.readOnly ??= file.locked;
  } else return;
  session.changed();
}
