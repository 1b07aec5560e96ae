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

it('keeps whose work it is and what is known about its authors, whichever names are taken', () => {
  const linked = work('a', 'article-journal', {
    title: 'Moss',
    contributors: [
      { name: { family: 'Feld', given: 'M.' }, person: 'p1', equal: true, corresponding: true, credit: ['software'] },
      { name: { family: 'Moor', given: 'O.' }, supervised: true },
      { name: { family: 'Moor', given: 'O.' }, role: 'editor', person: 'p2' },
    ],
  });
  const full = work('b', 'article-journal', {
    title: 'Moss',
    contributors: [
      { name: { family: 'Moor', given: 'Oda' }, equal: true },
      { name: { family: 'Feld', given: 'Mira' }, credit: ['methodology'] },
      { name: { family: 'Tide', given: 'Ann' } },
    ],
  });
  const names = [
    { name: { family: 'Moor', given: 'Oda' }, role: 'author', equal: true, supervised: true },
    {
      name: { family: 'Feld', given: 'Mira' },
      role: 'author',
      person: 'p1',
      equal: true,
      corresponding: true,
      credit: ['methodology', 'software'],
    },
    { name: { family: 'Tide', given: 'Ann' }, role: 'author' },
  ];
  expect(merged(linked, full).contributors).toEqual(names);
  expect(merged(full, linked).contributors).toEqual(names);
  expect(merged(linked, full, { contributors: 'stays' }).contributors).toMatchObject([
    { credit: ['software', 'methodology'] },
    { equal: true },
    {},
  ]);
});

it('guesses nothing about authors whose names fit more than once', () => {
  const two = (first: object, second: object) =>
    work('a', 'book', {
      contributors: [
        { name: { family: 'Moor', given: 'O.' }, ...first },
        { name: { family: 'Moor', given: 'Oda' }, ...second },
      ],
    });
  const short = work('b', 'book', { contributors: [{ name: { family: 'Moor', given: 'Odilo' }, equal: true }] });
  expect(merged(two({}, {}), short).contributors).toEqual(two({ equal: true }, {}).contributors);
  const initial = work('b', 'book', { contributors: [{ name: { family: 'Moor', given: 'O. B.' }, equal: true }] });
  expect(merged(two({}, {}), initial).contributors).toEqual(two({}, {}).contributors);
  expect(merged(two({ person: 'p1' }, {}), two({}, { person: 'p1' })).contributors).toEqual(two({ person: 'p1' }, {}).contributors);
});

it('leaves a work private that is so, whatever is merged into it', () => {
  const open = work('a', 'book', { title: 'Moss' });
  const hidden = work('b', 'book', { title: 'Moss', private: true });
  expect(merged(hidden, open).private).toBe(true);
  expect(merged(open, hidden)).not.toHaveProperty('private');
  expect(mergeFields(open, hidden)).toEqual([]);
});

it('keeps off the web what either work keeps off the web', () => {
  const a = work('a', 'book', { title: 'Moss', fieldsNotOnWeb: ['publisher'] });
  const b = work('b', 'book', { title: 'Moss', notOnWeb: true, fieldsNotOnWeb: ['page', 'publisher'] });
  expect(merged(a, b)).toMatchObject({ notOnWeb: true, fieldsNotOnWeb: ['publisher', 'page'] });
  expect(mergeFields(a, b)).toEqual([]);
  expect(merged(work('a', 'book'), work('b', 'book'))).not.toHaveProperty('notOnWeb');
});
