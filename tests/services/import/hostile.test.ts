import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { forkChild } from '../../../electron/services/children.ts';
import { ImportDesk } from '../../../electron/services/import/import-desk.ts';
import type { ImportReading } from '../../../shared/contract/import.ts';
import type { SingleCommand } from '../../../shared/portfolio/commands.ts';
import { portfolio } from '../../builders/portfolio.ts';
import { buildChild } from '../render/build-child.ts';

// The process that reads, as the product starts it, on files that were made to hurt.
let child = '';
let server: Server;
let asked: string[] = [];
beforeAll(async () => {
  child = await buildChild('import-child', 'electron/services/import/import-child.ts');
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('<!ENTITY leaked "leaked">');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => void server?.close());

const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/leak`;

async function read(...texts: readonly (string | Buffer)[]): Promise<ImportReading> {
  asked = [];
  const desk = new ImportDesk(() => forkChild(child, []));
  try {
    for (const [i, text] of texts.entries()) expect(desk.give(i, `file ${i}`, Buffer.from(text))).toMatchObject({ ok: true });
    const answer = await desk.ask('read', { portfolio: portfolio({}), owner: null, sources: desk.takeSources({}) });
    if (!answer.ok) throw new Error(answer.message);
    const edit = await desk.ask('decide', { decisions: {} });
    expect(edit.ok).toBe(true);
    return answer.value;
  } finally {
    desk.end();
  }
}

const good = '@article{good, title = {Good}, author = {Feld, Mira}, year = 2021}\n';
const titlesOf = ({ rows }: ImportReading) => rows.map(({ title }) => title);
const ris = (...lines: readonly string[]) => `TY  - JOUR\n${lines.join('\n')}\nER  - \n`;

it('reads what stands beside 20,000 nested braces', async () => {
  const found = await read(`@article{deep, title = ${'{'.repeat(20_000)}x${'}'.repeat(20_000)}}\n${good}`);
  expect(titlesOf(found)).toEqual(['Good']);
  expect(found.problems).toMatchObject([{ message: 'The braces of this entry are nested too deeply.', excerpt: { line: 1 } }]);
});

it('refuses abbreviations that double each other', async () => {
  const strings = Array.from({ length: 24 }, (_, i) => `@string{s${i + 1} = s${i} # s${i}}\n`).join('');
  const found = await read(`@string{s0 = "0123456789"}\n${strings}@article{a, title = {Of strings}, note = s24, year = 2020}\n${good}`);
  expect(titlesOf(found)).toEqual(['Of strings', 'Good']);
  expect(found.problems.length).toBeGreaterThan(0);
  expect(found.problems.every(({ message }) => message.includes('longer than 10,000 characters'))).toBe(true);
});

it('reads entries that refer to each other in a circle, once each', async () => {
  const ring = Array.from(
    { length: 30 },
    (_, i) => `@book{r${i}, title = {Ring ${i}}, crossref = {r${(i + 1) % 30}}, xdata = {r${(i + 7) % 30}, r${i}}}\n`,
  );
  const found = await read(ring.join('') + good);
  expect(titlesOf(found)).toEqual([...ring.map((_, i) => `Ring ${i}`), 'Good']);
});

