import { failure, type Result, success } from '../../../shared/model/problem.ts';
import type { PortfolioV1 as Portfolio } from '../../../shared/portfolio/portfolio-v1.ts';
import { readContent } from '../store/envelope.ts';
import type { SnapshotReason } from '../store/snapshots.ts';
import type { Session } from './session.ts';

/** What a kept copy of the open file holds. Fails when nothing is open, or with the reason why the copy cannot be read. */
export async function readKeptCopy({ file }: Session, snapshot: string): Promise<Result<Portfolio>> {
  const bytes = (await file?.readCopy(snapshot)) ?? failure('nothing-open', 'No portfolio is open.');
  if (!bytes.ok) return bytes;
  const reading = readContent(bytes.value, 'The kept copy');
  return reading.ok ? success(reading.value.portfolio) : reading;
}

/** Saves and keeps a copy of the file, as it is before something large. Fails when the copy could not be kept. */
export async function keepCopyNow(session: Session, reason: SnapshotReason): Promise<Result<void>> {
  await session.save();
  const failed = await session.file?.keepSaved(reason);
  session.changed();
  return failed ? { ok: false, ...failed } : success(undefined);
}
