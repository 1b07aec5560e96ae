import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contradiction, passes, yearsOf } from '../../shared/compose/filter-items.ts';
import type { SectionFilter } from '../../shared/model/section-filter.ts';
import { work } from '../builders/portfolio.ts';

const NOW = 2026;
const paper = (fields: Record<string, unknown>, authors: Parameters<typeof work>[3] = []) => {
  const made = work('w', 'article-journal', fields, authors);
  return { dates: made.issued, tags: made.tags ?? [], selected: made.selected === true, work: made };
};
const from = (edtf: string) => paper({ issued: { edtf } });

describe('years', () => {
  it.each([
    ['2024', [2024, 2024]],
    ['2019-03/2022', [2019, 2022]],
    ['2019/..', [2019, NOW]],
    ['../2020', [2020, 2020]],
    ['someday', null],
  ])('of %s are %j', (edtf, years) => expect(yearsOf({ edtf }, NOW)).toEqual(years));
});

describe('a filter', () => {
  it.each<[string, SectionFilter, boolean]>([
    ['2021', { from: 2021 }, true],
    ['2020', { from: 2021 }, false],
    ['2019/2022', { from: 2021 }, true],
    ['2021', { to: 2021 }, true],
    ['2022', { to: 2021 }, false],
    ['2022', { lastYears: 5 }, true],
    ['2021', { lastYears: 5 }, false],
    ['2015/..', { lastYears: 1 }, true],
    ['2022', {}, true],
  ])('%s through %j: %s', (edtf, filter, expected) => expect(passes(from(edtf), filter, 'o', NOW)).toBe(expected));

  it('without a year lets through what has none; with one it does not', () => {
    expect(passes(paper({}), {}, 'o', NOW)).toBe(true);
    expect(passes(paper({}), { from: 1900 }, 'o', NOW)).toBe(false);
  });

  it('asks for one of several tags or statuses', () => {
    const item = paper({ tags: ['teaching', 'open'], status: [{ status: 'accepted' }] });
    expect(passes(item, { tags: ['open', 'other'], status: ['published', 'accepted'] }, 'o', NOW)).toBe(true);
    expect(passes(item, { tags: ['other'] }, 'o', NOW)).toBe(false);
    expect(passes(item, { status: ['published'] }, 'o', NOW)).toBe(false);
    expect(passes(item, { selected: true }, 'o', NOW)).toBe(false);
  });

  const me = { family: 'Owner', given: 'Ada', person: 'o' };
  const authors = (...list: (string | (typeof me & { equal?: boolean; corresponding?: boolean }))[]) => {
    const made = work(
      'w',
      'book',
      {},
      list.map((one) => (typeof one === 'string' ? one : me)),
    );
    const contributors = made.contributors.map((contributor, i) => {
      const one = list[i];
      return typeof one === 'object' ? { ...contributor, equal: one.equal, corresponding: one.corresponding } : contributor;
    });
    return { dates: undefined, tags: [], selected: false, work: { ...made, contributors } };
  };
  it.each([
    ['sole', authors(me), true],
    ['sole', authors(me, 'B B'), false],
    ['first', authors(me, 'B B'), true],
    ['first', authors('B B', me), false],
    ['last', authors('B B', me), true],
    ['last', authors(me, 'B B'), false],
    ['corresponding', authors('B B', { ...me, corresponding: true }), true],
    ['corresponding', authors('B B', me), false],
  ] as const)('%s author', (place, item, expected) => expect(passes(item, { authorship: [place] }, 'o', NOW)).toBe(expected));

  it('counts an equal second author as first', () => {
    const item = authors('B B', { ...me, equal: true });
    expect(passes(item, { authorship: ['first'] }, 'o', NOW)).toBe(false);
    const [first, ...rest] = item.work.contributors;
    const equal = { ...item, work: { ...item.work, contributors: [{ ...first, equal: true } as typeof me & never, ...rest] } };
    expect(passes(equal, { authorship: ['first'] }, 'o', NOW)).toBe(true);
  });

  it('that contradicts itself lets nothing through, and says why', () => {
    const year = fc.option(fc.integer({ min: 1950, max: 2040 }), { nil: undefined });
    fc.assert(
      fc.property(
        fc.record({ from: year, to: year, lastYears: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }) }),
        fc.integer({ min: 1940, max: 2050 }),
        (filter, at) => {
          if (contradiction(filter, NOW) !== null) expect(passes(from(String(at)), filter, 'o', NOW)).toBe(false);
        },
      ),
    );
    expect(contradiction({ from: 2020, to: 2010 }, NOW)).toMatch(/2020.*2010/);
    expect(contradiction({ from: 2010, to: 2020 }, NOW)).toBeNull();
  });
});
