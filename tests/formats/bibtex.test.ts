import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex } from '../../shared/formats/bibtex/bibtex.ts';
import { bibtexExport } from '../../shared/formats/bibtex/bibtex-export.ts';
import { formatOf } from '../../shared/formats/registry.ts';
import { emptyWork } from '../../shared/model/work.ts';
import { namesOf, readAll, readOne } from './read.ts';
import { comparable, imported, written } from './round-trips.ts';

const article = (fields: string) => readOne(bibtex, `@article{k, ${fields}}`);

describe('BibTeX', () => {
  it('is known by its entries, wherever they begin', () => {
    expect(formatOf('% made by hand\n\nSome words.\n  @Article (x, title="T")')?.id).toBe('bibtex');
    expect(formatOf('write to ada@example.org {now}')).toBeNull();
  });

  it.each([
    ['{\\"O}l, \\\'{\\i}, {\\aa}ngstr{\\"o}m, \\c{c}, \\v{S}, \\L{}', 'Öl, í, ångström, ç, Š, Ł'],
    ['The {DNA} of \\emph{E. coli}', 'The DNA of *E. coli*'],
    ['A \\& B \\_ 100\\% -- C', 'A & B _ 100% – C'],
    ['On $x^2 + \\log y$ and more', 'On $x^2 + \\log y$ and more'],
    ['Stars * and [brackets] stay', 'Stars * and [brackets] stay'],
    ['{{All of it}}', 'All of it'],
  ])('reads the title %s', (tex, title) => {
    expect(article(`title={${tex}}`).title).toBe(title);
  });

  it('keeps what follows a percent sign in a value, and takes one between fields for a comment', () => {
    const text = `@string{five = "The 5% Journal"}
@article{k,
  title = {A 50% increase in yield},
  % note = {of no use},
  abstract = "Yield rose by 12% in May
    and by 3\\% in June",
  journal = five # { and 1% more}, url = {https://example.org/a%20b}, author = {Marsh, Oda}, mygrant = {7% of it}, volume = {2}
}`;
    const work = readOne(bibtex, text);
    expect(work).toMatchObject({
      title: 'A 50% increase in yield',
      abstract: 'Yield rose by 12% in May and by 3% in June',
      'container-title': 'The 5% Journal and 1% more',
      URL: 'https://example.org/a%20b',
      volume: '2',
      ext: { bibtex: { mygrant: '7% of it' } },
    });
    expect(work.note).toBeUndefined();
    expect(comparable(imported(bibtex, written(bibtexExport, [{ ...work, id: 'w0' }])))).toEqual(comparable([work]));
  });

  it('reads names with particles, suffixes, initials and organisations', () => {
    const work = article(
      'author = {van den Berg, Ada and de la Cruz, Jr., Ben and {The {CERN} Group} AND Ludwig van Beethoven and others}, title={T}',
    );
    expect(namesOf(work)).toEqual([
      { family: 'Berg', given: 'Ada', 'non-dropping-particle': 'van den' },
      { family: 'Cruz', given: 'Ben', 'non-dropping-particle': 'de la', suffix: 'Jr.' },
      { literal: 'The CERN Group' },
      { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' },
    ]);
  });

  it.each([
    ['2020/2021', '2020/2021'],
    ['2020--2021', '2020/2021'],
    ['2020/21', '2020/2021'],
    ['c. 1999', '1999~'],
    ['1999', '1999'],
    ['May 1999', '1999'],
  ])('reads the year %s', (typed, edtf) => {
    expect(article(`title={T}, year={${typed}}`).issued).toEqual({ edtf });
  });

  it('says when the entry that it takes fields from is not there, and keeps its key', () => {
    const { works, notes } = readAll(bibtex, '@inbook{a, title={T}, crossref={gone}}');
    expect(notes).toEqual(['It takes fields from the entry “gone”, which is not in this file: look what is missing.']);
    expect(written(bibtexExport, [{ ...emptyWork('w0'), ...works[0], id: 'w0' }])).toContain('{gone}');
    expect(readAll(bibtex, '@inbook{a, title={T}, crossref={b}}\n@book{b, title={B}}').notes).toEqual([]);
  });

  it.each([
    ['John Smith Jr.', { given: 'John', family: 'Smith', suffix: 'Jr.' }],
    ['King III, Martin', { given: 'Martin', family: 'King', suffix: 'III' }],
  ])('reads the suffix of %s', (typed, name) => {
    expect(namesOf(article(`author={${typed}}, title={T}`))).toEqual([name]);
  });

  it('writes “and others” again where the list had it', () => {
    const open = article('author={Feld, Mira and Marsh, Oda and others}, editor={Lee, Ada}, title={T}');
    const text = written(bibtexExport, [{ ...open, id: 'w0' }]);
    expect(text).toContain('{Feld, Mira and Marsh, Oda and others}');
    expect(text).toContain('{Lee, Ada}');
    expect(comparable(imported(bibtex, text))).toEqual(comparable([open]));
  });

  it('says that there are more authors than it was told', () => {
    expect(readAll(bibtex, '@misc{a, title={T}, author={A, B and others}}').notes).toEqual([
      'It says “and others”: there are more authors than it names.',
    ]);
  });

  it.each([
    ['year=2020, month=mar', '2020-03'],
    ['year=2020, month=mar # "~5"', '2020-03-05'],
    ['year={2020}, month={Mar.-Apr.}', '2020-03/2020-04'],
    ['year={c. 2020}', '2020~'],
    ['date={2001-02/2001-03}', '2001-02/2001-03'],
    ['date={2001-02/}', '2001-02/..'],
    ['date={1999~}', '1999~'],
  ])('reads the date %s', (fields, edtf) => {
    expect(article(`title={T}, ${fields}`).issued).toEqual({ edtf });
  });

  it('reads abbreviations joined with #, and those that use each other', () => {
    const { works } = readAll(
      bibtex,
      '@string{j = "Journal"}\n@string(k = j # { of } # "Tides")\n@article{a, title={T}, journal = k # ", B"}',
    );
    expect(works[0]?.['container-title']).toBe('Journal of Tides, B');
  });

  it('inherits what an entry does not say from the one it refers to, and comes back from a circle', () => {
    const { works } = readAll(
      bibtex,
      '@inproceedings{p, crossref={z}, title={Paper}, author={A, B}}\n@proceedings{z, title={Proceedings of Z}, year=2019, publisher={Press}}\n' +
        '@article{l, crossref={m}, title={L}}\n@article{m, crossref={l}, title={M}}',
    );
    expect(works.map(({ title }) => title)).toEqual(['Paper', 'Proceedings of Z', 'L', 'M']);
    expect(works[0]).toMatchObject({
      type: 'paper-conference',
      'container-title': 'Proceedings of Z',
      issued: { edtf: '2019' },
      publisher: 'Press',
    });
  });

  it('keeps both of two papers with one key', () => {
    expect(readAll(bibtex, '@article{a, title={One}}\n@article{a, title={Two}}').works.map(({ title }) => title)).toEqual(['One', 'Two']);
  });

  it('knows preprints, states of publication and the journals of astronomers', () => {
    expect(readOne(bibtex, '@misc{a, title={T}, eprint={2101.00001}, archivePrefix={arXiv}, primaryClass={cs.DL}}')).toMatchObject({
      type: 'article',
      archive: 'arXiv',
      number: '2101.00001',
    });
    expect(article('title={T}, journal={arXiv preprint arXiv:2101.00001}').type).toBe('article');
    expect(article('title={T}, journal={J}, eprint={2101.00001}')).toMatchObject({
      type: 'article-journal',
      archive_location: '2101.00001',
    });
    expect(article('title={T}, pubstate={inpress}').status).toEqual([{ status: 'in-press' }]);
    expect(article('title={T}, year={to appear}').status).toEqual([{ status: 'accepted' }]);
    expect(article('title={T}, journal=\\apj')['container-title']).toBe('The Astrophysical Journal');
    expect(article('title={T}, journal={\\mnras}')['container-title']).toBe('Monthly Notices of the Royal Astronomical Society');
  });

  it.each([
    ['doi = {https://doi.org/10.5555/x}', { DOI: '10.5555/x' }],
    ['DOI = "doi:10.5555/x"', { DOI: '10.5555/x' }],
    ['howpublished = {\\url{https://example.org/a_b}}', { URL: 'https://example.org/a_b' }],
    ['url = {https://example.org/~a%20b}', { URL: 'https://example.org/~a%20b' }],
  ])('finds the address in %s', (field, found) => {
    expect(article(`title={T}, ${field}`)).toMatchObject(found);
  });

  it('keeps fields and types that it does not know, and the entry as it was', () => {
    const text = '@strange{s, title={Odd}, colour={blue}, file={:home/ada/x.pdf:PDF}}';
    expect(readOne(bibtex, text)).toMatchObject({
      type: 'document',
      ext: { bibtex: { key: 's', type: 'strange', colour: 'blue', original: text } },
    });
    expect(readOne(bibtex, text).ext).not.toHaveProperty('bibtex.file');
    expect(readAll(bibtex, text).notes).toEqual(['“strange” is not a type of BibTeX; it became a document.']);
  });

  it('loses one entry to one bad entry', () => {
    const { works, problems } = readAll(
      bibtex,
      '@article{a, title={A}}\n@article{b, title={B\n@article{c, title={C}}\n@article{d}\n@book{e, title={E}}',
    );
    expect(works.map(({ title }) => title)).toEqual(['A', 'C', 'E']);
    expect(problems).toEqual(['2: A brace of this entry is never closed.', expect.stringMatching(/^4: The entry cannot be read/)]);
  });

  it('does not mind what somebody did to one entry of many', () => {
    const entry = (i: number) =>
      `@article{k${i},\n  author = {Berg, Ada and Cruz, Ben},\n  title = {Title ${i} of \\'e {X}},\n  year = 20${10 + i}\n}\n`;
    const all = Array.from({ length: 6 }, (_, i) => entry(i));
    const clean = readAll(bibtex, all.join('\n')).works.map(({ title }) => title);
    fc.assert(
      fc.property(
        fc.nat(5),
        fc.nat(90),
        fc.constantFrom('{', '}', '"', '@', ',', '#', '\\', '$', '%', '\0', '(', '=', '\n'),
        (which, at, sign) => {
          const hurt = (all[which] ?? '').slice(0, at) + sign + (all[which] ?? '').slice(at);
          const titles = readAll(bibtex, all.with(which, hurt).join('\n')).works.map(({ title }) => title);
          expect(titles).toEqual(expect.arrayContaining(clean.filter((_, i) => i !== which)));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('refuses what would fill the memory or the stack', () => {
    const doubling = Array.from({ length: 30 }, (_, i) => `@string{s${i} = ${i === 0 ? '"aaaaaaaaaa"' : `s${i - 1} # s${i - 1}`}}`).join(
      '\n',
    );
    expect(readAll(bibtex, `${doubling}\n@article{a, title={T}, journal=s29}`).problems).not.toEqual([]);
    expect(readAll(bibtex, `@article{a, title={${'{'.repeat(20_000)}x${'}'.repeat(20_000)}}}`).problems).toEqual([
      '1: The braces of this entry are nested too deeply.',
    ]);
    expect(readAll(bibtex, `@article{a, title={${'x'.repeat(1_100_000)}}}`).problems).toEqual([
      '1: The entry is longer than a million characters.',
    ]);
    expect(readAll(bibtex, '@article{__proto__, constructor={x}, title={T}, __proto__={y}}').works).toHaveLength(1);
  });

  it('finds the entry after one that ends in a stray backslash', () => {
    const { works, problems } = readAll(bibtex, '@article{a, title={A}, note={\\\n@article{b, title={B}}');
    expect(works.map(({ title }) => title)).toEqual(['B']);
    expect(problems).toEqual(['1: A brace of this entry is never closed.']);
  });
});
