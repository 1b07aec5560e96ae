export type Json = Readonly<Record<string, unknown>>;

/** Deeper than any file of the formats that are read, and far from where reading would fail. */
const DEEPEST = 100;

/** A text as JSON, or the sentence that says why it is none. Fields called `__proto__` are dropped: no portfolio can hold them. */
export function parseJson(text: string): { readonly value: unknown } | { readonly problem: string } {
  if (depthOf(text) > DEEPEST)
    return { problem: `This nests more than ${DEEPEST} lists and objects in each other; no file of this kind does.` };
  try {
    return { value: withoutPrototype(JSON.parse(text.replace(/^\uFEFF/, ''))) };
  } catch {
    return { problem: 'This is not complete JSON: a bracket, a comma or a quotation mark is missing somewhere.' };
  }
}

/** Whether a value nests deeper than any file of the formats that are read: recursion would be a danger. */
export function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return false;
}

/** The most brackets that are open at once outside of strings. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text.charCodeAt(i);
    if (quoted) {
      if (sign === 0x5c) i += 1;
      else if (sign === 0x22) quoted = false;
    } else if (sign === 0x22) quoted = true;
    else if (sign === 0x5b || sign === 0x7b) most = Math.max(most, ++depth);
    else if (sign === 0x5d || sign === 0x7d) depth -= 1;
  }
  return most;
}

/** A value without fields called `__proto__`, at any depth; it must not nest so deeply that recursion is a danger. */
export function withoutPrototype(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPrototype);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, one]) => (key === '__proto__' ? [] : [[key, withoutPrototype(one)]])));
}

/** An object, or an empty one where there is none. */
export function record(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

/** A list, or an empty one where there is none. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Words without control characters and blanks around them; numbers as they are written; blank for anything else. */
export function words(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.replace(/[^\P{Cc}\n\t]+/gu, ' ').trim() : '';
}
