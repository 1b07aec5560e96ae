import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makePortfolio } from './make-portfolio.mjs';

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

/** A made-up portfolio in a window, its first page drawn. `close` ends both. */
export async function openedPortfolio(browser, size) {
  const { folder, env } = workshop();
  const file = join(folder, 'portfolio.json');
  const { works } = makePortfolio(file, size);
  const server = await startServer(file, env);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const close = async () => {
    await page.close();
    await server.stop();
  };
  try {
    await page.goto(server.url);
    await page
      .getByRole('img', { name: /^Page 1/ })
      .locator('path')
      .first()
      .waitFor({ state: 'attached' });
  } catch (error) {
    await close();
    throw error;
  }
  return { page, works, close };
}
