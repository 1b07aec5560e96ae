import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeExport, writeExports } from '../../../electron/services/documents/write-export.ts';

let folder = '';
const at = (...names: string[]) => path.join(folder, ...names);
const bytes = (text: string) => new TextEncoder().encode(text);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'scholarfolio-write-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('replaces a file as a whole and leaves nothing beside it', async () => {
  writeFileSync(at('cv.pdf'), 'old');
  expect(await writeExport(at('cv.pdf'), bytes('new'), null)).toEqual({ ok: true, value: undefined });
  expect(readFileSync(at('cv.pdf'), 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['cv.pdf']);
});

it.each([
  ['itself', 'portfolio.json'],
  ['by a link', 'link.json'],
])('never replaces the portfolio, named %s', async (_how, name) => {
  writeFileSync(at('portfolio.json'), 'everything');
  symlinkSync(at('portfolio.json'), at('link.json'));
  const refused = await writeExport(at(name), bytes('works'), at('portfolio.json'));
  expect(refused).toMatchObject({ ok: false, code: 'not-written', message: expect.stringContaining('is the portfolio itself') });
  expect(readFileSync(at('portfolio.json'), 'utf8')).toBe('everything');
  expect(await writeExport(at('works.json'), bytes('works'), at('portfolio.json'))).toMatchObject({ ok: true });
});

it.each([
  ['a folder', 'there', 'there is a folder of that name'],
  ['a place in a folder that is none', 'file/cv.pdf', 'a part of its path is a file and no folder'],
  ['a place in a folder that is not there', 'nowhere/cv.pdf', 'the folder does not exist'],
  ['a name that is too long', `${'x'.repeat(300)}.pdf`, 'the name is too long'],
])('says of %s why it cannot be written, and leaves every file of the set as it was', async (_what, name, why) => {
  mkdirSync(at('there'));
  writeFileSync(at('file'), 'theirs');
  writeFileSync(at('first.pdf'), 'old');
  const set = ['first.pdf', name, 'last.pdf'].map((one) => ({ target: at(one), bytes: bytes('new') }));
  const written = await writeExports(set, null);
  expect(written).toMatchObject({ ok: false, code: 'not-written' });
  expect(written.ok ? '' : written.message).toContain(`${at(name)} could not be written: ${why}.`);
  expect(readFileSync(at('first.pdf'), 'utf8')).toBe('old');
  expect(existsSync(at('last.pdf'))).toBe(false);
  expect(readdirSync(folder).sort()).toEqual(['file', 'first.pdf', 'there']);
});
