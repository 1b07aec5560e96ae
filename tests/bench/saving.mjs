import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';
import { row } from './figures.mjs';
import { makePortfolio } from './make-portfolio.mjs';
import { root, workshop } from './server.mjs';

export async function benchSaving() {
  const { folder } = workshop();
  const outDir = join(root, 'node_modules/.cache/scholarfolio-bench');
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: join(root, 'tests/bench/saving.ts'),
      outDir,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      copyPublicDir: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'saving.js' } },
    },
  });
  const file = join(folder, 'portfolio.json');
  makePortfolio(file, { works: 2000, listed: 200 });
  const done = spawnSync(process.execPath, [join(outDir, 'saving.js'), file], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
  const { ours, blocked, theirs } = JSON.parse(done.stdout);
  return [
    row('saving 2,000 works after an edit', ours, { goal: 50, peer: 'lowdb JSONFile (no fsync, no checks)', peerValues: theirs }),
    row('longest pause of the event loop meanwhile', blocked, { goal: 50 }),
  ];
}
