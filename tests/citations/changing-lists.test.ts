import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localesIn, styleText } from '../../electron/services/citations/csl-files.ts';
import { type Citeproc, type CslFormatter, createEngine, textOf } from '../../shared/citations/csl-engine.ts';
import { inlineHtml } from '../../shared/citations/csl-html.ts';
import { formatsAlone, styles } from '../../shared/citations/styles.ts';
import type { CslItem } from '../../shared/citations/to-csl.ts';
import { toCsl } from '../../shared/citations/to-csl.ts';
import { formatter } from '../builders/csl.ts';
import { resources, work } from '../builders/portfolio.ts';

const citeproc = createRequire(import.meta.url)('citeproc') as Citeproc;
const together = styles.filter((style) => !formatsAlone(style));

const article = (id: string, authors: readonly string[], year: string, title = `Title ${id}`) =>
  toCsl(work(id, 'article-journal', { title, 'container-title': 'Tides', issued: { edtf: year } }, authors));

/** Everything that a document takes from a formatter. */
const printed = (engine: CslFormatter, items: readonly CslItem[]) => ({
  list: engine.bibliography(items).map(({ id, content }) => `${id}: ${textOf(content)}`),
  cites: items.map(({ id }) => textOf(engine.cite(id))),
});

describe('year suffixes', () => {
  const rain = article('rain', ['Ada Lind'], '2020', 'Rain');
  const snow = article('snow', ['Ada Lind'], '2020', 'Snow');
  const later = article('snow', ['Ada Lind'], '2021', 'Snow');

  it.each([
    'apa',
    'harvard-cite-them-right',
    'elsevier-harvard',
    'springer-basic-author-date',
    'frontiers',
    'iso690-author-date-en',
    'american-sociological-association',
    'chicago-author-date',
  ])('%s: come with a second work of the year and go with it', (style) => {
    const engine = formatter(style);
    const alone = printed(engine, [rain]);
    expect(alone.list[0]).not.toContain('2020a');
    const both = printed(engine, [rain, snow]);
    expect(both.list.join()).toMatch(/rain: .*2020a.*snow: .*2020b/);
    expect(both.cites[0]).toContain('2020a');
    expect(printed(engine, [rain, later]).list.join()).not.toMatch(/202\d[ab]/);
    expect(printed(engine, [rain, snow])).toEqual(both);
    expect(printed(engine, [rain])).toEqual(alone);
  });
});

describe('names that tell works apart', () => {
  it('come with a namesake and go with it', () => {
    const engine = formatter('apa');
    const ada = article('ada', ['Ada Lind'], '2020');
    expect(printed(engine, [ada]).cites).toEqual(['(Lind, 2020)']);
    expect(printed(engine, [ada, article('bo', ['Bo Lind'], '2020')]).cites).toEqual(['(A. Lind, 2020)', '(B. Lind, 2020)']);
    expect(printed(engine, [ada]).cites).toEqual(['(Lind, 2020)']);
  });

  it('are added to a list of authors that is cut, and taken away again', () => {
    const engine = formatter('apa');
    const many = (id: string, third: string) => article(id, ['Ada Lind', 'Bo Grau', third, 'Cy Dorn'], '2020');
    const [first] = printed(engine, [many('a', 'Di Falk')]).cites;
    expect(first).toBe('(Lind et al., 2020)');
    expect(printed(engine, [many('a', 'Di Falk'), many('b', 'Ed Kolb')]).cites).toEqual([
      '(Lind, Grau, Falk, et al., 2020)',
      '(Lind, Grau, Kolb, et al., 2020)',
    ]);
    expect(printed(engine, [many('a', 'Di Falk')]).cites).toEqual([first]);
  });
});

/** Few names, years and titles, so that works are often alike. */
const name = fc.constantFrom('Ada Lind', 'Bo Lind', 'Ann Lind', 'Cy Grau', 'Di Falk');
const someItem = fc.record({
  id: fc.constantFrom('p', 'q', 'r', 's', 't', 'u', 'v'),
  authors: fc.array(name, { minLength: 1, maxLength: 4 }),
  year: fc.constantFrom('2020', '2021'),
  title: fc.constantFrom('Rain', 'Snow'),
});
const someList = fc
  .uniqueArray(someItem, { maxLength: 7, selector: ({ id }) => id })
  .map((list) => list.map(({ id, authors, year, title }) => article(id, authors, year, title)));

describe.each(together.map((style) => style.id))('a list that changes in %s', (style) => {
  it('reads as if it had been so from the beginning', () => {
    const changing = formatter(style);
    const anew = formatter(style);
    fc.assert(
      fc.property(someList, (list) => {
        anew.bibliography([]);
        expect(printed(changing, list)).toEqual(printed(anew, list));
      }),
      { numRuns: 25 },
    );
  });

  const authors = (i: number) => ['Mo Vale', ...[1, 3, 4, 5].slice(0, i % 5).map((step) => others[(i * step) % 6] ?? '')];
  const others = ['Ada Lind', 'Bo Lind', 'Ann Lind', 'Cy Grau', 'Di Falk', 'Ed Kolb'];
  const titles = ['Rain in hills', 'Snow on stone', 'Wind over sand'];
  const many = Array.from({ length: 24 }, (_, i) => article(`w${i}`, authors(i), `${2018 + (i % 3)}`, titles[i % 3]));

  it('of one author’s works with many others, retitled one after the other, reads so too', () => {
    let list = many;
    const changing = formatter(style);
    for (const at of [1, 22, 4, 11, 4, 17]) {
      expect(printed(changing, list)).toEqual(printed(formatter(style), list));
      list = list.map((item, i) => (i === at ? { ...item, title: `${item.title} and water` } : item));
    }
  });

  it('is cited as by the engine alone', () => {
    const files = { style: styleText(resources, style), locale: localesIn(resources) };
    const alone = createEngine(citeproc, files, () => new Map(many.map((item) => [item.id, item])), 'en-US', true);
    alone.updateItems(many.map(({ id }) => id));
    const cites = many.map(({ id }) => textOf(inlineHtml(alone.makeCitationCluster([{ id }]))));
    expect(printed(formatter(style), many).cites).toEqual(cites);
  });
});
