import path from 'node:path';
import { z } from 'zod';
import type { FileInfo } from '../../../shared/contract/session.ts';
import { writeDurably } from '../store/durable-write.ts';
import { errorCode, type FileSystem } from '../store/file-system.ts';

const MOST = 12;
const Recent = z.object({ files: z.array(z.string()) });

export function fileInfo(file: string): FileInfo {
  return { path: file, name: path.basename(file), folder: path.dirname(file) };
}

/** The files opened last, newest first, shared by all hosts through `recent.json` in the data folder. */
export class RecentFiles {
  readonly #fs: FileSystem;
  readonly #file: string;
  #list: readonly string[] = [];

  constructor(fs: FileSystem, dataDir: string) {
    this.#fs = fs;
    this.#file = path.join(dataDir, 'recent.json');
  }

  get list(): readonly FileInfo[] {
    return this.#list.map(fileInfo);
  }

  /** A list that is missing or cannot be understood is an empty one: it only saves a few clicks. */
  async load(): Promise<void> {
    const read = await this.#fs.read(this.#file).catch(() => null);
    this.#list = read ? parse(read.bytes.toString('utf8')) : this.#list;
  }

  /** Puts a file first. Whether that can be kept for the next start is not worth a message. */
  async add(file: string): Promise<void> {
    // Another host may have added to it since.
    for (let attempt = 0; attempt < 3; attempt++) {
      const seen = await this.#fs.read(this.#file).catch(() => null);
      const known = seen ? parse(seen.bytes.toString('utf8')) : this.#list;
      this.#list = [file, ...known.filter((other) => other !== file)].slice(0, MOST);
      try {
        await this.#fs.makeFolder(path.dirname(this.#file));
        await writeDurably(this.#fs, this.#file, Buffer.from(`${JSON.stringify({ files: this.#list }, null, 2)}\n`), seen);
        return;
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        if (!['changed-elsewhere', 'missing', 'EEXIST'].includes(errorCode(error) ?? '')) return;
      }
    }
  }
}

function parse(text: string): readonly string[] {
  try {
    return Recent.parse(JSON.parse(text)).files.slice(0, MOST);
  } catch {
    return [];
  }
}
