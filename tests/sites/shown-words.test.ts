import { expect, it } from 'vitest';
import type { PortfolioV1 } from '../../shared/portfolio/portfolio-v1.ts';
import { section } from '../builders/portfolio.ts';
import { siteOf, sitePortfolio, textOf } from '../builders/site.ts';

/** The site with changes of its document to works, and further sections on the first page. */
const withWords = (works: Record<string, Record<string, string>>, sections: PortfolioV1['documents'][number]['sections'] = []) => {
  const all = sitePortfolio();
  return {
    ...all,
    documents: all.documents.map((one) => ({ ...one, works: { ...one.works, ...works }, sections: [...one.sections, ...sections] })),
  };
};

it('a work has the title and venue of its reference on its page, in titles of pages, links and the feed', async () => {
  const files = await siteOf(
    withWords({ w1: { referenceTitle: 'Wells of the *Alps* [@m0]', referenceVenue: 'Water Letters', lineTitle: 'Not this one' } }),
  );
  const page = textOf(files, 'works/w1/index.html');
  expect(page).toContain('<h1>Wells of the <em>Alps</em> (Example 2010)</h1>');
  expect(page).toContain('<title>Wells of the Alps (Example 2010) – Ada Example</title>');
  expect(page).toContain('<p class="venue">Water Letters</p>');
  expect(page).not.toContain('Not this one');
  expect(textOf(files, 'feed.xml')).toContain('<title>Wells of the Alps (Example 2010)</title>');

  const plain = await siteOf(withWords({ w1: { referenceTitle: 'Wells of the *Alps*' } }));
  expect(textOf(plain, 'publications/index.html')).toContain('<a href="../works/w1/index.html">Wells of the <em>Alps</em></a>');
});

it('what machines read of a work stays as the work has it, with its BibTeX', async () => {
  const page = textOf(
    await siteOf(withWords({ w1: { referenceTitle: 'Other words', referenceVenue: 'Other venue' } })),
    'works/w1/index.html',
  );
  expect(page).toContain('<meta name="citation_title" content="Alpine wells &amp; &lt;/script&gt;&lt;b&gt;">');
  expect(page).toContain('<meta name="citation_journal_title" content="Wells">');
  expect(page).toContain('{Alpine \\emph{wells}');
  expect(page).toMatch(/"name":\s*"Alpine wells/);
});

it('a title of the document’s own is in its language, whatever the work is written in', async () => {
  const all = withWords({ m0: { referenceTitle: 'Mountain streams' } });
  const works = all.works.map((one) => (/^m[01]$/.test(one.id) ? { ...one, language: 'de' } : one));
  const files = await siteOf({ ...all, works });
  expect(textOf(files, 'works/m0/index.html')).toContain('<h1>Mountain streams</h1>');
  expect(textOf(files, 'works/m1/index.html')).toContain('<h1 lang="de">Measurement 1</h1>');
});

it('a work that stands in a line alone has the words of its line, a page that the line leads to, and a way back', async () => {
  const all = withWords({ d1: { lineTitle: 'Levels, *all* of them', lineVenue: 'Archive of Waters', referenceTitle: 'Not this one' } }, [
    section('data', 'bullets', { heading: 'Data', works: ['dataset'] }),
  ]);
  const [first] = all.works;
  if (!first) throw new Error('No work');
  const works = [...all.works, { ...first, id: 'd1', type: 'dataset' as const, title: 'Levels of wells', ext: {} }];
  const files = await siteOf({ ...all, works });
  const home = textOf(files, 'index.html');
  expect(home).toContain('<li id="work-d1"><a href="works/d1/index.html">Levels, <em>all</em> of them</a>, Archive of Waters');
  const page = textOf(files, 'works/d1/index.html');
  expect(page).toContain('<h1>Levels, <em>all</em> of them</h1>');
  expect(page).toContain('<p class="venue">Archive of Waters</p>');
  expect(page).toContain('href="../../index.html#work-d1"');
  expect(page).not.toContain('id="reference"');
  expect(page).not.toContain('Not this one');
});

it('a line leads to the page by its own words where the work has other words in its reference', async () => {
  const all = withWords({ w1: { referenceTitle: 'Wells of the Alps', lineTitle: 'On *wells*' } }, [
    section('news', 'lines', { heading: 'News', works: ['article-journal'] }),
  ]);
  const home = textOf(await siteOf(all), 'index.html');
  expect(home).toContain('<a href="works/w1/index.html">On <em>wells</em></a>');
  expect(home).toContain('<a href="works/m0/index.html">Measurement 0</a>');
});

it('every page of a work is led to by a list, a line or a bullet', async () => {
  const lists = ['lines', 'bullets', 'entries', 'references'].map((layout, i) =>
    section(`list-${layout}`, layout, { heading: layout, works: [['article-journal', 'chapter', 'speech', 'book'][i]] }),
  );
  const all = sitePortfolio();
  const files = await siteOf({ ...all, documents: all.documents.map((one) => ({ ...one, sections: lists })) });
  const pages = files.filter(({ path }) => path.startsWith('works/'));
  expect(pages.length).toBeGreaterThan(8);
  const linking = files.filter(({ path }) => path.endsWith('.html') && !path.startsWith('works/')).map(({ path }) => textOf(files, path));
  for (const { path } of pages)
    expect(
      linking.some((html) => html.includes(`${path}"`)),
      path,
    ).toBe(true);
});
