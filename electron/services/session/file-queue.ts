/** Work on files, one after the other in the order in which it was asked for. */
export class FileQueue {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs work after all that was asked for before. `done`: called when it ended, however it did. */
  run<T>(work: () => Promise<T>, done: () => void): Promise<T> {
    const result = this.#last.then(work).finally(done);
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** Settles when no work is under way or waiting. */
  async whenIdle(): Promise<void> {
    for (let seen: unknown; seen !== this.#last; ) {
      seen = this.#last;
      await seen;
    }
  }
}
