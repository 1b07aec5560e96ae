import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex } from '../../../shared/formats/bibtex/bibtex.ts';
import { cslJson } from '../../../shared/formats/csl-json/csl-json.ts';
import { csv } from '../../../shared/formats/csv/csv.ts';
import { csvExport } from '../../../shared/formats/csv/csv-export.ts';
import type { ImportFormat } from '../../../shared/formats/format.ts';
import { formatOf } from '../../../shared/formats/registry.ts';
import { ris } from '../../../shared/formats/ris/ris.ts';
import { contributorRoles, currentStatus, type Work } from '../../../shared/model/work.ts';
import { samplePortfolio, work } from '../../builders/portfolio.ts';
import { imported, written } from '../round-trips.ts';
import { trickyBib, trickyBiblatex, trickyCsl, trickyRis } from '../tricky.ts';

const nameParts = new Set(['family', 'given', 'suffix', 'literal', 'non-dropping-particle', 'dropping-particle']);

const read = (text: string, mapping?: Parameters<typeof csv.read>[1]) => [...csv.read(text, mapping)];
const entries = (text: string) => read(text).map((item) => (item.kind === 'entry' ? item.entry : item));
const works = (text: string) => read(text).flatMap((item) => (item.kind === 'work' ? [item.work] : []));

describe('what a table is', () => {
  it.each([
    ['commas', 'Title,Funder,Amount,Start,End\nPeat,Bog Trust,"€1,200",2021,2023\n', 'grant'],
    ['semicolons of a German Excel', 'Titel;Geldgeber;Betrag;Beginn;Ende\nMoor;Moorstiftung;1200 EUR;2021;2023\n', 'grant'],
    ['tabs from a spreadsheet', 'Course\tUniversity\tSemester\tStudents\nSoils\tEastmere\tAutumn 2023\t40\n', 'teaching'],
    ['bars', 'Student|Level|Thesis|Years\nOda Marsh|PhD|Moss|2020 – 2024\n', 'supervision'],
    [
      'an export of a search',
      '\uFEFF"Authors","Title","Year","Source title","DOI"\n"Feld M.; Marsh O.","Moss","2021","Soils","10.5555/m"\n',
      'works',
    ],
  ])('is seen from its heads: %s', (_, text, rows) => {
    expect(formatOf(text)?.id).toBe('csv');
    expect(csv.tableOf?.(text)?.mapping.rows).toBe(rows);
  });

  it.each([
    ['prose', 'Dear colleagues, this is, as you know, a text.\nIt has commas, too, and two lines.'],
    ['one line', 'Title,Year'],
    ['uneven lines', 'Title,Year\na\nb,c,d\ne,f,g,h\ni'],
    ['BibTeX', '@article{a, title = {B},\nauthor = {C}}'],
  ])('is not %s', (_, text) => {
    expect(csv.recognises(text)).toBe(false);
  });
});

it('reads grants with amounts, dates in two columns and what no field takes', () => {
  const text =
    'Project;Funder;Amount;Currency;Start;End;Panel\nPeat *and* moss;Bog Trust;1200000;EUR;2021-03;;LS9\n;;;;;;\nRain;Sky Fund;much;;2019;2018;\n';
  const [peat, rain] = read(text);
  expect(peat).toMatchObject({
    kind: 'entry',
    source: { line: 2 },
    notes: [],
    entry: {
      kind: 'grant',
      title: 'Peat \\*and\\* moss',
      funder: 'Bog Trust',
      amount: { value: 1_200_000, currency: 'EUR' },
      dates: { edtf: '2021-03/..' },
      ext: { csv: { Panel: 'LS9' } },
    },
  });
  expect(rain).toMatchObject({ source: { line: 4 }, entry: { title: 'Rain' } });
  expect(rain?.kind === 'entry' && rain.notes).toEqual([
    expect.stringContaining('“much” was not taken over as amount'),
    '“2019 – 2018” was not taken over as date: it is not a date, or ends before it begins.',
  ]);
});

it('loses the row alone in which a quotation mark is not closed', () => {
  const rows = Array.from({ length: 40 }, (_, i) => `Title ${i},2021,10.5555/${i}`);
  const broken = ['"Foo" never closed,2020,10.5555/x', ...rows, 'Bar,"2020,10.5555/y', '"Last,2018,10.5555/z'];
  const items = read(`Title,Year,DOI\r\n\r\n${broken.join('\r\n')}\r\n`);
  expect(items.flatMap((item) => (item.kind === 'work' ? [item.work.title] : []))).toEqual(rows.map((_, i) => `Title ${i}`));
  expect(items.filter(({ kind }) => kind === 'problem')).toMatchObject([
    { source: { line: 3, text: '"Foo" never closed,2020,10.5555/x' } },
    { source: { line: 44, text: 'Bar,"2020,10.5555/y' } },
    { source: { line: 45, text: '"Last,2018,10.5555/z' } },
  ]);
});

it('takes marks inside of a cell that ends with one, and reads no row twice', () => {
  expect(works('Title,Year,DOI\n"On "moss" again",2020,10.5555/a\n"Two\nlines",2021,10.5555/b\n')).toMatchObject([
    { title: 'On "moss" again' },
    { title: 'Two lines' },
  ]);
});

