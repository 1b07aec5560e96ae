import type { Inline } from '../compose/cv-document.ts';
import type { CslItem } from './to-csl.ts';

/**
 * Citations in the fields of a work travel through the reference engine as Unicode noncharacters: no style changes them, nobody can
 * type them. The id stands as hexadecimal digits, each digit a noncharacter.
 */
const DIGIT = 0xfdd0;
const OPEN = '\uFDE0';
const CLOSE = '\uFDE1';
const NONCHARACTERS = /[\uFDD0-\uFDEF]/g;
const CARRIED = /\uFDE0((?:[\uFDD0-\uFDDF]{2})+)\uFDE1/g;

/** Text that cannot be mistaken for a carried citation. */
export function withoutCarried(text: string): string {
  return text.replace(NONCHARACTERS, '');
}

/** A citation of the work with this id (ASCII, see `Id`) as text for the engine. */
export function carryCitation(id: string): string {
  const digits = [...id].flatMap((char) => [...char.charCodeAt(0).toString(16).padStart(2, '0')]);
  return OPEN + digits.map((digit) => String.fromCharCode(DIGIT + Number.parseInt(digit, 16))).join('') + CLOSE;
}

function idOf(digits: string): string {
  const hex = [...digits].map((char) => (char.charCodeAt(0) - DIGIT).toString(16)).join('');
  return (hex.match(/../g) ?? []).map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join('');
}

/** Splits text of the engine at the citations it carries; `text` makes an inline of the words between them. */
export function splitCarried(source: string, text: (words: string) => Inline): Inline[] {
  return source
    .split(CARRIED)
    .flatMap((part, i): Inline[] =>
      i % 2 === 1 ? [{ kind: 'citation', work: idOf(part), content: [] }] : part ? [text(withoutCarried(part))] : [],
    );
}

const cited = new WeakMap<CslItem, readonly string[]>();

/** Ids of the works that the fields of an item cite, in the order of its fields. */
export function citedByItem(item: CslItem): readonly string[] {
  const known = cited.get(item) ?? readCited(item);
  cited.set(item, known);
  return known;
}

function readCited(item: CslItem): readonly string[] {
  return Object.values(item).flatMap((value) =>
    typeof value === 'string' && value.includes(OPEN) ? [...value.matchAll(CARRIED)].map((match) => idOf(match[1] ?? '')) : [],
  );
}
