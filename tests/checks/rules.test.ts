import { describe, expect, it } from 'vitest';
import { notAccessible } from '../../shared/checks/not-accessible.ts';
import { overPages } from '../../shared/checks/over-pages.ts';
import { contrastWithWhite } from '../../shared/checks/pale-accent.ts';
import { checkInfo, ruleOf, rules } from '../../shared/checks/registry.ts';
import type { PortfolioV1 } from '../../shared/portfolio/portfolio-v1.ts';
import { document, entry, person, portfolio, samplePortfolio, section, work } from '../builders/portfolio.ts';

const NOW = new Date(2026, 10, 21);
const ada = person('ada', 'Ada', 'Owner');

/** Ids of what one rule finds, each with the field it names. */
function found(code: string, parts: Partial<PortfolioV1>): string[] {
  const rule = ruleOf(code);
  if (!rule) throw new Error(`There is no rule ${code}`);
  return rule.find(portfolio({ people: [ada], ...parts }), NOW).map(({ place }) => [place?.id, ...(place?.path ?? [])].join('.'));
}

const works = (...list: readonly Record<string, unknown>[]) => ({
  works: list.map((fields, index) => work(`w${index}`, (fields.type ?? 'article-journal') as 'article-journal', fields)),
});
const job = (id: string, dates: string, fields: Record<string, unknown> = {}) =>
  entry('employment', id, 'ada', { role: `Role ${id}`, organisation: 'Harbour Institute', dates: { edtf: dates }, ...fields });

describe('the registry of rules', () => {
  it('names each code once and explains it in a sentence', () => {
    expect(new Set(rules.map((rule) => rule.code)).size).toBe(rules.length);
    for (const { name, explanation } of [...rules, checkInfo('over-pages'), checkInfo('pdf-not-accessible')].flatMap((one) => one ?? [])) {
      expect(name.length).toBeGreaterThan(3);
      expect(explanation).toMatch(/^[A-Z].*\.$/);
    }
    expect(checkInfo('citation-gone')).toBeUndefined();
  });

  it('gives every finding the code and severity of its rule, a place and a sentence', () => {
    for (const rule of rules)
      for (const finding of rule.find(samplePortfolio(), NOW)) {
        expect(finding).toMatchObject({ code: rule.code, severity: rule.severity });
        expect(finding.place?.id).toBeTruthy();
        expect(finding.message).toMatch(/\.$/);
      }
  });

  it('finds nothing in the sample but hints', () => {
    const severities = rules.flatMap((rule) => rule.find(samplePortfolio(), NOW)).map((finding) => finding.severity);
    expect(severities).toContain('hint');
    expect(severities).not.toContain('warning');
  });
});

