import { chmod, lstat, mkdtemp, readdir, readFile, readlink, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyBeside } from '../../../electron/services/store/copy-beside.ts';
import { writeContent } from '../../../electron/services/store/envelope.ts';
import { disk } from '../../../electron/services/store/file-system.ts';
import { removeLeftovers, Store } from '../../../electron/services/store/store.ts';
import { smallPortfolio, textsOf } from './sample-portfolios.ts';

let folder = '';
const at = (name: string) => path.join(folder, name);
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'store-'));
  await writeFile(at('cv.json'), await writeContent({ portfolio: smallPortfolio(['Old']), revision: 1, extra: {} }));
});
afterEach(() => rm(folder, { recursive: true }));

async function opened(name: string) {
  const store = new Store(disk, at(name));
  await store.open();
  return store;
}

async function textsIn(name: string): Promise<string[]> {
  const look = await (await opened(name)).open();
  return textsOf(look.reading.ok ? look.reading.value.portfolio : null);
}

describe('on a real disk', () => {
  it('saves twice, reads back and leaves only the file', async () => {
    const store = await opened('cv.json');
    expect(await store.save(smallPortfolio(['New']), 2)).toEqual({ ok: true, value: undefined });
    expect(await store.save(smallPortfolio(['Newer']), 3)).toEqual({ ok: true, value: undefined });
    expect(await textsIn('cv.json')).toEqual(['Newer']);
    expect(await readdir(folder)).toEqual(['cv.json']);
  });

  it('keeps a link a link and writes the file it leads to', async () => {
    await symlink('cv.json', at('link.json'));
    const store = await opened('link.json');
    expect((await store.save(smallPortfolio(['Through the link']), 2)).ok).toBe(true);
    expect((await lstat(at('link.json'))).isSymbolicLink()).toBe(true);
    expect(await readlink(at('link.json'))).toBe('cv.json');
    expect((await lstat(at('cv.json'))).isFile()).toBe(true);
    expect(await textsIn('cv.json')).toEqual(['Through the link']);
  });

  it.skipIf(process.platform === 'win32')('keeps permissions, whatever the mask of the process', async () => {
    await chmod(at('cv.json'), 0o664);
    expect((await (await opened('cv.json')).save(smallPortfolio(['New']), 2)).ok).toBe(true);
    expect((await stat(at('cv.json'))).mode & 0o777).toBe(0o664);
  });

  it('sees a change of the same length and time', async () => {
    const store = await opened('cv.json');
    const before = await stat(at('cv.json'));
    const text = (await readFile(at('cv.json'), 'utf8')).replace('Old', 'Odd');
    await writeFile(at('cv.json'), text);
    await utimes(at('cv.json'), before.atime, before.mtime);
    expect(await store.save(smallPortfolio(['Mine']), 2)).toMatchObject({ ok: false, code: 'changed-elsewhere' });
    expect(await readFile(at('cv.json'), 'utf8')).toBe(text);
  });

  it('does not take a touched file for a changed one', async () => {
    const store = await opened('cv.json');
    await utimes(at('cv.json'), 1, 1);
    expect(await store.adapter.check()).toBe('same');
    expect((await store.save(smallPortfolio(['Mine']), 2)).ok).toBe(true);
  });

  it('publishes a new file only where there is none', async () => {
    await writeFile(at('temp'), 'mine');
    await expect(disk.publish(at('temp'), at('cv.json'))).rejects.toMatchObject({ code: 'EEXIST' });
    await disk.publish(at('temp'), at('new.json'));
    expect((await readdir(folder)).sort()).toEqual(['cv.json', 'new.json']);
  });

  it('names copies beside the file for people and never overwrites one', async () => {
    const now = new Date(2026, 10, 20, 12, 3).getTime();
    for (const text of ['first', 'second'])
      expect((await copyBeside(disk, at('cv.json'), 'their version', Buffer.from(text), now)).ok).toBe(true);
    expect(await readFile(at('cv (their version 2026-11-20 1203).json'), 'utf8')).toBe('first');
    expect(await readFile(at('cv (their version 2026-11-20 1203) 2.json'), 'utf8')).toBe('second');
  });

  it('removes what a crash left while saving this file, and nothing else', async () => {
    const old = new Date(Date.now() - 120_000);
    for (const name of ['.cv.json.saving-0a1b.tmp', '.other.json.saving-0a1b.tmp', 'notes.tmp']) {
      await writeFile(at(name), '');
      await utimes(at(name), old, old);
    }
    await writeFile(at('.cv.json.saving-new.tmp'), '');
    await removeLeftovers(disk, at('cv.json'), Date.now());
    expect((await readdir(folder)).sort()).toEqual(['.cv.json.saving-new.tmp', '.other.json.saving-0a1b.tmp', 'cv.json', 'notes.tmp']);
  });
});
