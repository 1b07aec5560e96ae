import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { forkChild } from '../../electron/services/children.ts';
import { createTypesetter } from '../../electron/services/render/render-service.ts';
import { bundledName } from '../../electron/services/spelling/dictionary-files.ts';
import { createSpelling } from '../../electron/services/spelling/spelling.ts';
import { dictionaries } from '../../shared/spelling/dictionaries.ts';
import { composed } from '../builders/compose.ts';
import { samplePortfolio } from '../builders/portfolio.ts';

// Electron's own program cannot always be downloaded: a stub with the same layout shows everything that the packager does with ours.
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'scholarfolio-package-'));
const packed = join(folder, 'release', 'linux-unpacked');
const inside = join(packed, 'resources');

/** The bytes by which Electron's fuses are found and set: a sentinel, version, length, and a byte for each fuse. */
const FUSES = { sentinel: 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', count: 9 };

function stubDistribution(): string {
  const stub = join(folder, 'electron');
  mkdirSync(join(stub, 'locales'), { recursive: true });
  mkdirSync(join(stub, 'resources'));
  const wire = Buffer.concat([Buffer.from(FUSES.sentinel), Buffer.from([1, FUSES.count]), Buffer.from('1'.repeat(FUSES.count))]);
  writeFileSync(join(stub, 'electron'), wire, { mode: 0o755 });
  writeFileSync(join(stub, 'version'), '45.4.1');
  for (const name of ['LICENSE', 'resources.pak', 'locales/en-US.pak', 'locales/en-GB.pak']) writeFileSync(join(stub, name), '');
  return stub;
}

beforeAll(() => {
  expect(existsSync(join(root, 'dist/node/main.js')), 'run npm run build first').toBe(true);
  const builder = join(root, 'node_modules/electron-builder/cli.js');
  const done = spawnSync(
    process.execPath,
    [builder, '--linux', 'dir', '--x64', `-c.electronDist=${stubDistribution()}`, `-c.directories.output=${join(folder, 'release')}`],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  expect(done.status, done.stdout + done.stderr).toBe(0);
}, 120_000);

describe('the packaged app', () => {
  it('holds the built program and nothing of the workshop', () => {
    const { listPackage } = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'))('@electron/asar') as {
      listPackage: (file: string, options: object) => string[];
    };
    const files = listPackage(join(inside, 'app.asar'), { isPack: false });
    for (const file of [
      '/package.json',
      '/dist/node/main.js',
      '/dist/node/preload.cjs',
      '/dist/renderer/index.html',
      '/dist/renderer/THIRD-PARTY-LICENSES.txt',
      '/LICENSE',
      '/THIRD-PARTY-NOTICES.md',
      '/node_modules/citeproc/citeproc_commonjs.js',
    ])
      expect(files).toContain(file);
    expect(files.filter((file) => /^\/(tests|shared|renderer|electron|docs|resources)\b/.test(file))).toEqual([]);
    expect(files.filter((file) => file.endsWith('.map') && file.startsWith('/dist'))).toEqual([]);
    const modules = new Set(files.flatMap((file) => /^\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []));
    expect([...modules].filter((name) => !/^(citeproc|@myriaddreamin(\/.*)?)$/.test(name))).toEqual([]);
  });

  it('has every fuse as the configuration says', () => {
    const program = readFileSync(join(packed, 'scholarfolio'));
    const at = program.indexOf(FUSES.sentinel) + FUSES.sentinel.length + 2;
    // 0: off, 1: on, in Electron's order: RunAsNode, CookieEncryption, NodeOptions, NodeCliInspect, AsarIntegrity, OnlyLoadAppFromAsar,
    // BrowserProcessSnapshot, GrantFileProtocolExtraPrivileges; the ninth keeps Electron's default.
    expect(program.subarray(at, at + FUSES.count).toString()).toBe('010011001');
  });

  it('looks words up in its own unpacked dictionaries, which have their licences beside them', async () => {
    const unpacked = join(inside, 'app.asar.unpacked/dist/node');
    const spelling = createSpelling(() => forkChild(join(unpacked, 'spelling-child.js'), [join(unpacked, 'dictionaries')]));
    expect(await spelling.check('en-GB', ['the', 'teh'])).toEqual({ ok: true, value: [{ word: 'teh', parts: ['teh'] }] });
    expect(await spelling.suggest('en-GB', 'teh')).toMatchObject({ ok: true, value: expect.arrayContaining(['the']) });
    spelling.close();
    for (const tag of dictionaries) {
      expect(existsSync(join(unpacked, 'dictionaries', bundledName(tag))), tag).toBe(true);
      expect(readFileSync(join(unpacked, 'dictionaries', `${tag}-LICENSE.txt`), 'utf8')).toMatch(/licen[sc]e/i);
    }
  });

  it('typesets from its own unpacked files', async () => {
    const { cv } = await composed(samplePortfolio(), 'ilse-cv');
    const child = join(inside, 'app.asar.unpacked/dist/node/typst-child.js');
    const typesetter = createTypesetter({ resources: inside, start: () => forkChild(child, []) });
    const pdf = await typesetter.renderPdf(cv);
    await typesetter.close();
    expect(pdf.ok && Buffer.from(pdf.value).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
