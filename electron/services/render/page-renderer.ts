import init, { type RenderSession, type TypstRenderer, TypstRendererBuilder } from '@myriaddreamin/typst-ts-renderer';
import type { PageRange } from '../../../shared/contract/preview.ts';
import { type Glyphs, GlyphTable, type RawPage } from './preview-state.ts';

type Drawn = { readonly pages: readonly RawPage[]; readonly glyphs: Glyphs };

/** Draws compiled pages as SVG markup, those in view only. */
export class PageRenderer {
  readonly #renderer: TypstRenderer;
  readonly #glyphs = new GlyphTable();

  private constructor(renderer: TypstRenderer) {
    this.#renderer = renderer;
  }

  static async start(wasm: Uint8Array<ArrayBuffer>): Promise<PageRenderer> {
    await init({ module_or_path: wasm });
    return new PageRenderer(await new TypstRendererBuilder().build());
  }

  /**
   * @param vector the compiled document
   * @param known the renderer's names of pages as they were drawn before, by index: a page that is the same need not be drawn again. Only
   * for documents in which no page can move to another's place unchanged.
   */
  render(vector: Uint8Array, { from, to }: PageRange, known: ReadonlyMap<number, string> = new Map()): Drawn {
    const bytes = Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength);
    const changed = Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((index) => !has(bytes, known.get(index)));
    const [first = 0, last = -1] = [changed[0], changed.at(-1)];
    // A session leaves out what it drew before, whoever that was for: each rendering gets a new one.
    const session = this.#renderer.create_session();
    try {
      this.#renderer.manipulate_data(session, 'reset', vector);
      return this.#draw(session, first, last);
    } finally {
      session.free();
    }
  }

  /** @param to before `from` when there is nothing to draw */
  #draw(session: RenderSession, from: number, to: number): Drawn {
    const info = session.pages_info;
    const sizes = Array.from({ length: info.page_count }, (_, i) => {
      const page = info.page(i);
      const size = { width: page.width_pt, height: page.height_pt };
      page.free();
      return size;
    });
    info.free();
    if (to < from) return { pages: sizes.map((size, index) => ({ index, ...size, markup: null })), glyphs: this.#glyphs.read('') };
    const first = Math.min(from, sizes.length - 1);
    const last = Math.min(to, sizes.length - 1);
    const top = sizes.slice(0, first).reduce((sum, size) => sum + size.height, 0);
    const bottom = sizes.slice(first, last + 1).reduce((sum, size) => sum + size.height, top);
    const width = Math.max(...sizes.map((size) => size.width));
    // One point inside the edges: a page that only touches the window would be drawn too.
    const markup = session.render_in_window(0, top + 1, width, bottom - 1);
    const starts = [...markup.matchAll(/<g class="typst-page"/g)].map((match) => match.index);
    const pages = sizes.map((size, index): RawPage => {
      const visible = index >= first && index <= last;
      const end = starts[index + 1] ?? markup.lastIndexOf('</svg>');
      return { index, ...size, markup: visible ? markup.slice(starts[index], end) : null };
    });
    return { pages, glyphs: this.#glyphs.read(markup) };
  }
}

/**
 * Whether a page is in a document still. The renderer names a page by the fingerprint of its content, `p` and base64, of which the
 * document holds the first eight bytes.
 */
function has(document: Buffer, name: string | undefined): boolean {
  const print = Buffer.from(name?.slice(1) ?? '', 'base64').subarray(0, 8);
  return print.length === 8 && document.includes(print);
}
