import { IMPORT_PIECE, IMPORT_SOURCES, type ImportReading, type ImportTable } from '../../../shared/contract/import.ts';
import type { FailureInfo } from '../../../shared/contract/session.ts';
import { newId } from '../../../shared/model/id.ts';
import { call, HostLost } from '../../lib/api.ts';
import { notifyProblem } from '../../lib/notify.tsx';
import { settled } from '../../state/app.ts';
import { currentPerson, openDialog } from '../../state/ui.ts';
import { carriedOver, keptOf, problemKey } from './carry-over.ts';
import { chooseAgain, type Given, idle, isCurrent, isOver, useImport } from './import-state.ts';

/** Reads sources, besides those that are under review, and shows what is in them. Nothing changes yet. */
export async function readSources(added: readonly Given[]): Promise<void> {
  const { given, stage } = useImport.getState();
  if (stage === 'applying') {
    notifyProblem('The import before is still being taken over. Add these files again when it is done.');
    return;
  }
  openDialog('import');
  const all = [...given, ...added];
  if (all.length <= IMPORT_SOURCES) await readAll(all);
  else {
    const message = `These are ${all.length.toLocaleString('en-GB')} files; at most ${IMPORT_SOURCES.toLocaleString('en-GB')} are read at once. Import them in parts.`;
    if (given.length > 0) notifyProblem(message);
    else chooseAgain({ code: 'too-many', message });
  }
}

/** As {@link readSources}, of text that was pasted. */
export async function readText(text: string): Promise<void> {
  if (useImport.getState().stage !== 'applying') useImport.setState({ pasted: text });
  await readSources([{ name: 'Pasted text', bytes: new Blob([text]) }]);
}

/** Reads again with what the user said about the encoding of a source. */
export const readAs = (source: number, encoding: string): Promise<void> => readWith(source, { encoding });

/** Reads again with what the user said about the columns of a table. */
export const readTable = (source: number, table: ImportTable): Promise<void> => readWith(source, { table });

async function readWith(source: number, said: Partial<Given>): Promise<void> {
  const { given, stage } = useImport.getState();
  if (stage === 'review') await readAll(given.map((one, i) => (i === source ? { ...one, ...said } : one)));
}

async function readAll(given: readonly Given[]): Promise<void> {
  const job = newId('job');
  const { rows, kept, pasted, unread, corrections, ...before } = useImport.getState();
  useImport.setState({ ...idle, stage: 'reading', job, given, pasted, unread, corrections, kept: keptOf(rows, before, kept) });
  try {
    const left = await handOver(job, given);
    if (!isCurrent(job)) return;
    await settled();
    const encodings = said(given, ({ encoding }) => encoding);
    const tables = said(given, ({ table }) => table);
    if (left.length === 0) return fail(job, failureOfAll(useImport.getState().unread));
    const { failure, ...reading } = await call('import.read', { job, person: currentPerson(), encodings, tables });
    if (!isCurrent(job)) return;
    const sources = [...reading.sources, ...useImport.getState().unread];
    const nothing = failure ?? failureOfAll(sources);
    if (nothing) return fail(job, nothing);
    const found = await corrected(job, reading);
    if (!isCurrent(job)) return;
    const now = useImport.getState();
    useImport.setState({ ...found, ...carriedOver(found.rows, now.kept), given: left, sources, stage: 'review' });
  } catch (error) {
    fail(job, lost(error));
  }
}

const said = <T>(given: readonly Given[], of: (one: Given) => T | undefined): Record<string, T> =>
  Object.fromEntries(
    given.flatMap((one, i) => {
      const value = of(one);
      return value === undefined ? [] : [[i, value] as const];
    }),
  );

