import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};

export type WebFile = { readonly body: Buffer; readonly type: string };

/** A file of the built interface for a URL path, or null: nothing outside `root` and no unknown type is ever served. */
export async function readWebFile(root: string, urlPath: string): Promise<WebFile | null> {
  let path: string;
  try {
    path = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  const file = join(root, path === '/' ? 'index.html' : path);
  const type = types[extname(file)];
  if (!file.startsWith(root + sep) || type === undefined) return null;
  try {
    return { body: await readFile(file), type };
  } catch {
    return null;
  }
}
