import type { SessionEvent } from './session/session-options.ts';
import { type Clock, systemClock } from './store/clock.ts';

/** Milliseconds without a change after which the last state is told, and the longest that it waits. */
const REST = 120;
const AT_MOST = 2_000;

/**
 * Tells windows how the file is, once for a burst of changes: whoever makes an edit has its answer, which says the same, and while
 * somebody types a state for every key would take as long to show as the key itself. Everything else is told at once, between the state
 * before it and the one after it.
 */
export function stateNews(tell: (event: SessionEvent) => void, clock: Clock = systemClock): (event: SessionEvent) => void {
  let waiting: { readonly event: SessionEvent; readonly since: number } | null = null;
  let stop = () => {};
  /** The next state belongs to what was just told. */
  let followed = false;
  const flush = () => {
    stop();
    const due = waiting;
    waiting = null;
    if (due) tell(due.event);
  };
  return (event) => {
    if (event.kind !== 'state') {
      flush();
      tell(event);
      followed = true;
      return;
    }
    if (followed) {
      followed = false;
      tell(event);
      return;
    }
    const now = clock.now();
    const since = waiting?.since ?? now;
    waiting = { event, since };
    stop();
    stop = clock.after(Math.max(0, Math.min(REST, since + AT_MOST - now)), flush, true);
  };
}
