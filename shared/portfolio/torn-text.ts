import { type Part, type Span, TornCursor } from './torn-cursor.ts';

/** What was found in a damaged text. */
export type TornText = {
  /** Fields around the portfolio. */
  readonly around: ReadonlyMap<string, Part>;
  /** Fields of the portfolio that are not lists of items. */
  readonly fields: ReadonlyMap<string, Part>;
  /** Items of the portfolio, in the order of the file. */
  readonly lists: ReadonlyMap<string, readonly Part[]>;
  /** What stands where nothing belongs. */
  readonly stray: readonly Span[];
  /** Where it ends too early; null when it has its end. */
  readonly brokenOff: number | null;
};

/**
 * Reads a portfolio file that is not, or not quite, JSON. The frame (`{ portfolio: { list: [ item, … ] } }`) is followed with
 * patience: a missing comma, quote or bracket costs the item it stands in, seldom its neighbours. Inside the frame nothing is
 * guessed: a value counts only when the strict parser takes its text. Never throws and never recurses with the depth of the text.
 * @param names fields of the portfolio that hold lists of items
 * @param depth brackets inside each other that a value may have
 */
export function readTorn(text: string, names: readonly string[], depth: number): TornText {
  return new Reader(text, names, depth).read();
}

class Reader {
  readonly #cursor: TornCursor;
  readonly #names: readonly string[];
  /** The last bracket of the file is behind us. */
  #ended = false;
  readonly #around = new Map<string, Part>();
  readonly #fields = new Map<string, Part>();
  readonly #lists = new Map<string, Part[]>();
  readonly #stray: Span[] = [];
  /** The list that items without a list belong to. */
  #last: string | null = null;

  constructor(text: string, names: readonly string[], depth: number) {
    this.#cursor = new TornCursor(text, depth);
    this.#names = names;
  }

  read(): TornText {
    if (this.#cursor.next() === '{') {
      this.#cursor.at++;
      this.#object(this.#around);
    }
    const brokenOff = this.#ended ? null : this.#cursor.text.trimEnd().length;
    return { around: this.#around, fields: this.#fields, lists: this.#lists, stray: this.#stray, brokenOff };
  }

  /** The fields of the file or of the portfolio, whose `{` is behind us. What follows the `}` of the file is looked at as well. */
  #object(into: Map<string, Part>): void {
    const outer = into === this.#around;
    for (;;) {
      const sign = this.#cursor.next();
      const from = this.#cursor.at;
      if (sign === '') return;
      if (sign === '}') {
        this.#cursor.at++;
        if (!outer) return;
        this.#ended = true;
      } else if (sign === '"') {
        const key = this.#cursor.key();
        if (key !== null && (!this.#ended || this.#isUnread(key))) this.#field(key, into);
        else this.#lost(from);
      } else if (sign === ',') this.#cursor.at++;
      else if (sign === '{' && this.#last !== null && !this.#ended) this.#items(this.#last);
      else {
        this.#cursor.skip();
        this.#lost(from);
      }
    }
  }

  #field(key: string, into: Map<string, Part>): void {
    const outer = into === this.#around;
    const sign = this.#cursor.next();
    if (outer && key === 'portfolio' && sign === '{') {
      this.#cursor.at++;
      this.#object(this.#fields);
      // A list that stands outside of the portfolio came there by a bracket too many or too few.
    } else if ((sign === '[' || sign === '{') && (outer ? this.#isUnread(key) : this.#names.includes(key))) {
      if (sign === '[') this.#cursor.at++;
      this.#items(key);
    } else into.set(key, this.#cursor.value());
  }

  /** The items of a list, whose `[` is behind us or missing, to its `]` or to where that must have been. */
  #items(name: string): void {
    const parts = this.#lists.get(name) ?? [];
    this.#lists.set(name, parts);
    this.#last = name;
    /** An item ended too early, by a bracket too many: its other fields come now. */
    let leftover = false;
    const spoil = () => {
      const before = parts.pop();
      if (before)
        parts.push({ kind: 'torn', why: before.kind === 'torn' ? before.why : 'garbled', from: before.from, to: this.#cursor.at });
    };
    for (;;) {
      const sign = this.#cursor.next();
      if (sign === '') return;
      if (sign === ']') {
        this.#cursor.at++;
        return;
      }
      const key = sign === '"' ? this.#cursor.keyAhead() : null;
      if (sign === ',') this.#cursor.at++;
      else if (sign === '}') {
        if (!leftover && !this.#isBetweenItems()) return;
        this.#cursor.at++;
        spoil();
        leftover = false;
      } else if (key === null) parts.push(this.#cursor.value());
      else if (this.#isUnread(key)) return;
      else {
        this.#cursor.key();
        this.#cursor.value();
        spoil();
        leftover = true;
      }
    }
  }

  #isUnread(list: string): boolean {
    return this.#names.includes(list) && !this.#lists.has(list);
  }

  /** Between items a `}` is one too many; behind the last one it closes the portfolio, whose list has lost its `]`. */
  #isBetweenItems(): boolean {
    return /^\}\s*(?:,\s*\{|\])/.test(this.#cursor.text.slice(this.#cursor.at, this.#cursor.at + 200));
  }

  #lost(from: number): void {
    const before = this.#stray.at(-1);
    const goesOn = before !== undefined && /^[\s,{}]*$/.test(this.#cursor.text.slice(before.to, from));
    if (goesOn) this.#stray.pop();
    this.#stray.push({ from: goesOn ? before.from : from, to: this.#cursor.at });
  }
}
