import { create } from 'zustand';
import type { ImportProblem, ImportReading, ImportRow, ImportTable } from '../../../shared/contract/import.ts';
import type { FailureInfo } from '../../../shared/contract/session.ts';
import { call } from '../../lib/api.ts';
import { onHostEvent } from '../../state/app.ts';
import { openDialog } from '../../state/ui.ts';
import type { Decided, Kept } from './carry-over.ts';

/** A file, or text that was pasted, and what the user said about it. */
export type Given = {
  readonly name: string;
  readonly bytes: Blob;
  readonly encoding?: string;
  /** What the columns of a table are. */
  readonly table?: ImportTable;
};

type Import = Decided & {
  readonly stage: 'choose' | 'reading' | 'review' | 'applying';
  readonly job: string;
  readonly given: readonly Given[];
  /** Text that was pasted, kept so that it can be corrected when nothing can be made of it. */
  readonly pasted: string;
  /** How much was read, from 0 to 1. */
  readonly share: number;
  /** Those that were given, in their order, then those that could not be. */
  readonly sources: ImportReading['sources'];
  /** Files that could not be handed over, with the reason. */
  readonly unread: ImportReading['sources'];
  readonly rows: readonly ImportRow[];
  /** Null in the place of one that was put right. */
  readonly problems: readonly (ImportProblem | null)[];
  /** What was decided in the readings before this one. */
  readonly kept: Kept;
  /** Corrected texts of problems, by what names the problem. */
  readonly corrections: Readonly<Record<string, string>>;
  readonly failure: FailureInfo | null;
};

export const idle: Import = {
  stage: 'choose',
  job: '',
  given: [],
  pasted: '',
  share: 0,
  sources: [],
  unread: [],
  rows: [],
  problems: [],
  decisions: {},
  takes: {},
  proposals: {},
  names: {},
  kept: new Map(),
  corrections: {},
  failure: null,
};

/** The import under way in this window. */
export const useImport = create<Import>(() => idle);

/** Whether an import is still the one under way. */
export const isCurrent = (job: string): boolean => useImport.getState().job === job;

onHostEvent((event) => {
  if (event.kind === 'import-progress' && isCurrent(event.job)) useImport.setState({ share: event.share });
});

/** Back to choosing; what was read is let go, pasted text is kept. */
export function chooseAgain(failure: FailureInfo | null = null): void {
  const { job, pasted } = useImport.getState();
  useImport.setState({ ...idle, pasted, failure });
  letGo(job);
}

/** Gives the import up; nothing has changed. */
export function cancelImport(): void {
  const { job } = useImport.getState();
  useImport.setState(idle);
  openDialog(null);
  letGo(job);
}

function letGo(job: string): void {
  if (job) void call('import.cancel', { job }).catch(() => undefined);
}

/** The process that keeps what was read is gone, or what was read is about another portfolio. */
const over: ReadonlySet<string> = new Set(['import-stopped', 'import-slow', 'import-gone', 'other-portfolio']);

/** Whether an import ended for this reason; then it is begun again, the reason shown. */
export function isOver(job: string, failure: FailureInfo): boolean {
  if (!over.has(failure.code)) return false;
  if (isCurrent(job)) chooseAgain(failure);
  return true;
}

const KEY = 'scholarfolio-import';

useImport.subscribe(({ job }, before) => {
  if (job === before.job || typeof sessionStorage === 'undefined') return;
  if (job) sessionStorage.setItem(KEY, job);
  else sessionStorage.removeItem(KEY);
});

/** Lets go of what this window had read before it was loaded anew. */
export function endLeftImport(): void {
  const job = sessionStorage.getItem(KEY);
  if (!job || isCurrent(job)) return;
  sessionStorage.removeItem(KEY);
  letGo(job);
}
