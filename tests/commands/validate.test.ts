import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { resources } from '../builders/portfolio.ts';

// The built program, as `npx scholarfolio validate` runs it; `npm run build` makes it.
const program = fileURLToPath(new URL('../../dist/node/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'scholarfolio-validate-'));

function validate(change: (file: { portfolio: { works: Record<string, unknown>[] } }) => void, ...args: string[]) {
  const content = JSON.parse(readFileSync(`${resources}/sample/portfolio.json`, 'utf8'));
  change(content);
  writeFileSync(join(folder, 'cv.json'), JSON.stringify(content));
  const done = spawnSync(process.execPath, [program, 'validate', 'cv.json', ...args], { cwd: folder, encoding: 'utf8' });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

const mistyped = ({ portfolio }: { portfolio: { works: Record<string, unknown>[] } }) => {
  Object.assign(portfolio.works[3] ?? {}, { title: 'Wet Soil', titel: 'Wet Soil', ext: { tool: 1 }, 'x-mine': 2 });
};

it('warns about fields that it does not know, and only warns', () => {
  const { code, out, err } = validate(mistyped);
  expect(code).toBe(0);
  expect(err).toBe('warning: works[3] (“Wet Soil”): unknown field “titel” – kept, but printed nowhere\n');
  expect(out).toMatch(/^.*documents, 1 group: 1 finding\n$/);
  expect(validate(() => {}).err).toBe('');
});

it('lists them among the findings for machines', () => {
  const { code, out, err } = validate(mistyped, '--json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(JSON.parse(out)).toMatchObject({
    valid: true,
    findings: [{ code: 'unknown-field', severity: 'warning', place: { collection: 'works', path: ['titel'] } }],
  });
});

it('says in plain words what does not fit', () => {
  const { code, err } = validate(({ portfolio }) => {
    delete portfolio.works[1]?.title;
  });
  expect(code).toBe(1);
  expect(err).toContain('works › no. 2 › title is missing');
});
