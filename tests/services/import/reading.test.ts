import { expect, it } from 'vitest';
import { Reading } from '../../../electron/services/import/reading.ts';
import { apply } from '../../../shared/portfolio/apply.ts';
import { person, portfolio, work } from '../../builders/portfolio.ts';

const source = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });
const article = (key: string, title: string, more = '') =>
  `@article{${key}, title = {${title}}, author = {Feld, Mira}, year = 2021, journal = {Soils}${more}}\n`;
const record = portfolio({
  people: [person('p1', 'Mira', 'Feld')],
  works: [work('there', 'article-journal', { title: 'There', DOI: '10.5555/there' })],
});
const reading = (...sources: ReturnType<typeof source>[]) => {
  const made = new Reading(record, null);
  return { made, found: made.read(sources, () => {}) };
};

it('tells what is new from what is there, and says what could not be read with its place', () => {
  const { found } = reading(
    source('a.bib', `${article('a', 'New')}${article('b', 'There', ', doi = {10.5555/there}')}@article{c, title = {open`),
    source('b.bin', 'nothing that anybody knows'),
  );
  expect(found.sources.map(({ name, format, failure }) => [name, format, failure?.code])).toEqual([
    ['a.bib', 'BibTeX or BibLaTeX', undefined],
    ['b.bin', null, 'format-unknown'],
  ]);
  expect(found.rows).toMatchObject([
    { title: 'New', detail: 'Feld · Soils · 2021', line: 1, same: null },
    { title: 'There', line: 2, same: { title: 'There', by: 'DOI', sure: true } },
  ]);
  expect(found.problems).toMatchObject([{ source: 0, excerpt: { line: 3, text: '@article{c, title = {open' } }]);
});

it('adds what is new and leaves the rest alone unless something else is decided', () => {
  const { made } = reading(source('a.bib', `${article('a', 'New')}${article('b', 'There', ', doi = {10.5555/there}, volume = 7')}`));
  expect(made.edit({ decisions: {} })).toMatchObject({ added: 1, changed: 0 });
  expect(made.edit({ decisions: { 0: 'skip' } })).toMatchObject({ commands: [], added: 0, changed: 0 });
  const {
    label,
    commands: [first, ...rest],
    added,
    changed,
  } = made.edit({ decisions: { 0: 'skip', 1: 'merge' } });
  expect([added, changed]).toEqual([0, 1]);
  const applied = first && apply(record, { kind: 'batch', label, commands: [first, ...rest] });
  expect(applied?.ok && applied.value.portfolio.works[0]).toMatchObject({ id: 'there', title: 'There', volume: '7' });
});

it('leaves out what is guessed until somebody takes it', () => {
  const { made, found } = reading(
    source('a.bib', article('a', 'New')),
    source('list.txt', 'Feld, M. (2020). Rivers. J. Soils, 12(3), 1–9.\nLind, K. (2019). Peat. J. Soils, 11(1), 2–8.'),
  );
  expect(found.rows.map(({ title, unsure }) => [title, unsure])).toEqual([
    ['New', false],
    ['Rivers', true],
    ['Peat', true],
  ]);
  expect(made.edit({ decisions: {} })).toMatchObject({ added: 1 });
  expect(made.edit({ decisions: { 2: 'keep' } })).toMatchObject({ added: 2 });
});

it('takes works that a plain list has, too, from the file that says them exactly', () => {
  const { made, found } = reading(
    source('list.txt', 'Feld, M. (2020). Rivers. J. Soils, 12(3), 1–9.\nLind, K. (2019). Peat. J. Soils, 11(1), 2–8.'),
    source('a.bib', article('a', 'Rivers').replace('2021', '2020')),
  );
  expect(found.rows.map(({ title, same }) => [title, same?.by])).toEqual([
    ['Rivers', 'title and year'],
    ['Peat', undefined],
    ['Rivers', undefined],
  ]);
  expect(made.edit({ decisions: {} }).commands).toMatchObject([{ kind: 'add', value: { title: 'Rivers', ext: { bibtex: {} } } }]);
  expect(made.edit({ decisions: { 0: 'merge' } }).commands).toMatchObject([{ kind: 'add', value: { volume: '12' } }]);
});

