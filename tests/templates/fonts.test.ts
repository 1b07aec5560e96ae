import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { contactKinds } from '../../shared/model/contacts.ts';
import { fontFamilies } from '../../shared/templates/define-template.ts';
import { resources } from '../services/render/build-child.ts';

const fonts = path.join(resources, 'fonts');
/** The package has no types of its own. */
type Fontkit = { readonly open: (file: string) => Promise<{ readonly familyName: string }> };
const { open } = (await import('fontkit' as string)) as Fontkit;

test('coverage.json lists what the fonts in the folder have', async () => {
  const script = path.join(fonts, 'list-coverage.mjs');
  const { listCoverage } = (await import(/* @vite-ignore */ script)) as { listCoverage: () => Promise<string> };
  expect(await readFile(path.join(fonts, 'coverage.json'), 'utf8')).toBe(await listCoverage());
});

test.each(fontFamilies)('%s has four faces under its own name, and its licence', async (family) => {
  const base = family.replaceAll(' ', '');
  const faces = await Promise.all(['Regular', 'Italic', 'Bold', 'BoldItalic'].map((face) => open(path.join(fonts, `${base}-${face}.ttf`))));
  expect(faces.map((face) => face.familyName)).toEqual([family, family, family, family]);
  expect(await readFile(path.join(fonts, `${base}-LICENSE.txt`), 'utf8')).toContain('SIL Open Font License');
});

test('every kind of contact has an icon that draws in the colour of the text', async () => {
  for (const { icon } of Object.values(contactKinds)) {
    const file = path.join(resources, 'icons', `${icon}.svg`);
    expect(existsSync(file), icon).toBe(true);
    expect(await readFile(file, 'utf8')).toContain('currentColor');
  }
});

test('every bundled font and icon is named in the notices', async () => {
  const notices = await readFile(path.join(resources, '../THIRD-PARTY-NOTICES.md'), 'utf8');
  for (const name of await readdir(fonts)) if (name.endsWith('-LICENSE.txt')) expect(notices).toContain(`resources/fonts/${name}`);
  for (const name of await readdir(path.join(resources, 'icons'))) expect(notices).toContain(name.replace('.svg', ''));
});
