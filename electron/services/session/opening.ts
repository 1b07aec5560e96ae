import path from 'node:path';
import type { FailureInfo } from '../../../shared/contract/session.ts';
import { failure, type Result, success } from '../../../shared/model/problem.ts';
import { emptyPortfolio } from '../../../shared/portfolio/portfolio.ts';
import type { Reading } from '../store/envelope.ts';
import { readPortfolioFile } from '../store/store.ts';
import { quoted } from '../store/store-error.ts';
import { OpenFile } from './open-file.ts';
import { carryOn } from './saving.ts';
import type { Session } from './session.ts';
import { takeIn } from './take-in.ts';

/**
 * Creates a file and opens it. Never overwrites (`exists`).
 * @param sample file of the sample portfolio to start from; null starts empty
 */
export async function createFile(session: Session, file: string, sample: string | null): Promise<Result<void>> {
  const { around, memory } = session;
  const target = portfolioPath(file);
  const left = await session.leave();
  if (!left.ok) return left;
  const source = sample === null ? null : await readPortfolioFile(around.fs, sample);
  if (source && !source.ok) return source;
  const portfolio = source?.value.portfolio ?? emptyPortfolio();
  const written = await OpenFile.write(around, target, { portfolio, revision: 1, extra: source?.value.extra ?? {} }, false);
  if (!written.ok) return written;
  const base = written.value.store.adapter.base;
  const problem = base && (await written.value.keepCopy(base.bytes, 'opened'));
  await session.recent.add(target);
  await session.switchTo(written.value);
  memory.replace(portfolio, 1);
  session.replaced();
  Object.assign(session.status, { notice: problem, savedAt: new Date(around.clock.now()).toISOString() });
  session.opened();
  return success(undefined);
}

/** Opens a file. A failure leaves open what is open; what is wrong inside the file is shown by the state instead. */
export async function openFile(session: Session, file: string, anyway: boolean): Promise<Result<void>> {
  const target = path.resolve(file);
  const left = await session.leave();
  if (!left.ok) return left;
  // Opening the open file again must not find its own lock.
  const again = await isOpen(session, target);
  if (again) await session.letGo();
  const result = await OpenFile.open(session.around, target, anyway);
  if (!result.ok) {
    if (again) session.nothing();
    return result;
  }
  const { opened, look, problem } = result.value;
  await session.recent.add(target);
  await session.switchTo(opened);
  takeIn(session, look);
  session.status.notice = (look.reading.ok ? openingNotice(look.reading.value, opened) : null) ?? problem;
  session.opened();
  return success(undefined);
}

/** Writes what is in memory to another file and goes on there. The file that was open stays as it is on disk. */
export async function saveFileAs(session: Session, file: string, replace: boolean): Promise<Result<void>> {
  const { memory, around } = session;
  const { portfolio, revision } = memory;
  if (!portfolio) return failure('nothing-open', 'There is nothing to save: no portfolio is open.');
  if (session.status.readOnly?.code === 'newer') return { ok: false, ...session.status.readOnly };
  const target = portfolioPath(file);
  if (await isOpen(session, target)) {
    if (session.status.conflict || session.status.readOnly || session.status.blocked)
      return failure('exists', `${quoted(target)} is the file that cannot be saved now. Choose another name.`);
    return session.save();
  }
  const salvaged = session.status.salvage?.found;
  const extra = salvaged?.extra ?? session.file?.store.extra ?? {};
  const damaged = salvaged && session.file?.info.name;
  const written = await OpenFile.write(around, target, { portfolio, revision, extra }, replace);
  if (!written.ok) return written;
  await session.recent.add(target);
  await session.switchTo(written.value);
  memory.savedRevision = revision;
  session.status.savedAt = new Date(around.clock.now()).toISOString();
  if (damaged) {
    const message = `${quoted(target)} holds what could be read of ${quoted(damaged)}, which is left as it is with all the rest.`;
    session.status.notice = { code: 'salvaged', message };
  }
  carryOn(session);
  session.opened();
  return success(undefined);
}

async function isOpen(session: Session, target: string): Promise<boolean> {
  return session.file !== null && (await session.around.fs.realpath(target).catch(() => null)) === session.file.real;
}

/** Absolute, and with an ending by which it is found again. */
function portfolioPath(file: string): string {
  const absolute = path.resolve(file);
  return path.extname(absolute) ? absolute : `${absolute}.json`;
}

function openingNotice(reading: Reading, file: OpenFile): FailureInfo | null {
  if (reading.newer || file.locked) return null;
  const name = quoted(file.info.name);
  if (reading.edited)
    return {
      code: 'edited-elsewhere',
      message: `${name} was changed outside Scholarfolio. The changes are taken over; the version before them is among the kept copies.`,
    };
  if (reading.migratedFrom !== null)
    return {
      code: 'migrated',
      message: `${name} was written by an older version of Scholarfolio and is saved in today’s form from now on.`,
    };
  return null;
}
