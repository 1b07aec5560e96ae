import { definitionOf, type Entry } from '../entries/registry.ts';
import { earliest, latest, parseEdtf } from '../model/dates.ts';
import { foldedWords } from '../text/fold.ts';
import { plainText } from '../text/parse-rich.ts';

/** What two entries of one person and kind share. */
export type EntrySharedBy = 'name' | 'name and start';

/** Kinds whose second line says how much there is, not which one it is. */
const namedByTitle: ReadonlySet<string> = new Set(['skill-group', 'language', 'narrative', 'metric']);

function keyOf(entry: Entry): string {
  const { title, subtitle } = definitionOf(entry.kind).summary(entry);
  const names = namedByTitle.has(entry.kind) ? [title] : [title, subtitle];
  // One text of both: some formats write "Title, Awarder" as one name.
  return [entry.person, entry.kind, foldedWords(plainText(names.join(' ')))].join('|');
}

/** First and last day on which an entry can have begun, or ended where only that is known; null without a date. */
function startOf(entry: Entry): readonly [number, number] | null {
  const span = parseEdtf(definitionOf(entry.kind).summary(entry).dates?.edtf ?? '');
  const date = span?.start ?? (span?.end === 'open' ? undefined : span?.end);
  return date ? [earliest(date), latest(date)] : null;
}

/** One source may say "2020" and the other "Sep 2020". */
function startFits(a: Entry, b: Entry): boolean {
  const [left, right] = [startOf(a), startOf(b)];
  return left && right ? left[0] <= right[1] && right[0] <= left[1] : left === right;
}

/** Finds an entry among those that are there: same person, kind and name, and a start that can be the same. */
export class KnownEntries {
  readonly #all = new Map<string, Entry[]>();

  add(entry: Entry): void {
    const key = keyOf(entry);
    this.#all.set(key, [...(this.#all.get(key) ?? []), entry]);
  }

  /** The first one that was added and is not `taken`: a course that was held twice is two entries. */
  find(entry: Entry, taken: ReadonlySet<Entry>): { readonly entry: Entry; readonly by: EntrySharedBy } | null {
    const found = this.#all.get(keyOf(entry))?.find((one) => !taken.has(one) && startFits(one, entry));
    return found ? { entry: found, by: startOf(entry) ? 'name and start' : 'name' } : null;
  }
}
