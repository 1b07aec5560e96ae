import type { FailureInfo, Salvage, SessionState } from '../../../shared/contract/session.ts';
import type { Failure, Result } from '../../../shared/model/problem.ts';
import type { Salvaged } from '../../../shared/portfolio/salvage.ts';
import { quoted } from '../store/store-error.ts';
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
  /** Why the file cannot be read safely, when that is so. Stands in the way of every edit and save. */
  blocked: FailureInfo | null;
  /** What can be read of a blocked file. */
  salvage: { readonly found: Salvaged; shown: boolean } | null;
  conflict: FailureInfo | null;
  notice: FailureInfo | null;
};

export const cleanStatus = (): Status => ({
  saving: false,
  savedAt: null,
  saveFailure: null,
  readOnly: null,
  blocked: null,
  salvage: null,
  conflict: null,
  notice: null,
});

/** The state as the window shows it. Edits that wait for their save count as being saved, unless something stands in the way. */
export function stateOf(status: Status, memory: Memory, file: OpenFile | null, recent: RecentFiles): SessionState {
  const shown = status.salvage?.shown === true;
  const stuck = status.saveFailure !== null || status.conflict !== null || status.readOnly !== null || status.blocked !== null;
  const pending = memory.dirty || status.saving;
  return {
    file: file?.info ?? null,
    revision: memory.revision,
    save: !pending ? 'saved' : stuck && !status.saving ? 'not-saved' : 'saving',
    savedAt: status.savedAt,
    saveFailure: status.saveFailure,
    access: status.blocked && !shown ? 'blocked' : (status.blocked ?? status.readOnly) ? 'read-only' : 'writable',
    accessReason: shown ? salvagedReason(file) : (status.blocked ?? status.readOnly),
    conflict: status.conflict,
    notice: status.notice,
    undo: memory.history.undoLabel,
    redo: memory.history.redoLabel,
    recent: [...recent.list],
    snapshots: [...(file?.snapshots ?? [])],
    salvage: status.salvage && salvageInfo(status.salvage),
  };
}

/** Failures that say themselves why nothing can be shown. */
const plain: ReadonlySet<string> = new Set(['empty', 'not-a-portfolio', 'newer', 'too-large']);

/** @param salvaged what can be read all the same; null when not even the bytes could be read */
export function blockedBy(why: Failure, salvaged: Result<Salvaged> | null): Pick<Status, 'blocked' | 'salvage'> {
  if (salvaged?.ok) return { blocked: { code: why.code, message: why.message }, salvage: { found: salvaged.value, shown: false } };
  const nothing = salvaged && !plain.has(why.code) ? ` ${salvaged.message}` : '';
  return { blocked: { code: why.code, message: `${why.message}${nothing}` }, salvage: null };
}

/** More left out than anybody reads would only make every message to the window longer. */
const LISTED = 100;

function salvageInfo({ found: { portfolio, leftOut }, shown }: NonNullable<Status['salvage']>): Salvage {
  const { people, works, entries, documents, groups } = portfolio;
  return {
    shown,
    found: {
      people: people.length,
      works: works.length,
      entries: entries.length,
      documents: documents.length,
      groups: groups?.length ?? 0,
    },
    leftOut: leftOut.slice(0, LISTED),
    more: Math.max(0, leftOut.length - LISTED),
  };
}

function salvagedReason(file: OpenFile | null): FailureInfo {
  const name = quoted(file?.info.name ?? '');
  return {
    code: 'salvaged',
    message: `This is what can be read of ${name}. Nothing is written to it: use “Save as” to go on in a new file.`,
  };
}
