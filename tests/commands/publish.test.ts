import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { samplePortfolio } from '../builders/portfolio.ts';
import { sitePortfolio } from '../builders/site.ts';

// The built program, as `npx scholarfolio` runs it; `npm run build` makes it.
const program = fileURLToPath(new URL('../../dist/node/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'scholarfolio-publish-'));
const out = join(folder, 'site');

function cli(...args: string[]) {
  const done = spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8' });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

function written(name: string, portfolio: unknown): string {
  writeFileSync(join(folder, name), JSON.stringify({ format: 'scholarfolio-portfolio', schemaVersion: 1, portfolio }));
  return name;
}

const withCv = () => {
  const [cv] = samplePortfolio().documents;
  const portfolio = sitePortfolio({ cv: 'cv' });
  return { ...portfolio, documents: [...portfolio.documents, { ...cv, id: 'cv', name: 'CV', owner: 'ada', header: {}, sections: [] }] };
};

it('says what would become public, then publishes it, then only what changed', () => {
  const file = written('p.json', withCv());
  const publish = ['publish', file, '--document', 'Personal site', '--out', 'site'];
  const plan = cli(...publish, '--dry-run');
  expect(plan).toMatchObject({ code: 0, err: '' });
  expect(plan.out).toContain('PEOPLE WHO ARE NAMED (2)\n  Ada Example\n  Bo van den Berg\n');
  expect(plan.out).toContain('CONTACTS (1)\n  E-mail: ada@example.org\n');
  expect(plan.out).toContain('Work “SECRET book” – It is left out of every document.');
  expect(existsSync(out)).toBe(false);

  expect(cli(...publish)).toEqual({ code: 0, out: `${out}: 19 written, 0 removed, 0 unchanged\n`, err: '' });
  expect(readFileSync(join(out, 'cv.pdf'), 'latin1')).toMatch(/^%PDF-/);
  expect(JSON.parse(cli(...publish, '--json').out)).toMatchObject({ written: [], removed: [], unchanged: 19 });

  writeFileSync(join(out, 'style.css'), 'mine');
  writeFileSync(join(out, 'CNAME'), 'ada.example.org');
  const edited = withCv();
  written('p.json', {
    ...edited,
    documents: edited.documents.map((one) => ('site' in one ? { ...one, site: { accent: '#5b2333' } } : one)),
  });
  const stopped = cli(...publish);
  expect(stopped.code).toBe(1);
  expect(stopped.err).toMatch(/style\.css.*--replace/);
  expect(readFileSync(join(out, 'style.css'), 'utf8')).toBe('mine');
  expect(cli(...publish, '--replace')).toMatchObject({ code: 0, err: '' });
  expect(existsSync(join(out, 'cv.pdf'))).toBe(false);
  expect(readFileSync(join(out, 'CNAME'), 'utf8')).toBe('ada.example.org');
});

it('gives works on the site the citation keys of exports', () => {
  const portfolio = sitePortfolio();
  const works = portfolio.works.map((one) => (one.id === 'm0' ? { ...one, ext: { bibtex: { key: 'Imported:2010' } } } : one));
  const file = written('keys.json', { ...portfolio, works });
  expect(cli('publish', file, '--document', 'site', '--out', 'keyed', '--keys', '{yy}{nothing}')).toMatchObject({ code: 2, out: '' });
  for (const keys of [[], ['--keys', '{Family}:{yy}']]) {
    expect(cli('publish', file, '--document', 'site', '--out', 'keyed', ...keys)).toMatchObject({ code: 0, err: '' });
    const exported = cli('export', file, '--format', 'bibtex', '--document', 'site', '--out', '-', ...keys).out;
    const wanted = [...exported.matchAll(/^@\w+\{(.+),$/gm)].map(([, key]) => key);
    expect(wanted).toHaveLength(10 + 1);
    expect(wanted).toContain('Imported:2010');
    const pages = readdirSync(join(folder, 'keyed', 'works'));
    const shown = pages.map((page) => /@\w+\{(.+),\n/.exec(readFileSync(join(folder, 'keyed', 'works', page, 'index.html'), 'utf8'))?.[1]);
    expect(shown).toHaveLength(10);
    expect(wanted).toEqual(expect.arrayContaining(shown));
  }
});

it('explains what it cannot publish', () => {
  const file = written('sample.json', samplePortfolio());
  expect(cli('publish', file, '--document', 'ilse-cv')).toMatchObject({ code: 2, err: 'Say which folder to write to: --out FOLDER.\n' });
  const none = cli('publish', file, '--document', 'ilse-cv', '--out', 'none');
  expect(none).toMatchObject({ code: 1, out: '' });
  expect(none.err).toContain('This document is no web site.');
  expect(existsSync(join(folder, 'none'))).toBe(false);
});
