import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../shared/formats/plain-text/plain-text.ts';
import { formatOf, importFormats } from '../../../shared/formats/registry.ts';
import { fullName } from '../../../shared/model/names.ts';
import { expectSound } from '../fixture.ts';
import { readAll, readOne } from '../read.ts';

const article = { type: 'article-journal', volume: '12', issue: '3', issued: { edtf: '2021' } };
const styles = {
  IEEE: '[1] A. Feld, B. Marsh, “Rivers that flow”, Journal of Soils 12(3), 201–219, 2021. doi:10.5555/x',
  'IEEE with words': 'A. Feld and B. Marsh, "Rivers that flow," Journal of Soils, vol. 12, no. 3, pp. 201–219, May 2021, doi: 10.5555/x.',
  APA: 'Feld, A., & Marsh, B. (2021). Rivers that flow. Journal of Soils, 12(3), 201–219. https://doi.org/10.5555/x',
  Vancouver: 'Feld A, Marsh B. Rivers that flow. Journal of Soils. 2021 May 3;12(3):201-219. doi: 10.5555/x',
  Harvard: 'Feld, A. and Marsh, B. (2021) ‘Rivers that flow’, Journal of Soils, 12(3), pp. 201–219. doi: 10.5555/x.',
  ACM: 'A. Feld and B. Marsh. 2021. Rivers that flow. Journal of Soils 12, 3 (2021), 201–219. https://doi.org/10.5555/x',
  Chicago: 'Feld, A., and B. Marsh. 2021. “Rivers that flow.” Journal of Soils 12 (3): 201–219. https://doi.org/10.5555/x.',
  'Chicago in notes': 'A. Feld and B. Marsh, “Rivers that flow,” Journal of Soils 12, no. 3 (2021): 201–219, https://doi.org/10.5555/x.',
};

describe('one reference', () => {
  it.each(Object.entries(styles))('reads an article in the manner of %s', (_style, text) => {
    const { works, notes } = readAll(plainText, text);
    expect(notes).toEqual([]);
    expect(works).toMatchObject([
      { ...article, title: 'Rivers that flow', 'container-title': 'Journal of Soils', page: '201–219', DOI: '10.5555/x' },
    ]);
    expect(works[0]?.contributors.map(({ name }) => fullName(name))).toEqual(['A. Feld', 'B. Marsh']);
    expect(works[0]?.ext).toMatchObject({ 'plain-text': { original: text } });
  });

  it('reads MLA with names in full', () => {
    const work = readOne(plainText, 'Feld, Mira, and Oda Marsh. “Rivers that Flow.” Journal of Soils, vol. 12, no. 3, 2021, pp. 201–19.');
    expect(work).toMatchObject({ ...article, title: 'Rivers that Flow', page: '201–19' });
    expect(work.contributors.map(({ name }) => name)).toEqual([
      { family: 'Feld', given: 'Mira' },
      { family: 'Marsh', given: 'Oda' },
    ]);
  });

  it.each([
    [
      'Lind, K., Marsh, O. and van der Berg, A. (2019) Peat and moss. 2nd edn. Norwich: Bog Press.',
      { type: 'book', title: 'Peat and moss', publisher: 'Bog Press', 'publisher-place': 'Norwich', edition: '2' },
    ],
    [
      'Lind K. Moss. In: Oda B, Berg C, editors. Handbook of bogs. Norwich: Bog Press; 2018. p. 1-20.',
      { type: 'chapter', title: 'Moss', 'container-title': 'Handbook of bogs', publisher: 'Bog Press', page: '1–20' },
    ],
    [
      'Lind, K. (2018). Moss and how it grows. In B. Oda & C. Berg (Eds.), Handbook of bogs (pp. 1–20). Bog Press.',
      { type: 'chapter', title: 'Moss and how it grows', 'container-title': 'Handbook of bogs', publisher: 'Bog Press' },
    ],
    [
      'Mira Feld and Kai Lind. 2021. Rivers. In Proceedings of the 3rd Conference on Soils (SOIL ’21). ACM, New York, NY, USA, 1–10.',
      { type: 'paper-conference', 'container-title': 'Proceedings of the 3rd Conference on Soils (SOIL ’21)', publisher: 'ACM' },
    ],
    [
      'Berg, C. (2015). Waves [Doctoral dissertation, University of Norwich].',
      { type: 'thesis', title: 'Waves', genre: 'Doctoral dissertation', publisher: 'University of Norwich' },
    ],
    ['Feld, M. (2023). Tides. arXiv:2301.01234.', { type: 'article', title: 'Tides', archive: 'arXiv', number: '2301.01234' }],
    [
      'Soil Council (2020). Soils of the coast. Norwich: Bog Press.',
      { type: 'book', contributors: [{ name: { literal: 'Soil Council' } }] },
    ],
  ])('guesses the type: %s', (text, expected) => {
    expect(readOne(plainText, text)).toMatchObject(expected);
  });

  it('says what it did not understand, and keeps it', () => {
    const { works, notes } = readAll(plainText, 'Rivers that nobody signed, 2020.');
    expect(works).toMatchObject([{ title: expect.stringContaining('Rivers that nobody signed') }]);
    expect(notes[0]).toMatch(/^Only /);
    const odd = readAll(plainText, 'Feld A. Rivers. Journal of Soils. 2021;12(3):201-9. Erratum of spring, with a plate.');
    expect(odd.notes).toEqual(['Not understood: “Erratum of spring, with a plate”.']);
    expect(odd.works).toMatchObject([{ ext: { 'plain-text': { remains: ['Erratum of spring, with a plate'] } } }]);
    expect(readAll(plainText, 'Feld A, et al. Rivers. J Soils. 2021;12:1-9.').notes).toEqual([
      'It says “et al.”: there are more authors than it names.',
    ]);
    const marked = readAll(plainText, 'Feld A*, Marsh B*†. Rivers. J Soils. 2021;12:1-9.');
    expect(marked.works[0]?.contributors).toHaveLength(2);
    expect(marked.notes).toEqual(['Marks beside the names were left out: see the original for what they say.']);
    expect(readAll(plainText, 'Words that are nothing of the kind, and go on for long enough.').problems).toHaveLength(1);
  });

  it('is never sure', () => {
    for (const item of plainText.read(Object.values(styles).join('\n\n'))) expect(item).toMatchObject({ kind: 'work', unsure: true });
  });
});

