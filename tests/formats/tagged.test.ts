import { describe, expect, it } from 'vitest';
import { cslJson } from '../../shared/formats/csl-json/csl-json.ts';
import { htmlAsRich } from '../../shared/formats/html-as-rich.ts';
import { nbib } from '../../shared/formats/nbib/nbib.ts';
import { formatOf } from '../../shared/formats/registry.ts';
import { ris } from '../../shared/formats/ris/ris.ts';
import { namesOf, readAll, readOne } from './read.ts';

describe('RIS', () => {
  const record = (...lines: string[]) => readOne(ris, ['TY  - JOUR', ...lines, 'ER  - '].join('\r\n'));

  it('reads an article', () => {
    const work = record(
      'AU  - Berg, Ada van den',
      'AU  - de la Cruz, Ben, Jr.',
      'AU  - Harbour Consortium',
      'TI  - On *stars* in a_b',
      '  and a line that goes on',
      'JO  - J Coast Ac',
      'T2  - Journal of Coastal Acoustics',
      'PY  - 2023',
      'DA  - 2023/05/07/',
      'VL  - 12',
      'IS  - 3',
      'SP  - 123',
      'EP  - 145',
      'DO  - https://doi.org/10.5555/abc.1',
      'UR  - https://example.org/a',
      'SN  - 1234-5679',
      'KW  - one',
      'KW  - two',
      'L1  - file:///home/ada/secret.pdf',
      'C7  - Article 4',
    );
    expect(work).toMatchObject({
      type: 'article-journal',
      title: 'On \\*stars\\* in a\\_b and a line that goes on',
      'container-title': 'Journal of Coastal Acoustics',
      'container-title-short': 'J Coast Ac',
      issued: { edtf: '2023-05-07' },
      volume: '12',
      issue: '3',
      page: '123–145',
      DOI: '10.5555/abc.1',
      URL: 'https://example.org/a',
      ISSN: '1234-5679',
      keyword: 'one; two',
      ext: { ris: { type: 'JOUR', C7: ['Article 4'] } },
    });
    expect(namesOf(work)).toEqual([
      { family: 'Berg', given: 'Ada van den' },
      { family: 'Cruz', given: 'Ben', 'non-dropping-particle': 'de la', suffix: 'Jr.' },
      { literal: 'Harbour Consortium' },
    ]);
    expect(JSON.stringify({ ...work, ext: { ...(work.ext as { ris: object }).ris, original: '' } })).not.toContain('secret.pdf');
  });

  it('reads records without an end, and says what stands between them', () => {
    const { works, problems } = readAll(
      ris,
      'TY  - JOUR\nTI  - One\nTY  - BOOK\nTI  - Two\nER  -\nlost words\n\nTY  - XYZ\nTI  - Three\nER  -',
    );
    expect(works.map(({ title, type }) => [title, type])).toEqual([
      ['One', 'article-journal'],
      ['Two', 'book'],
      ['Three', 'document'],
    ]);
    expect(problems).toEqual(['6: This stands outside a record: in RIS a record begins with “TY  -”.']);
  });

  it.each([
    ['2023', '2023'],
    ['2023/5', '2023-05'],
    ['2023-05-07', '2023-05-07'],
    ['2023 May 7', '2023-05-07'],
    ['2023///', '2023'],
  ])('reads the date %s', (typed, edtf) => {
    expect(record('TI  - T', `PY  - ${typed}`).issued).toEqual({ edtf });
  });
});

