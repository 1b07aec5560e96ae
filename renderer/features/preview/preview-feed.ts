import type { Input, Output } from '../../../shared/contract/contract.ts';
import type { PageRange } from '../../../shared/contract/preview.ts';
import { type Call, HostLost } from '../../lib/api.ts';
import { clientId } from '../../lib/client-id.ts';
import { keepSame } from '../../lib/keep-same.ts';

type Preview = Output<'preview.render'>;

/** What should be on the screen; `stamp` changes when the same pages may look different now. */
export type Wanted = {
  readonly document: string;
  readonly stamp: string;
  /** Pages in the window, and with those that scrolling meets next. */
  readonly view: PageRange;
  readonly around: PageRange;
};
type Part = Input<'preview.render'>['part'];

export type FeedState = {
  /** Asked for and not there for 200 ms. */
  readonly waiting: boolean;
  /** Why the pages shown are not the newest. */
  readonly failure: string | null;
  readonly pages: number;
  readonly findings: Preview['findings'];
  /** Of the answer on the screen; another one may show what was not there before. */
  readonly number: number;
};

type FeedOptions = {
  readonly call: Call;
  /** Puts an answer on the screen; false when it does not fit what is shown. */
  readonly show: (preview: Preview, hold: PageRange) => boolean;
  readonly changed: (state: FeedState) => void;
  /** Calls `task` later; returns what cancels it. Injected for tests. */
  readonly later?: (task: () => void, milliseconds: number) => () => void;
  /** Milliseconds since some moment. Injected for tests. */
  readonly now?: () => number;
};

const WAITING_AFTER = 200;
/**
 * Without an edit for this long, the pages beside the window are brought up to date too; longer where that takes long, since the next
 * key would have to wait for it.
 */
const CALM_AFTER = 150;
const CALM_FACTOR = 4;
const CALM_AT_MOST = 2000;

const timer = (task: () => void, milliseconds: number) => {
  const id = setTimeout(task, milliseconds);
  return () => clearTimeout(id);
};

/**
 * Asks the host for pages, one request at a time: what is wanted while one is under way is asked for once, in its newest form. An
 * answer that does not fit what is shown is followed by a request for whole pages. After a failure the last good pages stay. While
 * somebody types only the pages in view are drawn anew.
 */
export class PreviewFeed {
  readonly #options: FeedOptions;
  #wanted: Wanted | null = null;
  #asked: Wanted | null = null;
  /** The document whose pages are on the screen. */
  #shown: string | null = null;
  #part: Part = 'around';
  #stopCalming: () => void = () => {};
  /** How long the last answer took that brought everything up to date. */
  #effort = 0;
  #known: number | null = null;
  #running = false;
  #closed = false;
  #state: FeedState = { waiting: false, failure: null, pages: 0, findings: [], number: 0 };

  constructor(options: FeedOptions) {
    this.#options = options;
  }

  want(wanted: Wanted): void {
    if (this.#wanted?.document !== wanted.document) this.#known = null;
    this.#wanted = wanted;
    this.#stopCalming();
    if (!this.#running) void this.#run();
  }

  close(): void {
    this.#closed = true;
    this.#stopCalming();
  }

  async #run(): Promise<void> {
    this.#running = true;
    const stopWaiting = (this.#options.later ?? timer)(() => this.#set({ waiting: true }), WAITING_AFTER);
    let misses = 0;
    while (!this.#closed && this.#wanted && !same(this.#wanted, this.#asked)) {
      const asked = this.#wanted;
      this.#part = this.#known !== null && this.#asked && samePlace(asked, this.#asked) ? 'view' : 'around';
      this.#asked = asked;
      // The very first pages wait for the program to start.
      const measured = this.#part === 'around' && this.#known !== null;
      const begun = this.#now();
      const fits = await this.#ask(asked);
      if (measured) this.#effort = this.#now() - begun;
      misses = fits ? 0 : misses + 1;
      if (!fits && misses < 3) this.#asked = null;
      else if (!fits) this.#set({ failure: 'The pages could not be shown. They appear with the next change.' });
    }
    stopWaiting();
    this.#running = false;
    if (!this.#closed && this.#part === 'view') this.#calm();
    if (!this.#closed) this.#set({ waiting: false });
  }

  /** The pages beside the window follow when nothing else is wanted for a moment. */
  #calm(): void {
    this.#stopCalming = (this.#options.later ?? timer)(
      () => {
        this.#asked = null;
        if (!this.#running) void this.#run();
      },
      Math.min(CALM_AT_MOST, Math.max(CALM_AFTER, CALM_FACTOR * this.#effort)),
    );
  }

  async #ask({ document, view, around }: Wanted): Promise<boolean> {
    let preview: Preview;
    try {
      preview = await this.#options.call('preview.render', {
        client: clientId,
        document,
        known: this.#known,
        view,
        around,
        part: this.#part,
      });
    } catch (error) {
      const lost = error instanceof HostLost;
      if (!lost) console.error(error);
      this.#set({
        failure: lost
          ? 'The preview cannot be reached. Your work is kept; the pages return with the connection.'
          : 'The pages could not be drawn because of an error in Scholarfolio. They are tried again with the next change.',
      });
      this.#known = null;
      return true;
    }
    if (this.#closed || this.#wanted?.document !== document) return true;
    if (preview.failure) {
      // Pages of another document would say what is not so.
      if (this.#shown !== document && this.#options.show({ ...preview, full: true, pages: [] }, around)) {
        this.#shown = document;
        this.#set({ pages: 0 });
      }
      this.#set({ failure: preview.failure.message, findings: preview.findings });
      return true;
    }
    if (!this.#options.show(preview, around)) {
      this.#known = null;
      return false;
    }
    this.#known = preview.number;
    this.#shown = document;
    this.#set({ failure: null, pages: preview.pages.length, findings: preview.findings, number: preview.number });
    return true;
  }

  #now(): number {
    return (this.#options.now ?? performance.now.bind(performance))();
  }

  #set(change: Partial<FeedState>): void {
    const state = keepSame(this.#state, { ...this.#state, ...change });
    if (state === this.#state) return;
    this.#state = state;
    if (!this.#closed) this.#options.changed(state);
  }
}

function same(a: Wanted, b: Wanted | null): boolean {
  return b !== null && a.stamp === b.stamp && samePlace(a, b);
}

function samePlace(a: Wanted, b: Wanted): boolean {
  const alike = (one: PageRange, other: PageRange) => one.from === other.from && one.to === other.to;
  return a.document === b.document && alike(a.view, b.view) && alike(a.around, b.around);
}
