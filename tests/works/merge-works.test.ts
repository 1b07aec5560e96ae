import { expect, it } from 'vitest';
import { merged, mergeFields } from '../../shared/works/merge-works.ts';
import { work } from '../builders/portfolio.ts';

const said = (a: ReturnType<typeof work>, b: ReturnType<typeof work>) =>
  mergeFields(a, b).map(({ key, take, why }) => `${key}: ${take}, ${why}`);

it('proposes what is filled, better or there, and says why', () => {
  const poor = work('a', 'article', { title: 'ON MOSS', issued: { edtf: '2021' }, page: '12', volume: '3', 'container-title': 'J. Moss' }, [
    'M. Feld',
  ]);
  const rich = work(
    'b',
    'article-journal',
    { title: 'On moss', issued: { edtf: '2021-03' }, page: '12–34', DOI: '10.5555/m', volume: '4', 'container-title': 'Journal of Moss' },
    ['Mira Feld'],
  );
  expect(said(poor, rich)).toEqual([
    'type: other, is what became of the preprint',
    'title: other, is not in capitals',
    'contributors: other, has given names in full',
    'container-title: other, is not abbreviated',
    'volume: stays, stays as it is',
    'page: other, has first and last page',
    'issued: other, says the date more exactly',
    'DOI: other, is filled',
  ]);
  expect(said(rich, poor).every((line) => line.includes(': stays'))).toBe(true);
});

it('takes what was chosen, and joins what can be joined', () => {
  const a = work('a', 'book', { title: 'Moss', volume: '1', tags: ['x'], keyword: 'moss', annote: 'Mine', ext: { bibtex: { key: 'a' } } });
  const b = work('b', 'book', {
    title: 'Peat',
    volume: '2',
    tags: ['y', 'x'],
    keyword: 'peat',
    selected: true,
    ext: { bibtex: { key: 'b' }, ris: { ID: '7' } },
  });
  expect(merged(a, b, { title: 'other', volume: 'stays' })).toMatchObject({
    id: 'a',
    title: 'Peat',
    volume: '1',
    tags: ['x', 'y'],
    keyword: 'moss, peat',
    annote: 'Mine',
    selected: true,
    ext: { bibtex: { key: 'a' }, ris: { ID: '7' }, merged: [{ bibtex: { key: 'b' } }] },
  });
});

it('leaves a work alone that is merged with itself', () => {
  const a = work('a', 'book', { title: 'Moss', ext: { ris: {} } });
  expect(merged(a, { ...a, id: 'b' })).toEqual(a);
});

it('takes a venue for an abbreviation only of the other one', () => {
  const venue = (name: string) => work('a', 'article-journal', { title: 'Moss', 'container-title': name });
  expect(said(venue('J. Imag. Soils'), venue('Journal of Imaginary Soils'))).toEqual(['container-title: other, is not abbreviated']);
  expect(said(venue('Proc. of the 12th Conf. on Robotics'), venue('Revue fictive'))).toEqual(['container-title: stays, stays as it is']);
});
