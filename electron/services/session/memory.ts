import type { Patches } from 'mutative';
import { failure, type Result, success } from '../../../shared/model/problem.ts';
import type { Applied } from '../../../shared/portfolio/apply.ts';
import type { Command } from '../../../shared/portfolio/commands.ts';
import type { PortfolioV1 as Portfolio } from '../../../shared/portfolio/portfolio-v1.ts';
import { History, type Moved } from './history.ts';

/** A change of the portfolio in memory; `patches` is null when all of it was replaced. */
export type Change = { readonly portfolio: Portfolio | null; readonly revision: number; readonly patches: Patches | null };

/** The portfolio in memory with its history. Its revision only ever grows, over all files of a session. */
export class Memory {
  portfolio: Portfolio | null = null;
  revision = 0;
  /** The revision that is on disk. */
  savedRevision = 0;
  /** Grows when another portfolio takes the place of this one. */
  generation = 0;
  readonly history = new History();
  readonly #listeners = new Set<(change: Change) => void>();

  get dirty(): boolean {
    return this.portfolio !== null && this.revision !== this.savedRevision;
  }

  onChange(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Another portfolio (or none) takes the place of this one; it counts as saved. */
  replace(portfolio: Portfolio | null, revision: number): void {
    this.history.clear();
    this.generation++;
    this.portfolio = portfolio;
    this.revision = Math.max(this.revision + 1, revision);
    this.savedRevision = this.revision;
    this.#tell(null);
  }

  /** The next save gets a revision beyond this one, although nothing was edited. */
  advance(past: number): void {
    this.revision = Math.max(this.revision, past) + 1;
    this.#tell([]);
  }

  edit(command: Command, now: number): Result<Patches> {
    if (!this.portfolio) return failure('nothing-open', 'No portfolio is open. Open or create one first.');
    const moved = this.history.carryOut(this.portfolio, command, now);
    return moved.ok ? success(this.#move(moved.value)) : moved;
  }

  /** Takes over what was carried out elsewhere on the portfolio as it is now, as one step of undo. */
  take(label: string, { portfolio, patches, inverse }: Applied, now: number): void {
    this.history.remember(label, { forward: patches, inverse }, now);
    this.#move({ portfolio, patches });
  }

  undo(): Result<Patches> {
    const moved = this.portfolio && this.history.undo(this.portfolio);
    return moved ? success(this.#move(moved)) : failure('nothing-to-undo', 'There is nothing to undo.');
  }

  redo(): Result<Patches> {
    const moved = this.portfolio && this.history.redo(this.portfolio);
    return moved ? success(this.#move(moved)) : failure('nothing-to-redo', 'There is nothing to redo.');
  }

  #move({ portfolio, patches }: Moved): Patches {
    this.portfolio = portfolio;
    this.revision++;
    this.#tell(patches);
    return patches;
  }

  #tell(patches: Patches | null): void {
    for (const listener of this.#listeners) listener({ portfolio: this.portfolio, revision: this.revision, patches });
  }
}
