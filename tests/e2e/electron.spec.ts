import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { _electron, expect, test } from '@playwright/test';

const root = join(import.meta.dirname, '../..');

/** Electron's program, or why it cannot run here. */
function electronProgram(): { path: string } | { missing: string } {
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const named = join(folder, 'path.txt');
  const path = join(folder, 'dist', existsSync(named) ? readFileSync(named, 'utf8') : 'electron');
  if (!existsSync(path)) return { missing: 'Electron’s program is not installed (npm start downloads it where the network allows)' };
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return { missing: 'there is no display' };
  return { path };
}

const program = electronProgram();

test.describe('the desktop window', () => {
  test.skip('missing' in program, 'missing' in program ? program.missing : '');

  test('opens a portfolio, shows its pages and has no Node in the page', async () => {
    const data = mkdtempSync(join(tmpdir(), 'scholarfolio-electron-'));
    const app = await _electron.launch({
      executablePath: 'path' in program ? program.path : '',
      args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root],
      env: { ...process.env, SCHOLARFOLIO_DATA: data } as Record<string, string>,
    });
    const page = await app.firstWindow();
    expect(page.url()).toMatch(/^scholarfolio:\/\/app\//);
    await app.evaluate(
      ({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath });
      },
      join(data, 'sample.json'),
    );
    await page
      .getByRole('button', { name: /sample/i })
      .first()
      .click();
    await expect(page.getByRole('region', { name: 'Preview' }).locator('svg').first()).toBeVisible();
    expect(await page.evaluate(() => ['require', 'process', 'Buffer'].filter((name) => name in globalThis))).toEqual([]);
    expect(await page.evaluate(() => Object.keys((globalThis as unknown as { scholarfolio: object }).scholarfolio))).toEqual(['call']);
    await app.close();
  });
});
