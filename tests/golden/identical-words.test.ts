import { fromMarkdown } from 'mdast-util-from-markdown';
import { type DefaultTreeAdapterMap, parse, parseFragment } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forkChild } from '../../electron/services/children.ts';
import { createTypesetter, type PageTypesetter } from '../../electron/services/render/render-service.ts';
import type { CvDocument, Run } from '../../shared/compose/cv-document.ts';
import { runText } from '../../shared/compose/runs.ts';
import { documentContext } from '../../shared/formats/document-context.ts';
import { type DocumentFormatId, documentFormatIds } from '../../shared/formats/export-formats.ts';
import { documentWriters } from '../../shared/formats/export-registry.ts';
import { GroupPage } from '../../shared/model/group-page.ts';
import { type PrintedBlock, type PrintedDocument, printedDocument } from '../../shared/templates/printed-document.ts';
import { templatesFor } from '../../shared/templates/registry.ts';
import { composed } from '../builders/compose.ts';
import { sampleWithLogos } from '../builders/logos.ts';
import { resources, samplePortfolio } from '../builders/portfolio.ts';
import { all, opened, partOf, shown } from '../formats/docx/docx-file.ts';
import { bodyOf, printed, tokens } from '../formats/latex/tokens.ts';
import { buildChild } from '../services/render/build-child.ts';
import { pdfText } from '../services/render/pdf.ts';

const utf8 = (file: Uint8Array): string => new TextDecoder().decode(file);

type Alike = Exclude<DocumentFormatId, 'latex-bib' | 'html-fragment'>;
/** All but the one whose references BibLaTeX prints, and the one that holds a part. */
const alike = documentFormatIds.filter((id): id is Alike => id !== 'latex-bib' && id !== 'html-fragment');

/** How the words of a file are got out of it: one line for each format. */
const extractors: Readonly<Record<Alike, (file: Uint8Array) => string | Promise<string>>> = {
  pdf: pdfText,
  docx: (file) =>
    all(partOf(opened(file), 'word/document.xml'), 'w:p')
      .map(shown)
      .join(' '),
  latex: (file) => printed(tokens(bodyOf(utf8(file)))),
  html: (file) => wordsOfPage(parse(utf8(file))),
  markdown: (file) => wordsOfTree(fromMarkdown(utf8(file))),
  // Addresses that the words do not say are added in parentheses.
  text: (file) => utf8(file).replace(/ \((?:https?|mailto):[^\s)]*\)/g, ''),
};

type Node = DefaultTreeAdapterMap['node'];
function wordsOfPage(node: Node): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node) || node.nodeName === 'head') return '';
  return node.childNodes.map(wordsOfPage).join(' ');
}

function wordsOfTree(node: ReturnType<typeof fromMarkdown> | ReturnType<typeof fromMarkdown>['children'][number]): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => wordsOfTree(child as typeof node)).join(' ') : '';
}

/** Words as every format has them: spaces, breaks in words, raised digits and the hyphens at which pages break lines count for nothing. */
const squeezed = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u00ad\u200b\u2060\ufeff-]+/g, '')
    .replaceAll('−', '');

/** What stands together: parts of an entry's head stand beside each other on pages, which are read in columns. */
type Saying = readonly string[];

function sayings({ name, headline, contacts, sections }: PrintedDocument): readonly Saying[] {
  const said = (...runs: readonly (Run | string)[]): Saying =>
    runs.map((run) => squeezed(typeof run === 'string' ? run : runText(run))).filter(Boolean);
  const block = (it: PrintedBlock): readonly Saying[] => {
    if (it.kind === 'entry')
      return [said(it.before, ...it.rows.flatMap(({ left, right }) => [left, right])), ...it.details.map((detail) => said(detail))];
    return it.kind === 'reference' ? [said(it.label), said(it.content)] : [said(it.content)];
  };
  return [said(name), said(headline), ...contacts.map(({ text }) => said(text)), ...sections.flatMap(({ heading, blocks }) => [said(heading), ...blocks.flatMap(block)])];
}

/** Finds every saying after the one before it; what none of them says is left over. */
function read(text: string, wanted: readonly Saying[]): { readonly missing: readonly string[]; readonly left: readonly string[] } {
  const missing: string[] = [];
  const left: string[] = [];
  let from = 0;
  for (const parts of wanted) {
    let end = from;
    const places: [number, number][] = [];
    for (const part of parts) {
      let at = text.indexOf(part, from);
      // The same words may stand twice in one head.
      while (at >= 0 && places.some(([start, stop]) => at < stop && at + part.length > start)) at = text.indexOf(part, at + 1);
      if (at < 0) missing.push(part);
      else {
        places.push([at, at + part.length]);
        end = Math.max(end, at + part.length);
      }
    }
    let last = from;
    for (const [start, stop] of places.sort(([a], [b]) => a - b)) {
      left.push(text.slice(last, start));
      last = stop;
    }
    from = end;
  }
  return { missing, left: [...left, text.slice(from)].filter(Boolean) };
}

