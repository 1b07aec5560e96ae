import { z } from 'zod';
import { splitTitles } from './name-titles.ts';

/** A name in CSL's parts; `literal` alone for organisations and names that do not divide. */
export const Name = z
  .looseObject({
    family: z.string().optional().describe('Family name'),
    given: z.string().optional().describe('Given names, in full or as initials'),
    'non-dropping-particle': z.string().optional().describe('Particle that stays with the family name: van, de la'),
    'dropping-particle': z.string().optional().describe('Particle that may be dropped: von, di'),
    suffix: z.string().optional().describe('Jr., III'),
    title: z.string().optional().describe('Academic title: Dr, Prof.; printed at the top of documents, never in references'),
    literal: z.string().optional().describe('The whole name, when it is an organisation or does not divide'),
  })
  .describe('A name in CSL parts');
export type Name = z.infer<typeof Name>;

/** Family name with its particles, or the literal. */
export function familyName(name: Name): string {
  return name.literal ?? [name['dropping-particle'], name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
}

/** The name in reading order: "Ada M. van der Berg Jr." */
export function fullName(name: Name): string {
  return name.literal ?? [name.given, familyName(name), name.suffix].filter(Boolean).join(' ');
}

/** The name as at the top of a document: "Prof. Dr. Ada Lovelace". */
export function titledName(name: Name): string {
  return [name.title, fullName(name)].filter(Boolean).join(' ');
}

/** The name without its title, as works are signed. */
export function untitled(name: Name): Name {
  const { title: _title, ...rest } = name;
  return rest;
}

const PARTICLES = /^(van|von|der|den|de|del|della|di|da|do|dos|das|du|la|le|el|al|ter|ten|zu|zur|af|av|bin|ibn)$/i;
const SUFFIX = /^(jr\.?|sr\.?|ii|iii|iv|2nd|3rd|[4-9]th)$/i;

/** Whether a word says which of several namesakes somebody is: "Jr.", "III", "3rd". */
export const isSuffix = (word: string): boolean => SUFFIX.test(word);

/** Takes a suffix that stands at the end of the family name ("King III") or of the given names ("Martin Luther Jr") to its own place. */
export function withSuffix(name: Name): Name {
  if (name.literal || name.suffix) return name;
  for (const part of ['family', 'given'] as const) {
    const words = (name[part] ?? '').split(' ');
    if (words.length > 1 && SUFFIX.test(words.at(-1) ?? '')) return { ...name, [part]: words.slice(0, -1).join(' '), suffix: words.at(-1) };
  }
  return name;
}

/**
 * Reads one typed name: "Ada Lovelace", "Lovelace, Ada", "van der Berg, Ada, Jr.", "Prof. Dr. Ada Lovelace", "{CERN Collaboration}". Null
 * when it is blank.
 */
export function parseName(typed: string): Name | null {
  const text = typed.trim().replace(/\s+/g, ' ');
  if (!text) return null;
  const literal = /^\{(.+)\}$/.exec(text);
  if (literal?.[1]) return { literal: literal[1].trim() };
  const { title, bare } = splitTitles(text);
  const name = parseBareName(bare);
  // "Dr Lovelace": what has a title is a person, and one word a family name.
  return title ? { ...(name.literal ? { family: name.literal } : name), title } : name;
}

function parseBareName(text: string): Name {
  const commas = text.split(',').map((part) => part.trim());
  if (commas.length > 1) {
    const [last = '', second = '', third] = commas;
    const suffixSecond = commas.length === 3 && SUFFIX.test(second);
    const given = suffixSecond ? third : second;
    const suffix = suffixSecond ? second : third;
    return withSuffix({ ...splitParticle(last.split(' ')), ...(given ? { given } : {}), ...(suffix ? { suffix } : {}) });
  }
  const words = text.split(' ');
  if (words.length === 1) return { literal: text };
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1) ?? '') ? words.pop() : undefined;
  let start = words.length - 1;
  while (start > 1 && PARTICLES.test(words[start - 1] ?? '') && words[start - 1] === words[start - 1]?.toLowerCase()) start--;
  return { ...splitParticle(words.slice(start)), given: words.slice(0, start).join(' '), ...(suffix ? { suffix } : {}) };
}

function splitParticle(words: readonly string[]): Name {
  let at = 0;
  while (at < words.length - 1 && PARTICLES.test(words[at] ?? '') && words[at] === words[at]?.toLowerCase()) at++;
  const particle = words.slice(0, at).join(' ');
  return { family: words.slice(at).join(' '), ...(particle ? { 'non-dropping-particle': particle } : {}) };
}

