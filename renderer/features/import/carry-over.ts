import type { ImportDecision, ImportProblem, ImportRow } from '../../../shared/contract/import.ts';
import type { Side } from '../../../shared/works/merge-works.ts';

/** What the user decided, by the number of the row. */
export type Decided = {
  /** The others are new ones to add, or guessed or the same as another and left out. */
  readonly decisions: Readonly<Record<string, ImportDecision>>;
  /** Whose value each field gets, of rows that are merged by choosing. */
  readonly takes: Readonly<Record<string, Readonly<Record<string, Side>>>>;
  /** Which of its proposals are taken over. */
  readonly proposals: Readonly<Record<string, readonly number[]>>;
  /** What was typed for people whom their source does not name. */
  readonly names: Readonly<Record<string, string>>;
};

type OfRow = { readonly [K in keyof Decided]: Decided[K][string] | undefined };

/** What was decided about things that were read, by what names them in every reading of the same sources. */
export type Kept = ReadonlyMap<string, OfRow>;

/** What is kept of decisions when the sources are read again. @param before what was kept of readings before this one */
export function keptOf(rows: readonly ImportRow[], decided: Decided, before: Kept): Kept {
  const now = keysOf(rows).map((key, row): [string, OfRow] => [
    key,
    { decisions: decided.decisions[row], takes: decided.takes[row], proposals: decided.proposals[row], names: decided.names[row] },
  ]);
  return new Map([...before, ...now]);
}

/** The decisions about what was read again; what is the same as something else now is decided anew. */
export function carriedOver(rows: readonly ImportRow[], kept: Kept): Decided {
  const found = keysOf(rows).map((key) => kept.get(key));
  const of = <K extends keyof Decided>(which: K): Decided[K] =>
    Object.fromEntries(found.flatMap((one, row) => (one?.[which] === undefined ? [] : [[row, one[which]]]))) as Decided[K];
  return { decisions: of('decisions'), takes: of('takes'), proposals: of('proposals'), names: of('names') };
}

/** Names a problem in every reading of the same sources. */
export const problemKey = ({ source, message, excerpt }: ImportProblem): string =>
  JSON.stringify([source, excerpt.line, excerpt.text, message]);

/** Source, line, title and what it is compared with; of several that are alike the first, the second … */
function keysOf(rows: readonly ImportRow[]): readonly string[] {
  const seen = new Map<string, number>();
  return rows.map(({ source, line, kind, title, same }) => {
    const key = JSON.stringify([source, line, kind, title, same && [same.title, same.by, same.twice]]);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return `${key} ${count}`;
  });
}
