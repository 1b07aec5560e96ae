import { createHash } from 'node:crypto';
import { z } from 'zod';

/** In the folder of a site: which of its files are ours, and the bytes that we gave them. */
export const MANIFEST = '.scholarfolio-site.json';

const Path = z.string().refine(isSafePath);
const Hashes = z.record(Path, z.string().regex(/^[0-9a-f]{64}$/));

/** `next`: what is being written; it stays there only when that was interrupted. */
export const Manifest = z.object({
  format: z.literal('scholarfolio-site'),
  version: z.literal(1),
  document: z.string(),
  files: Hashes,
  next: Hashes.optional(),
});
export type Manifest = z.infer<typeof Manifest>;

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Names with forward slashes between them that stay inside of their folder and mean the same on every system; never our own. */
export function isSafePath(path: string): boolean {
  return (
    path !== MANIFEST && path.length <= 200 && path.split('/').every((name) => /^[a-z0-9][a-z0-9._-]*$/.test(name) && !name.endsWith('.'))
  );
}

/** With its files in the order of their paths: the same site always has the same manifest. */
export function manifestText(manifest: Manifest): string {
  const sorted = (hashes: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(hashes).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  const { next, files, ...head } = manifest;
  return `${JSON.stringify({ ...head, files: sorted(files), ...(next ? { next: sorted(next) } : {}) }, null, 1)}\n`;
}
