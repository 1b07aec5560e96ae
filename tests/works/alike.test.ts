import { expect, it } from 'vitest';
import { pairsAlike } from '../../shared/works/alike.ts';
import { portfolio, work } from '../builders/portfolio.ts';

const said = (
  works: ReturnType<typeof work>[],
  dismissed: { code: string; collection: 'works'; id: string; path: string; reason: string }[] = [],
) => pairsAlike(portfolio({ works, dismissed })).map(({ a, b, likeness, why }) => `${a.id} ${b.id} ${likeness}: ${why}`);

const article = (id: string, fields: Record<string, unknown> = {}) =>
  work(id, 'article-journal', { title: 'On the moss of the north', issued: { edtf: '2021' }, ...fields }, ['Mira Feld']);

it('is certain where an identifier is shared, however it is spelled', () => {
  expect(
    said([
      article('a', { title: 'One', DOI: '10.5555/ABC' }),
      article('b', { title: 'Two', DOI: 'https://doi.org/10.5555/abc' }),
      work('c', 'article', { title: 'Three', URL: 'https://arxiv.org/abs/2101.00001v2' }),
      work('d', 'article', { title: 'Four', DOI: '10.48550/arXiv.2101.00001' }),
    ]),
  ).toEqual(['a b certain: have the same DOI', 'c d certain: have the same arXiv id']);
});

it('doubts an identifier that is all that two works share', () => {
  const other = work('b', 'article-journal', { title: 'Folding laundry', DOI: '10.5555/a' }, ['Oda Marsh']);
  expect(said([article('a', { DOI: '10.5555/a' }), other])).toEqual([
    'a b likely: have the same DOI, but other titles and authors: one may be wrong',
  ]);
  expect(
    said([article('a', { title: 'Editorial', volume: '1' }), article('b', { title: 'Editorial', volume: '2', issued: { edtf: '2022' } })]),
  ).toEqual(['a b related: share title and author, but not the year']);
});

it('is likely where title, author and year are: accents, capitals, signs and a year online first do not count', () => {
  expect(said([article('a'), article('b', { title: 'ON THE *MÓSS* OF THE NORTH.', issued: { edtf: '2022' } })])).toEqual([
    'a b likely: share title and author',
  ]);
  expect(said([article('a'), article('b', { title: 'On the moss of the north: A survey' })])).toEqual([
    'a b likely: share author, year and title, but for a subtitle',
  ]);
});

it('keeps two works two: other authors, a translation, another part, the same short heading', () => {
  expect(
    said([article('a'), work('b', 'article-journal', { title: 'On the moss of the north', issued: { edtf: '2021' } }, ['Oda Marsh'])]),
  ).toEqual([]);
  expect(said([article('a'), article('b', { title: 'Über das Moos des Nordens' })])).toEqual([]);
  expect(said([article('a', { title: 'Moss of the north: Part I' }), article('b', { title: 'Moss of the north: Part II' })])).toEqual([]);
  expect(said([article('a', { title: 'Moss: One' }), article('b', { title: 'Moss' })])).toEqual([]);
});

it('relates a preprint, a talk, a version and another DOI, and never calls them one', () => {
  const other = (type: Parameters<typeof work>[1], fields: Record<string, unknown> = {}) =>
    work('b', type, { title: 'On the moss of the north', issued: { edtf: '2021' }, ...fields }, ['Mira Feld']);
  expect(said([article('a'), other('article')])).toEqual(['a b related: share a title: a preprint and what became of it']);
  expect(said([article('a'), other('speech')])).toEqual(['a b related: share a title: a talk and what it was about']);
  expect(said([article('a', { DOI: '10.5555/1' }), article('b', { DOI: '10.5555/2' })])).toEqual([
    'a b related: share title and author, but not the DOI',
  ]);
  expect(said([article('a', { issued: { edtf: '2001' } }), article('b')])).toEqual([
    'a b related: share title and author, but not the year',
  ]);
  const software = (id: string, version: string) => work(id, 'software', { title: 'MossKit', version }, ['Mira Feld']);
  expect(said([software('a', '1.0'), software('b', '2.0')])).toEqual(['a b related: are two versions']);
});

it('does not ask again about works that were kept apart', () => {
  const dismissed = [{ code: 'work-duplicate', collection: 'works' as const, id: 'b', path: 'a', reason: 'Two works' }];
  expect(said([article('a'), article('b')], dismissed)).toEqual([]);
  expect(said([article('a'), article('b'), article('c')], dismissed)).toHaveLength(2);
});
