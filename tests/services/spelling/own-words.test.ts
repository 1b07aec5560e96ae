import { lstat, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { OwnWords } from '../../../electron/services/spelling/own-words.ts';
import { disk } from '../../../electron/services/store/file-system.ts';

let folder: string;
const words = () => new OwnWords(disk, path.join(folder, 'data'));
const file = () => path.join(folder, 'data', 'own-words.txt');

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'own-words-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('keeps words in the order of the alphabet, one to a line, for the next start', async () => {
  const own = words();
  expect(await own.list()).toEqual({ ok: true, value: [] });
  await own.keep('mesocosm');
  await own.keep('Élan');
  await own.keep('mesocosm');
  expect(await own.keep('zeolith')).toEqual({ ok: true, value: ['Élan', 'mesocosm', 'zeolith'] });
  expect(await readFile(file(), 'utf8')).toBe('Élan\nmesocosm\nzeolith\n');
  expect(await words().forget('mesocosm')).toEqual({ ok: true, value: ['Élan', 'zeolith'] });
  expect(await own.list()).toEqual({ ok: true, value: ['Élan', 'zeolith'] });
});

it('reads what somebody wrote into the file by hand', async () => {
  await mkdir(path.dirname(file()));
  await writeFile(file(), ' peatland \r\n\r\nbog\npeatland\n');
  expect(await words().list()).toEqual({ ok: true, value: ['bog', 'peatland'] });
});

it('loses no word when several are added at once, here and in another window', async () => {
  const [one, other] = [words(), words()];
  const added = ['bog', 'fen', 'mire', 'moor'];
  const results = await Promise.all(added.map((word, i) => (i % 2 ? one : other).keep(word)));
  expect(results.every(({ ok }) => ok)).toBe(true);
  expect(await words().list()).toEqual({ ok: true, value: added });
});

it('says so when words cannot be kept', async () => {
  await writeFile(path.join(folder, 'data'), 'a file where the folder should be');
  expect(await words().keep('bog')).toMatchObject({ ok: false, code: expect.stringMatching(/^own-words-/) });
  await rm(path.join(folder, 'data'));
  await mkdir(file(), { recursive: true });
  expect(await words().list()).toMatchObject({ ok: false, code: 'own-words-unreadable' });
});

it('never writes after a doubtful read', async () => {
  await mkdir(path.dirname(file()));
  const bytes = Buffer.from('caf\xe9\nna\xefve\n', 'latin1');
  await writeFile(file(), bytes);
  expect(await words().keep('bog')).toMatchObject({ ok: false, code: 'own-words-unreadable', message: expect.stringContaining('UTF-8') });
  expect((await readFile(file())).equals(bytes)).toBe(true);
});

it('keeps lines that are no words, and the link that the file may be', async () => {
  await mkdir(path.dirname(file()));
  const real = path.join(folder, 'shared-words.txt');
  const long = 'acgt'.repeat(30);
  await writeFile(real, `${long}\n`);
  await symlink(real, file());
  await words().keep('bog');
  expect(await readFile(real, 'utf8')).toBe(`${long}\nbog\n`);
  expect((await lstat(file())).isSymbolicLink()).toBe(true);
});
