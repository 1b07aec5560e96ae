/**
 * Turns the renderer's SVG of a page into what the browser may insert: only known elements and attributes, no styles, no
 * scripts, no outside addresses, no links. A run of glyphs is one path with `data-run`: names of outlines and their places, which the
 * browser joins (some 2,000 `<use>` elements a page were slow to paint). Groups that only hold one other are folded into it and runs
 * carry their own place, because every `transform` costs the browser a layer of its own book-keeping at each paint. Groups carry
 * `data-tid`, a fingerprint of their content without their place.
 */
import { fingerprint } from '../../../shared/text/fingerprint.ts';

export type SvgGroup = {
  readonly tag: string;
  /** Where it stands in its parent, in points, and what else is done to it there. */
  readonly place: Place;
  readonly attributes: string;
  /** Names of outlines with their places, for a run of glyphs. */
  readonly run: string;
  /** Fingerprint of the content for groups that may be reused, else empty. */
  readonly tid: string;
  /** Fingerprint of the element with all it contains, without its place unless that is part of its outline. */
  readonly hash: string;
  readonly children: readonly SvgGroup[];
};

type Place = { readonly x: number; readonly y: number; readonly turn: string };
const HERE: Place = { x: 0, y: 0, turn: '' };

const allowed: Readonly<Record<string, readonly string[]>> = {
  g: ['fill', 'stroke', 'stroke-width', 'data-typst-label'],
  path: ['d', 'fill', 'fill-rule', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin', 'stroke-miterlimit'],
  image: ['x', 'y', 'width', 'height', 'preserveAspectRatio', 'href'],
};

const safeReference = /^(data:image\/(svg\+xml|png|jpeg);base64,[\w+/=]*)$/;

/** A group as it stood in the markup of a page, under the renderer's name for it, and what became of it. */
type Read = {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly group: SvgGroup | null;
  /** How many of those read just before it stand in it. */
  readonly inner: number;
};

/** A page that was read, for reading its next version with less work. */
export class ReadPage {
  readonly markup: string;
  readonly #all: Read[] = [];
  readonly #places = new Map<string, number>();

  constructor(markup: string) {
    this.markup = markup;
  }

  get count(): number {
    return this.#all.length;
  }

  add(read: Read): void {
    this.#places.set(read.name, this.#all.push(read) - 1);
  }

  /** Takes over from an older version what stands at `at` here under the same name with the same markup. Null when nothing does. */
  takeOver(older: ReadPage, name: string, at: number): Read | null {
    const place = older.#places.get(name);
    const known = place === undefined ? undefined : older.#all[place];
    if (place === undefined || !known || !this.markup.startsWith(older.markup.slice(known.start, known.end), at)) return null;
    const shift = at - known.start;
    for (const read of older.#all.slice(place - known.inner, place + 1))
      this.add({ ...read, start: read.start + shift, end: read.end + shift });
    return { ...known, start: at, end: known.end + shift };
  }
}

/**
 * Parses the markup of one element (`<g …>…</g>`) as the renderer writes it. Elements that are not allowed are dropped with all
 * they contain, and so are empty groups.
 * @param glyph new name of a glyph by its name in the markup; empty for one without an outline
 * @param older the page as it was, if glyphs have the same names still
 */
export function parseSvg(
  markup: string,
  glyph: (name: string) => string,
  older: ReadPage | null = null,
): { readonly group: SvgGroup | null; readonly page: ReadPage } {
  const page = new ReadPage(markup);
  const root: SvgGroup[] = [];
  // Null attributes: inside an element that is dropped.
  const open: Open[] = [{ tag: '', start: 0, name: '', before: 0, place: HERE, attributes: '', children: root }];
  const token = new RegExp(tokens);
  for (let match = token.exec(markup); match; match = token.exec(markup)) {
    const [, uses, closing, tag = '', attributes = '', empty] = match;
    const parent = open.at(-1);
    if (uses !== undefined) {
      if (parent && parent.attributes !== null) parent.children.push(glyphRun(uses, glyph));
      continue;
    }
    if (!closing) {
      const names = parent?.attributes === null ? undefined : allowed[tag];
      const name = / data-tid="(g[^"]*)"/.exec(attributes)?.[1] ?? '';
      const known = name && older && names && open.length > 1 ? page.takeOver(older, name, match.index) : null;
      if (known) {
        if (known.group) parent?.children.push(known.group);
        token.lastIndex = known.end;
        continue;
      }
      open.push({
        tag,
        start: match.index,
        name,
        before: page.count,
        place: names ? placeIn(attributes) : HERE,
        attributes: names ? keptAttributes(attributes, names) : null,
        children: [],
      });
    }
    if (closing || empty) {
      const done = open.pop();
      if (!done) continue;
      const group = done.attributes === null ? null : closed(done, done.attributes, open.length > 1);
      if (done.name) page.add({ name: done.name, start: done.start, end: token.lastIndex, group, inner: page.count - done.before });
      if (group) open.at(-1)?.children.push(group);
    }
  }
  return { group: root[0] ?? null, page };
}

/** Null for a group with nothing in it. */
function closed(done: Open, attributes: string, inside: boolean): SvgGroup | null {
  if (done.tag === 'g' && done.children.length === 0) return null;
  const only = inside && done.tag === 'g' && done.children.length === 1 ? done.children[0] : undefined;
  const reusable = done.name !== '';
  return (only && folded({ ...done, reusable }, attributes, only)) ?? finished({ ...done, attributes, reusable, run: '' });
}

