import { type DefaultTreeAdapterMap, parse, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { CvDocument, Run, Source } from '../../../shared/compose/cv-document.ts';
import { writeHtml } from '../../../shared/formats/html/html-export.ts';
import { writeHtmlFragment } from '../../../shared/formats/html/html-fragment.ts';
import { styleOf } from '../../../shared/formats/html/style.ts';
import { onOneLine } from '../../../shared/formats/printed-pieces.ts';
import { printedDocument } from '../../../shared/templates/printed-document.ts';
import { hostile } from './hostile-strings.ts';

const fields = ['heading', 'venue over works', 'venue', 'year', 'keywords', 'title', 'authors', 'abstract'] as const;
type Field = (typeof fields)[number];

const source: Source = { collection: 'works', id: 'w' };

/** The page of a group with one card, in which every field says "Lorem" but for one. */
function pageWith(field: Field, value: string): CvDocument {
  const of = (one: Field): Run => [{ kind: 'text', text: one === field ? value : 'Lorem' }];
  return {
    title: 'Page',
    author: 'Lab',
    language: 'en-GB',
    template: 'group-page',
    options: {},
    header: { source, name: [], headline: [], contacts: [] },
    sections: [
      {
        id: 's',
        source,
        part: 'publications',
        heading: of('heading'),
        blocks: [
          { kind: 'subheading', source, content: of('venue over works') },
          {
            kind: 'entry',
            source,
            organisation: of('venue'),
            unit: of('keywords'),
            title: of('title'),
            result: of('authors'),
            location: [],
            dates: of('year'),
            details: [{ content: of('abstract') }],
            detailStyle: 'lines',
          },
        ],
      },
    ],
  };
}

type Node = DefaultTreeAdapterMap['node'];

/** Elements with their attributes, nested as a real parser of HTML sees them. */
function elements(node: Node): string {
  const children = 'childNodes' in node ? node.childNodes.map(elements).join('') : '';
  if (node.nodeName === '#comment') return '<comment>';
  if (!('tagName' in node)) return children;
  return `<${node.tagName} ${node.attrs.map(({ name, value }) => `${name}=${value}`).join(' ')}>${children}</>`;
}

const wordsIn = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node && node.nodeName !== 'style' ? node.childNodes.map(wordsIn).join('') : '';
const squeezed = (text: string) =>
  onOneLine(text)
    .normalize('NFKC')
    .replace(/[\s\u00ad\u200b\u2060\ufeff]+/g, '')
    .replaceAll('−', '-');

const writers = {
  'a web page': (cv: CvDocument): Node => {
    const document = printedDocument(cv);
    return parse(writeHtml(document, { works: new Map(), owner: 'lab' }).replace(styleOf(document), ''));
  },
  'cards to paste': (cv: CvDocument): Node => parseFragment(writeHtmlFragment(printedDocument(cv))),
};
const visible = hostile.filter((text) => squeezed(text) !== '');

describe.each(Object.entries(writers))('%s', (_, read) => {
  it.each(fields)('prints hostile words in %s as words', (field) => {
    const harmless = elements(read(pageWith(field, 'Lorem')));
    for (const text of visible) {
      const page = read(pageWith(field, text));
      expect(elements(page), text).toBe(harmless);
      expect(squeezed(wordsIn(page)), text).toContain(squeezed(text));
    }
  });
});

it('cards to paste have classes under one prefix and their looks in themselves, and neither scripts nor anything that is loaded', () => {
  const file = writeHtmlFragment(printedDocument(pageWith('title', 'Lorem')));
  const classes = [...file.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' '));
  expect(classes.length).toBeGreaterThan(8);
  for (const name of classes) expect(name).toMatch(/^scholarfolio-/);
  const looks = [...file.matchAll(/style="([^"]*)"/g)].map(([, look = '']) => look);
  expect(looks.length).toBeGreaterThan(8);
  expect(looks.join()).toContain('var(--scholarfolio-accent, #');
  expect(file).not.toMatch(/<script|<style|<link|<img|@import|url\(/);
});
