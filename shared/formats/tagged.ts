import type { Excerpt } from './format.ts';
import { textFor } from './read-work.ts';

/** A tag of a record with its value; lines that went on below are joined by a blank. */
export type Tagged = { readonly tag: string; readonly value: string };
export type TaggedRecord = { readonly tags: readonly Tagged[]; readonly source: Excerpt };

type Layout = {
  /** Tells a line that begins a tag: group 1 the tag, group 2 the value. */
  readonly line: RegExp;
  /** The tag that begins a record, and the one that ends it where there is one. */
  readonly first: string;
  readonly last?: string;
};

/**
 * The records of a text in which each line begins with a tag (RIS, PubMed). A line without a tag goes on with the value above it.
 * What stands before the first record comes as a record without tags when it is not blank.
 */
export function* taggedRecords(text: string, { line, first, last }: Layout): Iterable<TaggedRecord> {
  let tags: { tag: string; value: string }[] = [];
  let start = 1;
  let lines: string[] = [];
  const take = (next: number): TaggedRecord | null => {
    const record = { tags, source: { line: start, text: lines.join('\n').trim() } };
    tags = [];
    lines = [];
    start = next;
    return record.source.text ? record : null;
  };
  for (const [i, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const [, tag, value = ''] = line.exec(raw) ?? [];
    if (tag === first && lines.some((text) => text.trim())) {
      const record = take(i + 1);
      if (record) yield record;
    }
    if (lines.length === 0) {
      if (!raw.trim()) continue;
      start = i + 1;
    }
    lines.push(raw);
    const open = tags.at(-1);
    if (tag) tags.push({ tag, value: value.trim() });
    else if (open && raw.trim()) open.value = `${open.value} ${raw.trim()}`.trim();
    if (tag && tag === last) {
      const record = take(i + 2);
      if (record) yield record;
    }
  }
  const record = take(0);
  if (record) yield record;
}

/** Takes values out of a record and knows what nobody took. */
export class TagReader {
  readonly tags: readonly Tagged[];
  readonly #taken = new Set<Tagged>();

  constructor(tags: readonly Tagged[]) {
    this.tags = tags.filter(({ value }) => value !== '');
  }

  take(tagged: Tagged): string {
    this.#taken.add(tagged);
    return tagged.value;
  }

  /** Every value of the tags, tag by tag. */
  all(...wanted: readonly string[]): readonly string[] {
    return wanted.flatMap((tag) => this.tags.filter((tagged) => tagged.tag === tag).map((tagged) => this.take(tagged)));
  }

  /** The first value of the first tag that has one; those after it are left for others. */
  one(...wanted: readonly string[]): string {
    for (const tag of wanted) {
      const tagged = this.tags.find((candidate) => candidate.tag === tag && !this.#taken.has(candidate));
      if (tagged) return this.take(tagged);
    }
    return '';
  }

  /** Texts of a work under their CSL names, each from the first of its tags that has one. */
  texts(table: readonly (readonly [field: string, ...tags: string[]])[]): Record<string, string> {
    return Object.fromEntries(table.map(([field, ...tags]) => [field, textFor(field, this.one(...tags))]));
  }

  /** What nobody took, by tag. */
  rest(): Record<string, readonly string[]> {
    const left = this.tags.filter((tagged) => !this.#taken.has(tagged));
    return Object.fromEntries(
      [...new Set(left.map(({ tag }) => tag))].map((tag) => [tag, left.filter((t) => t.tag === tag).map((t) => t.value)]),
    );
  }
}
