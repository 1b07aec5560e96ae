import { describe, expect, it } from 'vitest';
import { bibtex } from '../../shared/formats/bibtex/bibtex.ts';
import { biblatexExport, bibtexExport } from '../../shared/formats/bibtex/bibtex-export.ts';
import { cslJson } from '../../shared/formats/csl-json/csl-json.ts';
import { cslJsonExport } from '../../shared/formats/csl-json/csl-json-export.ts';
import type { ExportFormat } from '../../shared/formats/export-format.ts';
import type { ImportFormat } from '../../shared/formats/format.ts';
import { ris } from '../../shared/formats/ris/ris.ts';
import { risExport } from '../../shared/formats/ris/ris-export.ts';
import { work } from '../builders/portfolio.ts';
import { comparable, imported, written } from './round-trips.ts';
import { trickyBib, trickyBiblatex, trickyCsl, trickyRis } from './tricky.ts';

describe('works that were imported, exported and imported again', () => {
  it.each([
    ['BibTeX', bibtex, bibtexExport, trickyBib],
    ['BibTeX through BibLaTeX', bibtex, biblatexExport, trickyBib],
    ['BibLaTeX', bibtex, biblatexExport, trickyBiblatex],
    ['RIS', ris, risExport, trickyRis],
    ['CSL-JSON', cslJson, cslJsonExport, JSON.stringify(trickyCsl)],
  ])('are the same in %s', (_, reader, writer, source) => {
    const first = imported(reader, source);
    const text = written(writer, first);
    const second = imported(reader, text);
    expect(first.length).toBeGreaterThan(4);
    expect(comparable(second)).toEqual(comparable(first));
    expect(text).not.toMatch(/\/home\//);
  });
});

const formats: [string, ImportFormat, ExportFormat][] = [
  ['BibTeX', bibtex, bibtexExport],
  ['BibLaTeX', bibtex, biblatexExport],
  ['RIS', ris, risExport],
  ['CSL-JSON', cslJson, cslJsonExport],
];

it.each(formats)('what few formats have a place for comes back in %s', (_, reader, writer) => {
  const article = work('a', 'article-journal', {
    title: 'Moss',
    PMID: '123',
    PMCID: 'PMC4',
    issued: { edtf: '2021-03' },
    status: [{ status: 'in-press' }],
  });
  const poster = work('p', 'speech', {
    title: 'Peat',
    genre: 'Poster',
    'event-title': 'Tides',
    'event-place': 'Norwich',
    'event-date': { edtf: '2020-05-03/2020-05-05' },
  });
  const both = work('b', 'paper-conference', { title: 'Rain', issued: { edtf: '2021' }, 'event-date': { edtf: '2020-05' } });
  const software = work('s', 'software', { title: 'Reed', version: '1.2', issued: { edtf: '2020' } });
  const all = [article, poster, both, software];
  const back = imported(reader, written(writer, all));
  for (const [i, { id: _id, ...fields }] of all.entries()) expect(back[i]).toMatchObject(fields);
  expect(back[1]).not.toHaveProperty('issued');
});

it('writes each keyword of RIS on a line of its own', () => {
  const text = written(risExport, [work('a', 'book', { title: 'A', keyword: 'moss, peat,rain' })]);
  expect(text.match(/^KW.*$/gm)).toEqual(['KW  - moss', 'KW  - peat', 'KW  - rain']);
});

it.each(formats)('a title that begins with a sign of less comes back in %s', (_, reader, writer) => {
  const titles = ['<5 nm particles', '<5 nm particles of *E. coli*'];
  // RIS has no markup.
  const words = (title: string) => (reader === ris ? title.replace(/[\\*]/g, '') : title.replaceAll('\\', ''));
  const back = imported(
    reader,
    written(
      writer,
      titles.map((title, i) => work(`w${i}`, 'book', { title })),
    ),
  );
  expect(back.map(({ title }) => words(title))).toEqual(titles.map(words));
});
