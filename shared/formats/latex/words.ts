import { isSymbol } from './characters.ts';

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  // Spaces that do not break, that are narrow, that let break or hyphenate.
  '\u00a0': '~',
  '\u202f': '\\,',
  '\u2009': '\\,',
  '\u200a': '\\,',
  '\u200b': '\\hspace{0pt}',
  '\u00ad': '\\-',
};

/**
 * Plain words as XeLaTeX and LuaLaTeX print them. Letters stay as they are; no command can come of them, and no line ends in them.
 * The preamble switches the ligatures off that would make a dash of two hyphens.
 */
export function words(text: string): string {
  const pieces = clean(text).split(RAISED);
  return pieces.map((piece, i) => (i % 2 ? raised(piece) : piece.split(UNBROKEN).map(unbroken).join(''))).join('');
}

/** An address inside the braces of `\href`. */
export function address(href: string): string {
  const plain = /^[!-~]*$/.test(href) ? href : new URL(href).href;
  return plain.replace(/[^!-~]|[\\{}^"<>|`]/gu, percent).replace(/[%#]/g, '\\$&');
}

const percent = (sign: string): string =>
  [...new TextEncoder().encode(sign)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');

/**
 * Without what TeX cannot read or no page shows: halves of characters, control characters, marks that turn the direction of the source.
 * Everything that divides lines is a space, since an empty line would end a paragraph.
 */
function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\t-\r\u0085\u2028\u2029]+/g, ' ')
    .replace(
      /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u061c\u200e\u200f\u202a-\u202e\p{Variation_Selector}\u2060-\u206f\ufeff\ufff9-\ufffb]/gu,
      '',
    )
    .replace(/ {2,}/g, ' ')
    .replace(/[\u1680\u2000-\u2008\u205f\u3000]/g, ' ');
}

/** Small figures that fonts of TeX Live lack; those for one to three, which they have, go with their neighbours. */
const RAISED = /([¹²³]*[⁰ⁱ⁴-ⁿ][⁰ⁱ⁴-ⁿ¹²³]*|[₀-ₜ]+)/u;

function raised(figures: string): string {
  const command = /[₀-ₜ]/u.test(figures) ? 'textsubscript' : 'textsuperscript';
  return `\\${command}{${escaped(figures.normalize('NFKC'))}}`;
}

/** A stretch without a place to break that may be longer than a line: a sequence, a hash. No word of a language is. */
const UNBROKEN = /([^\s\u00a0\p{Pd}]{45,})/u;

const unbroken = (part: string, i: number): string =>
  i % 2 ? (part.match(/.{1,15}\p{M}*/gsu) ?? []).map(escaped).join('\\allowbreak{}') : escaped(part);

function escaped(text: string): string {
  return [...text].map((sign) => escapes[sign] ?? (isSymbol(sign) ? `\\cvsymbol{${sign}}` : sign)).join('');
}
