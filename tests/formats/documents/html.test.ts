import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { CvDocument, Run } from '../../../shared/compose/cv-document.ts';
import { documentContext } from '../../../shared/formats/document-context.ts';
import { readable } from '../../../shared/formats/html/colours.ts';
import { writeHtml } from '../../../shared/formats/html/html-export.ts';
import { printedDocument } from '../../../shared/templates/printed-document.ts';
import { composed } from '../../builders/compose.ts';
import { document, person, portfolio, samplePortfolio, section, work } from '../../builders/portfolio.ts';
import { documentWith } from './every-field.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];
function* elementsOf(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child);
}
const attribute = (element: Element, name: string): string => element.attrs.find((one) => one.name === name)?.value ?? '';

/** What the page says of each work: the fields of its COinS. */
function coinsOf(html: string): readonly URLSearchParams[] {
  return [...elementsOf(parse(html))]
    .filter((one) => attribute(one, 'class') === 'Z3988')
    .map((one) => new URLSearchParams(attribute(one, 'title')));
}

/** What the page says to machines. */
function dataOf(html: string): { readonly '@graph': readonly Record<string, unknown>[] } {
  const script = [...elementsOf(parse(html))].find((one) => attribute(one, 'type') === 'application/ld+json');
  const [text] = script?.childNodes ?? [];
  return JSON.parse(text && 'value' in text ? text.value : '');
}

async function pageOf(of: ReturnType<typeof portfolio>, id = 'cv'): Promise<string> {
  const { cv } = await composed(of, id);
  return writeHtml(printedDocument(cv), documentContext(of, id, cv));
}

const ada = { family: 'Example', given: 'Ada', person: 'ada' };
const library = portfolio({
  people: [person('ada', 'Ada', 'Example')],
  works: [
    work(
      'w1',
      'article-journal',
      {
        title: 'Alpine *wells* & </script><b>',
        issued: { edtf: '2023-04' },
        'container-title': 'Wells',
        DOI: '10.5555/w<1',
        volume: '3',
        page: '5–9',
        annote: 'mine alone',
        tags: ['secret tag'],
        ext: { bibtex: { remark: 'secret remark' } },
      },
      [ada, { family: 'Berg', given: 'Bo', particle: 'van den' }],
    ),
    work('w2', 'speech', { title: 'Tides', 'event-title': 'Tidal Days', 'event-date': { edtf: '2022-06-01/2022-06-03' } }, [ada]),
    work('w3', 'book', { title: 'Unlisted', issued: { edtf: '2020' } }, [ada]),
  ],
  documents: [document('ada', [section('list', 'references', { works: ['article-journal', 'speech'] })], { style: 'ieee' })],
});

describe('the works of a page', () => {
  it('are told to reference managers, those that it lists alone', async () => {
    const [first, second, ...more] = coinsOf(await pageOf(library)).toSorted((a, b) =>
      String(a.get('rft.type')).localeCompare(String(b.get('rft.type'))),
    );
    expect(more).toEqual([]);
    expect(Object.fromEntries(first ?? [])).toMatchObject({
      ctx_ver: 'Z39.88-2004',
      rft_val_fmt: 'info:ofi/fmt:kev:mtx:journal',
      'rft.atitle': 'Alpine wells & </script><b>',
      'rft.jtitle': 'Wells',
      rft_id: 'info:doi/10.5555/w<1',
      'rft.aulast': 'Example',
      'rft.date': '2023-04',
      'rft.spage': '5',
      'rft.epage': '9',
    });
    expect(first?.getAll('rft.au')).toEqual(['Example, Ada', 'van den Berg, Bo']);
    expect(Object.fromEntries(second ?? [])).toMatchObject({ 'rft.type': 'presentation', 'rft.title': 'Tides', 'rft.date': '2022-06-01' });
  });

  it('are told to search engines, with the owner as one person', async () => {
    const { '@graph': graph } = dataOf(await pageOf(library));
    expect(graph.map((node) => node['@type'])).toEqual(
      expect.arrayContaining(['ProfilePage', 'Person', 'ScholarlyArticle', 'PresentationDigitalDocument']),
    );
    expect(graph.find((node) => node['@type'] === 'ScholarlyArticle')).toMatchObject({
      name: 'Alpine wells & </script><b>',
      author: [{ '@id': '#person' }, { '@type': 'Person', name: 'Bo van den Berg' }],
      isPartOf: { '@type': 'PublicationVolume', volumeNumber: '3', isPartOf: { '@type': 'Periodical', name: 'Wells' } },
    });
  });

  it('never tell what is private', async () => {
    expect(await pageOf(library)).not.toMatch(/mine alone|secret/);
  });
});

describe('a page', () => {
  it('leads from each citation to its reference', async () => {
    const all = [...elementsOf(parse(await pageOf(samplePortfolio(), 'jonas-cv')))];
    const cites = all.filter((one) => attribute(one, 'class') === 'cite').map((one) => attribute(one, 'href'));
    expect(cites.length).toBeGreaterThan(4);
    const ids = all.map((one) => attribute(one, 'id')).filter(Boolean);
    expect(new Set(ids).size).toBe(ids.length);
    for (const href of cites) expect(ids).toContain(href.slice(1));
  });

  it('says which words are in another language, and marks what is marked', () => {
    const words: Run = [
      { kind: 'text', text: 'Bodenphysik', language: 'de' },
      { kind: 'text', text: 'CO', marks: ['small-caps'] },
      { kind: 'text', text: '2', marks: ['subscript'] },
      { kind: 'text', text: 'Ada', marks: ['owner'] },
      { kind: 'text', text: '†', marks: ['sign', 'superscript'] },
    ];
    const { cv, context } = documentWith(null, '');
    const [first] = cv.sections;
    const source = cv.header.source;
    const one: CvDocument = { ...cv, sections: first ? [{ ...first, blocks: [{ kind: 'paragraph', source, content: words }] }] : [] };
    expect(writeHtml(printedDocument(one), context)).toContain(
      '<p class="text"><span lang="de">Bodenphysik</span><span class="small-caps">CO</span><sub>2</sub><strong class="owner">Ada</strong><span class="sign"><sup>†</sup></span></p>',
    );
  });

  it('has the photo in itself, described', () => {
    const { cv, context } = documentWith('photo', 'Ada & a "well"');
    const image = [...elementsOf(parse(writeHtml(printedDocument(cv), context)))].find(({ tagName }) => tagName === 'img');
    expect(image && attribute(image, 'alt')).toBe('Ada & a "well"');
    expect(image && attribute(image, 'src')).toMatch(/^data:image\/png;base64,/);
  });

  it('says in its policy that nothing may be loaded or run', async () => {
    const html = await pageOf(library);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"`);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toMatch(/<link|<iframe|@import|url\(/);
  });

  it.each([
    ['#1f4e79', '#ffffff', '#1f4e79'],
    ['#ffffff', '#ffffff', /^#7[0-9a-f]7/],
    ['#000000', '#000000', /^#9[0-9a-f]9/],
  ])('shows an accent of %s on %s as a colour that can be read', (accent, ground, shown) => {
    expect(readable(accent, ground)).toMatch(shown);
  });
});
