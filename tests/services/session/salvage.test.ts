import { readFile, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '../../../electron/services/session/session.ts';
import { setText, textsOf } from '../store/sample-portfolios.ts';
import { World } from './world.ts';

let world: World;
let session: Session;
beforeEach(async () => {
  world = await World.create();
  await world.write('cv.json', ['One', 'Two', 'Three'], 5);
  session = await world.session();
});
afterEach(() => world.end());

const file = () => world.at('cv.json');

/** Damages the file, opens it, and returns its bytes. */
async function damaged(damage: (good: string) => string | Buffer): Promise<Buffer> {
  const bytes = Buffer.from(damage(await world.read('cv.json')));
  await writeFile(file(), bytes);
  expect((await session.open(file(), false)).ok).toBe(true);
  expect(session.state().access).toBe('blocked');
  return bytes;
}

const cut = (good: string) => good.slice(0, good.indexOf('Three'));
const mystery = (good: string) => good.replace('"custom"', '"mystery"');
const twoLeft = { people: 1, works: 0, entries: 2, documents: 0, groups: 0 };

describe.each([
  ['cut off', cut, ['One', 'Two'], ['Entry 3', 'End of the file']],
  ['of a wrong shape', mystery, ['Two', 'Three'], ['Entry 1, “One”']],
  ['not UTF-8', (good: string) => Buffer.from(good.replace('Two', 'Zw\xf6lf'), 'latin1'), ['One', 'Three'], ['Entry 2']],
] as const)('a file that is %s', (_, damage, texts, left) => {
  it('offers what can be read, shows it for reading only, and is never written to', async () => {
    const bytes = await damaged(damage);
    expect(session.state().salvage).toMatchObject({ shown: false, found: twoLeft, more: 0 });
    expect(session.state().salvage?.leftOut.map(({ place }) => place)).toEqual(left.map((place) => expect.stringContaining(place)));
    expect(session.portfolio()).toBeNull();

    const before = session.revision();
    expect((await session.showSalvage(true)).ok).toBe(true);
    expect(world.events.at(-2)).toBe('replaced');
    expect(session.revision()).toBeGreaterThan(before);
    expect(textsOf(session.portfolio())).toEqual(texts);
    expect(session.state()).toMatchObject({
      access: 'read-only',
      accessReason: { code: 'salvaged', message: expect.stringContaining('“cv.json”') },
      save: 'saved',
      salvage: { shown: true },
    });
    expect(session.edit(setText('e0', 'x')).ok).toBe(false);
    expect(session.edit('undo').ok).toBe(false);
    await session.flush();
    await world.pass(10_000);
    expect(session.state()).toMatchObject({ access: 'read-only', conflict: null, saveFailure: null });
    expect(await session.saveAs(file(), true)).toMatchObject({ ok: false, code: 'exists' });
    expect((await session.close()).ok).toBe(true);
    expect((await readFile(file())).equals(bytes)).toBe(true);
    expect(await world.files()).toEqual(['cv.json']);
  });

  it('goes on in a new file after “save as”', async () => {
    const bytes = await damaged(damage);
    await session.showSalvage(true);
    expect((await session.saveAs(world.at('rescued.json'), false)).ok).toBe(true);
    expect(session.state()).toMatchObject({
      file: { name: 'rescued.json' },
      access: 'writable',
      accessReason: null,
      salvage: null,
      save: 'saved',
      notice: { code: 'salvaged', message: expect.stringMatching(/“rescued.json”.*“cv.json”/) },
    });
    expect(await world.texts('rescued.json')).toEqual(texts);
    expect(session.edit(setText('e2', 'x')).ok || session.edit(setText('e0', 'x')).ok).toBe(true);
    await world.pass(2000);
    expect(await world.texts('rescued.json')).toContain('x');
    expect((await readFile(file())).equals(bytes)).toBe(true);

    const again = await world.session();
    await session.close();
    await again.open(world.at('rescued.json'), false);
    expect(again.state()).toMatchObject({ access: 'writable', notice: null });
  });
});

describe('what can be read', () => {
  it('is offered beside the kept copies, which still replace the file', async () => {
    await session.open(file(), false);
    await session.close();
    await damaged(cut);
    const [copy] = session.state().snapshots;
    expect(session.state().salvage?.found).toEqual(twoLeft);
    await session.showSalvage(true);
    expect((await session.recover(copy?.id ?? '')).ok).toBe(true);
    expect(session.state()).toMatchObject({ access: 'writable', salvage: null, notice: { code: 'recovered' } });
    expect(textsOf(session.portfolio())).toEqual(['One', 'Two', 'Three']);
  });

  it('is put away again', async () => {
    await damaged(cut);
    await session.showSalvage(true);
    expect((await session.showSalvage(false)).ok).toBe(true);
    expect(session.state()).toMatchObject({ access: 'blocked', accessReason: { code: 'syntax' }, salvage: { shown: false } });
    expect(session.portfolio()).toBeNull();
  });

  it('gives way to the file when that is corrected, and to a newer damage', async () => {
    await damaged(cut);
    await session.showSalvage(true);
    await world.write('cv.json', ['Corrected'], 9);
    await world.pass(1000);
    expect(session.state()).toMatchObject({ access: 'writable', salvage: null, notice: { code: 'reloaded' } });
    expect(textsOf(session.portfolio())).toEqual(['Corrected']);
    expect(await session.showSalvage(true)).toMatchObject({ ok: false, code: 'nothing-to-show' });

    await session.close();
    await damaged(mystery);
    await session.showSalvage(true);
    await world.write('cv.json', ['New', 'Other'], 10);
    await writeFile(file(), mystery(await world.read('cv.json')));
    await world.pass(1000);
    expect(session.state()).toMatchObject({ access: 'blocked', salvage: { shown: false, found: { entries: 1 } } });
  });

  it('keeps fields that Scholarfolio does not know, around the portfolio and in it', async () => {
    await damaged((good) => {
      const content = JSON.parse(mystery(good)) as { portfolio: object };
      return JSON.stringify({ ...content, tool: 'mine', portfolio: { ...content.portfolio, 'x-mine': 1 } });
    });
    await session.showSalvage(true);
    await session.saveAs(world.at('rescued.json'), false);
    expect(JSON.parse(await world.read('rescued.json'))).toMatchObject({ tool: 'mine', portfolio: { 'x-mine': 1 } });
  });

  it('lists the first hundred of what is left out', async () => {
    await world.write(
      'cv.json',
      Array.from({ length: 130 }, (_, index) => `Text ${index}`),
    );
    await damaged((good) => good.replaceAll('"custom"', '"mystery"'));
    expect(session.state().salvage).toMatchObject({ found: { entries: 0, people: 1 }, more: 30 });
    expect(session.state().salvage?.leftOut).toHaveLength(100);
  });

  it('of a file in use elsewhere is shown all the same', async () => {
    await session.open(file(), false);
    const bytes = Buffer.from(cut(await world.read('cv.json')));
    await writeFile(file(), bytes);
    const second = await world.session();
    await second.open(file(), false);
    expect((await second.showSalvage(true)).ok).toBe(true);
    expect(textsOf(second.portfolio())).toEqual(['One', 'Two']);
    expect((await readFile(file())).equals(bytes)).toBe(true);
  });
});

describe('a file in which nothing can be read', () => {
  it.each<[string, (good: string) => string | Buffer, RegExp]>([
    ['empty', () => '', /its content was lost/],
    ['null', () => 'null', /is not a portfolio file/],
    ['zeros', () => Buffer.alloc(400), /empty bytes.*nothing in it can be shown\.$/],
    ['not JSON', () => 'Dear committee,', /cannot be understood.*nothing in it can be shown\.$/],
    [
      'cut too early',
      (good) => good.slice(0, good.indexOf('"people"')),
      /ends too early.*No person, work, entry or document in it can be read\.$/,
    ],
    ['100,000 deep', () => '['.repeat(100_000), /nested too deeply.*nothing in it can be shown\.$/],
    ['newer', (good) => good.replace('"schemaVersion": 1', '"schemaVersion": 99').replace('"custom"', '7'), /newer version/],
  ])('says so: %s', async (_, damage, message) => {
    const bytes = await damaged(damage);
    expect(session.state()).toMatchObject({ salvage: null, accessReason: { message: expect.stringMatching(message) } });
    expect(await session.showSalvage(true)).toMatchObject({ ok: false, code: 'nothing-to-show' });
    expect(session.state().access).toBe('blocked');
    expect((await readFile(file())).equals(bytes)).toBe(true);
  });
});
