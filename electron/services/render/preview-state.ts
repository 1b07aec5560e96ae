import type { PageChange, PreviewReply } from './child-protocol.ts';
import { relativeOutline } from './outline.ts';
import { collectGlyphs, collectTids, parseSvg, type SvgGroup, writeSvg } from './page-svg.ts';

export type RawPage = { readonly index: number; readonly width: number; readonly height: number; readonly markup: string | null };
export type Glyphs = { readonly name: (name: string) => string; readonly outline: (name: string) => string };

type Held = { number: number; pages: Map<number, { tid: string; group: SvgGroup }>; glyphs: Set<string> };

/**
 * Remembers per browser and document what is on its screen, so that only changed groups travel. After a reply the browser shows
 * exactly the pages that were asked for. A `known` that is not the last number sent (a lost reply, another tab, a restarted
 * child) gives whole pages.
 */
export class PreviewState {
  readonly #held = new Map<string, Held>();
  #number = Date.now();

  next(key: string, known: number | null, raw: readonly RawPage[], glyphs: Glyphs): PreviewReply {
    const last = this.#held.get(key);
    const before = last && known === last.number ? last : null;
    const tids = new Set<string>();
    for (const page of before?.pages.values() ?? []) collectTids(page.group, tids);
    const sent = before?.glyphs ?? new Set<string>();
    const now: Held = { number: ++this.#number, pages: new Map(), glyphs: sent };

    const pages = raw.map(({ index, width, height, markup }): PageChange => {
      if (markup === null) return { index, width, height, svg: null };
      const same = before?.pages.get(index);
      // The renderer's fingerprint may change for nothing, but when it stays the page is the same.
      const tid = /data-tid="([^"]*)"/.exec(markup)?.[1] ?? '';
      const group = same && same.tid === tid ? same.group : (parseSvg(markup, glyphs.name) ?? BLANK);
      now.pages.set(index, { tid, group });
      if (same?.group.hash === group.hash) return { index, width, height, svg: null };
      const fresh = [...collectGlyphs(group, new Set())].filter((name) => !sent.has(name));
      const outlines = fresh.map((name) => `<path id="${name}" d="${glyphs.outline(name)}"/>`).join('');
      for (const name of fresh) sent.add(name);
      const body = writeSvg({ ...group, tid: '', attributes: '' }, (id) => tids.has(id));
      return {
        index,
        width,
        height,
        svg: `<svg xmlns="http://www.w3.org/2000/svg">${outlines && `<defs>${outlines}</defs>`}${body}</svg>`,
      };
    });
    // Few browsers show few documents: the oldest ones start anew with whole pages.
    this.#held.delete(key);
    this.#held.set(key, now);
    for (const old of [...this.#held.keys()].slice(0, -KEPT)) this.#held.delete(old);
    return { number: now.number, full: before === null, pages };
  }
}

const KEPT = 6;
const BLANK: SvgGroup = { tag: 'g', attributes: '', tid: '', hash: 'blank', children: [] };

/** Names glyphs by their outline, because the renderer's own names may mean another glyph in the next rendering. */
export class GlyphTable {
  readonly #names = new Map<string, string>();
  readonly #outlines: string[] = [];

  /** Names of one rendering, from the `<path id="…" class="outline_glyph" d="…"/>` elements in its markup. */
  read(markup: string): Glyphs {
    const local = new Map<string, string>();
    for (const [, id = '', outline = ''] of markup.matchAll(/<path id="([^"]*)" class="outline_glyph" d="([^"]*)"/g)) {
      local.set(id, this.#name(outline));
    }
    return { name: (name) => local.get(name) ?? '', outline: (name) => this.#outlines[Number(name.slice(1))] ?? '' };
  }

  #name(outline: string): string {
    const known = this.#names.get(outline);
    if (known) return known;
    const name = `t${this.#outlines.push(relativeOutline(outline)) - 1}`;
    this.#names.set(outline, name);
    return name;
  }
}
