import { call } from '../../lib/api.ts';
import { notifyDone, notifyProblem } from '../../lib/notify.tsx';
import { resync, settled } from '../../state/app.ts';
import { offerUndo } from '../../state/offer-undo.ts';
import { openDialog } from '../../state/ui.ts';
import { idle, isCurrent, isOver, useImport } from './import-state.ts';
import { lost } from './read-sources.ts';

/** Takes over what was decided, as one step of undo, and closes the dialog. */
export async function apply(): Promise<void> {
  const { job, decisions, takes, proposals, names, sources } = useImport.getState();
  useImport.setState({ stage: 'applying' });
  const stay = (message: string) => {
    // Who cancelled meanwhile, or began anew, knows.
    if (!isCurrent(job)) return;
    useImport.setState({ stage: 'review' });
    notifyProblem(message);
  };
  try {
    await settled();
    if (!isCurrent(job)) return;
    const { added, changed, failure, state } = await call('import.apply', { job, decisions, takes, proposals, names });
    if (failure) {
      if (!isOver(job, failure)) stay(failure.message);
      return;
    }
    resync();
    await settled();
    if (isCurrent(job)) {
      useImport.setState(idle);
      openDialog(null);
    }
    const unread = sources.flatMap((source) => (source.failure ? [source.name] : []));
    const message = [said(added, changed), leftOut(unread)].filter(Boolean).join(' ');
    if (added + changed > 0) offerUndo({ message, label: state.undo, revision: state.revision, warns: unread.length > 0 });
    else notifyDone(message);
  } catch (error) {
    stay(lost(error).message);
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
