import type { HostEvent } from '../../shared/contract/contract.ts';

/** An event before it has its place in the sequence. */
type WithoutSeq<T> = T extends { seq: number } ? Omit<T, 'seq'> : never;
export type NewEvent = WithoutSeq<HostEvent>;

/** Events kept for windows that fell behind; older ones are gone. */
const KEPT = 500;
const POLL_MS = 25_000;

export type EventQueue = {
  readonly emit: (event: NewEvent) => void;
  /** Events after `after`, at once when there are some, else when the next one comes, else none after about 25 s. */
  readonly next: (after: number) => Promise<{ events: HostEvent[]; last: number }>;
  readonly close: () => void;
};

export function createEventQueue(): EventQueue {
  const events: HostEvent[] = [];
  const waiting = new Set<() => void>();
  let last = 0;
  const wake = () => {
    for (const answer of [...waiting]) answer();
  };
  const since = (after: number) => ({ events: events.filter((event) => event.seq > after), last });
  /** For a window that comes anew or is so far behind that events are gone: how things are now, and that everything is to be fetched. */
  const anew = () => {
    const state = events.findLast((event) => event.kind === 'state');
    return { events: [...(state ? [state] : []), { kind: 'replaced' as const, seq: last }], last };
  };
  return {
    emit(event) {
      last += 1;
      events.push({ ...event, seq: last } as HostEvent);
      if (events.length > KEPT) events.shift();
      wake();
    },
    next(after) {
      // A number from an earlier run of the host: start over with what there is.
      if (after < 0 || after > last) return Promise.resolve(anew());
      if (after < last) return Promise.resolve(after + 1 < (events[0]?.seq ?? 0) ? anew() : since(after));
      return new Promise((resolve) => {
        const answer = () => {
          clearTimeout(timer);
          waiting.delete(answer);
          resolve(since(after));
        };
        const timer = setTimeout(answer, POLL_MS);
        timer.unref();
        waiting.add(answer);
      });
    },
    close: wake,
  };
}