describe('a list', () => {
  const list = Object.values(styles).map((text) => text.replace('[1] ', ''));
  const titles = list.map(() => 'Rivers that flow');
  const wrapped = (text: string, indent: string) => text.replace(/(.{50}\S*) /g, `$1\n${indent}`);
  it.each([
    ['one on each line', list.join('\n')],
    ['parted by blank lines', list.join('\n\n')],
    ['numbered in brackets', list.map((text, i) => `[${i + 1}] ${text}`).join('\n')],
    ['numbered backwards and wrapped', list.map((text, i) => `${list.length - i}. ${wrapped(text, '    ')}`).join('\n')],
    ['with bullets', list.map((text) => `• ${wrapped(text, '')}`).join('\n')],
    ['wrapped, with hanging lines', list.map((text) => wrapped(text, '   ')).join('\n')],
    ['wrapped, with blank lines', list.map((text) => wrapped(text, '')).join('\n\n')],
    ['under headings', `Publications\n\n${list.slice(0, 3).join('\n')}\n\nJournal articles\n\n${list.slice(3).join('\n')}`],
    [
      'numbered anew under each heading',
      `Articles\n1. ${list[0]}\n2. ${list[1]}\n\nBooks\n\n1. ${list[2]}\n2. ${list.slice(3).join('\n3. ')}`.replace(
        /3\. /g,
        (() => {
          let n = 2;
          return () => `${++n}. `;
        })(),
      ),
    ],
  ])('%s comes apart into its references', (_name, text) => {
    expect(formatOf(text)?.id).toBe('plain-text');
    const { works, problems } = readAll(plainText, text);
    expect(problems).toEqual([]);
    expect(works.map(({ title }) => title)).toEqual(titles);
  });

  it('says where the end of a line divides a word', () => {
    const { works, notes } = readAll(plainText, 'Feld A, Marsh B. Rivers that over-\nflow. J Soils. 2021;12(3):201-9.');
    expect(works).toMatchObject([{ title: 'Rivers that over-flow' }]);
    expect(notes).toEqual(['The end of a line divides “over-flow”: look whether the hyphen belongs there.']);
  });
});

describe('what is no list of references', () => {
  it.each([
    [
      'prose',
      'In 2021, Mira Feld and Oda Marsh went to Norwich (pp. 3–4 of the diary).\nThey came back in 2022. It was a good year.\n\nYours, Ada',
    ],
    ['a letter', 'Dear Ada,\n\nin 2021 we met at the Journal of Soils, vol. 3.\n\nYours Ben'],
    ['a CV', 'Mira Feld\nProfessor of Soils\n\nEducation\nPhD, University of Norwich, 2011–2015\nMSc, University of Norwich, 2009–2011'],
    ['CSV', 'title,author,year\n"Rivers, and more","Feld, M.",2021\n"Peat","Lind, K.",2019'],
    ['a table of tabs', 'Feld, M.\tRivers\t2021\tJ. Soils 12(3)\nLind, K.\tPeat\t2019\tJ. Soils 11(1)'],
    ['code', 'function feld(m) {\n  return marsh(2021);\n}\n'],
    ['JSON', '{"title": "Rivers", "author": "Feld, M. (2021). Rivers. J. Soils, 12(3), 1–9."}'],
    ['HTML', '<p>Feld, M. (2021). Rivers. J. Soils, 12(3), 1–9.</p>'],
    ['nothing', ''],
  ])('%s', (_name, text) => {
    expect(plainText.recognises(text)).toBe(false);
  });

  it('is asked last', () => {
    expect(importFormats.at(-1)).toBe(plainText);
  });
});

it('makes something sound of anything', () => {
  const part = fc.oneof(
    fc.constantFrom(...Object.values(styles)),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('\n', '\n\n', '1. ', '[2] ', '• ', '(', '“', '__proto__', '\0'),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      expectSound(plainText, parts.join(''));
    }),
    { numRuns: 200 },
  );
});
