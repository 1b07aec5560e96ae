import { create } from 'zustand';
import {
  IMPORT_PIECE,
  type ImportDecision,
  type ImportProblem,
  type ImportReading,
  type ImportRow,
  type ImportTable,
} from '../../../shared/contract/import.ts';
import type { FailureInfo } from '../../../shared/contract/session.ts';
import { newId } from '../../../shared/model/id.ts';
import type { Side } from '../../../shared/works/merge-works.ts';
import { call, HostLost } from '../../lib/api.ts';
import { notifyDone, notifyProblem } from '../../lib/notify.tsx';
import { onHostEvent, resync, settled } from '../../state/app.ts';
import { offerUndo } from '../../state/offer-undo.ts';
import { currentPerson, openDialog } from '../../state/ui.ts';

/** A file, or text that was pasted. */
export type Given = { readonly name: string; readonly bytes: Blob };

type Import = {
  readonly stage: 'choose' | 'reading' | 'review' | 'applying';
  readonly job: string;
  readonly given: readonly Given[];
  /** Text that was pasted, kept so that it can be corrected when nothing can be made of it. */
  readonly pasted: string;
  /** Encodings that the user chose, by the number of the source. */
  readonly encodings: Readonly<Record<string, string>>;
  /** What the user said about the columns of tables, likewise. */
  readonly tables: Readonly<Record<string, ImportTable>>;
  /** How much was read, from 0 to 1. */
  readonly share: number;
  readonly sources: ImportReading['sources'];
  readonly rows: readonly ImportRow[];
  /** Null in the place of one that was put right. */
  readonly problems: readonly (ImportProblem | null)[];
  /** What the user decided, by the number of the row; the others are new ones to add, or guessed or there already and left out. */
  readonly decisions: Readonly<Record<string, ImportDecision>>;
  /** Whose value each field gets, of rows that were compared. */
  readonly takes: Readonly<Record<string, Readonly<Record<string, Side>>>>;
  /** Which of its proposals are taken over, by the number of the row. */
  readonly proposals: Readonly<Record<string, readonly number[]>>;
  /** What was typed for people whom their source does not name, by the number of the row. */
  readonly names: Readonly<Record<string, string>>;
  readonly failure: FailureInfo | null;
};

const idle: Import = {
  stage: 'choose',
  job: '',
  given: [],
  pasted: '',
  encodings: {},
  tables: {},
  share: 0,
  sources: [],
  rows: [],
  problems: [],
  decisions: {},
  takes: {},
  proposals: {},
  names: {},
  failure: null,
};

/** The import under way in this window. */
export const useImport = create<Import>(() => idle);

onHostEvent((event) => {
  if (event.kind === 'import-progress' && event.job === useImport.getState().job) useImport.setState({ share: event.share });
});

/** Reads sources, besides those that are under review, and shows what is in them. Nothing changes yet. */
export async function readSources(added: readonly Given[]): Promise<void> {
  openDialog('import');
  await readAll([...useImport.getState().given, ...added]);
}

/** As {@link readSources}, of text that was pasted. */
export async function readText(text: string): Promise<void> {
  useImport.setState({ pasted: text });
  await readSources([{ name: 'Pasted text', bytes: new Blob([text]) }]);
}

/** Back to choosing; what was read is let go, pasted text is kept. */
export function chooseAgain(failure: FailureInfo | null = null): void {
  const { job, pasted } = useImport.getState();
  useImport.setState({ ...idle, pasted, failure });
  if (job) void call('import.cancel', { job }).catch(() => undefined);
}

/** Reads again with what the user said about the encoding of a source. */
export async function readAs(source: number, encoding: string): Promise<void> {
  const { given, encodings } = useImport.getState();
  useImport.setState({ encodings: { ...encodings, [source]: encoding } });
  await readAll(given);
}

/** Reads again with what the user said about the columns of a table. */
export async function readTable(source: number, table: ImportTable): Promise<void> {
  const { given, tables } = useImport.getState();
  useImport.setState({ tables: { ...tables, [source]: table } });
  await readAll(given);
}

async function readAll(given: readonly Given[]): Promise<void> {
  const job = newId('job');
  const { encodings, tables, names, pasted } = useImport.getState();
  useImport.setState({ ...idle, stage: 'reading', job, given, pasted, encodings, tables, names });
  try {
    for (const [source, { name, bytes }] of given.entries()) {
      for (let at = 0; at === 0 || at < bytes.size; at += IMPORT_PIECE) {
        const base64 = await base64Of(bytes.slice(at, at + IMPORT_PIECE));
        if (useImport.getState().job !== job) return;
        const { failure } = await call('import.give', { job, source, name: name.slice(0, 300), base64 });
        if (failure) return fail(job, failure);
      }
    }
    await settled();
    const { failure, ...reading } = await call('import.read', { job, person: currentPerson(), encodings, tables });
    if (useImport.getState().job !== job) return;
    const nothing = failure ?? failureOfAll(reading.sources);
    if (nothing) fail(job, nothing);
    else useImport.setState({ ...reading, stage: 'review' });
  } catch (error) {
    fail(job, lost(error));
  }
}