/** Code of a rule, what it finds (ids with fields) and the works it is shown. Those that are not named are right. */
const aboutWorks: readonly [string, string, readonly string[], readonly Record<string, unknown>[]][] = [
  [
    'doi-missing',
    'published articles and papers without one',
    ['w0.DOI', 'w1.DOI', 'w2.DOI'],
    [
      {},
      { type: 'paper-conference', status: [{ status: 'published' }] },
      { DOI: ' ' },
      { DOI: '10.5555/1' },
      { status: [{ status: 'submitted' }] },
      { private: true },
      { title: ' ' },
      { type: 'speech' },
      { type: 'book' },
    ],
  ],
  [
    'title-capitals',
    'titles without small letters, abbreviations apart',
    ['w0.title', 'w1.title'],
    [
      { title: 'SMALL NETWORKS FOR SMALL RIVERS' },
      { title: '**DÉBITS DES RIVIÈRES** EN 2024' },
      { title: 'DISTILE' },
      { title: 'COVID-19 AND HIV' },
      { title: 'RAMTILE General RAM Tiles' },
      { title: '小さな川のための小さなネットワーク' },
      { title: '' },
    ],
  ],
  [
    'dates-reversed',
    'histories that go backwards and what was filed after it came out',
    ['w0.status.1.date', 'w1.submitted'],
    [
      {
        status: [
          { status: 'submitted', date: '2024-05' },
          { status: 'accepted', date: '2024-03' },
        ],
      },
      { type: 'patent', submitted: { edtf: '2023' }, issued: { edtf: '2022' } },
      {
        status: [{ status: 'submitted', date: '2024-05' }, { status: 'accepted' }, { status: 'published', date: '2024' }],
      },
      { submitted: { edtf: '2022' }, issued: { edtf: '2022-01' } },
    ],
  ],
  [
    'forthcoming-late',
    'what is announced for more than a year',
    ['w0.status', 'w1.status', 'w2.status'],
    [
      { status: [{ status: 'accepted', date: '2025-10' }] },
      { status: [{ status: 'in-press' }], issued: { edtf: '2024' } },
      { note: 'Forthcoming.', issued: { edtf: '2023' } },
      { status: [{ status: 'accepted', date: '2025-12' }] },
      { status: [{ status: 'accepted', date: '2024' }], issued: { edtf: '2027' } },
      { status: [{ status: 'in-press' }] },
      { status: [{ status: 'submitted', date: '2020' }] },
      { note: 'Reprinted.', issued: { edtf: '2001' } },
    ],
  ],
  [
    'work-duplicate',
    'the same DOI, or the same title in the same year',
    ['w1.w0', 'w3.w2'],
    [
      { title: 'Wet Soil', DOI: '10.5555/ABC', issued: { edtf: '2020' } },
      { title: 'Another title', DOI: '10.5555/abc' },
      { title: 'Roots & Sensors: a Survey', issued: { edtf: '2024-03' } },
      { title: 'Roots and sensors – *a survey*', issued: { edtf: '2024' } },
      { title: 'Roots and Sensors: A Survey', issued: { edtf: '2023' } },
      { title: 'Roots and Sensors: A Survey', issued: { edtf: '2024' }, type: 'article' },
      { title: 'A Talk', type: 'speech', 'event-date': { edtf: '2024' }, 'event-title': 'Here' },
      { title: 'A Talk', type: 'speech', 'event-date': { edtf: '2024' }, 'event-title': 'There' },
      { title: 'Undated' },
      { title: 'Undated' },
      { title: '', issued: { edtf: '2024' } },
      { title: '', issued: { edtf: '2024' } },
    ],
  ],
  [
    'venue-spelled-twice',
    'the rarer spelling, or the later one',
    ['w0.container-title', 'w4.container-title'],
    [
      { 'container-title': 'Journal of soil & water' },
      { 'container-title': 'Journal of Soil and Water' },
      { 'container-title': 'Journal of Soil and Water' },
      { 'container-title': 'Proc. of Rivers' },
      { 'container-title': 'Proc of Rivers' },
      { 'container-title': 'Journal of Water' },
      { 'container-title': '' },
    ],
  ],
  [
    'doi-wrong',
    'what is no bare DOI',
    ['w0.DOI', 'w1.DOI', 'w2.DOI'],
    [
      { DOI: 'https://doi.org/10.5555/1' },
      { DOI: '10.5555/1.' },
      { DOI: 'doi of that paper' },
      { DOI: '10.5555/jis(2025).12' },
      { DOI: '' },
    ],
  ],
  [
    'isbn-wrong',
    'check digits that do not fit',
    ['w0.ISBN', 'w1.ISBN', 'w2.ISBN'],
    [
      { ISBN: '978-3-16-148410-1' },
      { ISBN: '0-306-40615-3' },
      { ISBN: '978-3-16-148410-0, 12345' },
      { ISBN: '978-3-16-148410-0' },
      { ISBN: 'ISBN 0-8044-2957-X (print); 9783161484100 0306406152' },
      { ISBN: ' ' },
    ],
  ],
  [
    'issn-wrong',
    'check digits that do not fit',
    ['w0.ISSN', 'w1.ISSN'],
    [{ ISSN: '2049-3631' }, { ISSN: '0317-847' }, { ISSN: '2049-3630' }, { ISSN: '0317-8471, e-ISSN: 2434-561X' }],
  ],
];

describe.each(aboutWorks)('%s', (code, about, expected, list) => {
  it(`finds ${about}`, () => {
    expect(found(code, works(...list))).toEqual(expected);
  });
});

describe('positions-overlap', () => {
  it('finds full-time positions that were certainly held together for more than a month', () => {
    expect(found('positions-overlap', { entries: [job('a', '2020-01/2022-06'), job('b', '2021-09/..')] })).toEqual(['b.dates']);
    expect(found('positions-overlap', { entries: [job('long', '2010/..'), job('b', '2012/2014'), job('c', '2016/2018')] })).toEqual([
      'b.dates',
      'c.dates',
    ]);
  });

  it.each([
    ['one after the other', [job('a', '2019/2021'), job('b', '2021/..')]],
    ['with a handover over New Year', [job('a', '2020-01/2022-01-10'), job('b', '2021-12-15/..')]],
    ['beside a part-time one', [job('a', '2020/2022'), job('b', '2020/2022', { role: 'Part-time lecturer' })]],
    ['beside a visit', [job('a', '2020/2022'), job('b', '2020/2022', { mode: 'visiting' })]],
    ['with one that is left out', [job('a', '2020/2022'), job('b', '2020/2022', { private: true })]],
    ['of two people', [job('a', '2020/2022'), { ...job('b', '2020/2022'), person: 'ben' }]],
    ['without dates', [job('a', '2020/2022'), job('b', '2020', { dates: undefined })]],
  ])('is silent about positions %s', (_, entries) => {
    expect(found('positions-overlap', { people: [ada, person('ben', 'Ben', 'Other')], entries })).toEqual([]);
  });
});

