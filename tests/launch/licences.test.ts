import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { licenceTexts } from '../../electron/launch/licences.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const shipped = () => readFileSync(join(root, 'dist/renderer/THIRD-PARTY-LICENSES.txt'), 'utf8');

/** Names of the packages with a text of some length, in the order of the file. */
function packagesIn(text: string): string[] {
  const [, ...parts] = text.split(/^={80}\n/m);
  return parts.map((part) => {
    const [title = '', ...rest] = part.split('\n');
    expect(rest.join('\n').trim().length, title).toBeGreaterThan(400);
    return title.split(' ')[0] ?? '';
  });
}

describe('the licences that are shipped', () => {
  it('have a text for every package in the built program and beside it', () => {
    const named = new Set(packagesIn(shipped()));
    const node = join(root, 'dist/node');
    const bundled = readdirSync(node)
      .filter((file) => file.endsWith('.map'))
      .flatMap((file) => (JSON.parse(readFileSync(join(node, file), 'utf8')) as { sources: string[] }).sources)
      .flatMap((source) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []);
    expect(bundled).toContain('zod');
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: object };
    for (const name of [...bundled, ...Object.keys(dependencies), 'react', 'react-dom', '@mantine/core', 'wouter', 'diff'])
      expect(named, name).toContain(name);
  });

  it('begin with the notices about fonts, icons and styles', () => {
    expect(shipped()).toMatch(/^# Third-party notices\n[\s\S]*SIL Open Font License[\s\S]*## Licence texts of the libraries\n/);
  });
});

describe('writing them', () => {
  const one = { name: 'b', version: '1.0.0', identifier: 'MIT', text: 'Text of b' };

  it('names each version once, in order', () => {
    const text = licenceTexts([one, { ...one, name: 'a', text: 'Text of a' }, one], root);
    expect(text.match(/^(?:\w \S+ \(MIT\)|Text of \w)$/gm)).toEqual(['a 1.0.0 (MIT)', 'Text of a', 'b 1.0.0 (MIT)', 'Text of b']);
  });

  it('finds the text of packages that come without it', () => {
    expect(licenceTexts([{ name: 'wouter', version: '3.0.0', identifier: 'Unlicense' }], root)).toContain('public domain');
  });

  it('stops the build when a package has none', () => {
    expect(() => licenceTexts([one, { name: 'bare', version: '2.0.0' }, { ...one, name: 'blank', text: ' ' }], root)).toThrow(
      /^No licence text for bare 2\.0\.0, blank 1\.0\.0\./,
    );
  });
});
