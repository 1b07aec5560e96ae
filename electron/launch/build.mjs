// Builds dist/ when it is older than what it is made from.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const stamp = join(root, 'dist', 'built-from.txt');
const sources = [
  'electron',
  'renderer',
  'shared',
  'vite.config.ts',
  'tsconfig.base.json',
  'package.json',
  'package-lock.json',
  'THIRD-PARTY-NOTICES.md',
];

/** Newest change and number of files below the sources: deleting a file counts as well. */
function fingerprint() {
  let newest = 0;
  let count = 0;
  const visit = (path) => {
    const info = statSync(path);
    if (info.isDirectory()) for (const name of readdirSync(path)) visit(join(path, name));
    else {
      count++;
      newest = Math.max(newest, info.mtimeMs);
    }
  };
  for (const name of sources) if (existsSync(join(root, name))) visit(join(root, name));
  return `${count} files, newest ${newest}`;
}

/** Returns false, after the builder said why, when the build failed. */
export function buildIfStale() {
  const now = fingerprint();
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === now ? true : build(now);
}

function build(now) {
  process.stderr.write('Building Scholarfolio …\n');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  if (!existsSync(vite)) {
    process.stderr.write('Its parts are not installed yet. Run: npm install\n');
    return false;
  }
  const result = spawnSync(process.execPath, [vite, 'build', '--app', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (result.status !== 0) return false;
  writeFileSync(stamp, now);
  return true;
}

// `npm run build` builds whatever the state is.
if (process.argv[1] === fileURLToPath(import.meta.url) && !build(fingerprint())) process.exitCode = 1;
