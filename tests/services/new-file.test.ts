import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { writeNew } from '../../electron/services/new-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'scholarfolio-new-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** What every open file can do. */
async function fileMethods(): Promise<{ sync: () => Promise<void> }> {
  const file = await open(path.join(folder, 'any'), 'w');
  await file.close();
  rmSync(path.join(folder, 'any'));
  return Object.getPrototypeOf(file);
}

it('writes a file down to the disk', async () => {
  const sync = vi.spyOn(await fileMethods(), 'sync');
  await writeNew(path.join(folder, 'page.html'), 'page');
  expect(sync).toHaveBeenCalledTimes(1);
  expect(readFileSync(path.join(folder, 'page.html'), 'utf8')).toBe('page');
});

it('leaves nothing behind where the disk does not take it, and no file of others', async () => {
  vi.spyOn(await fileMethods(), 'sync').mockRejectedValue(Object.assign(new Error('full'), { code: 'ENOSPC' }));
  await expect(writeNew(path.join(folder, 'page.html'), 'page')).rejects.toMatchObject({ code: 'ENOSPC' });
  writeFileSync(path.join(folder, 'theirs.html'), 'theirs');
  await expect(writeNew(path.join(folder, 'theirs.html'), 'page')).rejects.toMatchObject({ code: 'EEXIST' });
  expect(readdirSync(folder)).toEqual(['theirs.html']);
  expect(readFileSync(path.join(folder, 'theirs.html'), 'utf8')).toBe('theirs');
});
