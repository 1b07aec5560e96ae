import { failure, type Result, success } from '../../../shared/model/problem.ts';
import type { SingleCommand } from '../../../shared/portfolio/commands.ts';
import type { Child } from '../children.ts';
import type { GivenSource, ImportEdit, ImportQuestions, ImportSaid, Question } from './import-protocol.ts';

/** A source may be so large, and all of them together twice that: nothing that anybody exports is larger. */
const MOST_BYTES = 100 * 1024 * 1024;
/** Longest silence of the process that reads, in milliseconds: so long one piece of a source may take. */
const SILENCE = 60_000;

type Given = { name: string; readonly pieces: Uint8Array[]; bytes: number };
type Waiting = {
  readonly settle: (answer: Result<never>) => void;
  readonly progress: (share: number) => void;
  readonly edits: SingleCommand[];
};

const ENDED = failure('cancelled', 'The import was cancelled.');

/** One import: what was given for it, and the process that reads it and keeps what was read until the import ends. */
export class ImportDesk {
  readonly #start: () => Child;
  readonly #given = new Map<number, Given>();
  readonly #waiting = new Map<number, Waiting>();
  #child: Child | null = null;
  #silence: NodeJS.Timeout | undefined;
  #count = 0;
  #ended = false;

  /** @param start starts electron/services/import/import-child with IPC */
  constructor(start: () => Child) {
    this.#start = start;
  }

  /** Takes a piece of a source. Fails with `too-large`. */
  give(source: number, name: string, piece: Uint8Array): Result<void> {
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

  /** What was given, in its order. */
  sources(encodings: Readonly<Record<string, string>>): readonly GivenSource[] {
    return [...this.#given]
      .toSorted(([a], [b]) => a - b)
      .map(([number, { name, pieces }]) => {
        const encoding = encodings[number];
        return { name, bytes: Buffer.concat(pieces), ...(encoding ? { encoding } : {}) };
      });
  }

  /** Failures: `import-stopped`, `import-slow` and `cancelled`. */
  ask<Q extends Question>(
    question: Q,
    ask: ImportQuestions[Q]['ask'],
    progress: (share: number) => void = () => {},
  ): Promise<Result<ImportQuestions[Q]['answer']>> {
    if (this.#ended) return Promise.resolve(ENDED);
    const id = ++this.#count;
    return new Promise((resolve) => {
      this.#waiting.set(id, { settle: resolve as (answer: Result<never>) => void, progress, edits: [] });
      this.#listen();
      this.#running().send({ id, question, ask });
    });
  }

  /** Ends the process, whatever it does; whoever waits gets `cancelled`. */
  end(): void {
    this.#ended = true;
    this.#given.clear();
    this.#drop(ENDED);
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
      else if ('edits' in said) waiting?.edits.push(...said.edits);
      else {
        this.#waiting.delete(said.id);
        if (this.#waiting.size === 0) clearTimeout(this.#silence);
        waiting?.settle(success(whole(said.answer, waiting.edits) as never));
      }
    });
    child.onExit((why) => {
      if (this.#child === child)
        this.#drop(failure('import-stopped', `Reading stopped (${why}): the files may be too large or too deeply nested. Divide them.`));
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

  #drop(why: Result<never>): void {
    clearTimeout(this.#silence);
    const child = this.#child;
    this.#child = null;
    child?.kill();
    for (const { settle } of this.#waiting.values()) settle(why);
    this.#waiting.clear();
  }
}

/** An answer with the edits that came before it. */
function whole(answer: unknown, edits: readonly SingleCommand[]): unknown {
  const { command, ...rest } = answer as ImportEdit;
  return edits.length > 0 && command?.kind === 'batch'
    ? { ...rest, command: { ...command, commands: [...edits, ...command.commands] } }
    : answer;
}
