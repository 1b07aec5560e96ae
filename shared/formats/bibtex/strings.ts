/** Abbreviations of a file, by name in upper case. */
export type Strings = Readonly<Record<string, string>>;

/** Longer texts no abbreviation needs; definitions that double each other would fill the memory. */
const MOST = 10_000;

const PART = /\s*(?:\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}|"((?:[^"{}]|\{[^{}]*\})*)"|(\d+)|([A-Za-z][\w.:+/-]*))\s*(#|$)/y;

/** Adds `@string{name = "text" # other}`. Null: it cannot be understood or is longer than 10,000 characters. */
export function withString(strings: Strings, definition: string): Strings | null {
  const [, name = '', rest = ''] = /^@\s*string\s*[{(]\s*([A-Za-z][\w.:+/-]*)\s*=([\s\S]*)[})]\s*$/i.exec(definition) ?? [];
  const value = rest.trim().replace(/,$/, '');
  let text = '';
  PART.lastIndex = 0;
  while (PART.lastIndex < value.length) {
    const part = PART.exec(value);
    if (!part) return null;
    const [, braced, quoted, number, word] = part;
    text += braced ?? quoted ?? number ?? strings[(word ?? '').toUpperCase()] ?? word ?? '';
    if (text.length > MOST) return null;
  }
  return name && text ? { ...strings, [name.toUpperCase()]: text } : null;
}