function fail(job: string, failure: FailureInfo): void {
  if (useImport.getState().job === job) chooseAgain(failure);
}

/** Why none of the sources could be read; null when one was, or when it is a question that can be answered. */
function failureOfAll(sources: ImportReading['sources']): FailureInfo | null {
  if (sources.some(({ failure, readings }) => !failure || readings.length > 0)) return null;
  const [first] = sources;
  return first?.failure ? { ...first.failure, message: sources.map(({ failure }) => failure?.message).join('\n') } : null;
}

function lost(error: unknown): FailureInfo {
  if (!(error instanceof HostLost)) throw error;
  return { code: 'host-lost', message: `${error.message} Start it again, then import.` };
}

function base64Of(piece: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,?/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(piece);
  });
}

export function decide(rows: readonly number[], decision: ImportDecision): void {
  const { decisions } = useImport.getState();
  useImport.setState({ decisions: { ...decisions, ...Object.fromEntries(rows.map((row) => [row, decision])) } });
}

/** Sets whose values the fields of a merged work get. */
export function take(row: number, sides: Readonly<Record<string, Side>>): void {
  const { takes } = useImport.getState();
  useImport.setState({ takes: { ...takes, [row]: { ...takes[row], ...sides } } });
}

/** Takes a proposal of a row over, or not. */
export function accept(row: number, proposal: number, on: boolean): void {
  const { proposals } = useImport.getState();
  const others = (proposals[row] ?? []).filter((one) => one !== proposal);
  useImport.setState({ proposals: { ...proposals, [row]: on ? [...others, proposal] : others } });
}

/** Names a person whom their source does not name. */
export function giveName(row: number, name: string): void {
  useImport.setState((now) => ({ names: { ...now.names, [row]: name } }));
}

/** Whether somebody is to be taken over who has no name yet. */
export function lacksName({ rows, decisions, names }: Pick<Import, 'rows' | 'decisions' | 'names'>): boolean {
  return rows.some(({ unnamed }, row) => unnamed && !names[row]?.trim() && decisionOn({ rows, decisions }, row) !== 'skip');
}

/** What becomes of a row as things stand. */
export function decisionOn({ rows, decisions }: Pick<Import, 'rows' | 'decisions'>, row: number): ImportDecision {
  return decisions[row] ?? (rows[row]?.same || rows[row]?.unsure ? 'skip' : 'keep');
}

/** Reads a corrected piece again. Resolves to what is still wrong with it, or null. */
export async function retry(problem: number, text: string): Promise<string | null> {
  const { job } = useImport.getState();
  const { failure, rows, problems } = await call('import.retry', { job, problem, text });
  if (failure) return failure.message;
  useImport.setState((now) => ({
    rows: [...now.rows, ...rows],
    problems: [...now.problems.map((one, i) => (i === problem ? null : one)), ...problems],
  }));
  return null;
}

/** Takes over what was decided, as one step of undo, and closes the dialog. */
export async function apply(): Promise<void> {
  const { job, decisions, takes, proposals, names, sources } = useImport.getState();
  useImport.setState({ stage: 'applying' });
  try {
    await settled();
    const { added, changed, failure, state } = await call('import.apply', { job, decisions, takes, proposals, names });
    if (failure) {
      useImport.setState({ stage: 'review' });
      notifyProblem(failure.message);
      return;
    }
    resync();
    await settled();
    useImport.setState(idle);
    openDialog(null);
    const unread = sources.flatMap((source) => (source.failure ? [source.name] : []));
    const message = [said(added, changed), leftOut(unread)].filter(Boolean).join(' ');
    if (added + changed > 0) offerUndo({ message, label: state.undo, revision: state.revision, warns: unread.length > 0 });
    else notifyDone(message);
  } catch (error) {
    useImport.setState({ stage: 'review' });
    notifyProblem(lost(error).message);
  }
}

function said(added: number, changed: number): string {
  const parts = [added > 0 ? `${added} added` : '', changed > 0 ? `${changed} filled in` : ''].filter(Boolean);
  return parts.length > 0 ? `Imported: ${parts.join(', ')}.` : 'Nothing was imported: everything was there already.';
}

/** "Not read and left out: a.pdf, b.bin." */
function leftOut(names: readonly string[]): string {
  const more = names.length > 4 ? ` and ${names.length - 3} more` : '';
  return names.length > 0 ? `Not read and left out: ${names.slice(0, more ? 3 : 4).join(', ')}${more}.` : '';
}

/** Gives the import up; nothing has changed. */
export function cancelImport(): void {
  const { job } = useImport.getState();
  useImport.setState(idle);
  openDialog(null);
  if (job) void call('import.cancel', { job }).catch(() => undefined);
}