/** `t7 0;t3 620.5;t9 1100 40`: name, x and, where it is not 0, y. */
function glyphRun(uses: string, glyph: (name: string) => string): SvgGroup {
  const places: string[] = [];
  for (const [, x, y, id = ''] of uses.matchAll(/x="([-\d.]+)" y="([-\d.]+)" href="#([^"]*)"/g)) {
    const name = glyph(id);
    // Spaces have no outline.
    if (name) places.push(`${name} ${x}${y === '0' ? '' : ` ${y}`}`);
  }
  return finished({ tag: 'path', place: HERE, attributes: '', run: places.join(';'), reusable: false, children: [] });
}

type Open = {
  readonly tag: string;
  /** Where it begins in the markup. */
  readonly start: number;
  /** The renderer's name for it, for groups that may be reused. */
  readonly name: string;
  /** Groups that were read before it. */
  readonly before: number;
  readonly place: Place;
  readonly attributes: string | null;
  readonly children: SvgGroup[];
};

function placeIn(attributes: string): Place {
  const transform = / transform="([^"]*)"/.exec(attributes)?.[1] ?? '';
  const [, x, y] = /^translate\(([-\d.]+)[ ,]+([-\d.]+)\)$/.exec(transform) ?? [];
  return x === undefined ? { x: 0, y: 0, turn: transform } : { x: Number(x), y: Number(y), turn: '' };
}

/** A group and the only element in it as one element; null where the two cannot be. */
function folded(group: { readonly place: Place; readonly reusable: boolean }, attributes: string, only: SvgGroup): SvgGroup | null {
  const { x, y, turn } = group.place;
  if (turn && (only.place.turn || only.place.x !== 0 || only.place.y !== 0)) return null;
  if (only.run && turn && !scale.test(turn)) return null;
  if (attributeNames(attributes).some((name) => attributeNames(only.attributes).includes(name))) return null;
  const place = { x: thousandths(x + only.place.x), y: thousandths(y + only.place.y), turn: turn || only.place.turn };
  return finished({ ...only, place, attributes: attributes + only.attributes, reusable: group.reusable || only.tid !== '' });
}

const scale = /^scale\(([-\d.]+)[ ,]+([-\d.]+)\)$/;
const attributeNames = (attributes: string): readonly string[] => [...attributes.matchAll(/ ([\w:-]+)="/g)].map(([, name = '']) => name);
const thousandths = (value: number) => Math.round(value * 1000) / 1000;

/**
 * The renderer's own fingerprints will not do: measured, they differ between two renderings of the same page about one time in
 * twenty.
 */
function finished(made: Omit<SvgGroup, 'tid' | 'hash'> & { readonly reusable: boolean }): SvgGroup {
  const { tag, place, attributes, run, reusable, children } = made;
  const within = children.map((child) => (child.run ? child.hash : child.hash + placed(child.place))).join('');
  const hash = fingerprint(tag + attributes + (run && run + placed(place)) + within);
  return { tag, place, attributes, run, tid: reusable ? hash : '', hash, children };
}

function placed({ x, y, turn }: Place): string {
  const moved = x || y ? `translate(${x} ${y})` : '';
  return moved || turn ? ` transform="${[moved, turn].filter(Boolean).join(' ')}"` : '';
}

const tokens = /((?:<use x="[-\d.]+" y="[-\d.]+" href="#[\w+/=-]+"\/>)+)|<(\/?)([\w:]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>/g;

function keptAttributes(attributes: string, names: readonly string[]): string {
  let kept = '';
  for (const [, name = '', value = ''] of attributes.matchAll(/([\w:-]+)="([^"]*)"/g)) {
    if (name === 'href' || name === 'xlink:href') kept += names.includes('href') && safeReference.test(value) ? ` href="${value}"` : '';
    else if (names.includes(name)) kept += ` ${name}="${value}"`;
  }
  return kept;
}

/** Where a run begins and how large its outlines are: `56.69 70.2 0.0105 -0.0105`. */
function at({ x, y, turn }: Place): string {
  const [, across = '1', up = '1'] = scale.exec(turn) ?? [];
  return `${x} ${y} ${across} ${up}`;
}

/** Markup of a group; those for which `held` is true are stubs that name what the browser already shows, at their place. */
export function writeSvg(group: SvgGroup, held: (tid: string) => boolean): string {
  const { tag, attributes, run, tid, children } = group;
  // The outline of a run is made for its place.
  const place = run ? ` data-run="${run}" data-at="${at(group.place)}"` : placed(group.place);
  if (tid && held(tid)) return `<g data-tid="${tid}" data-held=""${run ? '' : place}/>`;
  const key = tid ? ` data-tid="${tid}"` : '';
  if (!children.length) return `<${tag}${key}${place}${attributes}/>`;
  return `<${tag}${key}${place}${attributes}>${children.map((child) => writeSvg(child, held)).join('')}</${tag}>`;
}

/** Fingerprints of a group and of everything in it. */
export function collectTids(group: SvgGroup, into: Set<string>): Set<string> {
  if (group.tid) into.add(group.tid);
  for (const child of group.children) collectTids(child, into);
  return into;
}

/** Names of the glyphs a group uses, leaving out what is `held`. */
export function collectGlyphs(group: SvgGroup, held: (tid: string) => boolean, into = new Set<string>()): Set<string> {
  if (group.tid && held(group.tid)) return into;
  for (const [, name = ''] of group.run.matchAll(/(?:^|;)(\w+)/g)) into.add(name);
  for (const child of group.children) collectGlyphs(child, held, into);
  return into;
}
