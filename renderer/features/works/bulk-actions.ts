import { newId } from '../../../shared/model/id.ts';
import type { Work } from '../../../shared/model/work.ts';
import type { Command } from '../../../shared/portfolio/commands.ts';
import { inGroupsAgain, listedAgain } from '../../lib/listed-again.ts';
import { missedTogether } from '../../lib/uses.ts';
import { edit } from '../../state/app.ts';
import { offerUndo } from '../../state/offer-undo.ts';
import { itemOf } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { duplicateWorks, removeWorks, worksCounted } from './bulk-commands.ts';
import { changeTicks } from './works-view.ts';

/** The works of these ids as they are now. */
function worksNow(ids: readonly string[]): Work[] {
  return ids.flatMap((id) => itemOf(useApp.getState(), 'works', id) ?? []);
}

/** Carries an edit of many works out as one step of undo. Nothing happens when they are that way already. */
export function editWorks(ids: readonly string[], command: (works: readonly Work[]) => Command | null): void {
  const made = command(worksNow(ids));
  if (made) edit(made);
}

/** Puts a copy behind each of the works, as one step of undo, and ticks the copies instead: what comes next is meant for them. */
export function copyWorks(ids: readonly string[]): void {
  const made = duplicateWorks(useApp.getState().portfolio?.works ?? [], new Set(ids), () => newId('w'));
  if (made && edit(made.command)) changeTicks(() => ({ ids: new Set(made.copies), anchor: null }));
}

/** Deletes at once, says what is missed now, and offers to take it back. False: nothing was deleted. */
export function deleteWorks(ids: readonly string[]): boolean {
  const { portfolio } = useApp.getState();
  const works = worksNow(ids);
  const command = removeWorks(works);
  if (!portfolio || command?.kind !== 'batch') return false;
  const deleted = new Set(ids);
  const missed = missedTogether(portfolio, deleted);
  if (!edit(command)) return false;
  const otherwise = () => {
    // Each goes back to its old place, the first one first, so that the places of the others are right.
    const back = portfolio.works.flatMap((work, index) =>
      deleted.has(work.id) && !itemOf(useApp.getState(), 'works', work.id)
        ? [{ kind: 'add' as const, collection: 'works' as const, value: JSON.parse(JSON.stringify(work)) as Work, index }]
        : [],
    );
    if (back.length === 0) return;
    const now = useApp.getState().portfolio ?? portfolio;
    const ids = new Set(back.map(({ value }) => value.id));
    const listed = [...listedAgain(now, portfolio, ids), ...inGroupsAgain(now, portfolio, ids)];
    edit({ kind: 'batch', label: `Bring back ${worksCounted(back.length)}`, commands: [...back, ...listed] });
  };
  const message = [`Deleted ${worksCounted(works.length)}.`, missed].filter(Boolean).join(' ');
  offerUndo({ message, label: command.label, otherwise, warns: missed !== '' });
  return true;
}
