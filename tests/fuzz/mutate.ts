/** Numbers from 0 up to 1 that one seed always gives in the same order. */
export type Chance = () => number;

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296;
  };
}

export const below = (chance: Chance, end: number): number => Math.floor(chance() * end);
const oneOf = <T>(chance: Chance, list: readonly T[]): T => list[below(chance, list.length)] as T;

const odd = [
  '\0',
  '"',
  "'",
  '\\',
  '\\\\',
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '&',
  '&l;',
  '%',
  '#',
  '$',
  '$$',
  '\\(',
  '~',
  '@',
  '\r',
  '\n',
  '\n\n',
  '\t',
  '\uFEFF',
  '\u202E',
  '\uFDD20\uFDD3',
  '@string{a = a # a}',
  '@comment{',
  '@article{',
  '@article(x,',
  ', crossref = {key1}',
  ', xdata = {key2, key3}',
  '\\begin{x}',
  '\\def\\a{\\a}',
  '\\verb|',
  '\\input{/etc/passwd}',
  'TY  - ',
  'ER  - ',
  'PMID- ',
  '<!DOCTYPE x [<!ENTITY l "ha">]>',
  '<![CDATA[',
  ']]>',
  '<record>',
  '</record>',
  '!include x',
  '&a [*a]',
  '*a',
  '- ',
  ': ',
  '? ',
  '|\n',
  '__proto__',
  'constructor',
  '"__proto__": {"x": 1},',
  'null',
  '1e999',
  '-0',
  '99999999999999999999',
  '2021-02-31',
  ' and others',
  ' and ',
  ', ',
  '; ',
  '*',
  '†',
  '<sup>*</sup>',
  '(2021)',
  '10.5555/',
  'https://',
  '¦',
  'é',
  'ﬁ',
  '𝔘',
];
const pairs = [
  ['{', '}'],
  ['[', ']'],
  ['(', ')'],
  ['"', '"'],
  ['<i>', '</i>'],
  ['\\emph{', '}'],
  ['[{"a":', '}]'],
  ['$', '$'],
  ['- ', ''],
  ['"', ''],
  ['a.', ' '],
  ['A, ', ''],
  ['1 (', ')'],
] as const;

/** The bytes with one to four changes, of the kinds that broken programs, bad copies and spiteful people make. */
export function mutate(bytes: Buffer, chance: Chance): Buffer {
  let now = bytes;
  for (let left = 1 + below(chance, 4); left > 0; left--) now = change(now, chance);
  return now;
}

function change(bytes: Buffer, chance: Chance): Buffer {
  const at = below(chance, bytes.length + 1);
  const end = Math.min(bytes.length, at + 1 + below(chance, oneOf(chance, [4, 40, 400])));
  const put = (text: string | Buffer, until = at): Buffer =>
    Buffer.concat([bytes.subarray(0, at), Buffer.from(text), bytes.subarray(until)]);
  switch (below(chance, 8)) {
    case 0: {
      const flipped = Buffer.from(bytes);
      if (at < flipped.length) flipped[at] = (flipped[at] ?? 0) ^ (1 << below(chance, 7));
      return flipped;
    }
    case 1:
      return put('', end);
    case 2:
      return put(Buffer.concat(Array<Buffer>(1 + below(chance, 30)).fill(bytes.subarray(at, end))), end);
    case 3: {
      const [open, close] = oneOf(chance, pairs);
      const deep = oneOf(chance, [3, 30, 300, 5_000]);
      return put(
        open.repeat(deep) +
          bytes
            .subarray(at, end)
            .toString('latin1')
            .replace(/[^\x20-\x7e]/g, '') +
          (chance() < 0.7 ? close.repeat(deep) : ''),
        end,
      );
    }
    case 4:
      return put(oneOf(chance, odd).repeat(oneOf(chance, [1, 1, 1, 3, 2_000])));
    case 5:
      return bytes.subarray(0, at);
    default:
      return put(oneOf(chance, odd), chance() < 0.5 ? end : at);
  }
}
