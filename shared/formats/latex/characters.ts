import type { PrintedDocument } from '../../templates/printed-document.ts';
import { printedTexts } from './printed-texts.ts';

/** The characters in ranges of hexadecimal numbers. */
const oneOf = (ranges: string): RegExp =>
  new RegExp(
    `[${ranges
      .trim()
      .replace(/[0-9a-f]+/g, '\\u{$&}')
      .replace(/\s+/g, '')}]`,
    'u',
  );

// What fonts of TeX Live's recommended collections have: TeX Gyre Pagella, Termes and Heros for the text, Latin Modern Math for symbols.

const TEXT = oneOf(`
  20-7e a0-137 139-148 14a-165 168-17f 18e 192 1a0 1a1 1af 1b0 1cd-1d4 1e6 1e7 1ea 1eb 1fa-201 218-21b 237 2be 2bf 2c6 2c7
  2d8-2dd 300-304 306-30c 30f 311 323 326 391-3a1 3a3-3a9 3b1-3c9 3d1 3d5 3d6 e3f 1e0c-1e0f 1e24-1e27 1e36-1e39 1e42-1e47
  1e58-1e5d 1e62 1e63 1e6c-1e6f 1e80-1e85 1e92 1e93 1ea0-1ef9 2010 2011 2013 2014 2016 2018-201a 201c-201e 2020-2022 2026
  2030 2031 2039-203b 203d 2044 20a1 20a4 20a6 20a9 20ab 20ac 20b1 2103 2116 2117 211e 2120 2122 2126 2127 212e 2190-2193
  2202 2211 2212 2215 221a 221e 2248 2260 2264 2265 2300 25ca 25e6 266a fb00-fb04
`);

const SYMBOL = oneOf(`
  2012 2015 2032-2037 2102 2107 2109 210b-2115 2119-211d 2124 2128 212a-212d 2130 2131 2133 2135-2138 213c-2140 2145-2149
  2194-219b 219e-21ae 21b0-21b7 21ba-21dd 2200 2201 2203-2210 2214 2216-2219 221d 221f-2247 2249-225f 2261-2263 2266-22af
  22b2-22d3 22d5-22f1 2308-230b 2329 232a 239b-23ad 25a0 25a1 25b2 25b3 25b6 25b7 25bc 25bd 25c0 25c1 25cb 25cf 25ef
  2660-2667 266d-266f 2713 2720 27c2 27e6-27eb 27f5-27ff 2a00-2a06 2a2f 2a7d 2a7e 2a85-2a8c 2aaf 2ab0 1d400-1d454
  1d456-1d49c 1d4d0-1d4e9 1d538 1d539 1d53b-1d53e 1d540-1d544 1d552-1d6a5 1d6a8-1d7c9 1d7ce-1d7ff
`);

/** What the font of the text may lack and that for mathematics has. */
export const isSymbol = (character: string): boolean => SYMBOL.test(character);

/** Written with commands, or without a shape. */
const COMMANDED = /[\s\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}⁰ⁱ⁴-ⁿ₀-ₜ\p{Variation_Selector}]/u;

const scripts = [
  ['Chinese characters', /\p{Script=Han}/u],
  ['Japanese kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Korean', /\p{Script=Hangul}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek with accents', /\p{Script=Greek}/u],
  ['Devanagari', /\p{Script=Devanagari}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Armenian', /\p{Script=Armenian}/u],
  ['Georgian', /\p{Script=Georgian}/u],
  ['rare Latin letters', /\p{Script=Latin}/u],
  ['emoji', /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}/u],
  ['letters of other scripts', /\p{L}/u],
] as const;

/**
 * What the document has and no font of TeX Live's recommended collections prints: "Chinese characters", "emoji", "rare symbols". Whoever
 * compiles the file needs a font of their own for these.
 */
export function latexScripts(document: PrintedDocument): string[] {
  const found = new Set<string>();
  for (const text of printedTexts(document))
    for (const character of text.normalize('NFC'))
      if (!COMMANDED.test(character) && !TEXT.test(character) && !SYMBOL.test(character))
        found.add(scripts.find(([, script]) => script.test(character))?.[0] ?? 'rare symbols');
  return [...found];
}
