import { apply as applyPatches, type Patches } from 'mutative';
import { type Result, success } from '../../../shared/model/problem.ts';
import { apply } from '../../../shared/portfolio/apply.ts';
import type { Command } from '../../../shared/portfolio/commands.ts';
import { describe as inWords, mergeKey } from '../../../shared/portfolio/describe.ts';
import type { PortfolioV1 as Portfolio } from '../../../shared/portfolio/portfolio-v1.ts';

type Step = {
  readonly label: string;
  readonly key: string | null;
  /** Time of its last edit, ms. */
  readonly at: number;
  readonly forward: Patches;
  readonly inverse: Patches;
};

/** Steps that can be undone; older ones are forgotten. */
const LIMIT = 1_000;
/** Edits of the same field within this time are one step, ms. */
const PAUSE = 1_000;

export type Moved = { readonly portfolio: Portfolio; readonly patches: Patches };

/** What was done to a portfolio, and back again. Patches only: the portfolio itself is handed in and out and never changed. */
export class History {
  #done: Step[] = [];
  #undone: Step[] = [];
  /** After undo, redo or a reload the next edit is a step of its own. */
  #mergeable = false;

  /** What undo would take back, in words. */
  get undoLabel(): string | null {
    return this.#done.at(-1)?.label ?? null;
  }

  get redoLabel(): string | null {
    return this.#undone.at(-1)?.label ?? null;
  }

  /** Carries out a command and remembers it; a rejected one changes nothing. */
  carryOut(portfolio: Portfolio, command: Command, now: number): Result<Moved> {
    const applied = apply(portfolio, command);
    if (!applied.ok) return applied;
    const { portfolio: next, patches: forward, inverse } = applied.value;
    if (isAside(command)) return success({ portfolio: next, patches: forward });
    const step: Step = { label: inWords(command, portfolio), key: mergeKey(command), at: now, forward, inverse };
    const last = this.#done.at(-1);
    if (last && this.#mergeable && step.key !== null && step.key === last.key && now - last.at <= PAUSE) {
      this.#done[this.#done.length - 1] = merged(last, step);
    } else {
      this.#done.push(step);
      if (this.#done.length > LIMIT) this.#done.shift();
    }
    this.#undone = [];
    this.#mergeable = true;
    return success({ portfolio: next, patches: forward });
  }

  /** Remembers what was carried out already, as one step. */
  remember(label: string, { forward, inverse }: Pick<Step, 'forward' | 'inverse'>, now: number): void {
    this.#done.push({ label, key: null, at: now, forward, inverse });
    if (this.#done.length > LIMIT) this.#done.shift();
    this.#undone = [];
    this.#mergeable = false;
  }

  /** Null: there is nothing to undo. */
  undo(portfolio: Portfolio): Moved | null {
    const step = this.#done.pop();
    if (!step) return null;
    this.#undone.push(step);
    this.#mergeable = false;
    return { portfolio: applyPatches(portfolio, step.inverse), patches: step.inverse };
  }

  /** Null: there is nothing to redo. */
  redo(portfolio: Portfolio): Moved | null {
    const step = this.#undone.pop();
    if (!step) return null;
    this.#done.push(step);
    this.#mergeable = false;
    return { portfolio: applyPatches(portfolio, step.forward), patches: step.forward };
  }

  clear(): void {
    this.#done = [];
    this.#undone = [];
    this.#mergeable = false;
  }
}

/** How a document was exported is remembered aside: undo takes back what somebody edited, before as after an export. */
function isAside(command: Command): boolean {
  return command.kind === 'set' && command.collection === 'documents' && command.changes.every(({ path }) => path[0] === 'exports');
}

/** Both edits as one step: forwards in order, backwards the later one first. */
function merged(first: Step, second: Step): Step {
  const times = { label: first.label, key: first.key, at: second.at };
  // Typing replaces the same value again and again: only the first old and the last new one matter.
  if (sameReplacements(first, second)) return { ...times, forward: second.forward, inverse: first.inverse };
  return { ...times, forward: [...first.forward, ...second.forward], inverse: [...second.inverse, ...first.inverse] };
}

function sameReplacements(first: Step, second: Step): boolean {
  const places = ({ forward, inverse }: Step) => {
    const all = [...forward, ...inverse];
    return all.every((patch) => patch.op === 'replace' && !patch.path.includes('length')) && forward.length === 1 && inverse.length === 1
      ? JSON.stringify(all.map((patch) => patch.path))
      : null;
  };
  const place = places(first);
  return place !== null && place === places(second);
}
