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
   */
  render(vector: Uint8Array, pages: PageRange): Drawn {
    // A session leaves out what it drew before, whoever that was for: each rendering gets a new one.
    const session = this.#renderer.create_session();
    try {
      this.#renderer.manipulate_data(session, 'reset', vector);
      return this.#draw(session, pages);
    } finally {
      session.free();
    }
  }

  #draw(session: RenderSession, { from, to }: PageRange): Drawn {
    const info = session.pages_info;
    const sizes = Array.from({ length: info.page_count }, (_, i) => {
      const page = info.page(i);
      const size = { width: page.width_pt, height: page.height_pt };
      page.free();
      return size;
    });
    info.free();
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
