// npm run test:csl -- FOLDER: runs the fixtures of the CSL project's test suite (processor-tests/humans) through the reference engine.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [folder] = process.argv.slice(2);
if (!folder || !existsSync(folder)) {
  console.error(
    folder
      ? `There is no folder ${resolve(folder)}.`
      : 'Say where the fixtures are: npm run test:csl -- FOLDER, the folder processor-tests/humans of the CSL test suite.',
  );
  process.exit(2);
}
const outDir = join(root, 'node_modules/.cache/scholarfolio-csl');
await build({
  configFile: false,
  root,
  logLevel: 'error',
  build: {
    ssr: join(root, 'tests/csl/suite.ts'),
    outDir,
    target: 'node20',
    minify: false,
    copyPublicDir: false,
    rolldownOptions: { output: { format: 'es', entryFileNames: 'suite.js' } },
  },
});
const { status } = spawnSync(process.execPath, [join(outDir, 'suite.js'), join(root, 'resources'), resolve(folder)], { stdio: 'inherit' });
process.exit(status ?? 1);
