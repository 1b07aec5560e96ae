import type { Locator, Page } from '@playwright/test';

/** The pages beside the form. Letters are drawn, so what stands where is told by the marks of the blocks. */
export class Preview {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get root(): Locator {
    return this.page.getByRole('region', { name: 'Preview', exact: true });
  }

  get pages(): Locator {
    return this.root.getByRole('img', { name: /^Page \d+ of \d+$/ });
  }

  /** The drawn block of an item, or of one field of it. */
  block(collection: 'people' | 'works' | 'entries' | 'documents' | 'groups', id: string, path = ''): Locator {
    return this.root.locator(`[data-typst-label$="${collection}|${id}|${path}"]`).first();
  }

  /** Fingerprint of everything drawn: changes when the pages look different. */
  drawing(): Promise<string> {
    return this.root.evaluate(async (root) => {
      const shapes = [...root.querySelectorAll('path, g, image')].map(
        (shape) => `${shape.getAttribute('d') ?? ''}|${shape.getAttribute('transform') ?? ''}|${shape.getAttribute('fill') ?? ''}`,
      );
      const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(shapes.join('\n')));
      return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    });
  }
}