it('ends when every row is broken', () => {
  const rows = Array.from({ length: 200 }, (_, i) => `"Foo" ${i},2020`);
  const items = read(`Title,Year\r\n${rows.join('\n')}`);
  expect(items).toHaveLength(rows.length);
  expect(items.every(({ kind }) => kind === 'problem')).toBe(true);
});

it.each([
  ['40', 40],
  ['1,200', 1200],
  ['1.200.000', 1_200_000],
  ['3.5', undefined],
  ['1,20', undefined],
  ['1.200,5', undefined],
  ['12,3456', undefined],
])('reads %s students', (cell, size) => {
  const [item] = read(`Course;University;Students\nSoils;Eastmere;${cell}\n`);
  expect(item?.kind === 'entry' && (item.entry as { size?: number }).size).toBe(size);
  expect(item?.kind === 'entry' && item.notes.length).toBe(size === undefined ? 1 : 0);
});

it('reads teaching and supervision', () => {
  expect(
    entries('Course,Code,University,Dates,Students,Hours\nField Hydrology,HYD-301,Eastmere,2023 – present,"1,200",24\n'),
  ).toMatchObject([
    {
      kind: 'teaching',
      course: 'Field Hydrology',
      code: 'HYD-301',
      organisation: 'Eastmere',
      size: 1200,
      terms: '24',
      dates: { edtf: '2023/..' },
    },
  ]);
  expect(entries('Student,Level,Thesis title,Period\nOda Marsh,PhD,On moss,2020 – 2024\n')).toMatchObject([
    { kind: 'supervision', name: 'Oda Marsh', level: 'PhD', topic: 'On moss', dates: { edtf: '2020/2024' } },
  ]);
});

it('reads the heads of German lists of grants, and a degree as the level of a thesis', () => {
  const text =
    'Titel;Drittmittelgeber;Förderkennzeichen;Fördersumme;Laufzeit\nMoor;Moorstiftung;MS-12;1.200 EUR;2021 – 2023\nHeide;Heidefonds;H-1;5.000 EUR;2020\n';
  expect(entries(text)).toMatchObject([
    { kind: 'grant', title: 'Moor', funder: 'Moorstiftung', number: 'MS-12', amount: { value: 1200 }, dates: { edtf: '2021/2023' } },
    { kind: 'grant', funder: 'Heidefonds' },
  ]);
  expect(entries(text.replace('Drittmittelgeber', 'Fördergeber'))).toMatchObject([{ funder: 'Moorstiftung' }, {}]);
  expect(entries('Student\tDegree\tTopic\tStart\tEnd\nOda Marsh\tMSc\tMoss\t2019\t2021\n')).toMatchObject([
    { kind: 'supervision', name: 'Oda Marsh', level: 'MSc', topic: 'Moss' },
  ]);
});

it('reads works with their authors, whatever their kind is called', () => {
  const text =
    'Title,Authors,Year,Journal,Type,DOI\n"Moss, peat","Feld, Mira; van der Berg, Oda",2021,Soils,Journal article,https://doi.org/10.5555/M\nRain,Ada Lee,n.d.,,Sculpture,\n';
  expect(works(text)).toMatchObject([
    {
      type: 'article-journal',
      title: 'Moss, peat',
      contributors: [{ name: { family: 'Feld', given: 'Mira' } }, { name: { family: 'Berg', 'non-dropping-particle': 'van der' } }],
      issued: { edtf: '2021' },
      DOI: '10.5555/M',
    },
    { type: 'document', title: 'Rain' },
  ]);
  const last = read(text).at(-1);
  expect(last?.kind === 'work' && last.notes).toEqual([expect.stringContaining('“n.d.”'), expect.stringContaining('“Sculpture”')]);
});

it('follows what the user says the columns are', () => {
  const text = 'A,B,C\nPeat,Bog Trust,x\n';
  expect(read(text, { rows: 'grant', columns: ['title', 'funder', null] })).toMatchObject([
    { entry: { kind: 'grant', title: 'Peat', funder: 'Bog Trust', ext: { csv: { C: 'x' } } } },
  ]);
  expect(read(text, { rows: 'award', columns: [null, null, null] })).toMatchObject([
    { kind: 'problem', source: { line: 2, text: 'Peat,Bog Trust,x' } },
  ]);
});

it('takes a cell over several lines as one, and counts lines as an editor does', () => {
  const items = read('Title,Year,Abstract\nOne,2020,"first\nsecond"\n\nTwo,2021,\n');
  expect(items.map((item) => item.source.line)).toEqual([2, 5]);
  expect(items[0]?.source.text).toBe('One,2020,"first\nsecond"');
});

it('reads back what was exported', () => {
  const dangerous = work('w', 'book', { title: '=SUM(A1) "quoted", and\nmore', issued: { edtf: '2020' } }, ['Mira Feld']);
  const all = [...samplePortfolio().works, dangerous];
  const back = works(written(csvExport, all));
  expect(back.map(({ title }) => title.replace(/\\/g, ''))).toEqual(
    all.map(({ title }) => title.replace('$10^3$', '10³').replace(/\s+/g, ' ')),
  );
  expect(back.map(({ type, DOI, issued }) => [type, DOI, issued?.edtf])).toEqual(
    all.map(({ type, DOI, issued }) => [type, DOI, issued?.edtf]),
  );
});

