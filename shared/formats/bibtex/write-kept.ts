import { keptLatex } from './latex.ts';
import { keptNamesTex } from './write-names.ts';

/** Fields whose letters LaTeX does not read. */
const VERBATIM = /^(doi|eprint|url|ids|groups|keywords|verb[abc]|citeulike-linkout-\d+|(event|orig|url)?date|urlraw)$/i;

/** A field that the reader kept as it read it: words, a list of words or of names. Blank where it is something else. */
export function keptTex(name: string, value: unknown): string {
  if (typeof value === 'string') return VERBATIM.test(name) ? balanced(value) : keptLatex(value);
  if (!Array.isArray(value)) return '';
  if (!value.every((one) => typeof one === 'string')) return keptNamesTex(value) ?? '';
  return value.map((one) => (/(^|\s)and(\s|$)/i.test(one) ? `{${keptLatex(one)}}` : keptLatex(one))).join(' and ');
}

/** Nothing where braces do not pair: they would end the entry. */
function balanced(value: string): string {
  let depth = 0;
  for (const sign of value) {
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    if (depth < 0) return '';
  }
  return depth === 0 && !value.endsWith('\\') ? value : '';
}
