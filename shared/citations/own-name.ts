import type { Inline, Mark } from '../compose/cv-document.ts';
import type { Name } from '../model/names.ts';
import type { CslItem } from './to-csl.ts';

/** Invisible signs around family names that may be the owner's. Sorting and disambiguation ignore them in every bundled style. */
const START = '\u2063';
const END = '\u2063';

/** The part of a name that tells it from others: the family name, or all of a name that does not divide. */
export type NamePart = 'family' | 'literal' | 'given';
export function distinctivePart(name: Name): NamePart | null {
  return (['family', 'literal', 'given'] as const).find((part) => name[part]) ?? null;
}

/** {@link distinctivePart} in the form in which names are compared. */
export function foldedName(name: Name): string {
  const known = folded.get(name);
  if (known !== undefined) return known;
  const part = distinctivePart(name);
  const result = part ? fold(name[part] ?? '') : '';
  folded.set(name, result);
  return result;
}
/** Names are asked about at every keystroke and hardly ever change. */
const folded = new WeakMap<Name, string>();

/** A contributor of one work to be marked: the place among those whose names carry invisible signs, and how many do. */
export type NamePlace = {
  /** {@link foldedName}: what must stand at the place. */
  readonly family: string;
  readonly given: string;
  /** Particles before the family name, or after the given names where a style moves them there: "van der". */
  readonly particles: readonly string[];
  /** "Jr." */
  readonly suffix: string;
  readonly place: number;
  readonly sharing: number;
  readonly last: boolean;
  readonly owner: boolean;
  /** Printed raised after the name: "*†", then "a,f". Apart, because few fonts have raised forms of both. */
  readonly signs: readonly string[];
  /** What to add, in brackets, where the style cuts the list of names before this one; absent: nothing. */
  readonly whenCut?: { readonly name: string; readonly words: string };
};

const roles = ['author', 'editor', 'translator', 'container-author', 'director', 'chair', 'contributor'];

/**
 * Marks the family name of **everyone** in the item who has one of these family names, so that equal names stay equal for the
 * engine; which of them is meant is decided afterwards by place.
 */
export function markFamily(item: CslItem, families: ReadonlySet<string>): CslItem {
  if (families.size === 0) return item;
  const marked: Record<string, unknown> = { ...item };
  for (const role of roles) {
    const names = item[role];
    if (!Array.isArray(names)) continue;
    marked[role] = (names as Name[]).map((name) => {
      const part = distinctivePart(name);
      return part && families.has(foldedName(name)) ? { ...name, [part]: START + name[part] + END } : name;
    });
  }
  return marked as CslItem;
}

export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u2010-\u2013]/g, '-')
    .trim();
}

type Styled = { readonly char: string; readonly marks: readonly Mark[] };

/** A stretch of a reference: the whole of one name. */
type NameRange = { readonly start: number; readonly end: number; readonly place: NamePlace };

/**
 * Takes the invisible signs out of a formatted reference, gives the owner's name — family name with particles and the given names or
 * initials beside it — the mark `owner`, and puts the signs of contributors after their names.
 */
export function markNames(content: readonly Inline[], places: readonly NamePlace[]): Inline[] {
  const chars: (Styled | Inline)[] = content.flatMap((inline): (Styled | Inline)[] =>
    inline.kind === 'text' ? Array.from(inline.text, (char) => ({ char, marks: inline.marks ?? [] })) : [inline],
  );
  const found: { start: number; end: number }[] = [];
  const kept: (Styled | Inline)[] = [];
  let open: number | null = null;
  for (const item of chars) {
    if (!('char' in item) || item.char !== START) {
      kept.push(item);
      continue;
    }
    if (open === null) open = kept.length;
    else {
      found.push({ start: open, end: kept.length });
      open = null;
    }
  }
  const named: NameRange[] = [];
  const cut: NamePlace[] = [];
  for (const place of places) {
    const spot = chooseSpot(found, place, (range) => nameAt(kept, range));
    if (spot) named.push({ ...widen(kept, spot, place), place });
    else if (place.whenCut) cut.push(place);
  }
  return withCutNames(regroup(kept, named), cut);
}

/** Signs by which styles and languages cut a list of names. */
const CUT = /\bet al\.?|\bu\. ?a\.|\be outros\b|\by otros\b|\bi in\.|и др\.|等|ほか|\u2026|\. \. \./;

/** Adds the names that the style left out after the sign by which it cut the list: "et al. [A. Owner, no. 25 of 40 authors]". */
function withCutNames(content: Inline[], cut: readonly NamePlace[]): Inline[] {
  const [first] = cut;
  if (!first?.whenCut) return content;
  const at = content.findIndex((inline) => inline.kind === 'text' && CUT.test(inline.text));
  const inline = content[at];
  if (inline?.kind !== 'text') return content;
  const match = CUT.exec(inline.text);
  const end = (match?.index ?? 0) + (match?.[0].length ?? 0);
  const marks = inline.marks ? { marks: inline.marks } : {};
  const { name, words } = first.whenCut;
  const added: Inline[] = [
    { ...inline, text: `${inline.text.slice(0, end)} [` },
    { kind: 'text', text: name, marks: [...(inline.marks ?? []), ...(first.owner ? (['owner'] as const) : [])] },
    { kind: 'text', text: `, ${words}]${inline.text.slice(end)}`, ...marks },
  ];
  return content.toSpliced(at, 1, ...added);
}

type Range = { readonly start: number; readonly end: number };

