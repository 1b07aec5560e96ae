import type { FailureInfo } from '../../../shared/contract/session.ts';
import { failure, type Result, success } from '../../../shared/model/problem.ts';
import type { PortfolioV1 as Portfolio } from '../../../shared/portfolio/portfolio-v1.ts';
import { readContent, writeContent } from '../store/envelope.ts';
import { quoted } from '../store/store-error.ts';
import type { Session } from './session.ts';
import { takeIn } from './take-in.ts';

/**
 * Ends a conflict. `theirs`: what is on disk replaces what is in memory, which is kept as a copy. `mine`: what is on disk is kept as a copy
 * beside the file, then overwritten. Fails with `no-conflict`, the reason why theirs cannot be read, or why a copy or the save failed.
 * Until the copy is kept nothing changes.
 */
export async function resolveConflict(session: Session, keep: 'theirs' | 'mine'): Promise<Result<void>> {
  const { file, memory, status } = session;
  if (!file || !status.conflict || !memory.portfolio) return failure('no-conflict', 'There is nothing to decide any more.');
  if (status.readOnly) return { ok: false, ...status.readOnly };
  const look = await file.store.adapter.look();
  if (keep === 'theirs') {
    if (!look.reading.ok || !look.seen) return look.reading.ok ? failure('missing', 'Their version is gone.') : look.reading;
    const problem = await keepMine(session, memory.portfolio);
    if (problem) return { ok: false, ...problem };
    takeIn(session, look);
    status.notice = await file.keepCopy(look.seen.bytes, 'outside');
    session.changed();
    return success(undefined);
  }
  if (!look.seen && !look.reading.ok && look.reading.code !== 'missing') return look.reading;
  let kept: string | null = null;
  if (look.seen) {
    const problem = await file.keepCopy(look.seen.bytes, 'theirs', look.reading.ok);
    const copy = await file.copyBeside('their version', look.seen.bytes);
    if (!copy.ok) return copy;
    kept = copy.value;
    status.notice = problem;
  }
  const extra = look.reading.ok ? { ...look.reading.value.extra, ...file.store.extra } : file.store.extra;
  file.store.replacing(look.seen, extra);
  memory.advance(look.reading.ok ? look.reading.value.revision : 0);
  status.conflict = null;
  session.unreadable = 0;
  const saved = await session.save();
  if (saved.ok && kept) {
    status.notice ??= { code: 'copy-kept', message: `Your version is saved. Theirs is kept beside it as ${quoted(kept)}.` };
    session.changed();
  }
  return saved;
}

/** Keeps a copy of what is in memory; once more when somebody typed meanwhile. */
async function keepMine(session: Session, portfolio: Portfolio): Promise<FailureInfo | null> {
  const { file, memory } = session;
  if (!file) return null;
  const revision = memory.revision;
  const problem = await file.keepCopy(await writeContent({ portfolio, revision, extra: file.store.extra }), 'before');
  return memory.portfolio && memory.revision !== revision ? keepMine(session, memory.portfolio) : problem;
}

/**
 * Shows what can be read of a file that cannot be read as a whole, or stops showing it. The file stays blocked. Fails with
 * `nothing-to-show` when it can be read by now, or when nothing in it can.
 */
export function showSalvage(session: Session, show: boolean): Result<void> {
  const { memory, status } = session;
  if (!status.blocked || !status.salvage) return failure('nothing-to-show', 'There is nothing to show any more.');
  if (status.salvage.shown === show) return success(undefined);
  const { portfolio, revision } = status.salvage.found;
  status.salvage.shown = show;
  memory.replace(show ? portfolio : null, show ? revision : 0);
  session.replaced();
  return success(undefined);
}

/**
 * Puts a kept copy in the place of a file that could not be read, after the damaged bytes were kept beside it. Fails with `not-damaged`,
 * `locked`, `snapshot-missing`, the reason why the copy cannot be read, or why writing failed; then the file is as it was.
 */
export async function recoverFile(session: Session, snapshot: string): Promise<Result<void>> {
  const { file, memory, status } = session;
  if (!file || !status.blocked) return failure('not-damaged', 'The open file can be read, so there is nothing to recover.');
  if (file.locked) return { ok: false, ...file.locked };
  const bytes = await file.readCopy(snapshot);
  if (!bytes.ok) return bytes;
  const reading = readContent(bytes.value, 'The kept copy');
  if (!reading.ok) return reading;
  if (reading.value.newer)
    return failure('newer', 'The kept copy was written by a newer version of Scholarfolio. Update Scholarfolio to open it.');
  const look = await file.store.adapter.look();
  if (!look.seen) return look.reading.ok ? failure('missing', 'The file is gone.') : look.reading;
  const problem = await file.keepCopy(look.seen.bytes, 'damaged', false);
  const beside = await file.copyBeside('damaged', look.seen.bytes);
  if (!beside.ok) return beside;
  const { portfolio, extra } = reading.value;
  file.store.replacing(look.seen, extra);
  const revision = Math.max(memory.revision, reading.value.revision) + 1;
  const saved = await file.store.save(portfolio, revision);
  if (!saved.ok) {
    file.store.accept(look);
    return saved;
  }
  const now = await file.store.open();
  takeIn(session, now);
  const message = `${quoted(file.info.name)} was opened from a kept copy. The damaged file is kept beside it as ${quoted(beside.value)}.`;
  status.notice = problem ?? { code: 'recovered', message };
  session.changed();
  return success(undefined);
}
