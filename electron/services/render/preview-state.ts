import type { PageRange } from '../../../shared/contract/preview.ts';
import type { PageChange, PageSize, PreviewReply, WholeLayout } from './child-protocol.ts';
import { relativeOutline } from './outline.ts';
import { parseSvg, type ReadPage } from './page-svg.ts';
import { collectGlyphs, collectTids, HERE, type SvgGroup, writeSvg } from './svg-group.ts';

export type RawPage = PageSize & { readonly index: number; readonly markup: string | null };
export type Glyphs = {
  /** Our names by the renderer's names in this rendering. */
  readonly names: ReadonlyMap<string, string>;
  readonly outline: (name: string) => string;
};

type HeldPage = { readonly tid: string; readonly group: SvgGroup; readonly page: ReadPage; readonly names: Glyphs['names'] };

type Held = {
  readonly number: number;
  /** What was drawn, to tell at once when nothing changed. */
  readonly asked: string;
  readonly sizes: readonly Omit<PageChange, 'svg'>[];
  readonly layout: WholeLayout | null;
  readonly pages: ReadonlyMap<number, HeldPage>;
  /** Glyphs whose outlines the browser has. */
  readonly glyphs: ReadonlySet<string>;
};

const KEPT = 6;
const BLANK: SvgGroup = { tag: 'g', place: HERE, attributes: '', run: '', tid: '', hash: 'blank', children: [] };

type Asked = {
  readonly key: string;
  readonly known: number | null;
  /** Pages that the browser keeps. */
  readonly hold: PageRange;
  /** All that the answer depends on. */
  readonly asked: string;
};

/**
 * Remembers per browser and document what is on its screen, so that only changed groups travel. After a reply the browser shows
 * the pages it holds: those that were drawn anew, the others as they were. An answer may never be fetched (begun ahead, or lost): the one before it is kept until
 * the browser shows that it has the newer one. A `known` that is neither (another tab, a restarted child) gives whole pages.
 */
export class PreviewState {
  readonly #held = new Map<string, readonly Held[]>();
  #number = Date.now();

  /** The answer where the browser already shows what it asks for; null when there is something to draw. */
  unchanged({ key, known, asked }: Asked): PreviewReply | null {
    const before = this.#known(key, known);
    if (before?.asked !== asked) return null;
    const { number, sizes, layout } = before;
    return { number, full: false, pages: sizes.map((size) => ({ ...size, svg: null })), layout };
  }

  /** The renderer's names of the pages that the browser shows, by index. */
  shown({ key, known }: Pick<Asked, 'key' | 'known'>): ReadonlyMap<number, string> {
    return new Map([...(this.#known(key, known)?.pages ?? [])].map(([index, { tid }]) => [index, tid]));
  }

  next(
    { key, known, hold, asked, layout }: Asked & { readonly layout: WholeLayout | null },
    raw: readonly RawPage[],
    glyphs: Glyphs,
  ): PreviewReply {
    const before = this.#known(key, known);
    const tids = new Set<string>();
    for (const page of before?.pages.values() ?? []) collectTids(page.group, tids);
    const held = (tid: string) => tids.has(tid);
    const sent = new Set(before?.glyphs);
    const drawn = new Map<number, HeldPage>();

    const pages = raw.map(({ index, width, height, markup }): PageChange => {
      const same = before?.pages.get(index);
      // The renderer draws the last page when all that were asked for lie beyond the end.
      const kept = index >= hold.from && index <= hold.to;
      if (markup === null || !kept) {
        if (same && kept) drawn.set(index, same);
        return { index, width, height, svg: null };
      }
      // The renderer's fingerprint may change for nothing, but when it stays the page is the same.
      const tid = /data-tid="([^"]*)"/.exec(markup)?.[1] ?? '';
      const page = same && same.tid === tid ? same : readPage(tid, markup, glyphs, same);
      drawn.set(index, page);
      const { group } = page;
      if (same?.group.hash === group.hash) return { index, width, height, svg: null };
      const fresh = [...collectGlyphs(group, held)].filter((name) => !sent.has(name));
      const outlines = fresh.map((name) => `<path id="${name}" d="${glyphs.outline(name)}"/>`).join('');
      for (const name of fresh) sent.add(name);
      const body = writeSvg({ ...group, tid: '', place: BLANK.place, attributes: '' }, held);
      return {
        index,
        width,
        height,
        svg: `<svg xmlns="http://www.w3.org/2000/svg">${outlines && `<defs>${outlines}</defs>`}${body}</svg>`,
      };
    });
    const sizes = pages.map(({ index, width, height }) => ({ index, width, height }));
    const now: Held = { number: ++this.#number, asked, sizes, layout, pages: drawn, glyphs: sent };
    // Few browsers show few documents: the oldest ones start anew with whole pages.
    this.#held.delete(key);
    this.#held.set(key, before ? [before, now] : [now]);
    for (const old of [...this.#held.keys()].slice(0, -KEPT)) this.#held.delete(old);
    return { number: now.number, full: before === null, pages, layout };
  }

  #known(key: string, known: number | null): Held | null {
    return this.#held.get(key)?.find((held) => held.number === known) ?? null;
  }
}

function readPage(tid: string, markup: string, { names }: Glyphs, before: HeldPage | undefined): HeldPage {
  const sameNames = before && [...before.names].every(([theirs, ours]) => (names.get(theirs) ?? ours) === ours);
  const { group, page } = parseSvg(markup, (name) => names.get(name) ?? '', sameNames ? before.page : null);
  return { tid, group: group ?? BLANK, page, names };
}

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
    return { names: local, outline: (name) => this.#outlines[Number(name.slice(1))] ?? '' };
  }

  #name(outline: string): string {
    const known = this.#names.get(outline);
    if (known) return known;
    const name = `t${this.#outlines.push(relativeOutline(outline)) - 1}`;
    this.#names.set(outline, name);
    return name;
  }
}
