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
    if (place === undefined || !known) return null;
    const shift = at - known.start;
    // Compared as whole strings, which takes a tenth of the time of `startsWith`.
    if (this.markup.slice(at, known.end + shift) !== older.markup.slice(known.start, known.end)) return null;
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

const tokens = /((?:<use x="[-\d.]+" y="[-\d.]+" href="#[\w+/=-]+"\/>)+)|<(\/?)([\w:]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>/g;

function keptAttributes(attributes: string, names: readonly string[]): string {
  let kept = '';
  for (const [, name = '', value = ''] of attributes.matchAll(/([\w:-]+)="([^"]*)"/g)) {
    if (name === 'href' || name === 'xlink:href') kept += names.includes('href') && safeReference.test(value) ? ` href="${value}"` : '';
    else if (names.includes(name)) kept += ` ${name}="${value}"`;
  }
  return kept;
}
