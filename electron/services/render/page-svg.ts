import { finished, folded, HERE, type Place, type SvgGroup } from './svg-group.ts';

/**
 * Turns the renderer's SVG of a page into what the browser may insert: only known elements and attributes, no styles, no
 * scripts, no outside addresses, no links.
 */

const allowed: Readonly<Record<string, readonly string[]>> = {
  g: ['fill', 'stroke', 'stroke-width', 'data-typst-label'],
  path: ['d', 'fill', 'fill-rule', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin', 'stroke-miterlimit'],
  image: ['x', 'y', 'width', 'height', 'preserveAspectRatio', 'href'],
};

const safeReference = /^(data:image\/(svg\+xml|png|jpeg);base64,[\w+/=]*)$/;

/** A group as it stood in the markup of a page, and what became of it. */
type Read = {
  /** Its first characters: few groups that differ share them. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly group: SvgGroup | null;
  /** How many of those read just before it stand in it. */
  readonly inner: number;
};

/** Marks groups of which the renderer knows the content, in place of its names for them. */
const REUSABLE = ' data-tid="g"';
const KEY = 240;
const TRIES = 8;

/** The first characters of the group that begins there, none of what follows it. */
function keyAt(markup: string, at: number): string {
  const start = markup.slice(at, at + KEY);
  const end = start.indexOf('</g>');
  return end === -1 ? start : start.slice(0, end);
}

/** A page that was read, for reading its next version with less work. */
export class ReadPage {
  readonly markup: string;
  readonly #all: Read[] = [];
  readonly #places = new Map<string, number[]>();
  /** How many of an older version's groups with a key were taken over. */
  readonly #taken = new Map<string, number>();

  constructor(markup: string) {
    this.markup = markup;
  }

  get count(): number {
    return this.#all.length;
  }

  add(read: Read): void {
    const place = this.#all.push(read) - 1;
    const places = this.#places.get(read.key);
    if (places) places.push(place);
    else this.#places.set(read.key, [place]);
  }

  /** Takes over from an older version what stands at `at` here with the same markup. Null when nothing does. */
  takeOver(older: ReadPage, key: string, at: number): Read | null {
    // Groups mostly keep their order: those before the last one that was taken are not looked at again.
    const from = this.#taken.get(key) ?? 0;
    for (const [i, place] of (older.#places.get(key) ?? []).slice(from, from + TRIES).entries()) {
      const known = older.#all[place];
      if (!known) continue;
      const shift = at - known.start;
      // Compared as whole strings, which takes a tenth of the time of `startsWith`.
      if (this.markup.slice(at, known.end + shift) !== older.markup.slice(known.start, known.end)) continue;
      this.#taken.set(key, from + i + 1);
      for (const read of older.#all.slice(place - known.inner, place + 1))
        this.add({ ...read, start: read.start + shift, end: read.end + shift });
      return { ...known, start: at, end: known.end + shift };
    }
    return null;
  }
}

/**
 * Parses the markup of one element (`<g …>…</g>`) as the renderer writes it. Elements that are not allowed are dropped with all
 * they contain, and so are empty groups.
 * @param glyph new name of a glyph by its name in the markup; empty for one without an outline
 * @param older the page as it was, if glyphs have the same names still
 */
export function parseSvg(
  named: string,
  glyph: (name: string) => string,
  older: ReadPage | null = null,
): { readonly group: SvgGroup | null; readonly page: ReadPage } {
  // The renderer's names for groups change for nothing, one time in twenty: then all of the page would have to be read anew.
  const markup = named.replace(/ data-tid="g[^"]*"/g, REUSABLE);
  const page = new ReadPage(markup);
  const root: SvgGroup[] = [];
  // Null attributes: inside an element that is dropped.
  const open: Open[] = [{ tag: '', start: 0, key: '', before: 0, place: HERE, attributes: '', children: root }];
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
      const key = attributes.includes(REUSABLE) ? keyAt(markup, match.index) : '';
      const known = key && older && names && open.length > 1 ? page.takeOver(older, key, match.index) : null;
      if (known) {
        if (known.group) parent?.children.push(known.group);
        token.lastIndex = known.end;
        continue;
      }
      open.push({
        tag,
        start: match.index,
        key,
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
      if (done.key) page.add({ key: done.key, start: done.start, end: token.lastIndex, group, inner: page.count - done.before });
      if (group) open.at(-1)?.children.push(group);
    }
  }
  return { group: root[0] ?? null, page };
}

/** Null for a group with nothing in it. */
function closed(done: Open, attributes: string, inside: boolean): SvgGroup | null {
  if (done.tag === 'g' && done.children.length === 0) return null;
  const only = inside && done.tag === 'g' && done.children.length === 1 ? done.children[0] : undefined;
  const reusable = done.key !== '';
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
  /** See {@link Read}; empty for what may not be reused. */
  readonly key: string;
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

const tokens = /((?:<use x="[-\d.]+" y="[-\d.]+" href="#[\w+/=-]+"\/>)+)|<(\/?)([\w:]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>/g;

function keptAttributes(attributes: string, names: readonly string[]): string {
  let kept = '';
  for (const [, name = '', value = ''] of attributes.matchAll(/([\w:-]+)="([^"]*)"/g)) {
    if (name === 'href' || name === 'xlink:href') kept += names.includes('href') && safeReference.test(value) ? ` href="${value}"` : '';
    else if (names.includes(name)) kept += ` ${name}="${value}"`;
  }
  return kept;
}
