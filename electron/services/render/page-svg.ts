/**
 * Turns the renderer's SVG of a page into what the browser may insert: only known elements and attributes, no styles, no
 * scripts, no outside addresses, no links, glyphs named by their outline. Groups carry `data-tid`, a fingerprint of their content.
 */

export type SvgGroup = { readonly tag: string; readonly attributes: string; readonly tid: string; readonly children: readonly SvgGroup[] };

const allowed: Readonly<Record<string, readonly string[]>> = {
  g: ['transform', 'fill', 'stroke', 'stroke-width', 'data-typst-label'],
  path: ['d', 'transform', 'fill', 'fill-rule', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin', 'stroke-miterlimit'],
  use: ['x', 'y', 'href'],
  image: ['x', 'y', 'width', 'height', 'transform', 'preserveAspectRatio', 'href'],
};

const safeReference = /^(#[\w+/=-]+|data:image\/(svg\+xml|png|jpeg);base64,[\w+/=]*)$/;

/**
 * Parses the markup of one element (`<g …>…</g>`) as the renderer writes it. Elements that are not allowed are dropped with all
 * they contain, and so are empty groups.
 * @param glyph new name of a glyph by its name in the markup
 */
export function parseSvg(markup: string, glyph: (name: string) => string): SvgGroup | null {
  const root: SvgGroup[] = [];
  // Null children: inside an element that is dropped.
  const open: { made: SvgGroup | null; children: SvgGroup[] | null }[] = [{ made: null, children: root }];
  for (const [, closing, tag = '', attributes = '', empty] of markup.matchAll(tokens)) {
    if (!closing) {
      const keep = open.at(-1)?.children ? allowed[tag] : undefined;
      const children: SvgGroup[] | null = keep ? [] : null;
      open.push({ made: keep && children ? element(tag, attributes, keep, children, glyph) : null, children });
    }
    if (closing || empty) {
      const { made } = open.pop() ?? {};
      if (made && (made.tag !== 'g' || made.children.length > 0)) open.at(-1)?.children?.push(made);
    }
  }
  return root[0] ?? null;
}

const tokens = /<(\/?)([\w:]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>/g;

function element(
  tag: string,
  attributes: string,
  names: readonly string[],
  children: readonly SvgGroup[],
  glyph: (name: string) => string,
): SvgGroup {
  let kept = '';
  let tid = '';
  for (const [, name = '', value = ''] of attributes.matchAll(/([\w:-]+)="([^"]*)"/g)) {
    if (name === 'data-tid') tid = value;
    else if (name === 'href' && tag === 'use') kept += ` href="#${glyph(value.slice(1))}"`;
    else if (name === 'href' || name === 'xlink:href') kept += safeReference.test(value) ? ` href="${value}"` : '';
    else if (names.includes(name)) kept += ` ${name}="${value}"`;
  }
  return { tag, attributes: kept, tid: tid.startsWith('g') ? tid : '', children };
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
  if (group.tag === 'use') into.add(/href="#([^"]*)"/.exec(group.attributes)?.[1] ?? '');
  for (const child of group.children) collectGlyphs(child, into);
  return into;
}
