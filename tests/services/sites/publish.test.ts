import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { lstat, mkdir, mkdtemp, open, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MANIFEST } from '../../../electron/services/sites/manifest.ts';
import { publishSite } from '../../../electron/services/sites/publish.ts';
import { planPublishing } from '../../../electron/services/sites/site-folder.ts';
import type { SiteFile } from '../../../shared/sites/build-site.ts';

const file = (name: string, text: string): SiteFile => ({ path: name, bytes: new TextEncoder().encode(text) });
const site = [file('index.html', 'home'), file('style.css', 'style'), file('works/a/index.html', 'a'), file('works/b/index.html', 'b')];

let root: string;
let folder: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'publish-'));
  folder = path.join(root, 'site');
});
afterEach(() => rm(root, { recursive: true, force: true }));

const at = (name: string) => path.join(folder, name);
const put = async (name: string, text: string) => {
  await mkdir(path.dirname(at(name)), { recursive: true });
  await writeFile(at(name), text);
};
/** Every file of the folder with its text. */
async function contents(of = folder): Promise<Record<string, string>> {
  const found = await readdir(of, { recursive: true, withFileTypes: true });
  const files = found.filter((one) => one.isFile()).map((one) => path.relative(of, path.join(one.parentPath, one.name)));
  return Object.fromEntries(
    await Promise.all(files.sort().map(async (name) => [name, await readFile(path.join(of, name), 'utf8')] as const)),
  );
}
const published = async (files: readonly SiteFile[], replace = false) => {
  const done = await publishSite(folder, 'doc', files, replace);
  if (!done.ok) throw new Error(`${done.code}: ${done.message}`);
  return done.value;
};