it('opens no entity, no file and no address of XML', async () => {
  const laughs = Array.from({ length: 12 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
  const record = (title: string) =>
    `<record><ref-type name="Journal Article">17</ref-type><contributors><authors><author>Feld, Mira</author></authors></contributors><titles><title>${title}</title></titles></record>`;
  const xml = (doctype: string, title: string) =>
    `<?xml version="1.0"?>${doctype}<xml><records>${record(title)}${record('Good')}</records></xml>`;
  const found = await read(
    xml(`<!DOCTYPE xml [<!ENTITY l0 "ha">${laughs}]>`, 'Laughs &l12;'),
    xml(
      `<!DOCTYPE xml SYSTEM "${address()}" [<!ENTITY leak SYSTEM "file:///etc/passwd"><!ENTITY % far SYSTEM "${address()}">%far;]>`,
      'Leaks &leak;',
    ),
    good,
  );
  const told = JSON.stringify(found);
  expect(told.length).toBeLessThan(20_000);
  expect(told).not.toContain('root:');
  expect(told).not.toContain('hahahaha');
  expect(titlesOf(found)).toContain('Good');
  expect(asked).toEqual([]);
});

it('opens no address and no file of YAML, and multiplies nothing', async () => {
  const bomb = Array.from({ length: 20 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(', ')}]\n`).join('');
  const found = await read(
    `cv:\n  name: Bomb\nbomb: &a0 ["ha"]\n${bomb.replace(/^a(\d+):/gm, 'b$1:')}`,
    `cv:\n  name: !include /etc/passwd\n  sections:\n    talks: !include ${address()}\n`,
    `cv:\n  name: !!js/function 'function () { return 1; }'\n`,
    `cv:\n  name: Deep\n  sections: ${'['.repeat(50_000)}${']'.repeat(50_000)}\n`,
    good,
  );
  expect(JSON.stringify(found).length).toBeLessThan(20_000);
  expect(JSON.stringify(found)).not.toContain('root:');
  expect(titlesOf(found)).toContain('Good');
  expect(asked).toEqual([]);
});

it('takes no field for a part of the program', async () => {
  const found = await read(
    `@article{__proto__, __proto__ = {x}, constructor = {y}, toString = {z}, title = {In BibTeX}, crossref = {__proto__}, year = 2020}\n@string{__proto__ = "p"}\n${good}`,
    `${ris('TI  - In RIS', 'N1  - A note', '__proto__  - x', '__  - y')}${ris('TI  - Good in RIS')}`,
    '[{"type": "book", "title": "In JSON", "__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}, {"type": "book", "title": "Good in JSON"}]',
    'cv:\n  name: Mira Feld\n  __proto__:\n    polluted: 1\n  sections:\n    __proto__:\n      - a\n    constructor:\n      - bullet: b\n',
  );
  for (const title of ['In BibTeX', 'Good', 'In RIS', 'Good in RIS', 'In JSON', 'Good in JSON']) expect(titlesOf(found)).toContain(title);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

it('refuses files with NUL bytes and nests no JSON 100,000 deep', async () => {
  const deep = `[{"type": "book", "title": "Deep", "author": ${'['.repeat(100_000)}${']'.repeat(100_000)}}]`;
  const found = await read(
    `@article{a, title = {N\0L}}\n${good}`,
    deep,
    `[{"type":"book","title":"x","a":${'{"a":'.repeat(100_000)}`,
    good,
  );
  expect(found.sources[0]).toMatchObject({ failure: { code: 'binary' } });
  expect(titlesOf(found)).toEqual(['Good']);
  expect(found.problems.map(({ source }) => source)).toContain(1);
});

it('takes over thousands of works in their order', async () => {
  const many = Array.from({ length: 1_100 }, (_, i) => `@book{b${i}, title = {Book ${i}}, year = 2020}\n`).join('');
  const desk = new ImportDesk(() => forkChild(child, []));
  desk.give(0, 'many.bib', Buffer.from(many));
  await desk.ask('read', { portfolio: portfolio({}), owner: null, sources: desk.takeSources({}) });
  await desk.ask('decide', { decisions: {} });
  const commands: SingleCommand[] = [];
  for (;;) {
    const piece = await desk.ask('commands', { from: commands.length });
    if (!piece.ok || piece.value.length === 0) break;
    commands.push(...piece.value);
  }
  desk.end();
  const titles = commands.map((one) => (one.kind === 'add' && 'title' in one.value ? one.value.title : ''));
  expect(titles).toEqual(Array.from({ length: 1_100 }, (_, i) => `Book ${i}`));
});

it('reads what stands beside a field of 10 MB', async () => {
  const long = 'abcdefghi '.repeat(1_000_000);
  const found = await read(
    `@article{long, title = {Long}, abstract = {${long}}}\n${good}`,
    `${ris('TI  - Long in RIS', `AB  - ${long}`)}${ris('TI  - Good in RIS')}`,
    `Feld, M. (2020). Rivers. J. Soils, 12(3), 1–9.\n\n${long}\n\nLind, K. (2019). Peat. J. Soils, 11(1), 2–8.`,
  );
  for (const title of ['Good', 'Long in RIS', 'Good in RIS', 'Rivers', 'Peat']) expect(titlesOf(found)).toContain(title);
  expect(found.problems.map(({ message }) => message)).toEqual([
    'The entry is longer than a million characters.',
    'This is too long for a reference.',
  ]);
});
