import { randomBytes } from 'node:crypto';
import type { SiteFile } from '../../../shared/sites/build-site.ts';

const ROOT = '/site-preview/';
const SCRIPT = 'preview.js';

/** The most sites whose pages are kept. */
const MOST = 4;

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
};

/** Shows the page anew, where it was, when the app says that it has changed. */
const script = `addEventListener('message', (event) => {
  if (event.source === parent && event.data === 'scholarfolio:show-again') location.reload();
});
`;

/**
 * Pages of sites for the preview inside of the app. They stand under an address that cannot be guessed, in a frame that has no rights
 * (see `previewHeaders`).
 */
export class SitePreviews {
  readonly #key = randomBytes(16).toString('base64url');
  readonly #sites = new Map<string, ReadonlyMap<string, Uint8Array>>();

  /** Takes the place of what was shown of the document before. Hands back the path of its first page. */
  show(document: string, files: readonly SiteFile[]): string {
    this.#sites.delete(document);
    this.#sites.set(document, new Map(files.map((file) => [file.path, file.bytes])));
    for (const old of [...this.#sites.keys()].slice(0, -MOST)) this.#sites.delete(old);
    return this.path(document);
  }

  /** Of the first page of a document. */
  path(document: string): string {
    return `${ROOT}${this.#key}/${document}/index.html`;
  }

  static isPath(path: string): boolean {
    return path.startsWith(ROOT);
  }

  /** A file of a site that is shown, or null. */
  read(path: string): { readonly body: Uint8Array; readonly type: string } | null {
    const [key, document = '', ...rest] = path.slice(ROOT.length).split('/');
    if (!SitePreviews.isPath(path) || key !== this.#key) return null;
    const file = rest.join('/');
    const type = types[file.split('.').at(-1) ?? ''];
    if (type === undefined) return null;
    if (file === SCRIPT && this.#sites.has(document)) return { body: new TextEncoder().encode(script), type };
    const body = this.#sites.get(document)?.get(file);
    if (!body) return null;
    return { body: file.endsWith('.html') ? withoutWaysOut(body, '../'.repeat(rest.length - 1)) : body, type };
  }
}

/** Links that leave the pages lead nowhere in the frame: they ask for a window, which it may not open. */
function withoutWaysOut(page: Uint8Array, top: string): Uint8Array {
  const html = new TextDecoder()
    .decode(page)
    .replaceAll(/<a (?=[^>]*href="(?:https?:|mailto:|[^"]*cv\.pdf"|[^"]*feed\.xml"))/g, '<a target="_blank" ')
    .replace('</head>', `<script src="${top}${SCRIPT}" defer></script>\n</head>`);
  return new TextEncoder().encode(html);
}
