// Writing a document for Word, in one process.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';
import { row } from './figures.mjs';
import { makePortfolio } from './make-portfolio.mjs';
import { root, workshop } from './server.mjs';

export async function benchDocx() {
  const { folder } = workshop();
  const outDir = join(root, 'node_modules/.cache/scholarfolio-bench');
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: join(root, 'tests/bench/docx.ts'),
      outDir,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      copyPublicDir: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'docx.js' } },
    },
  });
  const file = join(folder, 'portfolio.json');
  makePortfolio(file, { works: 200, listed: 200 });
  const done = spawnSync(process.execPath, [join(outDir, 'docx.js'), join(root, 'resources'), file], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
  const { cold, warm } = JSON.parse(done.stdout);
  return [row('Word file of 200 works, first', cold), row('Word file of 200 works, again', warm, { goal: 500 })];
}
