import { appendFile, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setText, textsOf } from '../store/sample-portfolios.ts';
import { BadDisk, World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.end());

describe('a file that another program changed', () => {
  it('is taken over quietly when nothing is unsaved, and both versions are kept', async () => {
    const session = await world.opened();
    await world.write('cv.json', ['Theirs'], 5);
    await world.pass(1000);
    expect(textsOf(session.portfolio())).toEqual(['Theirs']);
    expect(session.state()).toMatchObject({ save: 'saved', conflict: null, notice: { code: 'changed-elsewhere' } });
    expect(session.state().snapshots.map((copy) => copy.reason)).toEqual(['Changed by another program', 'As it was opened']);
    session.edit(setText('e0', 'On top of theirs'));
    await world.pass(500);
    expect(await world.texts('cv.json')).toEqual(['On top of theirs']);
  });

  it('is taken over with a word when no copy of ours can be kept', async () => {
    const bad = new BadDisk('/');
    const session = await world.opened(['One'], { fs: bad.fs });
    session.edit(setText('e0', 'Saved after the last copy'));
    await world.pass(500);
    await world.write('cv.json', ['Theirs'], 5);
    bad.code = 'ENOSPC';
    await world.pass(1000);
    expect(textsOf(session.portfolio())).toEqual(['Theirs']);
    expect(session.state().notice?.message).toContain('No copy of yours could be kept');
  });

  it('is not a change when it was only touched', async () => {
    const session = await world.opened();
    await writeFile(world.at('cv.json'), await world.read('cv.json'));
    const revision = session.revision();
    await world.pass(3000);
    expect(session.revision()).toBe(revision);
    expect(session.state().notice).toBeNull();
  });

  it('is given a moment when it is found half-written', async () => {
    const session = await world.opened();
    await writeFile(world.at('cv.json'), '{"format": "schol');
    await world.pass(2000);
    expect(session.state()).toMatchObject({ conflict: null, access: 'writable' });
    await world.write('cv.json', ['Complete'], 5);
    await world.pass(1000);
    expect(textsOf(session.portfolio())).toEqual(['Complete']);
  });

  it('stays open in memory when it is damaged for good, until the user decides', async () => {
    const session = await world.opened();
    await writeFile(world.at('cv.json'), 'garbage');
    await world.pass(3000);
    expect(session.state()).toMatchObject({ conflict: { message: expect.stringContaining('line 1, column 1') }, access: 'writable' });
    expect(await session.resolve('theirs')).toMatchObject({ ok: false, code: 'syntax' });
    expect((await session.resolve('mine')).ok).toBe(true);
    expect(await world.texts('cv.json')).toEqual(['One', 'Two']);
    const kept = (await world.files()).find((name) => name.includes('their version'));
    expect(await world.read(kept ?? '')).toBe('garbage');
  });
});

