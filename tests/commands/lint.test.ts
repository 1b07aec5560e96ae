import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { resources } from '../builders/portfolio.ts';

// The built program, as `npx scholarfolio lint` runs it; `npm run build` makes it.
const program = fileURLToPath(new URL('../../dist/node/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'scholarfolio-lint-'));

type Item = Record<string, unknown>;
type Sample = { portfolio: { works: Item[]; documents: Item[]; dismissed?: Item[] } };

function run(...args: string[]) {
  const done = spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8' });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

function lint(change: (file: Sample) => void, ...args: string[]) {
  const content = JSON.parse(readFileSync(`${resources}/sample/portfolio.json`, 'utf8')) as Sample;
  change(content);
  writeFileSync(join(folder, 'cv.json'), JSON.stringify(content));
  return run('lint', 'cv.json', ...args);
}

const wrongIsbn = ({ portfolio }: Sample) => {
  Object.assign(portfolio.works[3] ?? {}, { ISBN: '978-3-16-148410-1' });
};
const dismissed = (file: Sample) => {
  wrongIsbn(file);
  const id = file.portfolio.works[3]?.id;
  file.portfolio.dismissed = [{ code: 'isbn-wrong', collection: 'works', id, path: 'ISBN', reason: 'Printed so' }];
};

describe('lint', () => {
  it('is content with hints', () => {
    const { code, out, err } = lint(() => {});
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^hint: .* \(doi-missing\)$/m);
    expect(out).toMatch(/no findings, \d+ hints, 0 dismissed\n$/);
  });

  it('fails with warnings, which stand before the hints', () => {
    const { code, out, err } = lint(wrongIsbn);
    expect(code).toBe(1);
    expect(out).toMatch(/^warning: 978-3-16-148410-1 is not an ISBN: its check digit does not fit\. \(isbn-wrong\)\nhint: /);
    expect(err).toContain('cv.json has 1 finding');
  });

  it('counts the pages of documents with a limit', () => {
    const { code, out } = lint(({ portfolio }) => {
      for (const document of portfolio.documents) document.pages = document.id === 'jonas-cv' ? 1 : 50;
    });
    expect(code).toBe(1);
    expect(out.match(/^warning: .*$/gm)).toEqual([
      expect.stringMatching(/^warning: jonas-cv: .* has \d pages; at most 1 is allowed\. \(over-pages\)$/),
    ]);
  });

  it('leaves out what was dismissed, but never an error', () => {
    const { code, out } = lint(dismissed);
    expect(code).toBe(0);
    expect(out).not.toContain('isbn-wrong');
    expect(out).toContain(', 1 dismissed');
    const gone = (file: Sample) => {
      const document = file.portfolio.documents[0] ?? {};
      document.style = 'no-such-style';
      file.portfolio.dismissed = [{ code: 'style-unknown', collection: 'documents', id: document.id, path: 'style', reason: 'No.' }];
    };
    expect(lint(gone)).toMatchObject({ code: 1, out: expect.stringMatching(/^error: .*\(style-unknown\)$/m) });
  });

  it('answers machines', () => {
    const { code, out, err } = lint(dismissed, '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const answer = JSON.parse(out) as { findings: Item[]; dismissed: Item[] };
    expect(answer.findings.map((finding) => finding.severity)).toEqual(answer.findings.map(() => 'hint'));
    expect(answer.dismissed).toMatchObject([{ code: 'isbn-wrong', severity: 'warning', reason: 'Printed so' }]);
    const serious = (JSON.parse(lint(wrongIsbn, '--json').out) as { findings: Item[] }).findings.filter(
      ({ severity }) => severity !== 'hint',
    );
    expect(serious).toMatchObject([{ code: 'isbn-wrong', place: { collection: 'works', path: ['ISBN'] } }]);
  });

  it('tells a wrong command from a wrong file', () => {
    expect(run('lint').code).toBe(2);
    expect(run('lint', 'cv.json', '--fast').code).toBe(2);
    expect(run('lint', 'not-there.json').code).toBe(1);
  });
});
