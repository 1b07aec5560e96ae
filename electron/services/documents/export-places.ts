import path from 'node:path';
import { z } from 'zod';
import { writeDurably } from '../store/durable-write.ts';
import { errorCode, type FileSystem } from '../store/file-system.ts';

/** Places that are remembered; older ones are forgotten. */
const MOST = 200;

const Place = z.object({
  portfolio: z.string().describe('Path of the portfolio file'),
  document: z.string().describe('Id of the document'),
  folder: z.string(),
  /** What the files in the folder are called, by the names that were proposed for them. */
  names: z.record(
    z.string(),
    z.string().refine((name) => path.basename(name) === name && name !== '..'),
  ),
});
export type Place = Readonly<z.infer<typeof Place>>;
const Places = z.object({ places: z.array(Place) });

/**
 * Where documents were exported to on this computer, newest first: `exports.json` in the data folder. It only saves a question, so that
 * what is missing or cannot be understood is forgotten and what cannot be written is not worth a message.
 */
export class ExportPlaces {
  readonly #fs: FileSystem;
  readonly #file: string;

  constructor(fs: FileSystem, dataDir: string) {
    this.#fs = fs;
    this.#file = path.join(dataDir, 'exports.json');
  }

  async find(portfolio: string, document: string): Promise<Place | null> {
    const { places } = await this.#read();
    return places.find((place) => place.portfolio === portfolio && place.document === document) ?? null;
  }

  /** Names in the same folder are added to those that are known; another folder takes the place of the last one. */
  async remember(place: Place): Promise<void> {
    // Another host may write at the same time.
    for (let attempt = 0; attempt < 3; attempt++) {
      const { seen, places } = await this.#read();
      const same = (other: Place) => other.portfolio === place.portfolio && other.document === place.document;
      const last = places.find(same);
      const names = { ...(last?.folder === place.folder ? last.names : {}), ...place.names };
      const next = [{ ...place, names }, ...places.filter((other) => !same(other))].slice(0, MOST);
      try {
        await this.#fs.makeFolder(path.dirname(this.#file));
        await writeDurably(this.#fs, this.#file, Buffer.from(`${JSON.stringify({ places: next }, null, 2)}\n`), seen);
        return;
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        if (!['changed-elsewhere', 'missing', 'EEXIST'].includes(errorCode(error) ?? '')) return;
      }
    }
  }

  async #read() {
    const seen = await this.#fs.read(this.#file).catch(() => null);
    return { seen, places: seen ? parse(seen.bytes.toString('utf8')) : [] };
  }
}

function parse(text: string): readonly Place[] {
  try {
    return Places.parse(JSON.parse(text)).places;
  } catch {
    return [];
  }
}
