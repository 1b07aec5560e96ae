import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';

const launcher = fileURLToPath(new URL('../../electron/launch/start.mjs', import.meta.url));
const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGTERM');
});

/** Starts the app as `npm start` does and resolves to what it printed up to its address. */
function start(args: readonly string[], env: Record<string, string>): Promise<string[]> {
  const base: NodeJS.ProcessEnv = {
    ...process.env,
    SCHOLARFOLIO_DATA: mkdtempSync(join(tmpdir(), 'scholarfolio-start-')),
    ELECTRON_OVERRIDE_DIST_PATH: '/nowhere',
  };
  for (const name of ['DISPLAY', 'WAYLAND_DISPLAY']) delete base[name];
  const child = spawn(process.execPath, [launcher, ...args], { env: { ...base, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  return new Promise((resolve, reject) => {
    let printed = '';
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += String(chunk);
    });
    child.stdout.on('data', (chunk) => {
      printed += String(chunk);
      if (/^http:.*\n/m.test(printed)) resolve(printed.trim().split('\n'));
    });
    child.on('exit', (code) => reject(new Error(`stopped with ${code}: ${errors}`)));
  });
}

describe.runIf(process.platform === 'linux')('npm start without a desktop', () => {
  it('says in one line that there is no display, and serves the same app', async () => {
    const [line, url = '', ...rest] = await start([], {});
    expect(line).toBe('The desktop window cannot open (there is no display); Scholarfolio runs in your browser instead.');
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#t=[\w-]{43}$/);
    expect(rest).toEqual([]);
    const page = await fetch(url);
    expect(await page.text()).toContain('<div id="root">');
  });

  it('says in one line that Electron could not be downloaded', async () => {
    const [line] = await start([], {
      DISPLAY: ':9',
      ELECTRON_MIRROR: 'http://127.0.0.1:9/',
      electron_config_cache: mkdtempSync(join(tmpdir(), 'scholarfolio-cache-')),
    });
    expect(line).toMatch(/^The desktop window cannot open \(its download failed\)/);
  });

  it('goes to the browser without a word when asked to', async () => {
    const lines = await start(['--browser'], { DISPLAY: ':9' });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^http:/);
  });
});
