/** Time and timers, injected so that tests decide when something happens. */
export type Clock = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Runs `action` once after `ms`; the returned function cancels it. A background timer does not keep the process alive. */
  readonly after: (ms: number, action: () => void, background?: boolean) => () => void;
};

export const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, action, background = false) => {
    const timer = setTimeout(action, ms);
    if (background) timer.unref();
    return () => clearTimeout(timer);
  },
};
