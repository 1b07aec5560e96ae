import { type Name, parseName } from '../../model/names.ts';

/** Marks of a printed list beside a name, such as those of affiliations. */
export const MARKS = /(?<=[\p{L}.])\s?[*∗†‡§¶]+(?=[\s,;.:(]|$)/gu;

export type Authors = {
  readonly names: readonly Name[];
  /** "et al.": there are more than it names. */
  readonly more: boolean;
  /** Marks such as `*` stood beside them. */
  readonly marked: boolean;
  readonly role: 'author' | 'editor';
  /** How the names are written; the names of one list are all written so. */
  readonly scheme: Scheme;
};
/** "Feld M", "Feld, M.", "M. Feld" and "Mira Feld", "Feld, Mira, and Oda Marsh", "Feld, Mira; Marsh, Oda", "Soil Council". */
type Scheme = 'indexed' | 'inverted' | 'direct' | 'first inverted' | 'divided' | 'group';

const PARTICLE = '(?:van|von|der|den|de|del|della|di|da|do|dos|das|du|la|le|el|al|ter|ten|zu|zur|af|av|bin|ibn)';
const WORD = "(?:[dDlLO]['’])?\\p{Lu}[\\p{L}\\p{M}'’]*\\p{Ll}[\\p{L}\\p{M}'’]*(?:[-‐]\\p{Lu}?[\\p{L}\\p{M}'’]+)*";
const FAMILY = `(?:${PARTICLE} )*${WORD}(?: (?:${PARTICLE} )*${WORD}){0,2}`;
const INITIALS = '\\p{Lu}\\.?(?:[ -‐]?\\p{Lu}\\.?){0,4}';
const whole = (pattern: string): RegExp => new RegExp(`^${pattern}$`, 'u');

const indexed = whole(`${FAMILY} \\p{Lu}(?:-?\\p{Lu}){0,3}`);
const family = whole(FAMILY);
const initials = whole(INITIALS);
const given = whole(`${WORD}(?: (?:${WORD}|${INITIALS})){0,3}|${INITIALS}`);
const direct = whole(`(?:\\p{Lu}\\.[ -]?|${WORD} ){1,4}(?:${PARTICLE} ){0,3}${WORD}`);
const suffix = /^(?:jr\.?|sr\.?|ii|iii|iv)$/i;
const groups =
  /\b(?:universit\w+|institut\w*|council|organi[sz]ation|association|society|ministry|group|consortium|collaboration|committee|agency|commission|department|cent(?:er|re)|foundation|office|board|team|network|union|bank|academy|federation|programme|program|laborator\w+|museum|authority)\b/i;

/** The names in a text that has nothing but names; null where it has anything else. */
export function authorsOf(typed: string): Authors | null {
  const editors = /[\s,]*\(?\b(?:eds?|editors?|hrsg)\b\.?\)?[\s,.]*$/i;
  const others = /[\s,]*(?:\b(?:and|&)\s+)?(?:\bet\s+al\b\.?|\band others\b|…|\.\.\.)[\s,]*$/i;
  const role = editors.test(typed) ? 'editor' : 'author';
  const bare = typed.replace(editors, '');
  const more = others.test(bare);
  const text = bare
    .replace(others, '')
    .replace(/[\s,;:]+$/, '')
    .replace(/\.{3}|…/g, ',')
    .replace(MARKS, '')
    .trim();
  if (!text || text.length > 4_000) return null;
  const found = text.includes(';') ? divided(text) : listed(text);
  const names = found?.names.map(parseName).filter((name) => name !== null) ?? [];
  return found && names.length > 0
    ? { names: found.scheme === 'group' ? [{ literal: text }] : names, more, marked: bare.search(MARKS) !== -1, role, scheme: found.scheme }
    : null;
}

type Found = { readonly names: readonly string[]; readonly scheme: Scheme };

function divided(text: string): Found | null {
  const parts = text
    .split(/\s*;\s*(?:(?:and|und)\s+|&\s*)?/)
    .filter(Boolean)
    .flatMap((part) => {
      const pieces = part.split(/\s+(?:and|und|&)\s+/);
      return part.includes(',') && !pieces.every((piece) => piece.includes(',')) ? [part] : pieces;
    });
  const names = parts.map((part) => {
    const [last = '', first = '', ...rest] = part.split(/\s*,\s*/);
    if (!first) return indexed.test(part) ? inverted(part) : direct.test(part) ? part : null;
    return rest.length === 0 && family.test(last) && given.test(first) ? `${last}, ${first}` : null;
  });
  return names.every((name) => name !== null) ? { names, scheme: 'divided' } : null;
}

function listed(text: string): Found | null {
  const parts: string[] = [];
  for (const part of text.split(/\s*,\s*(?:and\s+|und\s+|&\s*)?|\s+(?:and|und)\s+|\s*&\s*/)) {
    if (!part) continue;
    if (suffix.test(part) && parts.length > 0) parts.push(`${parts.pop()} ${part}`);
    else parts.push(part);
  }
  const bare = parts.map((part) => part.replace(/ (?:jr\.?|sr\.?|ii|iii|iv)$/i, ''));
  const [first = '', second = '', ...others] = bare;
  if (parts.length === 1 && groups.test(first) && /^[\p{L}\s'’-]+$/u.test(first) && /^\p{Lu}/u.test(first))
    return { names: parts, scheme: 'group' };
  if (bare.every((part) => indexed.test(part))) return { names: parts.map(inverted), scheme: 'indexed' };
  if (bare.length % 2 === 0 && bare.every((part, i) => (i % 2 === 0 ? family : initials).test(part))) {
    const names = bare.flatMap((part, i) => (i % 2 === 0 ? [withSuffix(`${part}, ${bare[i + 1]}`, parts[i + 1] ?? '')] : []));
    return { names, scheme: 'inverted' };
  }
  if (bare.every((part) => direct.test(part) && !groups.test(part))) return { names: parts, scheme: 'direct' };
  if (family.test(first) && second && given.test(second) && others.every((part) => direct.test(part)))
    return { names: [withSuffix(`${first}, ${second}`, parts[1] ?? ''), ...parts.slice(2)], scheme: 'first inverted' };
  return null;
}

/** "Berg, A., Jr." from "Berg, A." and the part that had the suffix. */
function withSuffix(name: string, part: string): string {
  const found = / (jr\.?|sr\.?|ii|iii|iv)$/i.exec(part)?.[1];
  return found ? `${name.replace(/, /, `, ${found}, `)}` : name;
}

/** "van den Berg AB" as "van den Berg, A. B.". */
function inverted(part: string): string {
  const [, last = part, letters = '', after = ''] = /^(.+) (\p{Lu}(?:-?\p{Lu}){0,3})(?: (jr\.?|sr\.?|ii|iii|iv))?$/iu.exec(part) ?? [];
  return [last, after, [...letters.replaceAll('-', '')].map((letter) => `${letter}.`).join(' ')].filter(Boolean).join(', ');
}

/**
 * The names that a text begins with, and what follows them: up to a year in brackets, or to the full stop before the title. The longest
 * list is taken whose names are all written in one way.
 */
export function leadingAuthors(text: string): { readonly authors: Authors; readonly after: string } | null {
  let best: { readonly authors: Authors; readonly after: string } | null = null;
  const ends = /(?:\.\s+|\.?,?\s*(?=[(“"‘])|:\s+(?=\p{Lu})|,?\s+(?=(?:1[89]|20)\d\d\b))/gu;
  let tries = 0;
  for (const end of text.slice(0, 3_000).matchAll(ends)) {
    // Beyond so many full stops after the last name there are no more names.
    if (++tries > 400 || (best && end.index - (text.length - best.after.length) > 400)) break;
    const names = text.slice(0, end.index);
    // The full stop after an initial belongs to the name.
    const authors = (end[0].startsWith('.') && /\P{L}\p{Lu}$/u.test(names) ? authorsOf(`${names}.`) : null) ?? authorsOf(names);
    if (authors && (!best || authors.scheme === best.authors.scheme)) best = { authors, after: text.slice(end.index + end[0].length) };
  }
  return best;
}