const nameAt = (chars: readonly (Styled | Inline)[], { start, end }: Range): string =>
  fold(
    chars
      .slice(start, end)
      .map((item) => ('char' in item ? item.char : ''))
      .join(''),
  );

/**
 * The occurrence of a name among those found: by place, counting from the end when the style skips the middle of a long list. Null
 * where another name stands there: then the style cut this one.
 */
function chooseSpot(found: readonly Range[], place: NamePlace, name: (range: Range) => string): Range | null {
  const cut = found.length < place.sharing && place.sharing > 1;
  const spot = cut && place.last ? found.at(-1) : found[place.place];
  return spot && name(spot) === place.family ? spot : null;
}

/** Forms in which given names stand beside a family name, longest first. */
function givenForms(given: string): string[] {
  const parts = given.split(/[\s.]+|(?=-)/).filter((part) => part && part !== '-');
  const initials = parts.map((part) => (part.startsWith('-') ? `-${part.charAt(1)}` : part.charAt(0)));
  const dotted = initials.map((initial) => `${initial}.`);
  const join = (pieces: readonly string[], space: string) =>
    pieces.reduce((all, piece) => (all === '' || piece.startsWith('-') ? all + piece : all + space + piece), '');
  const forms = new Set([
    given,
    join(dotted, ' '),
    join(dotted, ''),
    join(initials, ' '),
    join(initials, ''),
    join(
      initials.map((initial) => initial.replace('-', '')),
      '',
    ),
  ]);
  const [first = ''] = parts;
  forms.add([first, ...dotted.slice(1)].join(' '));
  forms.add(first);
  forms.add(dotted[0] ?? '');
  forms.add(initials[0] ?? '');
  return [...forms].filter(Boolean).sort((a, b) => b.length - a.length);
}

function widen(
  chars: readonly (Styled | Inline)[],
  found: { start: number; end: number },
  place: NamePlace,
): { start: number; end: number } {
  const text = chars.map((item) => ('char' in item ? (item.char === '\u00a0' || item.char === '\u202f' ? ' ' : item.char) : '\u0000'));
  const before = (end: number, wanted: string) => text.slice(Math.max(0, end - Array.from(wanted).length), end).join('') === wanted;
  const after = (start: number, wanted: string) => text.slice(start, start + Array.from(wanted).length).join('') === wanted;
  const boundary = (at: number) => at < 0 || at >= text.length || !/[\p{L}\p{N}]/u.test(text[at] ?? '');
  const length = (words: string) => Array.from(words).length;
  const leading = place.particles.find((particle) => before(found.start, `${particle} `));
  const spot = leading ? { ...found, start: found.start - length(leading) - 1 } : found;
  /** What a style puts after the name: a particle that it moved there, then a suffix. */
  const trailing = (range: { start: number; end: number }, pieces: readonly string[]) => {
    const piece = pieces.find((candidate) => after(range.end, candidate) && boundary(range.end + length(candidate)));
    return piece ? { ...range, end: range.end + length(piece) } : range;
  };
  const suffixes = place.suffix ? [place.suffix, place.suffix.replace(/\.$/, '')].flatMap((suffix) => [`, ${suffix}`, ` ${suffix}`]) : [];
  const moved = leading ? [] : place.particles.map((particle) => ` ${particle}`);
  /** "Lovelace A. M." and "Lovelace A.," against "Lovelace A. Title", where the stop ends the list of names. */
  const ownStop = (form: string, end: number) =>
    form.split('.').length > 2 || text[end] === ',' || [...moved, ...suffixes].some((piece) => after(end, piece));
  for (const form of givenForms(place.given)) {
    if (before(spot.start, `${form} `) && boundary(spot.start - length(form) - 2))
      return trailing({ start: spot.start - length(form) - 1, end: spot.end }, suffixes);
  }
  for (const form of givenForms(place.given)) {
    for (const gap of [', ', ' ']) {
      const end = spot.end + length(gap + form);
      if (!after(spot.end, gap + form) || !boundary(end) || (gap === ' ' && form.includes('.') && !ownStop(form, end))) continue;
      const named = { start: spot.start, end };
      return trailing(trailing(named, moved), suffixes);
    }
  }
  return spot;
}

function regroup(chars: readonly (Styled | Inline)[], named: readonly NameRange[]): Inline[] {
  const runs: { text: string; marks: readonly Mark[] }[] = [];
  const out: Inline[] = [];
  const flush = () => {
    for (const run of runs)
      out.push(run.marks.length ? { kind: 'text', text: run.text, marks: run.marks } : { kind: 'text', text: run.text });
    runs.length = 0;
  };
  const signsAt = new Map(named.map(({ end, place }) => [end, place.signs]));
  const sign = (at: number) => {
    const signs = signsAt.get(at) ?? [];
    if (signs.length > 0) flush();
    for (const text of signs) out.push({ kind: 'text', text, marks: ['superscript', 'sign'] });
  };
  for (const [i, item] of chars.entries()) {
    sign(i);
    if (!('char' in item)) {
      flush();
      out.push(item);
      continue;
    }
    const owned = named.some(({ start, end, place }) => place.owner && i >= start && i < end);
    const marks: readonly Mark[] = owned ? [...item.marks, 'owner'] : item.marks;
    const last = runs.at(-1);
    if (last && last.marks.length === marks.length && last.marks.every((mark, j) => mark === marks[j])) last.text += item.char;
    else runs.push({ text: item.char, marks });
  }
  flush();
  sign(chars.length);
  return out;
}
