import { notifyDone, notifyUndo } from '../lib/notify.tsx';
import { settled, undo } from './app.ts';
import { type AppState, useApp } from './store.ts';

type Offer = {
  /** What was done, in a sentence. */
  readonly message: string;
  /** The step of undo that it is about, as the session calls it. */
  readonly label: string | null;
  /** Revision that the step led to, when the host has said it; else the one that the edit just sent leads to. */
  readonly revision?: number;
  /** Takes it back while later edits stay. Without it the offer ends with the next edit. */
  readonly otherwise?: () => void;
  /** Something follows from it: the message stays longer. */
  readonly warns?: boolean;
};

/**
 * Says what was done and offers to undo that step and no other. The message goes when the step was undone by another way, and, without
 * `otherwise`, as soon as something else is edited.
 */
export function offerUndo({ message, label, revision, otherwise, warns = false }: Offer): void {
  const file = useApp.getState().session?.file?.path;
  let step = revision ?? null;
  const isLast = ({ session, pending }: AppState) =>
    step !== null && pending === 0 && session?.file?.path === file && session !== null && session.revision <= step;
  const isOver = (state: AppState) =>
    step !== null && !isLast(state) && (!otherwise || state.session?.file?.path !== file || state.session?.redo === label);
  const stop = useApp.subscribe((state) => {
    if (isOver(state)) hide();
  });
  const takeBack = () => {
    if (isLast(useApp.getState())) undo();
    else if (otherwise) otherwise();
    else notifyDone('Nothing was undone: something else was changed since. Undo takes back one step after the other.');
  };
  const hide = notifyUndo(message, takeBack, { warns, onClose: stop });
  if (step === null)
    void settled().then(() => {
      const { session } = useApp.getState();
      if (session && session.undo === label) step = session.revision;
      // Something else was edited meanwhile.
      else if (!otherwise) hide();
    });
}