describe('publishing', () => {
  it('makes the folder with every file, and the list of them', async () => {
    const done = await published(site);
    expect(done).toMatchObject({ written: site.map((one) => one.path), removed: [], unchanged: 0 });
    const { [MANIFEST]: manifest, ...files } = await contents();
    expect(files).toEqual({ 'index.html': 'home', 'style.css': 'style', 'works/a/index.html': 'a', 'works/b/index.html': 'b' });
    expect(Object.keys(JSON.parse(manifest ?? '').files)).toEqual(site.map((one) => one.path));
  });

  it('has every page down on the disk before the first one takes its place', async () => {
    const any = await open(path.join(root, 'any'), 'w');
    await any.close();
    const methods: { sync: () => Promise<void> } = Object.getPrototypeOf(any);
    const sync = vi.spyOn(methods, 'sync');
    sync.mockImplementation(async () =>
      expect(Object.keys(await contents()).filter((name) => !name.startsWith('.publishing'))).toEqual([]),
    );
    try {
      await published(site);
      expect(sync).toHaveBeenCalledTimes(site.length + 2);
    } finally {
      sync.mockRestore();
    }
  });

  it('again touches nothing', async () => {
    await published(site);
    const old = new Date(2020, 1, 1);
    const all = [...site.map((one) => one.path), MANIFEST];
    for (const name of all) await utimes(at(name), old, old);
    expect(await published(site)).toMatchObject({ written: [], removed: [], unchanged: 4 });
    for (const name of all) expect((await stat(at(name))).mtime, name).toEqual(old);
  });

  it('after an edit rewrites what changed alone, and removes what no longer belongs with its folder', async () => {
    await published(site);
    const old = new Date(2020, 1, 1);
    for (const { path: name } of site) await utimes(at(name), old, old);
    await put('CNAME', 'ada.example.org');
    const next = [file('index.html', 'home'), file('style.css', 'style 2'), file('works/a/index.html', 'a')];
    expect(await published(next)).toMatchObject({ written: ['style.css'], removed: ['works/b/index.html'], unchanged: 2 });
    expect((await stat(at('index.html'))).mtime).toEqual(old);
    expect((await stat(at('style.css'))).mtime).not.toEqual(old);
    expect(Object.keys(await contents())).toEqual([MANIFEST, 'CNAME', 'index.html', 'style.css', 'works/a/index.html'].sort());
    await expect(lstat(at('works/b'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('leaves a file that no longer belongs where somebody changed it', async () => {
    await published(site);
    await put('works/b/index.html', 'mine now');
    expect(await published(site.slice(0, 3))).toMatchObject({ removed: [], left: ['works/b/index.html'] });
    expect(await readFile(at('works/b/index.html'), 'utf8')).toBe('mine now');
  });

  it('says that a link or folder stands in place of a page that no longer belongs, and leaves it', async () => {
    await published(site);
    await writeFile(path.join(root, 'outside'), 'private');
    await rm(at('works/a/index.html'));
    await symlink(path.join(root, 'outside'), at('works/a/index.html'));
    await rm(at('works/b/index.html'));
    await put('works/b/index.html/mine', 'a folder');
    expect(await published(site.slice(0, 2))).toMatchObject({ removed: [], left: ['works/a/index.html', 'works/b/index.html'] });
    expect((await lstat(at('works/a/index.html'))).isSymbolicLink()).toBe(true);
    expect(await readFile(path.join(root, 'outside'), 'utf8')).toBe('private');
    expect(await readFile(at('works/b/index.html/mine'), 'utf8')).toBe('a folder');
  });

  it('goes on where it was interrupted', async () => {
    await published(site);
    const next = [file('index.html', 'home 2'), file('style.css', 'style 2'), ...site.slice(2)];
    await published(next);
    const manifest = JSON.parse(await readFile(at(MANIFEST), 'utf8'));
    const before = JSON.parse(JSON.stringify(manifest));
    // As the folder is when the power fails after the first file was moved.
    await rm(folder, { recursive: true });
    await published(site);
    const first = JSON.parse(await readFile(at(MANIFEST), 'utf8'));
    await writeFile(at(MANIFEST), JSON.stringify({ ...first, next: before.files }));
    await put('index.html', 'home 2');
    await put('.publishing-AbC123/0', 'a page on its way');
    // What is there is known to be ours from both sides, so that another interruption forgets none of it.
    const plan = await planPublishing(folder, 'doc', site, false);
    expect(plan.ok && Object.keys(plan.value.there).sort()).toEqual(site.map(({ path }) => path).sort());
    expect(await published(next)).toMatchObject({ written: ['style.css'], unchanged: 3 });
    expect(Object.keys(await contents()).filter((name) => name.startsWith('.publishing'))).toEqual([]);
    expect((await contents())['style.css']).toBe('style 2');
    expect(JSON.parse(await readFile(at(MANIFEST), 'utf8'))).toEqual(before);
  });
});

/** The message of a refusal, after which the folder is as it was. */
async function refusal(files: readonly SiteFile[] = site): Promise<{ code: string; message: string }> {
  const before = await contents();
  const done = await publishSite(folder, 'doc', files);
  expect(await contents()).toEqual(before);
  if (done.ok) throw new Error('It was published.');
  return done;
}

describe('before anything is written, publishing stops', () => {
  it('at a file of somebody else, unless it may be replaced', async () => {
    await put('style.css', 'theirs');
    await put('notes.txt', 'theirs, too');
    const { code, message } = await refusal();
    expect(code).toBe('in-the-way');
    expect(message).toContain('style.css was not made by Scholarfolio. Nothing was published: move it');
    await published(site, true);
    expect(await contents()).toMatchObject({ 'style.css': 'style', 'notes.txt': 'theirs, too' });
  });

  it('at a file of ours that somebody changed', async () => {
    await published(site);
    await put('index.html', 'edited by hand');
    const { code, message } = await refusal([file('index.html', 'home 2'), ...site.slice(1)]);
    expect(code).toBe('in-the-way');
    expect(message).toContain('index.html was changed by somebody since the site was published. Nothing was published');
    expect(message).not.toContain('Scholarfolio');
  });

  it('at files of both kinds, and says which is which', async () => {
    await published(site.slice(0, 2));
    await put('index.html', 'edited by hand');
    await put('works/a/index.html', 'theirs');
    await put('works/b/index.html', 'theirs, too');
    const { message } = await refusal([file('index.html', 'home 2'), ...site.slice(1)]);
    expect(message).toContain(
      'works/a/index.html and works/b/index.html were not made by Scholarfolio. index.html was changed by somebody since the site was published. Nothing was published: move them',
    );
    expect(message).not.toContain('style.css');
  });

  it('at the site of another document', async () => {
    expect((await publishSite(folder, 'other', site)).ok).toBe(true);
    expect((await refusal()).code).toBe('other-site');
  });

  it('at a list of files that cannot be understood, or that leads out of the folder', async () => {
    await put(MANIFEST, '{"format":');
    expect((await refusal()).code).toBe('manifest-unreadable');
    await put(
      MANIFEST,
      JSON.stringify({ format: 'scholarfolio-site', version: 1, document: 'doc', files: { '../p.json': 'a'.repeat(64) } }),
    );
    expect((await refusal()).code).toBe('manifest-unreadable');
  });

  it('at links that lead out of the folder', async () => {
    const outside = path.join(root, 'outside');
    await mkdir(outside);
    await writeFile(path.join(outside, 'index.html'), 'private');
    await mkdir(folder);
    await symlink(outside, at('works'));
    expect((await refusal()).code).toBe('link');
    await rm(at('works'));
    await symlink(path.join(outside, 'index.html'), at('index.html'));
    expect((await refusal()).code).toBe('link');
    expect(await contents(outside)).toEqual({ 'index.html': 'private' });
  });

  it('at a file where a folder is needed, and the other way round', async () => {
    await put('works', 'a file');
    expect((await refusal()).code).toBe('blocked');
    await rm(at('works'));
    await put('style.css/inner.txt', 'a folder');
    expect((await refusal()).code).toBe('blocked');
    // Not even by who says that files may be replaced.
    expect(await publishSite(folder, 'doc', site, true)).toMatchObject({ ok: false, code: 'blocked' });
    expect(await contents()).toEqual({ 'style.css/inner.txt': 'a folder' });
  });

  it('at a place that is a file, or that no folder can be made in', async () => {
    await writeFile(path.join(root, 'file'), 'text');
    for (const place of [path.join(root, 'file'), path.join(root, 'file', 'site'), '/proc/site']) {
      const done = await publishSite(place, 'doc', site);
      expect(done).toMatchObject({ ok: false });
      expect(done.ok ? '' : done.message).toMatch(/Choose (another|a) folder/);
    }
  });
});

/** A disk of 1 MiB, where this user may mount one. */
const small = mounted('size=1m');
afterAll(() => {
  if (!small) return;
  execFileSync('umount', [small]);
  rmdirSync(small);
});

function mounted(options: string): string | null {
  const place = mkdtempSync(path.join(tmpdir(), 'site-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', place], { stdio: 'ignore' });
    return place;
  } catch {
    rmdirSync(place);
    return null;
  }
}

it.skipIf(!small)('a full disk and a read-only one leave the old site whole, with a clear message (needs the right to mount)', async () => {
  folder = path.join(small ?? '', 'site');
  await published(site);
  const large = [file('index.html', 'home 2'), file('style.css', 'x'.repeat(2_000_000)), ...site.slice(2)];
  const full = await refusal(large);
  expect(full.message).toContain('the disk is full');
  execFileSync('mount', ['-o', 'remount,ro', small ?? '']);
  try {
    expect((await refusal([file('index.html', 'home 3'), ...site.slice(1)])).message).toContain('the disk is read-only');
  } finally {
    execFileSync('mount', ['-o', 'remount,rw', small ?? '']);
  }
});