it('marks authors only as it was told to', () => {
  const { made, found } = reading(source('a.bib', '@article{a, title = {New}, author = {Feld*, Mira and Marsh*, Oda and Lind†, Kai}}'));
  expect(found.rows).toMatchObject([{ unsure: false, proposals: [{ mark: 'equal' }, { mark: 'corresponding' }] }]);
  const marksAfter = (proposals: Record<string, number[]>) => {
    const {
      label,
      commands: [first, ...rest],
    } = made.edit({ decisions: {}, proposals });
    const applied = first && apply(record, { kind: 'batch', label, commands: [first, ...rest] });
    const work = applied?.ok ? applied.value.portfolio.works.find(({ title }) => title === 'New') : undefined;
    return work?.contributors.map(({ equal, corresponding }) => [equal, corresponding]);
  };
  const none = [undefined, undefined];
  expect(marksAfter({})).toEqual([none, none, none]);
  expect(marksAfter({ 0: [0] })).toEqual([[true, undefined], [true, undefined], none]);
  expect(marksAfter({ 0: [0, 1, 7] })).toEqual([
    [true, undefined],
    [true, undefined],
    [undefined, true],
  ]);
});

it('takes the second of two that are the same when the first is left out', () => {
  const { made, found } = reading(source('a.bib', article('a', 'Twice')), source('b.bib', article('b', 'Twice')));
  expect(found.rows.map(({ same }) => same?.by)).toEqual([undefined, 'title and year']);
  expect(made.edit({ decisions: { 0: 'skip', 1: 'merge' } })).toMatchObject({ added: 1 });
  expect(made.edit({ decisions: { 1: 'merge' } })).toMatchObject({ added: 1 });
  expect(made.edit({ decisions: { 1: 'keep' } })).toMatchObject({ added: 2 });
});

it('reads a corrected piece in the format of its source, and knows what was read before it', () => {
  const { made } = reading(source('a.bib', `${article('a', 'First')}@article{c, title = {open`));
  expect(made.retry(0, '@article{c, title = {still open').failure?.code).toBe('still-wrong');
  expect(made.retry(0, 'words').failure?.code).toBe('nothing-read');
  expect(made.retry(9, article('c', 'Closed')).failure?.code).toBe('unknown');
  const again = made.retry(0, `${article('c', 'Closed')}${article('d', 'First')}`);
  expect(again.rows).toMatchObject([
    { title: 'Closed', same: null },
    { title: 'First', same: { by: 'title and year' } },
  ]);
  expect(made.edit({ decisions: {} })).toMatchObject({ added: 2, label: 'Import a.bib' });
  expect(made.original(1)).toContain('@article{c, title = {Closed}');
});

it('says how much of all sources was read', () => {
  const shares: number[] = [];
  const many = Array.from({ length: 350 }, (_, i) => article(`k${i}`, `Title ${i}`)).join('');
  new Reading(record, null).read([source('a.bib', many), source('b.bib', article('z', 'Last'))], (share) => shares.push(share));
  expect(shares.length).toBeGreaterThan(4);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
});

it('says what a new work has to do with another one, and adds it all the same', () => {
  const { made, found } = reading(
    source(
      'a.bib',
      `${article('a', 'Moss')}@misc{p, title = {Moss}, author = {Feld, Mira}, eprint = {2101.00001}, archiveprefix = {arXiv}}`,
    ),
  );
  expect(found.rows.map(({ same }) => same)).toEqual([null, null]);
  expect(found.rows[1]?.notes).toEqual(['Goes with “Moss”: they share a title: a preprint and what became of it.']);
  expect(made.edit({ decisions: {} })).toMatchObject({ added: 2 });
});

