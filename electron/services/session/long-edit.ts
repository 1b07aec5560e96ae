import type { Patches } from 'mutative';
import { failure, type Result, success } from '../../../shared/model/problem.ts';
import { type Applied, apply } from '../../../shared/portfolio/apply.ts';
import type { SingleCommand } from '../../../shared/portfolio/commands.ts';
import type { PortfolioV1 as Portfolio } from '../../../shared/portfolio/portfolio-v1.ts';
import type { Session } from './session.ts';

/** Gives the commands of a long edit from the first one, each time it is called. */
export type Pieces = () => AsyncIterable<readonly SingleCommand[]>;

/** Who types all the time lets a long edit begin anew so many times. */
const ATTEMPTS = 5;

const OTHER = failure('other-portfolio', 'Another portfolio was opened meanwhile, or this one was loaded anew. Nothing was changed.');

/**
 * Carries out many commands as one step of undo, piece by piece, so that calls are answered in between; the window fetches the portfolio
 * anew. An edit that comes in between is kept, and the commands are carried out after it. Nothing has changed when this fails: with
 * `other-portfolio` when another one was opened meanwhile, with `busy`, and as single edits do.
 * @param of generation of the portfolio in memory that the edit was made for
 */
export async function editLong(session: Session, label: string, pieces: Pieces, of: number): Promise<Result<void>> {
  const { memory } = session;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const start = memory.portfolio;
    if (memory.generation !== of) return OTHER;
    if (!start) return failure('nothing-open', 'No portfolio is open. Open or create one first.');
    const applied = await applyPieces(start, label, pieces);
    if (!applied.ok) return applied;
    const obstacle = session.obstacle();
    if (obstacle) return obstacle;
    if (memory.generation !== of) return OTHER;
    if (memory.portfolio !== start) continue;
    memory.take(label, applied.value, session.around.clock.now());
    session.edited();
    session.replaced();
    return success(undefined);
  }
  return failure('busy', 'The portfolio is being edited all the time. Nothing was changed; try again in a moment.');
}

async function applyPieces(start: Portfolio, label: string, pieces: Pieces): Promise<Result<Applied>> {
  let portfolio = start;
  const patches: Patches[] = [];
  const inverse: Patches[] = [];
  for await (const [first, ...rest] of pieces()) {
    if (!first) continue;
    const applied = apply(portfolio, { kind: 'batch', label, commands: [first, ...rest] });
    if (!applied.ok) return applied;
    portfolio = applied.value.portfolio;
    patches.push(applied.value.patches);
    inverse.unshift(applied.value.inverse);
  }
  return success({ portfolio, patches: patches.flat(), inverse: inverse.flat() });
}
