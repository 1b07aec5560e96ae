import { notifyProblem } from '../../lib/notify.tsx';
import { askSession } from '../../state/app.ts';
import { go, paths } from '../../state/navigate.ts';
import { useApp } from '../../state/store.ts';
import { type Dialog, openDialog } from '../../state/ui.ts';

export type FileTask = Extract<Dialog, 'new' | 'sample' | 'open' | 'save-as'>;

/** Carries out a file task, at `path` or where the host's own dialog says. Returns the sentence to show when it failed, else null. */
export async function runFileTask(task: FileTask, path?: string): Promise<string | null> {
  const answer = await (task === 'open'
    ? askSession('session.open', { path })
    : task === 'save-as'
      ? askSession('session.save-as', { path })
      : askSession('session.create', { path, sample: task === 'sample' }));
  if (answer.failure) return answer.failure.message;
  if (answer.done && task !== 'save-as') go(paths.overview);
  return null;
}

/** Begins a file task: with the host's own dialog where it has one, else with ours. */
export function beginFileTask(task: FileTask): void {
  if (useApp.getState().info?.dialogs !== true) {
    openDialog(task);
    return;
  }
  void runFileTask(task).then((problem) => problem !== null && notifyProblem(problem));
}

/** Asks the host for something about the file as a whole; a failure is shown as a message. */
export async function askAboutFile(...request: Parameters<typeof askSession>): Promise<void> {
  const { failure } = await askSession(...request);
  if (failure) notifyProblem(failure.message);
}

/** Opens a file of the list of recent ones. */
export async function openRecent(path: string): Promise<void> {
  const problem = await runFileTask('open', path);
  if (problem !== null) notifyProblem(problem);
}
