/** Why a value cannot be taken over: the text ends inside it, or it is not JSON, or it nests deeper than any portfolio does. */
type Why = 'cut' | 'garbled' | 'deep';

/** Offsets in the text, in characters. */
export type Span = { readonly from: number; readonly to: number };
type Whole = Span & { readonly kind: 'whole'; readonly value: unknown };
type Torn = Span & { readonly kind: 'torn'; readonly why: Why };

/** A value in a damaged text. A torn one is told by its place only: half of a value is never taken for the whole. */
export type Part = Whole | Torn;

/**
 * Goes through text that may be damaged JSON, value by value. Where a bracket or a quote is missing it decides where the value must
 * have ended; the value is torn then. Never throws, and no depth of the text can harm it.
 */
export class TornCursor {
  readonly text: string;
  /** Offset of the next character. */
  at = 0;
  readonly #depth: number;

  /** @param depth brackets inside each other that a value may have */
  constructor(text: string, depth: number) {
    this.text = text;
    this.#depth = depth;
  }

  /** The next character that is not blank, or '' at the end. */
  next(): string {
    while (' \t\r\n'.includes(this.text[this.at] ?? '-')) this.at++;
    return this.text[this.at] ?? '';
  }

  /** The name of a field when one begins here; then it is behind us, with its colon if there is one. */
  key(): string | null {
    const from = this.at;
    this.#string();
    const quoted = this.text.slice(from, this.at);
    const sign = this.next();
    if (sign === ':') this.at++;
    else if (sign !== '[' && sign !== '{') return null;
    const key = parsed(quoted);
    return typeof key?.value === 'string' ? key.value : null;
  }

  keyAhead(): string | null {
    const from = this.at;
    const key = this.key();
    this.at = from;
    return key;
  }

  /** The value that begins here, to its end or to where that must have been. */
  value(): Part {
    this.next();
    const from = this.at;
    const why = this.skip();
    const span = { from, to: this.at };
    const whole = why === null ? parsed(this.text.slice(from, this.at)) : null;
    return whole ? { kind: 'whole', value: whole.value, ...span } : { kind: 'torn', why: why ?? 'garbled', ...span };
  }

  /** Goes behind one value or one piece of something else. Says why when that is already no whole value. */
  skip(): Why | null {
    const sign = this.text[this.at] ?? '';
    if (sign === '{' || sign === '[') return this.#skipBrackets();
    if (sign === '"') this.#string();
    else if (sign === '}' || sign === ']' || sign === ',' || sign === ':') {
      this.at++;
      return 'garbled';
    } else while (this.at < this.text.length && !'{}[],:"\n'.includes(this.text[this.at] ?? '')) this.at++;
    return this.at >= this.text.length ? 'cut' : null;
  }

  /** Behind the quoted text that begins here, or to the end of its line, where a text must have ended. */
  #string(): void {
    const text = this.text;
    while (++this.at < text.length) {
      const sign = text[this.at];
      if (sign === '\\' && text[this.at + 1] !== '\n') this.at++;
      else if (sign === '"') {
        this.at++;
        return;
      } else if (sign === '\n') return;
    }
  }

  #skipBrackets(): Why | null {
    const text = this.text;
    const open: ('{' | '[')[] = [];
    let lists = 0;
    let deep = false;
    let before = '';
    while (this.at < text.length) {
      const sign = text[this.at] ?? '';
      if (sign === '"') {
        this.#string();
        before = sign;
        continue;
      }
      if (sign === '{' || sign === '[') {
        // Another item begins although this one has no end: a group of fields holds no group without a name.
        if (open.length === 1 && open[0] === '{' && sign === '{' && before !== ':') return 'garbled';
        open.push(sign);
        if (sign === '[') lists++;
        deep ||= open.length > this.#depth;
      } else if (sign === '}' || sign === ']') {
        if (sign === ']' && lists === 0) return 'garbled';
        const opener = sign === '}' ? '{' : '[';
        // Closed by the bracket of the one around it: its own is missing.
        const ends = open.at(-1) === opener ? 1 : open.at(-2) === opener ? 2 : 0;
        for (const closed of open.splice(open.length - ends)) if (closed === '[') lists--;
        if (open.length === 0) {
          this.at++;
          return deep ? 'deep' : null;
        }
      }
      if (!' \t\r\n'.includes(sign)) before = sign;
      this.at++;
    }
    return deep ? 'deep' : 'cut';
  }
}

function parsed(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
