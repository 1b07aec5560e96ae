import type { Output } from '../../../shared/contract/contract.ts';
import type { PageRange } from '../../../shared/contract/preview.ts';
import { type Glyphs, type PageUpdate, patchPages } from './patch-page.ts';

type Preview = Output<'preview.render'>;
const SVG = 'http://www.w3.org/2000/svg';

/** The drawn pages: an element per page, filled for the pages in view only. Lives outside React, which only places it. */
export class PageSurface {
  readonly element: HTMLElement;
  readonly #pages: SVGSVGElement[] = [];
  #glyphs: Glyphs = new Map();

  constructor(document: Document) {
    this.element = document.createElement('div');
  }

  get count(): number {
    return this.#pages.length;
  }

  page(index: number): SVGSVGElement | undefined {
    return this.#pages[index];
  }

  /** Marks the pages beyond a limit; undefined: none. */
  markOver(limit: number | undefined): void {
    for (const [index, page] of this.#pages.entries()) page.toggleAttribute('data-over', limit !== undefined && index >= limit);
  }

  /**
   * Shows a preview.
   * @param hold the pages to keep drawn
   * @returns false when it does not fit what is shown: ask for whole pages
   */
  show(preview: Preview, hold: PageRange): boolean {
    // Whole pages are drawn beside the old ones first, so that a broken answer leaves the last good pages.
    if (preview.full) {
      const fresh = new PageSurface(this.element.ownerDocument);
      if (!fresh.#patch(preview, hold)) return false;
      for (const page of this.#pages.splice(0)) page.remove();
      this.#glyphs = fresh.#glyphs;
      this.#pages.push(...fresh.#pages);
      this.element.append(...fresh.#pages);
      return true;
    }
    return this.#patch(preview, hold);
  }

  #patch(preview: Preview, hold: PageRange): boolean {
    const updates: PageUpdate[] = [];
    for (const { index, width, height, svg } of preview.pages) {
      const page = this.#sized(index, width, height, preview.pages.length);
      if (svg !== null) updates.push({ page, markup: svg });
    }
    if (!patchPages(updates, this.#glyphs, this.element)) return false;
    for (const page of this.#pages.splice(preview.pages.length)) page.remove();
    // The host counts on it: after an answer these pages are filled and no others.
    this.#pages.forEach((page, index) => {
      if (index < hold.from || index > hold.to) page.replaceChildren();
    });
    return true;
  }

  #sized(index: number, width: number, height: number, count: number): SVGSVGElement {
    let page = this.#pages[index];
    if (!page) {
      page = this.element.ownerDocument.createElementNS(SVG, 'svg');
      page.setAttribute('role', 'img');
      this.#pages[index] = page;
      this.element.append(page);
    }
    const box = `0 0 ${width} ${height}`;
    if (page.getAttribute('viewBox') !== box) page.setAttribute('viewBox', box);
    const label = `Page ${index + 1} of ${count}`;
    if (page.getAttribute('aria-label') !== label) page.setAttribute('aria-label', label);
    return page;
  }
}
