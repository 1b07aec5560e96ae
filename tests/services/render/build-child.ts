import path from 'node:path';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '../../..');

/** Folder of the bundled templates, fonts and icons. */
export const resources = path.join(root, 'resources');

/**
 * Builds a child as the product does and returns its file; below node_modules, so that it finds what it imports.
 * @param name a folder of its own for each test file
 */
export async function buildChild(name: string, source = 'electron/services/render/typst-child.ts'): Promise<string> {
  const file = path.basename(source).replace(/ts$/, 'js');
  const outDir = path.join(root, 'node_modules/.cache/scholarfolio-tests', name);
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: path.join(root, source),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      copyPublicDir: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: file } },
    },
  });
  return path.join(outDir, file);
}
