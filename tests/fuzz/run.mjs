// `npm run fuzz`: a minute of broken files for everything that reads. `-- --seconds 600` for longer, `-- --seed N` for one file again.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string' } } });
const root = fileURLToPath(new URL('../..', import.meta.url));
const outDir = join(root, 'node_modules/.cache/scholarfolio-fuzz');
await build({
  configFile: false,
  root,
  logLevel: 'error',
  build: {
    ssr: join(root, 'tests/fuzz/fuzz.ts'),
    outDir,
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    copyPublicDir: false,
    rolldownOptions: { output: { format: 'es', entryFileNames: 'fuzz.js' } },
  },
});

const report = join(mkdtempSync(join(tmpdir(), 'scholarfolio-fuzz-')), 'seed');
const child = spawn(process.execPath, [join(outDir, 'fuzz.js'), report, values.seconds, values.seed ?? ''], {
  cwd: root,
  stdio: 'inherit',
});
// A file that is never done with says nothing itself.
const hung = setTimeout(() => child.kill('SIGKILL'), (Number(values.seconds) + 60) * 1000);
const code = await new Promise((resolve) => child.once('exit', resolve));
clearTimeout(hung);
if (code === null || code > 1)
  console.log(`It never ended, or fell over.\n  Again: npm run fuzz -- --seed ${readFileSync(report, 'utf8')}`);
if (values.seed) console.log(`The file: ${report}.input`);
process.exitCode = code === 0 ? 0 : 1;