/**
 * Reads a typed or pasted list of names: "A. Author and B. Writer", "Author, Anna; Writer, Ben", "Anna Author, Ben Writer and C. Third".
 * Semicolons or "and" separate; commas separate only when no part could be "Family, Given".
 * @param indexed "Author AB" alone is a family name with initials too, as in exports of databases; else only in lists of such names
 */
export function parseNames(typed: string, indexed = false): Name[] {
  const text = typed.trim().replace(/\s+/g, ' ');
  if (!text) return [];
  const separator = text.includes(';') ? /\s*;\s*(?:and\s+|&\s*)?/i : /\s+(?:and|und)\s+|\s*&\s*/i;
  const parts = splitOutsideBraces(text, separator).flatMap((part) => (text.includes(';') ? splitAtAnd(part) : splitCommaList(part)));
  // "Smith, John; Doe J" has both: a name with a comma says itself which part is the family name.
  const all = (indexed || parts.length > 1) && parts.every((part) => INDEXED.test(part) || part.includes(','));
  return parts
    .map((part) => (DOTTED.test(part) || (all && INDEXED.test(part)) ? parseIndexedName(part) : parseName(part)))
    .filter((name) => name !== null);
}

/** "Ng, Jo and de la Cruz, Ana" between semicolons: two people, as both sides say "Family, Given"; "Health and Care" stays whole. */
function splitAtAnd(part: string): string[] {
  const pieces = splitOutsideBraces(part, /\s+(?:and|und)\s+|\s*&\s*/i);
  return pieces.length > 1 && pieces.every((piece) => piece.includes(',')) ? pieces : [part];
}

function splitOutsideBraces(text: string, separator: RegExp): string[] {
  const kept: string[] = [];
  const masked = text.replace(/\{[^{}]*\}/g, (group) => `\u2063${kept.push(group) - 1}\u2063`);
  return masked
    .split(separator)
    .map((part) => part.replace(/\u2063(\d+)\u2063/g, (_, i: string) => kept[Number(i)] ?? '').replace(/^[\s,]+|[\s,]+$/g, ''))
    .filter(Boolean);
}

/** A name as indexes such as PubMed print it, "Author AB", and as Scopus does, "Author A.-B.": with full stops it is never anything else. */
const FAMILY = String.raw`((?:\p{Ll}+ ){0,3}(?:\p{Ll}['’])?\p{Lu}[\p{L}'’-]+(?: \p{L}[\p{L}'’-]+){0,3})`;
const AFTER = String.raw`(?:,? (Jr\.?|Sr\.?|I{2,3}|IV|2nd|3rd|[4-9]th))?`;
const INDEXED = new RegExp(String.raw`^${FAMILY} (\p{Lu}{1,3}|(?:\p{Lu}\.[ -]?)+)${AFTER}$`, 'u');
const DOTTED = new RegExp(String.raw`^${FAMILY} (?:\p{Lu}\.[ -]?)+${AFTER}$`, 'u');

function parseIndexedName(part: string): Name | null {
  const [, family = '', initials = '', suffix] = INDEXED.exec(part) ?? [];
  const given = initials.includes('.') ? initials.replace(/\.(?=\p{Lu})/gu, '. ').trim() : [...initials].map((one) => `${one}.`).join(' ');
  return { ...splitParticle(family.split(' ')), given, ...(suffix ? { suffix } : {}) };
}

/** "Anna Author, Ben Writer" is two people; "Author, Anna" and "Author, A. B." are one. */
function splitCommaList(part: string): string[] {
  const pieces = part
    .split(',')
    .map((piece) => piece.trim())
    .filter(Boolean);
  if (pieces.length < 2) return [part];
  // "King III, Martin Luther"
  const opening = pieces[0]?.split(' ') ?? [];
  if (pieces.length === 2 && SUFFIX.test(opening.at(-1) ?? '') && splitParticle(opening.slice(0, -1)).family?.split(' ').length === 1)
    return [part];
  const fullNames = pieces.every((piece) => splitTitles(piece).bare.includes(' ') && !/^(?:\p{Lu}\.[\s-]?)+$/u.test(piece));
  if (fullNames && !PARTICLES.test(pieces[0]?.split(' ')[0] ?? '')) return pieces;
  if (pieces.length > 3 && pieces.length % 2 === 0) {
    return Array.from({ length: pieces.length / 2 }, (_, i) => `${pieces[2 * i]}, ${pieces[2 * i + 1]}`);
  }
  return [part];
}
