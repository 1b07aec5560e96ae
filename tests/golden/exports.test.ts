import { describe, expect, it } from 'vitest';
import { dataFormats } from '../../shared/formats/export-registry.ts';
import { samplePortfolio, work } from '../builders/portfolio.ts';
import { written } from '../formats/round-trips.ts';

const sample = samplePortfolio().works;
const odd = [
  work(
    'w-odd',
    'article-journal',
    {
      title: 'The DNA of *E. coli* & 100% of $x^2$: “quoted” words of Paris',
      'container-title': 'Journal of Odd & Even Waves',
      issued: { edtf: '2020-03-05' },
      page: '12–34',
      DOI: '10.5555/odd_1',
      ext: { bibtex: { key: 'odd:2020', type: 'article', mygrant: 'R&D 5', file: '/home/ada/odd.pdf' } },
    },
    [{ family: 'Berg', given: 'Ada', particle: 'van den', suffix: 'Jr.' }, { literal: 'The Harbour Group' }],
  ),
  work('w-talk', 'speech', { title: '=HYPERLINK("https://example.org")', 'event-title': 'Tidal Days', 'event-place': 'Rome', 'event-date': { edtf: '2021-06-01/2021-06-03' } }, ['Ben Cruz']),
  work('w-soon', 'book', { title: 'Under way', publisher: 'Salt and Sons', 'publisher-place': 'Oslo', status: [{ status: 'in-press' }], language: 'de' }, ['Ben Cruz']),
];

describe.each(dataFormats.filter(({ holds }) => holds === 'works').map((format) => [format.name, format] as const))('%s', (name, format) => {
  it.each([
    ['the sample', sample],
    ['odd works', odd],
  ])('has %s as in its file', async (what, works) => {
    await expect(written(format, works)).toMatchFileSnapshot(`exports/${what} as ${name}.${format.extension}`);
  });
});
