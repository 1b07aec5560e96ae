import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionsOf } from '../../../../renderer/features/works/filter-words.ts';
import { shownWorks } from '../../../../renderer/features/works/shown-works.ts';
import { type Column, columns, nextSort, type Sort, usualSort } from '../../../../renderer/features/works/work-columns.ts';
import { noFilter, type WorkFilter } from '../../../../renderer/features/works/work-filter.ts';
import { work } from '../../../builders/portfolio.ts';

const ada = { family: 'Owner', given: 'Ada', person: 'ada' };
const ben = { family: 'Other', given: 'Ben', person: 'ben' };
const works = [
  work(
    'soil',
    'article-journal',
    { title: 'Soil *moisture*', 'container-title': 'Ångström Letters', issued: { edtf: '2019' }, DOI: '10.1/x' },
    [ada, ben],
  ),
  work(
    'talk',
    'speech',
    { title: '“Angles” of rain', 'event-title': 'Rain Days', 'event-date': { edtf: '2021-05' }, tags: ['rain', 'old'] },
    [ben, ada],
  ),
  work('draft', 'article-journal', { title: 'Zero', keyword: 'drought; éclair', status: [{ status: 'submitted', date: '2023-01' }] }, [
    ben,
  ]),
  work('book', 'book', { title: 'All about wells', issued: { edtf: '2019' }, annote: 'Ask the publisher', selected: true, tags: ['old'] }, [
    ada,
  ]),
  work('empty', 'article-journal', { title: '' }),
];
const more = [
  ...works,
  work('kanji', 'book', { title: '日本の河川', issued: { edtf: '2018' }, status: [{ status: 'in-press' }] }),
  work('pressing', 'book', { title: 'Expressions in stone', issued: { edtf: '2017' }, tags: ['old', 'fragments'] }),
];

const shown = (query: string, filter: Partial<WorkFilter> = {}, sort: Sort | null = null, me: string | null = 'ada') =>
  shownWorks(works, { query, filter: { ...noFilter, ...filter }, sort }, me, 2026);

describe('searching', () => {
  it.each([
    ['moist', ['soil'], 'the beginning of a word of the title, without its marks'],
    ['oistu', ['soil'], 'the middle of a word'],
    ['oi', [], 'two letters only where a word begins'],
    ['019', [], 'numbers only from their beginning'],
    ['河川', ['kanji'], 'words of a language without spaces'],
    ['submit', ['draft'], 'the status'],
    ['in press', ['kanji'], 'a status of two words as a whole'],
    ['press in', ['kanji', 'pressing'], 'its words in another order as any words'],
    ['fragment old', ['pressing'], 'tags'],
    ['angstrom', ['soil'], 'the venue, without accents'],
    ['rain days', ['talk'], 'the event'],
    ['owner 2019', ['soil', 'book'], 'author and year together'],
    ['ECLAIR', ['draft'], 'keywords'],
    ['publisher', ['book'], 'the private note'],
    ['10.1/x', ['soil'], 'the DOI'],
    ['talk', ['talk'], 'the kind'],
    ['  ', ['empty', 'draft', 'talk', 'soil', 'book'], 'nothing asked: all, newest first, undated on top'],
  ])('%j finds %j: %s', (query, ids) => {
    const listed = shownWorks(query.trim() ? more : works, { query, filter: noFilter, sort: null }, 'ada', 2026);
    expect(listed).toEqual(ids);
  });
});