it('asks for the name of somebody whom nothing names, and takes it over', () => {
  const made = new Reading(portfolio({}), null);
  const found = made.read([source('grants.csv', 'Project;Funder;Amount;Start\nPeat;Bog Trust;1200 EUR;2021\n')], () => {});
  expect(found.rows.map(({ kind, unnamed, detail }) => [kind, unnamed, detail])).toEqual([
    ['person', true, ''],
    ['entry', false, 'Bog Trust · 1,200 EUR · 2021 – now'],
  ]);
  expect(made.edit({ decisions: {}, names: { 0: 'Mira Feld' } }).commands[0]).toMatchObject({
    kind: 'add',
    collection: 'people',
    value: { name: { given: 'Mira', family: 'Feld' } },
  });
});

it('reads a corrected entry of BibTeX with the abbreviations before it and the entry that it takes fields from', () => {
  const { made, found } = reading(
    source(
      'a.bib',
      `@string{soils = "Journal of Imaginary Soils"}\n${article('a', 'First')}@inproceedings{c, title = {open\n@proceedings{p, title = {Bogs}, year = 2019}\n`,
    ),
  );
  expect(found.problems).toMatchObject([{ correctable: true, excerpt: { line: 3 } }]);
  const again = made.retry(0, '\n@inproceedings{c, title = {Closed}, series = soils, author = {Lind, Kai}, crossref = {p}}');
  expect(again.rows).toMatchObject([{ title: 'Closed', detail: 'Lind · Bogs · 2019', line: 4 }]);
  expect(made.edit({ decisions: {} }).commands).toMatchObject([{}, {}, { value: { 'collection-title': 'Journal of Imaginary Soils' } }]);
});

it('reads a corrected row of a table under its head, with the columns as they were chosen', () => {
  const made = new Reading(record, 'p1');
  const table = { rows: 'grant' as const, columns: ['title', 'funder', null] };
  const text = 'Worum;Wer;Start\n;;2020\nPeat in winter;Bog Trust;2021\n';
  const found = made.read([{ ...source('grants.csv', text), table }], () => {});
  expect(found.problems).toMatchObject([{ correctable: true, excerpt: { line: 2, text: ';;2020' } }]);
  expect(made.retry(0, 'Moss;Bog Trust;2020').rows).toMatchObject([{ kind: 'entry', title: 'Moss', line: 2, owner: null }]);
  expect(made.edit({ decisions: {} }).commands.map((one) => one.kind === 'add' && one.value)).toMatchObject([
    { title: 'Peat in winter', person: 'p1' },
    { title: 'Moss', funder: 'Bog Trust', person: 'p1' },
  ]);
});

it('does not read what means nothing by itself', () => {
  const { made, found } = reading(
    source('cv.json', '{"basics": {"name": "Mira Feld"}, "education": [{"area": ""}]}'),
    source('a.bib', `@string{s = }\n${article('a', 'First')}`),
  );
  expect(found.problems.map(({ correctable }) => correctable)).toEqual([false, false]);
  expect(made.retry(0, '{"institution": "Harbour Institute"}')).toMatchObject({ rows: [], failure: { code: 'unknown' } });
});

it('says whose a row is, and what is only in these files twice', () => {
  const made = new Reading(portfolio({ works: record.works }), null);
  const resume = '{"basics": {"name": "Mira Feld"}, "work": [{"name": "Harbour Institute", "position": "Lecturer", "startDate": "2020"}]}';
  const found = made.read(
    [
      source('a.bib', `${article('a', 'There', ', doi = {10.5555/there}')}${article('b', 'New')}${article('c', 'New')}`),
      source('cv.json', resume),
    ],
    () => {},
  );
  expect(found.rows.map(({ kind, same, owner }) => [kind, same?.twice, owner])).toEqual([
    ['work', false, null],
    ['work', undefined, null],
    ['work', true, null],
    ['person', undefined, null],
    ['entry', undefined, 3],
  ]);
  const { commands } = made.edit({ decisions: { 1: 'skip', 3: 'skip' } });
  expect(commands).toMatchObject([{ collection: 'people' }, { collection: 'entries' }]);
});
