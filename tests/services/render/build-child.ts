import path from 'node:path';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '../../..');

/** Folder of the bundled templates, fonts and icons. */
export const resources = path.join(root, 'resources');

/** Builds the Typst child as the product does and returns its file; below node_modules, so that it finds the compiler. */
export async function buildChild(name: string): Promise<string> {
  const outDir = path.join(root, 'node_modules/.cache/scholarfolio-tests', name);
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: path.join(root, 'electron/services/render/typst-child.ts'),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      copyPublicDir: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'typst-child.js' } },
    },
  });
  return path.join(outDir, 'typst-child.js');
}