describe('a conflict', () => {
  async function conflict(how: 'seen' | 'while saving' = 'seen') {
    const session = await world.opened();
    session.edit(setText('e0', 'Mine'));
    await world.write('cv.json', ['Theirs'], 40);
    if (how === 'seen') await world.pass(1000);
    else await session.flush();
    return session;
  }

  it.each(['seen', 'while saving'] as const)('leaves their bytes alone, goes on in memory and pauses saving (%s)', async (how) => {
    const session = await conflict(how);
    expect(session.state()).toMatchObject({ save: 'not-saved', conflict: { code: 'changed-elsewhere' } });
    session.edit(setText('e1', 'Mine too'));
    await world.pass(10_000);
    expect(await session.flush()).toMatchObject({ ok: false, code: 'changed-elsewhere' });
    expect(await world.texts('cv.json')).toEqual(['Theirs']);
    expect(textsOf(session.portfolio())).toEqual(['Mine', 'Mine too']);
    expect(await session.close()).toMatchObject({ ok: false, code: 'unsaved' });
    session.edit('undo');
    expect(textsOf(session.portfolio())).toEqual(['Mine', 'Two']);
  });

  it('can end with theirs; mine is among the kept copies', async () => {
    const session = await conflict();
    expect((await session.resolve('theirs')).ok).toBe(true);
    expect(textsOf(session.portfolio())).toEqual(['Theirs']);
    expect(session.state()).toMatchObject({ conflict: null, save: 'saved', undo: null });
    const copies = session.state().snapshots;
    expect(copies.map((copy) => copy.reason)).toContain('Before another program changed it');
    const folder = path.join(world.dataDir, 'snapshots');
    const kept = copies.find((copy) => copy.reason.startsWith('Before'));
    const [key = ''] = await readdir(folder);
    expect(await readFile(path.join(folder, key, kept?.id ?? ''), 'utf8')).toContain('"Mine"');
  });

  it('can end with mine; theirs is kept beside the file, and undo still works', async () => {
    const session = await conflict();
    expect((await session.resolve('mine')).ok).toBe(true);
    expect(await world.texts('cv.json')).toEqual(['Mine', 'Two']);
    expect(JSON.parse(await world.read('cv.json')).revision).toBeGreaterThan(40);
    const [beside = ''] = await world.files();
    expect(beside).toMatch(/^cv \(their version \d{4}-\d\d-\d\d \d{4}\)\.json$/);
    expect(await world.texts(beside)).toEqual(['Theirs']);
    expect(session.state()).toMatchObject({ conflict: null, save: 'saved', notice: { code: 'copy-kept' }, undo: 'Edit “One”' });
    session.edit('undo');
    await world.pass(500);
    expect(await world.texts('cv.json')).toEqual(['One', 'Two']);
  });

  it('can end with another file', async () => {
    const session = await conflict();
    expect(await session.saveAs(world.at('cv.json'), true)).toMatchObject({ ok: false, code: 'exists' });
    expect((await session.saveAs(world.at('mine.json'), false)).ok).toBe(true);
    expect(await world.texts('cv.json')).toEqual(['Theirs']);
    expect(await world.texts('mine.json')).toEqual(['Mine', 'Two']);
    expect(session.state()).toMatchObject({ conflict: null, save: 'saved' });
  });

  it('stays when theirs cannot be kept', async () => {
    const bad = new BadDisk(world.at(''));
    const session = await world.opened(['One'], { fs: bad.fs });
    session.edit(setText('e0', 'Mine'));
    await world.write('cv.json', ['Theirs']);
    await world.pass(1000);
    bad.code = 'ENOSPC';
    expect(await session.resolve('mine')).toMatchObject({ ok: false, code: 'disk-full' });
    expect(session.state().conflict).not.toBeNull();
    expect(await world.texts('cv.json')).toEqual(['Theirs']);
  });

  it('stays, with mine untouched, when mine cannot be kept', async () => {
    const bad = new BadDisk('/');
    const session = await world.opened(['One'], { fs: bad.fs });
    session.edit(setText('e0', 'Mine'));
    await world.write('cv.json', ['Theirs']);
    await world.pass(1000);
    bad.code = 'ENOSPC';
    expect(await session.resolve('theirs')).toMatchObject({ ok: false });
    expect(session.state().conflict).not.toBeNull();
    expect(session.portfolio()?.entries[0]).toMatchObject({ text: 'Mine' });
    expect(session.state().undo).not.toBeNull();
  });

  it('ends by itself when the file is again as it was', async () => {
    const session = await world.opened();
    const before = await world.read('cv.json');
    session.edit(setText('e0', 'Mine'));
    await appendFile(world.at('cv.json'), ' ');
    await session.flush();
    expect(session.state().conflict).not.toBeNull();
    await writeFile(world.at('cv.json'), before);
    await world.pass(2000);
    expect(session.state()).toMatchObject({ conflict: null, save: 'saved' });
    expect(await world.texts('cv.json')).toEqual(['Mine', 'Two']);
  });
});

describe('a file that disappears', () => {
  it('is not written anew without asking, and goes on when it is back', async () => {
    const session = await world.opened();
    await rename(world.at('cv.json'), world.at('elsewhere.json'));
    await world.pass(2000);
    expect(session.state().conflict).toBeNull();
    session.edit(setText('e0', 'Mine'));
    await world.pass(500);
    expect(session.state()).toMatchObject({ save: 'not-saved', conflict: { code: 'missing' } });
    expect(await world.files()).toEqual(['elsewhere.json']);
    await rename(world.at('elsewhere.json'), world.at('cv.json'));
    await world.pass(2000);
    expect(session.state()).toMatchObject({ save: 'saved', conflict: null });
    expect(await world.texts('cv.json')).toEqual(['Mine', 'Two']);
  });

  it('is written again when the user says so', async () => {
    const session = await world.opened();
    await rm(world.at('cv.json'));
    session.edit(setText('e0', 'Mine'));
    await session.flush();
    expect(await session.resolve('theirs')).toMatchObject({ ok: false, code: 'missing' });
    expect((await session.resolve('mine')).ok).toBe(true);
    expect(await world.texts('cv.json')).toEqual(['Mine', 'Two']);
  });
});
