import type { FailureInfo, SessionState } from '../../../shared/contract/session.ts';
import type { Memory } from './memory.ts';
import type { OpenFile } from './open-file.ts';
import type { RecentFiles } from './recent-files.ts';

/** What a session knows beside the portfolio and the file themselves. */
export type Status = {
  saving: boolean;
  savedAt: string | null;
  saveFailure: FailureInfo | null;
  /** Why the file is not written to, when that is so. */
  readOnly: FailureInfo | null;
  blocked: FailureInfo | null;
  conflict: FailureInfo | null;
  notice: FailureInfo | null;
};

export const cleanStatus = (): Status => ({
  saving: false,
  savedAt: null,
  saveFailure: null,
  readOnly: null,
  blocked: null,
  conflict: null,
  notice: null,
});

/** The state as the window shows it. Edits that wait for their save count as being saved, unless something stands in the way. */
export function stateOf(status: Status, memory: Memory, file: OpenFile | null, recent: RecentFiles): SessionState {
  const stuck = status.saveFailure !== null || status.conflict !== null || status.readOnly !== null || status.blocked !== null;
  const pending = memory.dirty || status.saving;
  return {
    file: file?.info ?? null,
    revision: memory.revision,
    save: !pending ? 'saved' : stuck && !status.saving ? 'not-saved' : 'saving',
    savedAt: status.savedAt,
    saveFailure: status.saveFailure,
    access: status.blocked ? 'blocked' : status.readOnly ? 'read-only' : 'writable',
    accessReason: status.blocked ?? status.readOnly,
    conflict: status.conflict,
    notice: status.notice,
    undo: memory.history.undoLabel,
    redo: memory.history.redoLabel,
    recent: [...recent.list],
    snapshots: [...(file?.snapshots ?? [])],
  };
}
