import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { citationKeys } from '../../../shared/formats/citation-keys.ts';
import { documentContext } from '../../../shared/formats/document-context.ts';
import { writeLatexZip } from '../../../shared/formats/latex/latex-zip.ts';
import { writeLatexWithBibliography } from '../../../shared/formats/latex/with-bibliography.ts';
import { printedDocument } from '../../../shared/templates/printed-document.ts';
import { plainText } from '../../../shared/text/parse-rich.ts';
import { composed } from '../../builders/compose.ts';
import { samplePortfolio } from '../../builders/portfolio.ts';
import { pdfText } from '../../services/render/pdf.ts';
import { sample } from './documents.ts';
import { compileWithBiber, hasBiber, hasTex } from './tex.ts';
import { depth, tokens } from './tokens.ts';

const { works, people } = samplePortfolio();
const slice = { works, people: people.toSorted((a) => (a.id === 'jonas' ? -1 : 1)), entries: [], keys: citationKeys(works) };
const keysIn = (text: string, command: RegExp) => [...text.matchAll(command)].flatMap(([, keys = '']) => keys.split(/,\s*/));
const entriesOf = (bib: string) => keysIn(bib, /^@\w+\{([^,]+),$/gm);

describe('a document with its bibliography', () => {
  it('travels as one archive, which is always the same', async () => {
    const portfolio = samplePortfolio();
    const { cv } = await composed(portfolio, 'jonas-cv');
    const written = () => writeLatexZip(printedDocument(cv), documentContext(portfolio, 'jonas-cv', cv));
    const files = unzipSync(await written());
    expect(Object.keys(files)).toEqual(['document.tex', 'works.bib']);
    const [tex = '', bib = ''] = Object.values(files).map((file) => strFromU8(file));
    expect(tex).toContain('\\addbibresource{works.bib}');
    expect(entriesOf(bib)).toEqual(expect.arrayContaining(keysIn(tex, /\\parencite\{([^}]+)\}/g)));
    expect(await written()).toEqual(await written());
  });

  it('names every work of its lists in the order of their numbers, and has just these beside it', async () => {
    const document = await sample('jonas-cv');
    const { tex, bib } = writeLatexWithBibliography(document, slice);
    const references = document.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'reference' ? [block] : [])));
    const number = (label: string) => Number(/\d+/.exec(label)?.[0]);
    const keys = references
      .toSorted((a, b) => number(a.label) - number(b.label))
      .map(({ anchor }) => slice.keys.get(anchor.replace('ref-', '')));
    expect(keys).toHaveLength(9);
    expect(keysIn(tex, /\\nocite\{([^}]+)\}/g)).toEqual(keys);
    expect(entriesOf(bib).toSorted()).toEqual(keys.toSorted());
    expect(keysIn(tex, /\\addtocategory\{\w+\}\{([^}]+)\}/g).toSorted()).toEqual(keys.toSorted());
    expect(tex.match(/\\printbibliography/g)).toHaveLength(3);
    expect(tex).not.toContain('\\cvreference{ref');
    expect(depth(tokens(tex))).toBe(0);
  });

  it('cites by keys', async () => {
    const { tex, bib } = writeLatexWithBibliography(await sample('jonas-cv'), slice);
    const cited = keysIn(tex, /\\parencite\{([^}]+)\}/g);
    expect(cited.length).toBeGreaterThan(3);
    expect(entriesOf(bib)).toEqual(expect.arrayContaining(cited));
    expect(tex).not.toContain('\\hyperlink{ref');
  });

  it('says which author the document belongs to', async () => {
    const { bib } = writeLatexWithBibliography(await sample('jonas-cv'), slice);
    const sparse = bib.split('\n\n').find((entry) => entry.includes('Sparse Sensing'));
    expect(sparse).toContain('author+an = {2=owner}');
    expect(sparse).toMatch(/author {7}= \{Varga-Whitlock, Ilse and Varga-Whitlock, Jonas and/);
  });

  it('writes a list out when one of its works is missing, and citations lead there', async () => {
    const { tex, bib } = writeLatexWithBibliography(await sample('ilse-cv'), {
      ...slice,
      works: works.filter(({ id }) => id !== 'sparse2024'),
    });
    expect(bib).toBe('');
    expect(tex).not.toContain('\\printbibliography');
    expect(tex).toContain('\\cvreference{ref:1}{[1]}');
    expect(tex).toContain('\\hyperlink{ref:1}{(1)}');
  });

  // Where TeX or biber is not installed, this is left out.
  it.skipIf(!hasTex('xelatex') || !hasBiber())('prints with biber, under the numbers of the pages', { timeout: 600_000 }, async () => {
    const document = await sample('jonas-cv');
    const { tex, bib } = writeLatexWithBibliography(document, slice);
    const { pdf, log } = compileWithBiber('xelatex', tex, bib);
    expect(log).not.toMatch(/^!|Missing character|undefined/m);
    const squeeze = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');
    const page = squeeze(await pdfText(pdf));
    const listed = document.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'reference' ? [block] : [])));
    for (const { anchor, label } of listed) {
      const title = squeeze(plainText(works.find(({ id }) => `ref-${id}` === anchor)?.title ?? ''));
      const after = page.slice(page.lastIndexOf(label));
      expect(after.indexOf(title), title).toBeGreaterThan(0);
      expect(after.indexOf(title), title).toBeLessThan(120);
    }
  });
});
