// Formatting 1,000 references in each bundled style, and again after one was edited, in one process.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';
import { row } from './figures.mjs';
import { makePortfolio } from './make-portfolio.mjs';
import { root, workshop } from './server.mjs';

/** Longest time after an edit, in milliseconds. */
const goals = { numeric: 20, 'author-date': 100, names: 1000 };

export async function benchReferences() {
  const { folder } = workshop();
  const outDir = join(root, 'node_modules/.cache/scholarfolio-bench');
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: join(root, 'tests/bench/references.ts'),
      outDir,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      copyPublicDir: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'references.js' } },
    },
  });
  const file = join(folder, 'portfolio.json');
  makePortfolio(file, { works: 1000, listed: 1000 });
  const done = spawnSync(process.execPath, [join(outDir, 'references.js'), join(root, 'resources'), file], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
  return JSON.parse(done.stdout).flatMap(({ style, kind, cold, edited }) => [
    row(`1,000 references formatted for the first time: ${style}`, cold),
    row(`1,000 references, one edited: ${style}`, edited, { goal: goals[kind] }),
  ]);
}
