import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endnote } from '../../../shared/formats/endnote/endnote.ts';
import { formatOf } from '../../../shared/formats/registry.ts';
import { expectSound, fixture } from '../fixture.ts';
import { readAll } from '../read.ts';

const library = fixture('endnote', 'a-library-with-two-broken-records.xml');
const record = (inner: string) => `<xml><records><record><ref-type name="Book">6</ref-type>${inner}</record></records></xml>`;
const titled = (title: string) => record(`<titles><title>${title}</title></titles>`);

describe('EndNote XML', () => {
  const { works, problems, notes } = readAll(endnote, library);
  const [article, chapter, thesis, recipe, patent] = works;

  it('is known by what stands in it', () => {
    expect(formatOf(library)?.id).toBe('endnote');
    expect(formatOf('<html><body>records</body></html>')).toBeNull();
  });

  it('reads an article with its styles', () => {
    expect(article).toMatchObject({
      type: 'article-journal',
      title: 'Breathing of *Spartina alterna* in CO$_{2}$ & \\*salt\\*',
      contributors: [
        { name: { family: 'Ashgrove', given: 'Runa' }, role: 'author' },
        { name: { family: 'Reed', given: 'Teo', 'non-dropping-particle': 'van der' }, role: 'author' },
        { name: { literal: 'Marsh Consortium' }, role: 'author' },
      ],
      'container-title': 'Journal of Imaginary Soils',
      'container-title-short': 'J. Imag. Soils',
      volume: '7',
      issue: '2',
      page: '12–34',
      issued: { edtf: '2021-05-07' },
      ISSN: '1234-5679',
      DOI: '10.5555/marsh.1',
      URL: 'https://press.example.org/marsh',
      keyword: 'marsh; salt',
      annote: 'Read twice',
      abstract: 'We listened.',
    });
    expect(article?.ext).toMatchObject({ endnote: { type: 'Journal Article', custom1: ['C-one'] } });
    expect(article?.ext).not.toHaveProperty(['endnote', 'urls/pdf-urls/url']);
  });

  it('reads the book around a chapter, the university of a thesis and the number of a patent', () => {
    expect(chapter).toMatchObject({
      type: 'chapter',
      'container-title': 'Handbook of Salt',
      'collection-title': 'Fen Studies',
      ISBN: '978-0-306-40615-7',
      publisher: 'Imaginary Press',
      'publisher-place': 'Northbridge',
    });
    expect(chapter?.contributors.map(({ name, role }) => `${role} ${name.given} ${name.family}`)).toEqual([
      'author Runa Ashgrove',
      'editor Oda Lindqvist',
      'collection-editor Ira Pell',
    ]);
    expect(thesis).toMatchObject({ type: 'thesis', genre: 'PhD thesis', publisher: 'University of Saltmarsh' });
    expect(thesis?.ext).toMatchObject({ endnote: { 'contributors/tertiary-authors/author': ['Pell, Ira'] } });
    expect(recipe).toMatchObject({ type: 'document', title: 'Bread' });
    expect(patent).toMatchObject({ type: 'patent', number: 'EP 1 234 567 B1' });
  });

  it('loses one record for each that is broken', () => {
    expect(works).toHaveLength(5);
    expect(problems).toEqual([
      '4: This is not complete XML: an element is not closed, or closed twice.',
      '6: This record is never closed: “</record>” is missing.',
    ]);
    expect(notes).toEqual(['“Recipe” is not a type of EndNote’s own; it became a document.']);
  });
});

describe('a file that means harm', () => {
  it.each([
    ['a bomb of entities', '<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">'],
    ['a file from elsewhere', '<!ENTITY x SYSTEM "file:///etc/passwd">'],
  ])('with %s is refused whole', (_how, entities) => {
    const text = `<?xml version="1.0"?><!DOCTYPE xml [${entities}]>${titled('&x;')}`;
    expect(formatOf(text)?.id).toBe('endnote');
    const { works, problems } = readAll(endnote, text);
    expect(works).toEqual([]);
    expect(problems).toEqual([expect.stringContaining('Nothing of it was read')]);
  });

  it('gets no entity through in a record', () => {
    const { works, problems } = readAll(endnote, titled('<!DOCTYPE x [<!ENTITY y "z">]>&y;'));
    expect(works).toEqual([]);
    expect(problems).toHaveLength(1);
  });

  it('may nest as deeply as it likes', () => {
    expect(readAll(endnote, titled('<style>'.repeat(100_000))).problems).toEqual([expect.stringContaining('more than 50 elements')]);
  });

  it('may hold characters that XML does not allow', () => {
    expect(readAll(endnote, titled('Salt&#x1; and\u0000 fen&#11;s')).works[0]?.title).toBe('Salt and fen s');
  });

  it('may have forgotten how an & is written, and uses no abbreviations of its own', () => {
    expect(readAll(endnote, titled('Salt & fens &lt; &#233;')).works[0]?.title).toBe('Salt & fens < é');
    expect(readAll(endnote, titled('Salt &nbsp; fens')).problems).toEqual([expect.stringContaining('an abbreviation (“&…;”)')]);
  });

  it('with the names of other fields than EndNote’s keeps them apart', () => {
    expectSound(endnote, record('<titles><title>T</title></titles><__proto__>a</__proto__><constructor>b</constructor>'));
  });

  it('is read as far as it goes, whatever happened to its letters', () => {
    fc.assert(
      fc.property(
        fc.nat(library.length),
        fc.nat(40),
        fc.string({ unit: fc.constantFrom('<', '>', '/', '&', ';', '"', 'a', '\u0000') }),
        (at, long, by) => {
          const text = library.slice(0, at) + by + library.slice(at + long);
          if (endnote.recognises(text)) expect(expectSound(endnote, text).works.length).toBeGreaterThanOrEqual(2);
        },
      ),
      { numRuns: 200 },
    );
  });
});
