import type { ImportDecision, ImportRow } from '../../../shared/contract/import.ts';
import { usualDecision } from '../../../shared/import/decision.ts';
import type { Side } from '../../../shared/works/merge-works.ts';
import { proposedTakes } from '../../form/merge-table.tsx';
import { call } from '../../lib/api.ts';
import { notifyProblem } from '../../lib/notify.tsx';
import type { Decided } from './carry-over.ts';
import { isCurrent, isOver, useImport } from './import-state.ts';
import { lost } from './read-sources.ts';

type Rows = { readonly rows: readonly ImportRow[]; readonly decisions: Decided['decisions'] };

/** What becomes of a row as things stand. */
export function decisionOn(state: Rows, row: number): ImportDecision {
  if (isNeeded(state, row)) return 'keep';
  const one = state.rows[row];
  return state.decisions[row] ?? usualDecision({ same: one?.same ?? null, unsure: one?.unsure ?? false });
}

/** Whether a row is a new person who comes along with an entry that is taken. */
export function isNeeded(state: Rows, row: number): boolean {
  const { rows } = state;
  return (
    rows[row]?.kind === 'person' &&
    !rows[row]?.same &&
    rows.some(({ owner }, entry) => owner === row && decisionOn(state, entry) !== 'skip')
  );
}

/** Decides about rows; values that were chosen for merging them are chosen no more. */
export function decide(rows: readonly number[], decision: ImportDecision): void {
  const { decisions, takes } = useImport.getState();
  const decided = new Set(rows.map(String));
  useImport.setState({
    decisions: { ...decisions, ...Object.fromEntries(rows.map((row) => [row, decision])) },
    takes: Object.fromEntries(Object.entries(takes).filter(([row]) => !decided.has(row))),
  });
}

/** Merges a row with the work that may be the same, the better value of each field proposed, to be chosen otherwise. */
export async function mergeByChoosing(row: number): Promise<void> {
  const { job } = useImport.getState();
  const { works, failure } = await call('import.compare', { job, row }).catch((error) => ({ works: null, failure: lost(error) }));
  if (!isCurrent(job) || (failure && isOver(job, failure))) return;
  if (failure) notifyProblem(failure.message);
  if (!works) return;
  decide([row], 'merge');
  take(row, proposedTakes(works.stays, works.other));
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
export function lacksName({ rows, decisions, names }: Rows & Pick<Decided, 'names'>): boolean {
  return rows.some(({ unnamed }, row) => unnamed && !names[row]?.trim() && decisionOn({ rows, decisions }, row) !== 'skip');
}
