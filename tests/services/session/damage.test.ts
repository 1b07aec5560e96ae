import { writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setText, textsOf } from '../store/sample-portfolios.ts';
import { BadDisk, World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.end());

const damages: [string, (good: string) => string | Buffer][] = [
  ['truncated', (good) => good.slice(0, good.length / 2)],
  ['empty', () => ''],
  ['null', () => 'null'],
  ['full of zeros', (good) => Buffer.alloc(good.length)],
  ['not JSON', () => 'Dear committee,'],
  ['of another schema', (good) => good.replace('"custom"', '"mystery"')],
  ['too deep', () => '['.repeat(100_000)],
];

describe.each(damages)('a file that is %s', (_, damage) => {
  it('is never written to, and a kept copy takes its place with the damaged bytes beside it', async () => {
    const session = await world.opened();
    session.edit(setText('e0', 'Precious'));
    await session.close();
    const bytes = Buffer.from(damage(await world.read('cv.json')));
    await writeFile(world.at('cv.json'), bytes);

    expect((await session.open(world.at('cv.json'), false)).ok).toBe(true);
    expect(session.state()).toMatchObject({ access: 'blocked', accessReason: { message: expect.stringContaining('“cv.json”') } });
    expect(session.portfolio()).toBeNull();
    expect(session.edit(setText('e0', 'x')).ok).toBe(false);
    await session.flush();
    await world.pass(5000);
    expect(Buffer.from(await world.read('cv.json'))).toEqual(bytes);

    const [newest] = session.state().snapshots;
    expect((await session.recover(newest?.id ?? '')).ok).toBe(true);
    expect(session.state()).toMatchObject({ access: 'writable', accessReason: null, save: 'saved', notice: { code: 'recovered' } });
    expect(textsOf(session.portfolio())).toEqual(['Precious', 'Two']);
    expect(await world.texts('cv.json')).toEqual(['Precious', 'Two']);
    const beside = (await world.files()).find((name) => name.includes('(damaged '));
    expect(Buffer.from(await world.read(beside ?? ''))).toEqual(bytes);
  });
});

describe('recovering', () => {
  async function damaged(more: Parameters<World['opened']>[1] = {}) {
    const session = await world.opened(['One'], more);
    await session.close();
    await writeFile(world.at('cv.json'), 'damaged');
    await session.open(world.at('cv.json'), false);
    return session;
  }

  it('fails without harm when the copy is not there or the disk is full', async () => {
    const bad = new BadDisk(world.at(''));
    const session = await damaged({ fs: bad.fs });
    expect(await session.recover('nothing')).toMatchObject({ ok: false, code: 'snapshot-missing' });
    bad.code = 'ENOSPC';
    expect(await session.recover(session.state().snapshots[0]?.id ?? '')).toMatchObject({ ok: false, code: 'disk-full' });
    expect(session.state().access).toBe('blocked');
    expect(await world.read('cv.json')).toBe('damaged');
    expect(await world.files()).toEqual(['cv.json']);
  });

  it('is not needed when the file was corrected meanwhile', async () => {
    const session = await damaged();
    await world.write('cv.json', ['Corrected'], 3);
    await world.pass(1000);
    expect(session.state()).toMatchObject({ access: 'writable', notice: { code: 'reloaded' } });
    expect(textsOf(session.portfolio())).toEqual(['Corrected']);
  });

  it('is left to the window that has the file', async () => {
    const session = await damaged();
    const second = await world.session();
    await second.open(world.at('cv.json'), false);
    expect(await second.recover(session.state().snapshots[0]?.id ?? '')).toMatchObject({ ok: false, code: 'locked' });
    expect(await world.read('cv.json')).toBe('damaged');
  });
});