describe('PubMed', () => {
  it('reads a record with full names, groups and short pages', () => {
    const work = readOne(
      nbib,
      `PMID- 12345678
OWN - NLM
DP  - 2022 Mar-Apr
TI  - Something in vitro about
      a long title.
PG  - 123-9
LID - 10.5555/xyz.2 [doi]
FAU - Öztürk, Cem A
AU  - Öztürk CA
CN  - The Group
JT  - Annals of computation
TA  - Ann Comput
IS  - 1234-5679 (Electronic)
PT  - Journal Article
PMC - PMC123`,
    );
    expect(work).toMatchObject({
      type: 'article-journal',
      title: 'Something in vitro about a long title',
      'container-title': 'Annals of computation',
      'container-title-short': 'Ann Comput',
      issued: { edtf: '2022-03' },
      page: '123–129',
      DOI: '10.5555/xyz.2',
      PMID: '12345678',
      PMCID: 'PMC123',
      ISSN: '1234-5679',
      ext: { nbib: { OWN: ['NLM'] } },
    });
    expect(namesOf(work)).toEqual([{ family: 'Öztürk', given: 'Cem A' }, { literal: 'The Group' }]);
  });

  it('reads suffixes', () => {
    expect(namesOf(readOne(nbib, 'PMID- 2\nTI  - Two\nFAU - King, Martin Luther Jr\nFAU - Windmere, Charles 3rd'))).toEqual([
      { family: 'King', given: 'Martin Luther', suffix: 'Jr' },
      { family: 'Windmere', given: 'Charles', suffix: '3rd' },
    ]);
  });

  it('reads names that have initials only', () => {
    expect(namesOf(readOne(nbib, 'PMID- 2\nTI  - Two\nAU  - de la Cruz AB Jr'))).toEqual([
      { family: 'Cruz', given: 'A. B.', 'non-dropping-particle': 'de la', suffix: 'Jr' },
    ]);
  });
});

it.each([
  ['a <i> b </i>c', 'a *b* c'],
  ['<b>CO<sub>2</sub></b> * 2', '**CO$_{2}$** * 2'],
  ['<span class="nocase">DNA</span> <jats:p>and</jats:p> <a href="x">more</a>', 'DNA and more'],
  ['a < b > c', 'a < b > c'],
  ['<scp>DNA</scp> repair in <i>yeast</i>', 'DNA repair in *yeast*'],
  ['<p>Moss</p><p class="sub">and peat</p>', 'Moss and peat'],
  ['Moss<br/>and peat', 'Moss and peat'],
  ['<5 nm particles', '<5 nm particles'],
  ['<5 nm particles of CO<sub>2</sub>', '\\<5 nm particles of CO$_{2}$'],
  ['<a and b', '<a and b'],
  ['List<String> of strings', 'List<String> of strings'],
  ['<mml:math><mml:mi mathvariant="italic">n</mml:mi></mml:math> = <mml:none/>1', 'n = 1'],
])('text with tags: %s', (html, rich) => {
  expect(htmlAsRich(html)).toBe(rich);
});

describe('CSL-JSON', () => {
  it('reads items with markup, dates of all kinds and what it does not know', () => {
    const items = [
      {
        id: 'a',
        type: 'article-journal',
        title: 'The <i>E. coli</i> of CO<sub>2</sub> * 2',
        author: [{ family: 'Berg', given: 'Ada', 'non-dropping-particle': 'van den' }],
        issued: { 'date-parts': [['2020', 3, 1]] },
        'event-date': {
          'date-parts': [
            [2020, 1],
            [2020, 2],
          ],
        },
        custom: { x: 1 },
      },
      { id: 'b', type: 'proceedings-article', title: 'B', issued: { raw: '5 May 2021' }, accessed: { literal: 'Spring 2020' } },
      { id: 'c', type: 'book' },
    ];
    const { works, problems } = readAll(cslJson, JSON.stringify(items));
    expect(formatOf(JSON.stringify({ items }))?.id).toBe('csl-json');
    expect(works[0]).toMatchObject({
      title: 'The *E. coli* of CO$_{2}$ * 2',
      issued: { edtf: '2020-03-01' },
      'event-date': { edtf: '2020-01/2020-02' },
      ext: { 'csl-json': { id: 'a', custom: { x: 1 } } },
    });
    expect(works[1]).toMatchObject({ type: 'paper-conference', issued: { edtf: '2021-05-05' }, accessed: { text: 'Spring 2020' } });
    expect(problems).toEqual(['1: This has neither a title nor authors.']);
  });
});