it('reads back everybody as they were exported, and how far each work has come', () => {
  const sources: [ImportFormat, string][] = [
    [bibtex, trickyBib],
    [bibtex, trickyBiblatex],
    [ris, trickyRis],
    [cslJson, JSON.stringify(trickyCsl)],
  ];
  const odd = work('w', 'book', { title: 'Odd names', status: [{ status: 'submitted' }, { status: 'under-review' }] });
  const names = [
    { literal: 'Institute of Rain, Wind and Waves; Eastmere' },
    { family: 'King', given: 'Martin Luther', suffix: 'III' },
    { family: 'García Márquez', given: 'Ana María' },
    { family: 'de Vries', given: 'Jo' },
    { family: 'Smith and Sons', given: 'A' },
    { family: 'Solo' },
    { given: 'Cher' },
  ];
  const alone = names.map((name) => work('w', 'book', { title: 'Alone', contributors: [{ name, role: 'author' }] }));
  const all = [
    ...samplePortfolio().works,
    ...sources.flatMap(([reader, text]) => imported(reader, text)),
    { ...odd, contributors: names.map((name) => ({ name, role: 'author' as const })) },
    ...alone,
  ].filter(({ title }) => title.trim());
  const back = works(written(csvExport, all));
  const said = (one: Work) =>
    contributorRoles.flatMap((role) =>
      one.contributors.flatMap(({ name, role: its }) => {
        const { title: _title, ...bare } = name;
        if (its !== role) return [];
        // A name without a family name is one piece in a table.
        const whole = bare.family || bare.literal ? bare : { literal: bare.given };
        return [{ role, name: Object.fromEntries(Object.entries(whole).filter(([part]) => nameParts.has(part))) }];
      }),
    );
  for (const [i, one] of all.entries()) {
    expect(back[i] && said(back[i])).toEqual(said(one));
    expect(back[i] && currentStatus(back[i])).toBe(currentStatus(one));
  }
});

it('reads what Scopus writes', () => {
  const text = `Authors,Author full names,Title,Year,Source title,Volume,Page start,Page end,Document Type,Publication Stage
"Doe J.; van der Berg A.B.; Li X.","Doe, Jane (57190000001); van der Berg, Ada Beth (57190000002); Li, Xu (57190000003)",Moss,2021,Soils,3,12,19,Article,Final
"Müller-Lüdenscheidt J",,Peat,2022,Soils,4,e7,,Conference Paper,Article in Press
`;
  expect(read(text).flatMap((item) => (item.kind === 'work' ? item.notes : []))).toEqual([]);
  const [moss, peat] = works(text);
  expect(moss).toMatchObject({
    type: 'article-journal',
    page: '12–19',
    status: [],
    contributors: [
      { name: { family: 'Doe', given: 'Jane' } },
      { name: { family: 'Berg', given: 'Ada Beth', 'non-dropping-particle': 'van der' } },
      { name: { family: 'Li', given: 'Xu' } },
    ],
    ext: { csv: { Authors: 'Doe J.; van der Berg A.B.; Li X.' } },
  });
  expect(peat).toMatchObject({ type: 'paper-conference', page: 'e7', status: [{ status: 'in-press' }] });
  const short = works(text.replace('Authors,Author full names', 'Authors,Ids'));
  expect(short.map(({ contributors }) => contributors.map(({ name }) => name))).toEqual([
    [
      { family: 'Doe', given: 'J.' },
      { family: 'Berg', given: 'A. B.', 'non-dropping-particle': 'van der' },
      { family: 'Li', given: 'X.' },
    ],
    [{ family: 'Müller-Lüdenscheidt', given: 'J.' }],
  ]);
});

it.each([
  ['Review', 'article-journal', 'Review'],
  ['bookSection', 'chapter', undefined],
  ['Article; Early Access', 'article-journal', undefined],
  ['Poster', 'speech', 'Poster'],
  ['paper-conference', 'paper-conference', undefined],
  ['PhD thesis', 'thesis', 'PhD thesis'],
])('knows the kind of work %s', (cell, type, genre) => {
  expect(works(`Title,Authors,Type\nMoss,Ada Lee,${cell}\n`)).toMatchObject([{ type, ...(genre ? { genre } : {}) }]);
});

it('makes something of each row, or says what is wrong, whatever stands in it', () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => `"${text.replaceAll('"', '""')}"`);
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 8 }), (rows) => {
      const text = `Project,Funder,Amount,Dates\n${rows.map((row) => row.join(',')).join('\n')}`;
      const filled = rows.filter((row) => row.some((one) => one.slice(1, -1).trim() !== ''));
      const made = read(text, { rows: 'grant', columns: ['title', 'funder', 'amount', 'dates'] });
      expect(made).toHaveLength(filled.length);
    }),
  );
});
