import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { career } from '../builders/career.ts';
import { pdfPages, pdfText } from '../services/render/pdf.ts';

// A whole career, and three documents that are views of it: exported by the built program.
const program = fileURLToPath(new URL('../../dist/node/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'scholarfolio-career-'));
const file = join(folder, 'career.json');
const made = career();

function cli(...args: string[]) {
  const env = { ...process.env, SCHOLARFOLIO_DATA: join(folder, 'data') };
  const done = spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8', env });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

async function exported(document: string) {
  const out = join(folder, `${document}.pdf`);
  const done = cli('export', file, '--document', document, '--format', 'pdf', '--out', out);
  expect(done, done.err).toMatchObject({ code: 0 });
  const bytes = readFileSync(out);
  return { text: (await pdfText(bytes)).replace(/\s+/g, ' '), pages: await pdfPages(bytes) };
}

beforeAll(() => {
  writeFileSync(file, JSON.stringify({ format: 'scholarfolio-portfolio', schemaVersion: 1, portfolio: made }));
});

describe('a career of 300 works, 25 grants and 40 students', () => {
  it('is kept whole', () => {
    expect(cli('validate', file)).toMatchObject({ code: 0 });
    const kept = (kind: string) => made.entries.filter((entry) => entry.kind === kind).length;
    expect([made.works.length, kept('grant'), kept('supervision')]).toEqual([300, 25, 40]);
  });

  it('prints everything in the full CV', async () => {
    const { text, pages } = await exported('full');
    expect(pages).toBeGreaterThan(15);
    expect(text.match(/graduated with distinction/g)).toHaveLength(8);
    expect(text.match(/no\. N-1\d\d/g)).toHaveLength(25);
    for (const { title, type } of made.works) if (type !== 'speech') expect(text.includes(title), title).toBe(true);
  }, 60_000);

  it('prints a short CV of two pages with the newest of each', async () => {
    const { text, pages } = await exported('short');
    expect(pages).toBeLessThanOrEqual(2);
    expect(text.match(/10\.5555\/career\.\d+/g)?.length).toBeLessThanOrEqual(10);
    expect(text).toContain('Flow That Remember');
  }, 60_000);

  it('says at the export that a document is over its limit', () => {
    const full = made.documents.map((document) => (document.id === 'full' ? { ...document, pages: 4 } : document));
    const limited = join(folder, 'limited.json');
    writeFileSync(limited, JSON.stringify({ format: 'scholarfolio-portfolio', schemaVersion: 1, portfolio: { ...made, documents: full } }));
    const done = cli('export', limited, '--document', 'full', '--format', 'pdf', '--out', join(folder, 'limited.pdf'));
    expect(done.code).toBe(0);
    expect(done.err).toMatch(/18 pages.*4|4.*18 pages/);
  }, 60_000);

  it('lists every work that is out, by kind, the newest first', async () => {
    const { text } = await exported('list');
    for (const { title } of made.works) expect(text.includes(title), title).toBe(true);
    const order = [...text.matchAll(/Journal articles|Conference papers|Chapters|Talks/g)].map(([name]) => name);
    expect([...new Set(order)]).toHaveLength(4);
  }, 60_000);
});
