import type { Look } from '../store/portfolio-adapter.ts';
import { salvageContent } from '../store/salvage-content.ts';
import { quoted } from '../store/store-error.ts';
import type { Session } from './session.ts';
import { blockedBy } from './status.ts';

/** What is on disk becomes what is in memory; edits in memory and the history are gone. */
export function takeIn(session: Session, look: Look): void {
  const { file, status, memory } = session;
  file?.store.accept(look);
  session.unreadable = 0;
  session.autosave.stop();
  Object.assign(status, { conflict: null, saveFailure: null, blocked: null, salvage: null, readOnly: file?.locked ?? null });
  if (look.reading.ok) {
    if (look.reading.value.newer) {
      const message = `${quoted(file?.info.name ?? '')} was written by a newer version of Scholarfolio, so it can only be read. Update Scholarfolio to edit it.`;
      status.readOnly = { code: 'newer', message };
    }
    memory.replace(look.reading.value.portfolio, look.reading.value.revision);
  } else {
    Object.assign(status, blockedBy(look.reading, look.seen && salvageContent(look.seen.bytes)));
    memory.replace(null, 0);
  }
  session.replaced();
}
