import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { writeHtml } from '../../../shared/formats/html/html-export.ts';
import { styleOf } from '../../../shared/formats/html/style.ts';
import { writeMarkdown } from '../../../shared/formats/markdown/markdown-export.ts';
import { onOneLine } from '../../../shared/formats/printed-pieces.ts';
import { writeText } from '../../../shared/formats/text/text-export.ts';
import { printedDocument } from '../../../shared/templates/printed-document.ts';
import { documentWith, type Field, fields, unprinted } from './every-field.ts';
import { hostile } from './hostile-strings.ts';

/** Words of a text, however they are spaced, raised or made invisible. */
const words = (text: string): string =>
  onOneLine(text)
    .normalize('NFKC')
    .replace(/[\s\u00ad\u200b\u2060\ufeff]+/g, '')
    .replaceAll('−', '-');

/** The page as a real parser of HTML sees it, without the long styles, in which nobody's words stand. */
function parsed({ cv, context }: ReturnType<typeof documentWith>) {
  const document = printedDocument(cv);
  return parse(writeHtml(document, context).replace(styleOf(document), ''));
}

type HtmlNode = DefaultTreeAdapterMap['node'];

/** Elements with the names of their attributes, nested as a real parser of HTML sees them. */
function elements(node: HtmlNode): string {
  const children = 'childNodes' in node ? node.childNodes.map(elements).join('') : '';
  if (node.nodeName === '#comment') return '<comment>';
  if (!('tagName' in node)) return children;
  const names = node.attrs.map(({ name }) => name).sort();
  return `<${[node.tagName, ...names].join(' ')}>${children}</>`;
}

const textIn = (node: HtmlNode): string =>
  'value' in node
    ? node.value
    : 'childNodes' in node
      ? node.childNodes
          .filter(({ nodeName }) => nodeName !== 'script' && nodeName !== 'style')
          .map(textIn)
          .join('')
      : '';

function* attributesIn(node: HtmlNode): Generator<{ readonly name: string; readonly value: string }> {
  if ('attrs' in node) yield* node.attrs;
  if ('childNodes' in node) for (const child of node.childNodes) yield* attributesIn(child);
}

/** Nodes of Markdown, but for emphasis, which is left out where it cannot be read, and words. */
function nodes(node: Nodes): string {
  const children = 'children' in node ? node.children.map(nodes).join('') : '';
  if (['strong', 'emphasis', 'inlineCode', 'text'].includes(node.type)) return children;
  const link = node.type === 'link' ? ` ${node.url}` : '';
  return `<${node.type}${'depth' in node ? node.depth : ''}${link}>${children}</>`;
}
const wordsIn = (node: Nodes): string => ('value' in node ? node.value : 'children' in node ? node.children.map(wordsIn).join('') : '');

const blank = documentWith(null, '');
const visible = hostile.filter((text) => words(text) !== '');

it('has at least 200 of them', () => expect(visible.length).toBeGreaterThanOrEqual(200));

/** Every string in the field, and what a format makes of it beside what it makes of harmless words. */
const each = (field: Field, check: (made: ReturnType<typeof documentWith>, text: string) => void): void => {
  for (const text of visible) check(documentWith(field, text), text);
};
const shows = (field: Field) => !unprinted.has(field);

describe.each(fields)('hostile words in %s', (field) => {
  it('never become an element, an attribute or a script of the web page', () => {
    const harmless = elements(parsed(documentWith(field, 'Lorem')));
    each(field, (made, text) => {
      const page = parsed(made);
      expect(elements(page), text).toBe(harmless);
      if (shows(field)) expect(words(textIn(page)), text).toContain(words(text));
      for (const { name, value } of attributesIn(page)) {
        expect(name, text).not.toMatch(/^on/);
        if (name === 'href') expect(value, text).toMatch(/^(https:|mailto:|#reference-1$)/);
      }
    });
  });

  it('never become markup of Markdown', () => {
    const harmless = nodes(fromMarkdown(writeMarkdown(printedDocument(documentWith(field, 'Lorem').cv))));
    each(field, ({ cv }, text) => {
      const tree = fromMarkdown(writeMarkdown(printedDocument(cv)));
      expect(nodes(tree), text).toBe(harmless);
      if (shows(field)) expect(words(wordsIn(tree)), text).toContain(words(text));
    });
  });

  it('stay on their line of the text', () => {
    const lines = (text: string) => text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).length;
    const harmless = lines(writeText(printedDocument(documentWith(field, 'Lorem').cv)));
    each(field, ({ cv }, text) => {
      const file = writeText(printedDocument(cv));
      expect(lines(file), text).toBe(harmless);
      expect(file.replaceAll('\n', ''), text).not.toMatch(/[\p{Cc}\p{Cs}]/u);
      if (shows(field)) expect(words(file), text).toContain(words(text));
    });
  });
});

describe('hostile addresses', () => {
  const typed = visible.map((text) => text.replace(/[\s\p{Cc}]/gu, ''));
  const addresses = [
    ...visible,
    ...typed.map((text) => `https://example.org/?q=${text}`),
    'javascript:alert(1)',
    'data:text/html,x',
    'https://example.org/(a)_*b*_<c>`d`"e\'f',
  ];
  const harmless = (leads: boolean) => documentWith(null, '', leads ? 'https://example.org' : 'nowhere');

  it('lead to the web alone, and never out of their place', () => {
    const words = wordsIn(fromMarkdown(writeMarkdown(printedDocument(blank.cv))));
    const expected = [false, true].map((leads) => elements(parsed(harmless(leads))));
    for (const href of addresses) {
      const made = documentWith(null, '', href);
      const page = parsed(made);
      expect(expected, href).toContain(elements(page));
      for (const { name, value } of attributesIn(page))
        if (name === 'href') expect(value, href).toMatch(/^(https?:|mailto:|#reference-1$)/i);
      const tree = fromMarkdown(writeMarkdown(printedDocument(made.cv)));
      expect(JSON.stringify(tree), href).not.toMatch(/"type":"(?:html|image|definition|imageReference|linkReference)"/);
      expect(wordsIn(tree), href).toBe(words);
    }
  });
});
