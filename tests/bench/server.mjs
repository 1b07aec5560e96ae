import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const program = join(root, 'dist/node/cli.js');

/** A folder for one run, and the environment that keeps the program's own files in it. */
export function workshop() {
  const folder = mkdtempSync(join(tmpdir(), 'scholarfolio-bench-'));
  return { folder, env: { ...process.env, SCHOLARFOLIO_DATA: join(folder, 'data') } };
}

/** Starts the loopback host on a file. Resolves to its address when it answers. */
export async function startServer(file, env) {
  const child = spawn(process.execPath, [program, 'serve', file], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise((resolve, reject) => {
    child.stdout.once('data', (data) => resolve(String(data).trim()));
    child.once('exit', (code) => reject(new Error(`the server stopped with code ${code}`)));
  });
  const stop = () =>
    new Promise((resolve) => {
      child.removeAllListeners('exit');
      child.once('exit', resolve);
      child.kill('SIGTERM');
    });
  return { url, stop };
}
