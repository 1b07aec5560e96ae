import path from 'node:path';
import { failure, type Result, success } from '../../../shared/model/problem.ts';
import { writeDurably } from '../store/durable-write.ts';
import { errorCode, type FileSystem } from '../store/file-system.ts';

const order = new Intl.Collator('en', { sensitivity: 'base' });

/**
 * The words that the user added, for every language, portfolio and host: `own-words.txt` in the data folder, one to a line, made to be
 * edited by hand as well.
 */
export class OwnWords {
  readonly #fs: FileSystem;
  readonly #file: string;
  /** Changes run one after the other. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(fs: FileSystem, dataDir: string) {
    this.#fs = fs;
    this.#file = path.join(dataDir, 'own-words.txt');
  }

  /** Fails with `own-words-unreadable`; without a file there are no words. */
  async list(): Promise<Result<readonly string[]>> {
    const read = await this.#read();
    return read.ok ? success(read.value.words) : read;
  }

  /** Fails with `own-words-unreadable` and `own-words-not-kept`. */
  keep(word: string): Promise<Result<readonly string[]>> {
    return this.#change((words) => (words.includes(word) ? words : [...words, word].sort(order.compare)));
  }

  forget(word: string): Promise<Result<readonly string[]>> {
    return this.#change((words) => words.filter((other) => other !== word));
  }

  async #read() {
    try {
      // The file itself where this is a link to it.
      const real = await this.#fs.realpath(this.#file);
      const seen = await this.#fs.read(real);
      return success({ real, seen, words: wordsOf(new TextDecoder('utf-8', { fatal: true }).decode(seen.bytes)) });
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return success({ real: this.#file, seen: null, words: [] as readonly string[] });
      const why = error instanceof TypeError ? 'it is not a text in UTF-8: save it as such' : (errorCode(error) ?? String(error));
      return failure('own-words-unreadable', `Your own words could not be read from ${this.#file} (${why}).`);
    }
  }

  #change(to: (words: readonly string[]) => readonly string[]): Promise<Result<readonly string[]>> {
    const changed = this.#queue.then(() => this.#write(to));
    this.#queue = changed;
    return changed;
  }

  async #write(to: (words: readonly string[]) => readonly string[]): Promise<Result<readonly string[]>> {
    let why = '';
    // Another host may write at the same time.
    for (let attempt = 0; attempt < 3; attempt++) {
      const read = await this.#read();
      if (!read.ok) return read;
      const { real, seen, words } = read.value;
      const next = to(words);
      if (next === words) return success(words);
      try {
        await this.#fs.makeFolder(path.dirname(this.#file));
        await writeDurably(this.#fs, real, Buffer.from(next.map((word) => `${word}\n`).join('')), seen);
        return success(next);
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        why = errorCode(error) ?? error.message;
        if (!['changed-elsewhere', 'missing', 'EEXIST'].includes(why)) break;
      }
    }
    return failure('own-words-not-kept', `Your own words could not be written to ${this.#file} (${why}). Try again.`);
  }
}

function wordsOf(text: string): readonly string[] {
  const words = text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return [...new Set(words)].sort(order.compare);
}
