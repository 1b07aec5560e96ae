/**
 * Turns the renderer's SVG of a page into what the browser may insert: only known elements and attributes, no styles, no
 * scripts, no outside addresses, no links. Groups carry `data-tid`, a fingerprint of their content. A run of glyphs is one path with
 * `data-run`: names of outlines and their places, which the browser joins (some 2,000 `<use>` elements a page were slow to paint).
 */

export type SvgGroup = {
  readonly tag: string;
  readonly attributes: string;
  /** Fingerprint of the content for groups that may be reused, else empty. */
  readonly tid: string;
  /** Fingerprint of the element with all it contains. */
  readonly hash: string;
  readonly children: readonly SvgGroup[];
};

const allowed: Readonly<Record<string, readonly string[]>> = {
  g: ['transform', 'fill', 'stroke', 'stroke-width', 'data-typst-label'],
  path: ['d', 'transform', 'fill', 'fill-rule', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin', 'stroke-miterlimit'],
  image: ['x', 'y', 'width', 'height', 'transform', 'preserveAspectRatio', 'href'],
};

const safeReference = /^(data:image\/(svg\+xml|png|jpeg);base64,[\w+/=]*)$/;

/**
 * Parses the markup of one element (`<g …>…</g>`) as the renderer writes it. Elements that are not allowed are dropped with all
 * they contain, and so are empty groups.
 * @param glyph new name of a glyph by its name in the markup; empty for one without an outline
 */
export function parseSvg(markup: string, glyph: (name: string) => string): SvgGroup | null {
  const root: SvgGroup[] = [];
  // Null attributes: inside an element that is dropped.
  const open: Open[] = [{ tag: '', attributes: '', reusable: false, children: root }];
  for (const [, run, closing, tag = '', attributes = '', empty] of markup.matchAll(tokens)) {
    const parent = open.at(-1);
    if (run !== undefined) {
      if (parent && parent.attributes !== null) parent.children.push(glyphRun(run, glyph));
      continue;
    }
    if (!closing) {
      const names = parent?.attributes === null ? undefined : allowed[tag];
      const kept = names ? keptAttributes(attributes, names) : null;
      open.push({ tag, attributes: kept, reusable: attributes.includes(' data-tid="g'), children: [] });
    }
    if (closing || empty) {
      const done = open.pop();
      if (!done || done.attributes === null || (done.tag === 'g' && done.children.length === 0)) continue;
      open.at(-1)?.children.push(finished(done, done.attributes));
    }
  }
  return root[0] ?? null;
}

/** `t7 0 t3 620.5 t9 1100 40`: name, x and, where it is not 0, y, separated by semicolons. */
function glyphRun(uses: string, glyph: (name: string) => string): SvgGroup {
  const places: string[] = [];
  for (const [, x, y, id = ''] of uses.matchAll(/x="([-\d.]+)" y="([-\d.]+)" href="#([^"]*)"/g)) {
    const name = glyph(id);
    // Spaces have no outline.
    if (name) places.push(`${name} ${x}${y === '0' ? '' : ` ${y}`}`);
  }
  return finished({ tag: 'path', attributes: '', reusable: false, children: [] }, ` data-run="${places.join(';')}"`);
}

type Open = { readonly tag: string; readonly attributes: string | null; readonly reusable: boolean; readonly children: SvgGroup[] };

/**
 * The renderer's own fingerprints will not do: measured, they differ between two renderings of the same page about one time in
 * twenty.
 */
function finished({ tag, reusable, children }: Open, attributes: string): SvgGroup {
  const hash = fingerprint(`${tag}${attributes}${children.map((child) => child.hash).join('')}`);
  return { tag, attributes, tid: reusable ? hash : '', hash, children };
}

/** 53 bits of a string, as text: for telling apart the some thousand groups of a few pages. */
function fingerprint(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
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

/** Markup of a group; those for which `held` is true are stubs that name what the browser already shows. */
export function writeSvg(group: SvgGroup, held: (tid: string) => boolean): string {
  const { tag, attributes, tid, children } = group;
  if (tid && held(tid)) return `<g data-tid="${tid}" data-held=""/>`;
  const key = tid ? ` data-tid="${tid}"` : '';
  if (!children.length) return `<${tag}${key}${attributes}/>`;
  return `<${tag}${key}${attributes}>${children.map((child) => writeSvg(child, held)).join('')}</${tag}>`;
}

/** Fingerprints of a group and of everything in it. */
export function collectTids(group: SvgGroup, into: Set<string>): Set<string> {
  if (group.tid) into.add(group.tid);
  for (const child of group.children) collectTids(child, into);
  return into;
}

/** Names of the glyphs a group uses. */
export function collectGlyphs(group: SvgGroup, into: Set<string>): Set<string> {
  for (const [, name = ''] of /data-run="([^"]*)"/.exec(group.attributes)?.[1]?.matchAll(/(?:^|;)(\w+)/g) ?? []) into.add(name);
  for (const child of group.children) collectGlyphs(child, into);
  return into;
}
