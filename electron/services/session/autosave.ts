import type { Clock } from '../store/clock.ts';

/** Both leave room for the save itself within 500 ms of idle and 2 s at most. */
const IDLE = 400;
const LONGEST = 1_700;
const RETRY = 5_000;

/** Decides when to save: after a short rest from typing, now and then during long typing, and again after a failure. */
export class Autosave {
  readonly #clock: Clock;
  readonly #save: () => void;
  #cancel: () => void = () => {};
  /** Time of the first edit that was not saved yet. */
  #since: number | null = null;

  constructor(clock: Clock, save: () => void) {
    this.#clock = clock;
    this.#save = save;
  }

  edited(): void {
    const now = this.#clock.now();
    this.#since ??= now;
    this.#start(Math.max(0, Math.min(IDLE, this.#since + LONGEST - now)));
  }

  /** A save begins: edits from now on wait for the next one. */
  started(): void {
    this.#cancel();
    this.#since = null;
  }

  failed(): void {
    this.#start(RETRY);
  }

  stop(): void {
    this.#cancel();
    this.#since = null;
  }

  #start(ms: number): void {
    this.#cancel();
    this.#cancel = this.#clock.after(ms, this.#save);
  }
}