describe('dates-reversed', () => {
  it('finds a certificate that ends before it begins', () => {
    const certificate = (id: string, from: string, until: string) =>
      entry('certification', id, 'ada', { title: 'First aid', dates: { edtf: from }, validUntil: { edtf: until } });
    expect(found('dates-reversed', { entries: [certificate('a', '2024', '2023'), certificate('b', '2024', '2024')] })).toEqual([
      'a.validUntil',
    ]);
  });
});

describe('in-no-document', () => {
  const mine = { contributors: [{ name: ada.name, role: 'author', person: 'ada' }] };
  const parts = {
    ...works(
      { type: 'book', ...mine },
      { ...mine },
      { ...mine },
      { type: 'book' },
      { ...mine, private: true },
      { ...mine, abstract: 'As in [@w5].' },
    ),
    entries: [
      job('listed', '2020'),
      entry('award', 'lost', 'ada', { title: 'A prize', details: [{ id: 'l', text: 'For [@w1].' }] }),
      entry('award', 'kept', 'ada', { title: 'Private', private: true }),
      entry('narrative', 'text', 'ada', { title: 'Story', works: ['w2'] }),
    ],
  };
  const cv = document('ada', [section('s', 'entries', { kinds: ['employment', 'narrative'], works: ['book'] })]);

  it('finds what is neither listed nor cited, private things apart', () => {
    expect(found('in-no-document', { ...parts, documents: [cv] })).toEqual(['w5', 'lost']);
  });

  it('says nothing before there is a document', () => {
    expect(found('in-no-document', parts)).toEqual([]);
    expect(found('in-no-document', { ...parts, people: [ada, person('ben', 'B', 'B')], documents: [{ ...cv, owner: 'ben' }] })).toEqual([]);
  });
});

describe('link-not-https', () => {
  it('finds addresses in fields and in texts', () => {
    const contact = { id: 'c', kind: 'website' as const, value: 'http://ada.example.org' };
    expect(
      found('link-not-https', {
        people: [{ ...ada, contacts: [contact, { ...contact, id: 'd', value: 'https://ada.example.org' }] }],
        ...works({ URL: 'http://papers.example.org/1' }, { annote: 'http://private.example.org' }, { URL: 'https://papers.example.org/2' }),
        entries: [job('a', '2020', { details: [{ id: 'l', text: 'See [this](http://x.example.org/a) and “http:// in words”.' }] })],
      }),
    ).toEqual(['ada.contacts.0.value', 'w0.URL', 'a.details.0.text']);
  });
});

describe('orcid-wrong', () => {
  it('finds check digits that do not fit in links and texts', () => {
    const contact = (value: string) => ({ id: 'c', kind: 'other' as const, value });
    const wrong = { ...ada, contacts: [contact('https://orcid.org/0000-0002-1825-0098')] };
    expect(
      found('orcid-wrong', { people: [wrong, { ...ada, id: 'ben', contacts: [contact('https://orcid.org/0000-0002-1825-0097')] }] }),
    ).toEqual(['ada.contacts.0.value']);
    expect(found('orcid-wrong', { entries: [job('a', '2020', { unit: '[me](https://orcid.org/0000000218250096)' })] })).toEqual(['a.unit']);
  });
});

describe('contact-missing', () => {
  const reachable = {
    ...ada,
    contacts: [
      { id: 'mail', kind: 'email' as const, value: 'ada@example.org' },
      { id: 'blank', kind: 'phone' as const, value: '' },
    ],
  };
  const shows = (...contacts: string[]) => document('ada', [], { header: { contacts: contacts.map((contact) => ({ contact })) } });
  it.each([
    [shows(), ['cv.header.contacts']],
    [shows('blank', 'gone'), ['cv.header.contacts']],
    [shows('blank', 'mail'), []],
    [{ ...shows(), archived: true }, []],
  ])('%#', (cv, expected) => {
    expect(found('contact-missing', { people: [reachable], documents: [cv] })).toEqual(expected);
  });
});

