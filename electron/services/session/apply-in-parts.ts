import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Result, success } from '../../../shared/model/problem.ts';
import { type Applied, apply } from '../../../shared/portfolio/apply.ts';
import type { Command } from '../../../shared/portfolio/commands.ts';
import type { PortfolioV1 as Portfolio } from '../../../shared/portfolio/portfolio-v1.ts';

/** So many edits of a batch are carried out before others have their turn. */
const PART = 200;

/** As `apply`, but a batch of thousands of edits lets calls be answered meanwhile. All of it or nothing. */
export async function applyInParts(portfolio: Portfolio, command: Command): Promise<Result<Applied>> {
  if (command.kind !== 'batch' || command.commands.length <= PART) return apply(portfolio, command);
  let now = portfolio;
  const forward: Applied['patches'][] = [];
  const inverse: Applied['inverse'][] = [];
  for (let at = 0; at < command.commands.length; at += PART) {
    const done = apply(now, { ...command, commands: command.commands.slice(at, at + PART) });
    if (!done.ok) return done;
    now = done.value.portfolio;
    forward.push(done.value.patches);
    inverse.unshift(done.value.inverse);
    await nextTurn();
  }
  return success({ portfolio: now, patches: forward.flat(), inverse: inverse.flat() });
}
