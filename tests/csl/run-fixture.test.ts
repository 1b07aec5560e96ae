import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { localesIn } from '../../electron/services/citations/csl-files.ts';
import type { Citeproc } from '../../shared/citations/csl-engine.ts';
import { resources } from '../builders/portfolio.ts';
import { parseFixture } from './fixture.ts';
import { runFixture } from './run-fixture.ts';

const citeproc = createRequire(import.meta.url)('citeproc') as Citeproc;

const section = (name: string, content: string) => `>>===== ${name} =====>>\n${content}\n<<===== ${name} =====<<\n\n`;
const csl = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><id/><title/><updated>2026-01-01T00:00:00+00:00</updated></info>
  <citation><layout delimiter="; "><text variable="citation-number" prefix="[" suffix="]"/></layout></citation>
  <bibliography><sort><key variable="title"/></sort><layout><text variable="title" form="short"/></layout></bibliography>
</style>`;
const input = [
  { id: 'one', type: 'book', title: 'Weirs' },
  { id: 'two', type: 'article-journal', title: 'Locks' },
];
const run = (sections: Record<string, unknown>) =>
  runFixture(
    citeproc,
    localesIn(resources),
    parseFixture(
      Object.entries({ RESULT: '', CSL: csl, INPUT: input, ...sections })
        .map(([name, content]) => section(name, typeof content === 'string' ? content : JSON.stringify(content)))
        .join(''),
    ),
  );
const step = (citationID: string, id: string, before: [string, number][]) => [
  { citationID, citationItems: [{ id }], properties: { noteIndex: 0 } },
  before,
  [],
];

it.each([
  ['citation', {}, '[2]; [1]'],
  ['citation', { 'CITATION-ITEMS': [[{ id: 'two' }], [{ id: 'one' }]] }, '[1]\n[2]'],
  ['citation', { BIBENTRIES: [['one', 'two'], ['one']] }, '[1]'],
  ['citation', { CITATIONS: [step('A', 'one', []), step('B', 'two', [['A', 0]])] }, '>>[0] [2]\n>>[1] [1]'],
  ['bibliography', {}, 'Locks|Weirs'],
  ['bibliography-nosort', {}, 'Weirs|Locks'],
  ['bibliography', { BIBSECTION: { include: [{ field: 'type', value: 'book' }] } }, 'Weirs'],
  ['bibliography', { ABBREVIATIONS: { default: { title: { Weirs: 'W.' } } } }, 'Locks|W.'],
])('mode %s with %j prints %s', (mode, sections, expected) => {
  const printed = run({ MODE: mode, ...sections });
  const entries = [...printed.matchAll(/<div class="csl-entry">(.*)<\/div>/g)].map(([, entry]) => entry).join('|');
  expect(mode === 'citation' ? printed : entries).toBe(expected);
});

it('gives the header by its keys', () => {
  expect(run({ MODE: 'bibliography-header' }).split('\n')).toContain('entry_ids: two,one');
});

it('says which section is missing', () => {
  expect(() => parseFixture(section('MODE', 'citation'))).toThrow('no section CSL');
});
