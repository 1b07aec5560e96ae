import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationKeys, whyNotKeys } from '../../shared/formats/citation-keys.ts';
import { work } from '../builders/portfolio.ts';

const tides = (id: string, fields = {}) =>
  work(
    id,
    'article-journal',
    { title: 'On the *Tides* of Öl', issued: { edtf: '2020-03' }, 'container-title': 'Journal of Coastal Waves', ...fields },
    [{ family: 'Bergström', given: 'Ada', particle: 'van den' }, 'Ben Cruz'],
  );
const keyOf = (pattern: string, fields = {}) => citationKeys([tides('w-1', fields)], pattern).get('w-1');

describe('citation keys', () => {
  it.each([
    ['{family}{year}{word}', 'vandenbergstrom2020tides'],
    ['{Family}_{yy}:{Words}', 'VanDenBergstrom_20:TidesOl'],
    ['{Families}-{venue}', 'VanDenBergstromCruz-jcw'],
    ['{id}', 'w-1'],
  ])('follow the pattern %s', (pattern, key) => {
    expect(whyNotKeys(pattern)).toBeNull();
    expect(keyOf(pattern)).toBe(key);
  });

  it.each([['{author}'], ['key'], ['{year} {word}'], ['{family}{']])('refuse the pattern %s', (pattern) => {
    expect(whyNotKeys(pattern)).toMatch(/\.$/);
  });

  it('are those that the works came with', () => {
    expect(keyOf('{year}', { ext: { bibtex: { key: 'berg:2020', type: 'article' } } })).toBe('berg:2020');
    expect(keyOf('{year}', { ext: { bibtex: { key: 'not a key', type: 'article' } } })).toBe('2020');
    expect(keyOf('{year}', { ext: { 'csl-json': { 'citation-key': 'berg', type: 'book' } } })).toBe('berg');
  });

  it('fall back on the id where a work says nothing that can stand in a key', () => {
    expect(citationKeys([work('w-9', 'book', { title: '潮汐' })]).get('w-9')).toBe('w-9');
  });

  it('tell works apart by letters in the order of their ids, wherever these stand', () => {
    const works = ['c', 'a', 'b'].map((id) => tides(id));
    expect([...citationKeys(works)].sort()).toEqual([
      ['a', 'vandenbergstrom2020tidesa'],
      ['b', 'vandenbergstrom2020tidesb'],
      ['c', 'vandenbergstrom2020tidesc'],
    ]);
  });

  it('are unique, and the same in any order of the works', () => {
    const some = fc.uniqueArray(
      fc.record({
        id: fc.stringMatching(/^[a-z]{1,2}$/),
        title: fc.constantFrom('Tides', 'Tidesa', 'Waves', '潮汐'),
        key: fc.option(fc.constantFrom('tides', 'tidesa', 'TIDES', 'x')),
      }),
      { selector: ({ id }) => id, maxLength: 12 },
    );
    fc.assert(
      fc.property(some, fc.nat(), (list, turn) => {
        const works = list.map(({ id, title, key }) =>
          work(id, 'book', { title, ...(key ? { ext: { bibtex: { key, type: 'book' } } } : {}) }),
        );
        const at = works.length ? turn % works.length : 0;
        const keys = citationKeys(works, '{word}');
        expect(new Set([...keys.values()].map((key) => key.toLowerCase())).size).toBe(works.length);
        expect(citationKeys([...works.slice(at), ...works.slice(0, at)], '{word}')).toEqual(keys);
      }),
    );
  });
});
