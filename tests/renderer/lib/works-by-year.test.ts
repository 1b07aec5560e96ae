import { expect, test } from 'vitest';
import { worksByYear } from '../../../renderer/lib/works-by-year.ts';
import { Work } from '../../../shared/model/work.ts';

const work = (type: string, edtf?: string): Work =>
  Work.parse({ id: `w-${type}-${edtf}`, type, title: 'A', contributors: [], status: [], ...(edtf ? { issued: { edtf } } : {}) });

test('counts works by year and group, with empty years between', () => {
  const works = [work('article-journal', '2020'), work('review', '2020-05'), work('speech', '2022'), work('thesis', '2022')];
  expect(worksByYear(works)).toEqual({
    years: [
      { year: 2020, counts: { articles: 2, conference: 0, talks: 0, others: 0 }, total: 2 },
      { year: 2021, counts: { articles: 0, conference: 0, talks: 0, others: 0 }, total: 0 },
      { year: 2022, counts: { articles: 0, conference: 0, talks: 1, others: 1 }, total: 2 },
    ],
    undated: 0,
    older: 0,
  });
});

test('shows the last twenty years and says how many works are older or have no year', () => {
  const { years, undated, older } = worksByYear([work('book'), work('book', '1970'), work('book', '1990'), work('book', '2020')]);
  expect([years[0]?.year, years.length, undated, older]).toEqual([2001, 20, 1, 2]);
});

test('nothing dated gives no years', () => {
  expect(worksByYear([work('book')])).toEqual({ years: [], undated: 1, older: 0 });
});