/** Hands the bytes over. Resolves to what could be: a file that cannot be read is no reason to leave the others. */
async function handOver(job: string, given: readonly Given[]): Promise<readonly Given[]> {
  const left: Given[] = [];
  for (const [source, one] of given.entries()) {
    const problem = await handOverOne(job, source, one);
    if (!isCurrent(job)) return [];
    if (!problem) left.push(one);
    else if (problem.code === 'partly') {
      leave(one, problem);
      await readAll(given.filter((other) => other !== one));
      return [];
    } else if (problem.code === 'too-large' || problem.code === 'unreadable') leave(one, problem);
    else {
      fail(job, problem);
      return [];
    }
  }
  return left;
}

/** Null when it went well. `partly`: some of it was handed over and cannot be taken back. */
async function handOverOne(job: string, source: number, { name, bytes }: Given): Promise<FailureInfo | null> {
  for (let at = 0; at === 0 || at < bytes.size; at += IMPORT_PIECE) {
    const base64 = await base64Of(bytes.slice(at, at + IMPORT_PIECE)).catch(() => null);
    if (!isCurrent(job)) return null;
    if (base64 === null) {
      const message = `“${name}” could not be read: it is a folder, or it was moved, deleted or changed meanwhile.`;
      return { code: at > 0 ? 'partly' : 'unreadable', message };
    }
    const { failure } = await call('import.give', { job, source, name: name.slice(0, 300), base64 });
    if (failure) return failure;
  }
  return null;
}

function leave({ name }: Given, failure: FailureInfo): void {
  const source = { name, format: null, encoding: null, failure, readings: [], table: null };
  useImport.setState(({ unread }) => ({ unread: [...unread, source] }));
}

type Found = Pick<ImportReading, 'rows'> & { readonly problems: readonly (ImportReading['problems'][number] | null)[] };

/** With what was put right before the sources were read again. */
async function corrected(job: string, { rows, problems }: Pick<ImportReading, 'rows' | 'problems'>): Promise<Found> {
  const { corrections } = useImport.getState();
  let found: Found = { rows, problems };
  for (const [problem, wrong] of problems.entries()) {
    const text = corrections[problemKey(wrong)];
    if (text === undefined) continue;
    const again = await call('import.retry', { job, problem, text });
    if (!isCurrent(job)) return found;
    if (!again.failure) found = withCorrected(found, problem, again);
  }
  return found;
}

const withCorrected = (found: Found, problem: number, again: Pick<ImportReading, 'rows' | 'problems'>): Found => ({
  rows: [...found.rows, ...again.rows],
  problems: [...found.problems.map((one, i) => (i === problem ? null : one)), ...again.problems],
});

/** Reads a corrected piece again. Resolves to what is still wrong with it, or null. */
export async function retry(problem: number, text: string): Promise<string | null> {
  const { job, problems } = useImport.getState();
  const wrong = problems[problem];
  const again = await call('import.retry', { job, problem, text });
  if (!isCurrent(job)) return null;
  if (again.failure) return isOver(job, again.failure) ? null : again.failure.message;
  useImport.setState((now) => ({
    ...withCorrected({ rows: [...now.rows], problems: now.problems }, problem, again),
    corrections: wrong ? { ...now.corrections, [problemKey(wrong)]: text } : now.corrections,
  }));
  return null;
}

function fail(job: string, failure: FailureInfo | null): void {
  if (isCurrent(job)) chooseAgain(failure);
}

/** Why none of the sources could be read; null when one was, or when it is a question that can be answered. */
function failureOfAll(sources: ImportReading['sources']): FailureInfo | null {
  if (sources.some(({ failure, readings }) => !failure || readings.length > 0)) return null;
  const [first] = sources;
  return first?.failure ? { ...first.failure, message: sources.map(({ failure }) => failure?.message).join('\n') } : null;
}

/** What went wrong that nobody expected, in a sentence. */
export function lost(error: unknown): FailureInfo {
  if (error instanceof HostLost) return { code: 'host-lost', message: `${error.message} Start it again, then import.` };
  console.error(error);
  return { code: 'internal', message: 'The import stopped because of an error in Scholarfolio. Try it again with fewer files.' };
}

function base64Of(piece: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,?/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(piece);
  });
}