describe('filtering', () => {
  const cases: readonly (readonly [string, Partial<WorkFilter>, readonly string[]])[] = [
    ['one of the kinds', { kinds: ['book', 'talk'] }, ['talk', 'book']],
    ['the status now', { statuses: ['submitted'] }, ['draft']],
    ['first year, by the year that the table shows', { from: 2021 }, ['draft', 'talk']],
    ['last year', { to: 2019 }, ['soil', 'book']],
    ['mine', { mine: true }, ['talk', 'soil', 'book']],
    ['a person', { person: 'ben' }, ['draft', 'talk', 'soil']],
    ['my place', { places: ['first'] }, ['soil', 'book']],
    ['the place of the chosen person', { person: 'ben', places: ['last'] }, ['draft', 'soil']],
    ['one of the tags', { tags: ['rain', 'none'] }, ['talk']],
    ['selected', { selected: true }, ['book']],
    ['no DOI, of kinds that have one', { noDoi: true }, ['empty', 'draft', 'talk', 'book']],
    ['several conditions', { mine: true, tags: ['old'], to: 2020 }, ['book']],
  ];
  it.each(cases)('by %s', (_, filter, ids) => {
    expect(shown('', filter)).toEqual(ids);
  });

  it('is said in words, each of which can be taken back', () => {
    const full: WorkFilter = {
      kinds: ['book', 'talk'],
      statuses: ['submitted'],
      from: 2019,
      to: 2021,
      person: 'ben',
      mine: true,
      places: ['first'],
      tags: ['old'],
      selected: true,
      noDoi: true,
    };
    const labels = ['Books', 'Talks', 'Submitted', '2019–2021', 'Mine', 'Ben', 'First author (Ben)', 'Tag: old', 'Selected', 'No DOI yet'];
    let left = full;
    const seen: string[] = [];
    for (let first = conditionsOf(left, () => 'Ben')[0]; first; first = conditionsOf(left, () => 'Ben')[0]) {
      seen.push(first.label);
      left = first.without;
    }
    expect(seen).toEqual(labels.with(6, 'First author'));
    expect(conditionsOf(full, () => 'Ben').map(({ label }) => label)).toEqual(labels);
    expect(left).toEqual(noFilter);
    expect([
      conditionsOf({ ...noFilter, from: 2019 }, String)[0]?.label,
      conditionsOf({ ...noFilter, to: 2019 }, String)[0]?.label,
    ]).toEqual(['Since 2019', 'Up to 2019']);
  });
});

describe('sorting', () => {
  it.each([
    ['title', ['book', 'talk', 'soil', 'draft', 'empty']],
    ['authors', ['draft', 'talk', 'book', 'soil', 'empty']],
    ['venue', ['soil', 'talk', 'empty', 'draft', 'book']],
    ['year', ['book', 'soil', 'talk', 'draft', 'empty']],
    ['status', ['draft', 'empty', 'talk', 'soil', 'book']],
    ['type', ['book', 'empty', 'draft', 'soil', 'talk']],
  ] as const)('by %s puts what is empty last', (column, ids) => {
    const order = shown('', {}, { column, descending: false });
    // Soil and book are of the same year: which of them is first is not promised.
    if (column === 'year') expect([...order.slice(0, 2)].sort().concat(order.slice(2))).toEqual(ids);
    else expect(order).toEqual(ids);
    if (column !== 'year' && column !== 'status' && column !== 'type')
      expect(shown('', {}, { column, descending: true }).at(-1)).toBe(ids.at(-1) === 'book' ? 'book' : 'empty');
  });

  it('loses nothing and repeats nothing, whatever is asked', () => {
    const column = fc.constantFrom(...(Object.keys(columns) as Column[]));
    fc.assert(
      fc.property(column, fc.boolean(), fc.constantFrom('', 'o', 'ada', 'rain'), (by, descending, query) => {
        const sorted = shown(query, {}, { column: by, descending });
        expect(new Set(sorted).size).toBe(sorted.length);
        expect([...sorted].sort()).toEqual([...shown(query)].sort());
      }),
    );
  });

  it('goes from the usual way of a column to the other and back to newest first', () => {
    const up = { column: 'title', descending: false } as const;
    expect(nextSort(null, 'title')).toEqual(up);
    expect(nextSort(up, 'title')).toEqual({ column: 'title', descending: true });
    expect(nextSort({ column: 'title', descending: true }, 'title')).toBeNull();
    expect(nextSort(null, 'year')).toEqual({ ...usualSort, descending: false });
    expect(nextSort({ ...usualSort, descending: false }, 'year')).toBeNull();
    expect(nextSort(up, 'year')).toEqual(usualSort);
  });
});
