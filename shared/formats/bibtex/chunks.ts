/** A part of a BibTeX file: an entry, a definition or what stands between them. `line` counts from 1. */
export type Chunk = {
  readonly kind: 'entry' | 'string' | 'preamble' | 'comment' | 'broken';
  readonly text: string;
  readonly line: number;
  /** Of an entry, in lower case: "article". */
  readonly type: string;
  readonly key: string;
};

const HEAD = /@\s*([a-z][\w-]*)\s*([{(])/giy;
/** A line that begins an entry with its key. */
const NEXT = /\n[ \t]*@[ \t]*[a-z][\w-]*[ \t]*[{(]\s*[^\s,{}()]+\s*,/iy;
const KEY = /^@\s*[\w-]+\s*[{(]\s*([^\s,{}()"'#%=\\]*)\s*,/;

/**
 * Divides a file at its entries, in linear time and without reading their fields. An entry in which a line begins
 * another one was never closed: it ends there and comes as `broken`, so that those after it are not lost. As in BibTeX, words outside
 * are comments.
 */
export function* chunks(source: string): Iterable<Chunk> {
  const lines = new LineCounter(source);
  let at = 0;
  for (;;) {
    const start = source.indexOf('@', at);
    if (start === -1) return;
    HEAD.lastIndex = start;
    const head = HEAD.exec(source);
    if (!head) {
      at = start + 1;
      continue;
    }
    const type = (head[1] ?? '').toLowerCase();
    const open = HEAD.lastIndex - 1;
    const end = closing(source, open);
    const text = source.slice(start, end.at);
    const kind = end.closed ? (kinds[type] ?? 'entry') : 'broken';
    yield { kind, text: text.trimEnd(), line: lines.at(start), type, key: KEY.exec(text)?.[1] ?? '' };
    at = start + text.length;
  }
}

const kinds: Readonly<Record<string, Chunk['kind']>> = { string: 'string', preamble: 'preamble', comment: 'comment' };

/** Where the brace or parenthesis at `open` is closed, or where it becomes clear that it is not. */
function closing(source: string, open: number): { readonly at: number; readonly closed: boolean } {
  const round = source[open] === '(';
  let depth = 0;
  let quoted = false;
  for (let i = open + 1; i < source.length; i++) {
    const sign = source[i];
    // A stray backslash at the end of a line hides no entry on the next one.
    if (sign === '\\') i += source[i + 1] === '\n' ? 0 : 1;
    else if (sign === '{') depth++;
    else if (sign === '}' && (depth > 0 || !round)) {
      if (depth === 0) return { at: i + 1, closed: true };
      depth--;
    } else if (sign === '"' && depth === 0) quoted = !quoted;
    else if (sign === ')' && round && depth === 0 && !quoted) return { at: i + 1, closed: true };
    else if (sign === '\n') {
      NEXT.lastIndex = i;
      if (NEXT.test(source)) return { at: i + 1, closed: false };
    }
  }
  return { at: source.length, closed: false };
}

/** Counts lines from one place to the next, which lies behind it. */
class LineCounter {
  readonly #source: string;
  #at = 0;
  #line = 1;

  constructor(source: string) {
    this.#source = source;
  }

  at(place: number): number {
    for (; this.#at < place; this.#at++) if (this.#source[this.#at] === '\n') this.#line++;
    return this.#line;
  }
}
