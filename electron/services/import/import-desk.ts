import type { TableMapping } from '../../../shared/formats/format.ts';
import { type Failure, failure, type Result, success } from '../../../shared/model/problem.ts';
import type { Child } from '../children.ts';
import type { GivenSource, ImportQuestions, ImportSaid, Question } from './import-protocol.ts';

/** A source may be so large, and all of them together twice that: nothing that anybody exports is larger. */
const MOST_BYTES = 100 * 1024 * 1024;
/** Longest silence of the process that reads, in milliseconds: so long one piece of a source may take. */
const SILENCE = 60_000;

type Given = { name: string; readonly pieces: Uint8Array[]; bytes: number };
type Waiting = { readonly settle: (answer: Result<never>) => void; readonly progress: (share: number) => void };

const ENDED = failure('cancelled', 'The import was cancelled.');

/** How processes end that run out of memory, on the systems there are. */
const OUT_OF_MEMORY = /^(?:SIGABRT|SIGTRAP|SIGKILL|SIGILL|code (?:5|6|9|133|134|137|-536870904|3758096392|-2147483645|2147483651))$/;

/** @param why as `Child.onExit` says it */
const stopped = (why: string): string =>
  OUT_OF_MEMORY.test(why)
    ? `Reading stopped for want of memory (${why}): the files are too large to be read at once. Divide them, or import one at a time.`
    : `Reading stopped because of an error in Scholarfolio (${why}). Nothing was changed. Import one file at a time to find which it is about.`;

/** One import: what was given for it, and the process that reads it and keeps what was read until the import ends. */
export class ImportDesk {
  readonly #start: () => Child;
  readonly #given = new Map<number, Given>();
  readonly #waiting = new Map<number, Waiting>();
  #child: Child | null = null;
  #silence: NodeJS.Timeout | undefined;
  #count = 0;
  /** Why nothing can be asked any more: what was read is gone with the process that read it. */
  #over: Failure | null = null;

  /** @param start starts electron/services/import/import-child with IPC */
  constructor(start: () => Child) {
    this.#start = start;
  }

  /** Takes a piece of a source. Fails with `too-large`, and as `ask` does. */
  give(source: number, name: string, piece: Uint8Array): Result<void> {
    if (this.#over) return this.#over;
    const given = this.#given.get(source) ?? { name, pieces: [], bytes: 0 };
    const all = [...this.#given.values()].reduce((sum, { bytes }) => sum + bytes, piece.length);
    if (given.bytes + piece.length > MOST_BYTES || all > 2 * MOST_BYTES) {
      this.#given.delete(source);
      return failure('too-large', `“${name}” is too large: at most 100 MB of a file are read, and 200 MB at once. Divide it first.`);
    }
    given.pieces.push(piece);
    given.bytes += piece.length;
    this.#given.set(source, given);
    return success(undefined);
  }

  /** What was given, in its order; the desk lets go of it. */
  takeSources(encodings: Readonly<Record<string, string>>, tables: Readonly<Record<string, TableMapping>> = {}): readonly GivenSource[] {
    const given = [...this.#given];
    this.#given.clear();
    return given
      .toSorted(([a], [b]) => a - b)
      .map(([number, { name, pieces }]) => {
        const encoding = encodings[number];
        const table = tables[number];
        return { name, bytes: Buffer.concat(pieces), ...(encoding ? { encoding } : {}), ...(table ? { table } : {}) };
      });
  }

  /** Failures: `import-stopped`, `import-slow`, `cancelled` and why it was ended; once one came, every further question has it. */
  ask<Q extends Question>(
    question: Q,
    ask: ImportQuestions[Q]['ask'],
    progress: (share: number) => void = () => {},
  ): Promise<Result<ImportQuestions[Q]['answer']>> {
    if (this.#over) return Promise.resolve(this.#over);
    const id = ++this.#count;
    return new Promise((resolve) => {
      this.#waiting.set(id, { settle: resolve as (answer: Result<never>) => void, progress });
      this.#listen();
      this.#running().send({ id, question, ask });
    });
  }

  /** Ends the process, whatever it does; whoever waits or asks gets `why`. */
  end(why: Failure = ENDED): void {
    this.#drop(why);
  }

  #running(): Child {
    if (this.#child) return this.#child;
    const child = this.#start();
    child.onMessage((message) => {
      if (this.#child !== child) return;
      const said = message as ImportSaid;
      const waiting = this.#waiting.get(said.id);
      this.#listen();
      if ('share' in said) waiting?.progress(said.share);
      else {
        this.#waiting.delete(said.id);
        if (this.#waiting.size === 0) clearTimeout(this.#silence);
        waiting?.settle(success(said.answer as never));
      }
    });
    child.onExit((why) => {
      if (this.#child === child) this.#drop(failure('import-stopped', stopped(why)));
    });
    this.#child = child;
    return child;
  }

  #listen(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => {
      this.#drop(failure('import-slow', 'Reading was stopped: one piece took longer than a minute. Divide the files to find it.'));
    }, SILENCE);
    this.#silence.unref();
  }

  #drop(why: Failure): void {
    this.#over ??= why;
    this.#given.clear();
    clearTimeout(this.#silence);
    const child = this.#child;
    this.#child = null;
    child?.kill();
    for (const { settle } of this.#waiting.values()) settle(why);
    this.#waiting.clear();
  }
}
