import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from './server.mjs';

const outDir = join(root, 'node_modules/.cache/scholarfolio-bench');

/** Builds `tests/bench/<name>.ts` for Node and hands back the path of the program. */
export async function built(name) {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: join(root, `tests/bench/${name}.ts`),
      outDir,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      copyPublicDir: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: `${name}.js` } },
    },
  });
  return join(outDir, `${name}.js`);
}

/** What a program prints as JSON, run in a process of its own. Throws what it complains about. */
export function printedBy(program, ...args) {
  const done = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
  return JSON.parse(done.stdout);
}