describe('over-pages', () => {
  it('compares the pages with the limit', () => {
    const cv = document('ada', [], { pages: 2 });
    expect(overPages(cv, 2)).toEqual([]);
    expect(overPages(document('ada', []), 9)).toEqual([]);
    expect(overPages(cv, 3)).toMatchObject([
      { code: 'over-pages', severity: 'warning', message: '“CV” has 3 pages; at most 2 are allowed.' },
    ]);
  });
});

describe('what makes a PDF hard to read', () => {
  const named = (id: string, fields: Record<string, unknown>) => document('ada', [section('s', 'text')], { id, ...fields });

  it('measures contrast as WCAG does', () => {
    expect(contrastWithWhite('#000000')).toBeCloseTo(21, 5);
    expect(contrastWithWhite('#FFFFFF')).toBe(1);
    // The greys on both sides of 4.5 : 1, and a primary colour, as WCAG’s own tools give them.
    expect(contrastWithWhite('#767676')).toBeCloseTo(4.54, 2);
    expect(contrastWithWhite('#777777')).toBeCloseTo(4.48, 2);
    expect(contrastWithWhite('#ff0000')).toBeCloseTo(4.0, 2);
  });

  it('finds accent colours that are pale on white, in documents that are in use and can be printed', () => {
    const accent = (id: string, value: unknown, more = {}) => named(id, { options: { accent: value }, ...more });
    const documents = [
      accent('pale', '#777777'),
      accent('enough', '#767676'),
      accent('broken', 'yellow'),
      accent('nowhere', '#ffff00', { template: 'gone' }),
      accent('old', '#ffff00', { archived: true }),
      named('default', {}),
    ];
    expect(found('accent-pale', { documents })).toEqual(['pale.options.accent']);
    const [finding] = ruleOf('accent-pale')?.find(portfolio({ people: [ada], documents }), NOW) ?? [];
    expect(finding?.message).toBe('The accent colour #777777 of “CV” has a contrast of 4.4 to white; text needs 4.5.');
  });

  it('proposes the lightest shade that is dark enough', () => {
    const now = portfolio({ people: [ada], documents: [named('cv', { options: { accent: '#ffcc00' } })] });
    const [finding] = ruleOf('accent-pale')?.find(now, NOW) ?? [];
    const shade = String((finding && ruleOf('accent-pale')?.fix?.(now, finding))?.command.changes[0]?.value);
    expect(contrastWithWhite(shade)).toBeGreaterThanOrEqual(4.5);
    expect(contrastWithWhite(shade)).toBeLessThan(4.8);
  });

  it('finds text below nine points', () => {
    const documents = [named('small', { options: { size: 8.5 } }), named('fine', { options: { size: 9 } }), named('default', {})];
    expect(found('text-small', { documents })).toEqual(['small.options.size']);
  });

  it('finds links that consist of a sign or of nothing', () => {
    const details = [
      '[→](https://a.example.org)',
      '[](https://b.example.org)',
      '[**Data**](https://c.example.org)',
      '<https://d.example.org>',
    ];
    expect(
      found('link-without-words', {
        entries: [job('a', '2020', { details: details.map((text, i) => ({ id: `l${i}`, text })), note: '[→](https://e.example.org)' })],
        documents: [named('cv', { header: { name: 'Ada [𝟚](https://f.example.org) [@w0]' } })],
      }),
    ).toEqual(['a.details.0.text', 'a.details.1.text']);
  });

  it('finds documents without any heading; one section may continue another', () => {
    const sections = (...headings: string[]) => headings.map((heading, i) => section(`s${i}`, 'text', { heading }));
    const documents = [
      { ...named('bare', {}), sections: sections('', ' ') },
      { ...named('continued', {}), sections: sections('', 'Talks', '') },
      { ...named('letter', {}), sections: sections('') },
    ];
    expect(found('headings-missing', { documents })).toEqual(['bare.sections.0.heading']);
  });

  it('repeats what the layout engine says of the file', () => {
    const cv = document('ada', []);
    expect(notAccessible(cv, null)).toEqual([]);
    expect(notAccessible(cv, 'missing alt text')).toMatchObject([
      { code: 'pdf-not-accessible', message: '“CV” does not meet PDF/UA-1: missing alt text.', place: { id: 'cv' } },
    ]);
  });
});
