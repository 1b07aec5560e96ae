import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { LISTING, writeLicences } from './electron/launch/licences.ts';

/** Loaded from node_modules at run time: native modules, and citeproc, which stays unmodified in a file of its own. */
const runtime = ['electron', '@myriaddreamin/typst-ts-node-compiler', '@myriaddreamin/typst-ts-renderer', 'citeproc'];
const external = [/^node:/, ...runtime.map((name) => new RegExp(`^${name}(/|$)`))];

export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
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
