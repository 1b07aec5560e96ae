import { expect, it } from 'vitest';
import { citationKeys } from '../../shared/formats/citation-keys.ts';
import { forWeb } from '../../shared/sites/for-web.ts';
import { siteKeys } from '../../shared/sites/site-keys.ts';
import { work } from '../builders/portfolio.ts';
import { siteOf, sitePortfolio, textOf } from '../builders/site.ts';

const tides = (id: string, fields = {}) => work(id, 'book', { title: 'Tides', issued: { edtf: '2020' }, ...fields }, ['Ada Smith']);

it('keys of a site are those of exports of the whole portfolio, imported ones and letters included', async () => {
  const all = sitePortfolio();
  const works = all.works.map((one) =>
    one.id === 'm0'
      ? { ...one, ext: { bibtex: { key: 'Imported:2010' } } }
      : one.id === 'w3'
        ? { ...one, title: 'Alpine book', issued: { edtf: '2023' } }
        : one,
  );
  const whole = citationKeys(works);
  // The private book shares its key with a public work but for the letter.
  expect([whole.get('w1'), whole.get('w3')]).toEqual(['example2023alpinea', 'example2023alpineb']);
  const files = await siteOf({ ...all, works });
  expect(textOf(files, 'works/w1/index.html')).toContain('@article{example2023alpinea,');
  expect(textOf(files, 'works/m0/index.html')).toContain('@article{Imported:2010,');
  const { portfolio } = forWeb({ ...all, works }, 'site', 2026);
  const keys = siteKeys(works, portfolio.works);
  for (const [id, key] of keys) expect(key, id).toBe(whole.get(id));
  expect([...keys.keys()].sort()).toEqual(portfolio.works.map(({ id }) => id).sort());
  expect(siteKeys(works, portfolio.works, '{yy}{Word}').get('w1')).toBe('23Alpinea');
});

it('a key tells nothing of a private field, nor what an import called the work', () => {
  const hidden = { fieldsNotOnWeb: ['issued'] };
  const all = [
    tides('a', { ...hidden, ext: { bibtex: { key: 'smith2020' } } }),
    tides('b', hidden),
    tides('c'),
    tides('d', { title: 'Tides', fieldsNotOnWeb: ['abstract'] }),
  ];
  const shown = all.map((one) => (one.fieldsNotOnWeb?.includes('issued') ? { ...one, issued: undefined, ext: {} } : one));
  expect(Object.fromEntries(siteKeys(all, shown))).toEqual({
    a: 'smithtidesa',
    b: 'smithtidesb',
    c: 'smith2020tidesb',
    d: 'smith2020tidesc',
  });
});

it('a key made of public parts alone meets no other key of the site', () => {
  const all = [tides('a', { fieldsNotOnWeb: ['issued'] }), tides('b', { ext: { bibtex: { key: 'SmithTides' } } })];
  const [first, second] = all;
  if (!first || !second) throw new Error('No works');
  const keys = siteKeys(all, [{ ...first, issued: undefined }, second]);
  expect(Object.fromEntries(keys)).toEqual({ a: 'smithtides-2', b: 'SmithTides' });
});
