// Publishing a site of 1,000 works into a folder, in one process.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';
import { row } from './figures.mjs';
import { makePortfolio } from './make-portfolio.mjs';
import { root, workshop } from './server.mjs';

export async function benchSite() {
  const { folder } = workshop();
  const outDir = join(root, 'node_modules/.cache/scholarfolio-bench');
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: join(root, 'tests/bench/site.ts'),
      outDir,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      copyPublicDir: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'site.js' } },
    },
  });
  const file = join(folder, 'portfolio.json');
  makePortfolio(file, { works: 1000, listed: 1000 });
  const done = spawnSync(process.execPath, [join(outDir, 'site.js'), join(root, 'resources'), file], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
  const { first, again } = JSON.parse(done.stdout);
  return [row('site of 1,000 works, first', first, { goal: 5000 }), row('site of 1,000 works, after one edit', again, { goal: 1000 })];
}
