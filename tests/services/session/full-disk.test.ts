import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { copyFile, readFile, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setText, textsOf } from '../store/sample-portfolios.ts';
import { World } from './world.ts';

/** A disk of 1 MiB, where this user may mount one. */
const small = mountSmallDisk();
afterAll(() => {
  if (!small) return;
  execFileSync('umount', [small]);
  rmdirSync(small);
});

function mountSmallDisk(): string | null {
  const folder = mkdtempSync(path.join(tmpdir(), 'small-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    rmdirSync(folder);
    return null;
  }
}

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.end());

describe('a disk that is really full', () => {
  it.skipIf(!small)(
    'leaves the old file whole, keeps the edits in memory, and lets them be saved elsewhere (needs the right to mount)',
    async () => {
      const disk = small ?? '';
      const file = path.join(disk, 'cv.json');
      await world.write('cv.json', ['One', 'x'.repeat(300_000)]);
      await copyFile(world.at('cv.json'), file);
      const session = await world.session();
      await session.open(file, false);
      const { bavail, bsize } = await statfs(disk);
      writeFileSync(path.join(disk, 'filler'), Buffer.alloc(bavail * bsize - 100_000));
      const before = await readFile(file);

      session.edit(setText('e0', 'Edited on a full disk'));
      await world.pass(500);
      expect(session.state()).toMatchObject({ save: 'not-saved', saveFailure: { code: 'disk-full' } });
      expect((await readFile(file)).equals(before)).toBe(true);
      expect(readdirSync(disk).sort()).toEqual(['cv.json', 'filler']);
      expect(textsOf(session.portfolio())[0]).toBe('Edited on a full disk');

      expect((await session.saveAs(world.at('elsewhere.json'), false)).ok).toBe(true);
      expect((await world.texts('elsewhere.json'))[0]).toBe('Edited on a full disk');
      expect(session.state()).toMatchObject({ save: 'saved', saveFailure: null });

      await session.open(file, false);
      session.edit(setText('e0', 'Again'));
      await session.flush();
      await rm(path.join(disk, 'filler'));
      await world.pass(5_500);
      expect(session.state().save).toBe('saved');
      expect(await readFile(file, 'utf8')).toContain('Again');
    },
  );
});