let typesetter: PageTypesetter;
beforeAll(async () => {
  const child = await buildChild('identical-words');
  typesetter = createTypesetter({ resources, start: () => forkChild(child, []) });
});
afterAll(() => typesetter.close());

const sample = samplePortfolio();

async function fileOf(format: Alike, cv: CvDocument, id: string): Promise<Uint8Array> {
  if (format !== 'pdf') {
    const file = await documentWriters[format](printedDocument(cv), documentContext(sample, id, cv));
    return typeof file === 'string' ? new TextEncoder().encode(file) : file;
  }
  const pdf = await typesetter.renderPdf(cv);
  if (!pdf.ok) throw new Error(pdf.message);
  return pdf.value;
}

describe.each(templatesFor('person').map(({ id }) => id))('in the template %s', (template) => {
  describe.each(['ilse-cv', 'jonas-cv', 'ilse-narrative-cv'])('%s', (id) => {
    const documents = sample.documents.map((document) => ({
      ...document,
      template,
      options: { footer: 'none' },
      sections: document.sections.map((section, i) => ({ ...section, side: i % 4 === 1 })),
    }));

    it.each(alike)('says the same words in the same order as %s', async (format) => {
      await expectSameWords(format, (await composed({ ...sample, documents }, id)).cv, id);
    });
  });
});

describe('the page of a group, with logos', () => {
  const sample = sampleWithLogos();
  const id = 'small-rivers-page';
  const whole = { authors: true, year: true, links: true, keywords: true, abstract: true, memberDates: true };

  describe.each([
    ['as it stands', {}],
    ['with everything', { ...whole, venueHeadings: false }],
    ['with venues as headings', { ...whole, venueHeadings: true }],
  ])('%s', (_, page) => {
    const documents = sample.documents.map((document) =>
      document.id === id ? { ...document, options: { footer: 'none' }, groupPage: GroupPage.parse({ ...document.groupPage, ...page }) } : document,
    );

    it.each(alike)('says the same words in the same order as %s', async (format) => {
      await expectSameWords(format, (await composed({ ...sample, documents }, id)).cv, id);
    });
  });

  it('says as cards for a web site what its cards say', async () => {
    const { cv } = await composed(sample, id);
    const cards = { ...cv, header: { ...cv.header, name: [], headline: [] }, sections: cv.sections.filter(({ part }) => part === 'publications') };
    const file = String(await documentWriters['html-fragment'](printedDocument(cv), documentContext(sample, id, cv)));
    const text = squeezed(wordsOfPage(parseFragment(file.replace(/<style>[\s\S]*<\/style>/, ''))));
    const { missing, left } = read(text, sayings(printedDocument(cards)).filter((saying) => saying.length > 0));
    expect({ missing, left }).toEqual({ missing: [], left: [] });
  });
});

async function expectSameWords(format: Alike, cv: CvDocument, id: string): Promise<void> {
  const document = printedDocument(cv);
  const wanted = sayings(document);
  expect(wanted.length).toBeGreaterThan(20);
  const text = squeezed(await extractors[format](await fileOf(format, cv, id)));
  const { missing, left } = read(text, wanted);
  expect(missing).toEqual([]);
  // Nothing but labels of contacts, addresses and what divides the parts is said besides.
  const labels = document.contacts.map(({ label }) => squeezed(label));
  const besides = left.map((rest) => labels.reduce((all, label) => all.replace(label, ''), rest));
  expect(besides.filter((rest) => !/^(?:[|·:=•●()\\]|https?:[^|]*)*$/.test(rest))).toEqual([]);
}

it('notices a word too many, too few, or in another place', () => {
  const wanted = [['a'], ['b', 'c'], ['d']];
  expect(read('abcd', wanted)).toEqual({ missing: [], left: [] });
  expect(read('acbd', wanted)).toEqual({ missing: [], left: [] });
  expect(read('abXcd', wanted)).toEqual({ missing: [], left: ['X'] });
  expect(read('abd', wanted).missing).toEqual(['c']);
  expect(read('adbc', wanted).missing).toEqual(['d']);
});
