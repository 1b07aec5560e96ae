import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { LISTING, writeLicences } from './electron/launch/licences.ts';
import { bundledName, dictionaryFiles } from './electron/services/spelling/dictionary-files.ts';
import { dictionaries } from './shared/spelling/dictionaries.ts';

/** Loaded from node_modules at run time: native modules, and citeproc, which stays unmodified in a file of its own. */
const runtime = ['electron', '@myriaddreamin/typst-ts-node-compiler', '@myriaddreamin/typst-ts-renderer', 'citeproc'];
const external = [/^node:/, ...runtime.map((name) => new RegExp(`^${name}(/|$)`))];

/** Puts the dictionaries of the spell-checker beside the program, each with its licence. */
const bundleDictionaries: Plugin = {
  name: 'bundle-dictionaries',
  applyToEnvironment: (environment) => environment.name === 'node',
  generateBundle() {
    const { resolve } = createRequire(import.meta.url);
    for (const tag of dictionaries) {
      const { package: name, file, notice } = dictionaryFiles[tag];
      const folder = dirname(resolve(`${name}/cspell-ext.json`));
      const read = (name: string) => readFileSync(join(folder, name));
      const emit = (fileName: string, source: Uint8Array) => this.emitFile({ type: 'asset', fileName: `dictionaries/${fileName}`, source });
      emit(bundledName(tag), file.endsWith('.gz') ? read(file) : gzipSync(read(file), { level: 9 }));
      emit(`${tag}-LICENSE.txt`, Buffer.concat([...(notice ? [read(notice), Buffer.from('\n\n')] : []), read('LICENSE')]));
    }
  },
};

export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react(), bundleDictionaries],
  build: { target: 'es2023' },
  environments: {
    client: { build: { outDir: '../dist/renderer', emptyOutDir: true, chunkSizeWarningLimit: 2000, license: { fileName: LISTING } } },
    node: {
      consumer: 'server',
      resolve: { noExternal: true, external: runtime },
      build: {
        ssr: true,
        outDir: '../dist/node',
        emptyOutDir: true,
        target: 'node20',
        minify: false,
        sourcemap: true,
        copyPublicDir: false,
        license: { fileName: LISTING },
        rolldownOptions: {
          external,
          input: {
            main: 'electron/main.ts',
            serve: 'electron/serve.ts',
            cli: 'electron/cli.ts',
            'typst-child': 'electron/services/render/typst-child.ts',
            'citations-child': 'electron/services/citations/citations-child.ts',
            'import-child': 'electron/services/import/import-child.ts',
            'spelling-child': 'electron/services/spelling/spelling-child.ts',
          },
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    },
    preload: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron'] },
      build: {
        ssr: true,
        outDir: '../dist/node',
        emptyOutDir: false,
        minify: false,
        copyPublicDir: false,
        rolldownOptions: {
          external: ['electron'],
          input: { preload: 'electron/desktop/preload.ts' },
          output: { format: 'cjs', entryFileNames: 'preload.cjs' },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      for (const name of ['client', 'node', 'preload']) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
      writeLicences(import.meta.dirname);
    },
  },
});
