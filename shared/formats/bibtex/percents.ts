/** A non-character that nobody types: it stands for a percent sign while LaTeX is read, which would take the rest of the line for a comment. */
const MASK = '\uFDD6';

/**
 * An entry or abbreviation whose percent signs inside of values are out of the parser's reach: BibTeX itself knows no comments there, and
 * nobody means one. A line between two fields that begins with a percent sign stays a comment; escaped ones stay as they are.
 */
export function maskPercents(text: string): string {
  let masked = '';
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i] ?? '';
    if (sign === '\\') {
      masked += text.slice(i, i + 2);
      i++;
      continue;
    }
    // The whole entry stands in braces or parentheses of its own.
    if (sign === '{' || (sign === '(' && depth === 0)) depth++;
    else if (sign === '}') depth--;
    else if (sign === '"' && depth === 1) quoted = !quoted;
    else if (sign === '%' && depth === 1 && !quoted) {
      const end = text.indexOf('\n', i);
      masked += text.slice(i, end === -1 ? text.length : end);
      i = (end === -1 ? text.length : end) - 1;
      continue;
    }
    masked += sign === '%' ? MASK : sign;
  }
  return masked;
}

/** Puts percent signs back into everything that was read. */
export function withPercents<T>(value: T): T {
  if (typeof value === 'string') return value.replaceAll(MASK, '%') as T;
  if (Array.isArray(value)) return value.map(withPercents) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withPercents(one)])) as T;
}
