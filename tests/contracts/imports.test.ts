import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sources(path) : /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

const files = ['shared', 'electron', 'renderer'].flatMap(sources);
const text = (file: string) => readFileSync(join(root, file), 'utf8');

/** What a file imports: packages by name, own files by their path from the top. */
function imports(file: string): string[] {
  return [...text(file).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, target = '']) =>
    target.startsWith('.') ? relative(root, join(root, dirname(file), target)) : target,
  );
}

/** Files whose imports break a rule, as "file → import". */
function breaking(applies: (file: string) => boolean, forbidden: (target: string, file: string) => boolean): string[] {
  return files.filter(applies).flatMap((file) =>
    imports(file)
      .filter((target) => forbidden(target, file))
      .map((target) => `${file} → ${target}`),
  );
}

const below = (folder: string) => (path: string) => path.startsWith(`${folder}/`);

describe('who may import whom', () => {
  it('reads real files', () => {
    expect(files.length).toBeGreaterThan(150);
    expect(imports('shared/compose/compose.ts')).toContain('shared/compose/finish-document.ts');
  });

  it('shared is pure', () => {
    expect(breaking(below('shared'), (target) => /^(electron|renderer)(\/|$)|^node:|^react|^@mantine|^citeproc/.test(target))).toEqual([]);
  });

  it('hosts and interface never meet', () => {
    expect(breaking(below('electron'), (target) => /^renderer\/|^react/.test(target))).toEqual([]);
    expect(breaking(below('renderer'), (target) => /^electron(\/|$)|^node:/.test(target))).toEqual([]);
  });

  it('only the desktop folder and the main entry import electron', () => {
    expect(
      breaking(
        (file) => below('electron')(file) && !below('electron/desktop')(file) && file !== 'electron/main.ts',
        (target) => target === 'electron',
      ),
    ).toEqual([]);
  });

  it('services know no host', () => {
    expect(breaking(below('electron/services'), (target) => /^electron\/(desktop|loopback|commands|main|serve|cli)/.test(target))).toEqual(
      [],
    );
  });

  it('features never import each other, and what they build on imports no feature', () => {
    const feature = (path: string) => /^renderer\/features\/([^/]+)\//.exec(path)?.[1];
    expect(
      breaking(below('renderer/features'), (target, file) => feature(target) !== undefined && feature(target) !== feature(file)),
    ).toEqual([]);
    expect(
      breaking(
        (file) => /^renderer\/(components|form|state|lib)\//.test(file),
        (target) => /^renderer\/(features|app)\//.test(target),
      ),
    ).toEqual([]);
    expect(breaking(below('renderer/features'), (target) => target.startsWith('renderer/app/'))).toEqual([]);
  });

  it('the window carries no writer of files', () => {
    const reached = new Set(files.filter(below('renderer')));
    for (const file of reached) for (const target of files.includes(file) ? imports(file) : []) reached.add(target);
    expect(reached).toContain('shared/formats/export-formats.ts');
    expect([...reached].filter((target) => !target.startsWith('renderer/') && /-export\.ts$|export-registry|^yaml$/.test(target))).toEqual(
      [],
    );
  });

  it('only renderer/lib/api.ts reaches the host', () => {
    expect(
      files
        .filter(below('renderer'))
        .filter((file) => file !== 'renderer/lib/api.ts' && /\bfetch\(|XMLHttpRequest|WebSocket|window\.scholarfolio/.test(text(file))),
    ).toEqual([]);
  });
});
