import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CvDocument } from '../../shared/compose/cv-document.ts';
import { attachedPortfolio } from '../../shared/formats/attached-portfolio.ts';
import type { PortfolioDocument } from '../../shared/model/document.ts';
import { Portfolio } from '../../shared/portfolio/portfolio.ts';
import type { PortfolioV1 } from '../../shared/portfolio/portfolio-v1.ts';
import { bilingualPortfolio } from '../builders/bilingual.ts';
import { career } from '../builders/career.ts';
import { composed, outline } from '../builders/compose.ts';
import { lab } from '../builders/group.ts';
import { portrait } from '../builders/picture.ts';
import { document, entry, person, portfolio, samplePortfolio, section, work } from '../builders/portfolio.ts';

const NOW = 2026;

/** The document without the numbers of lines in their lists: lines that are not printed are gone. */
function printed(cv: CvDocument): unknown {
  const numbers = /\.\d+(?=\.|$)/g;
  return JSON.parse(JSON.stringify(cv), (key, value: unknown) => (key === 'path' ? String(value).replace(numbers, '.#') : value));
}

/** A line without the sign of a subheading or of a label that is empty. */
const plainly = (line: string) => line.replace(/^(### |: )/, '');

async function expectTheSame(all: PortfolioV1, id: string): Promise<PortfolioV1> {
  const attached = attachedPortfolio(all, id, NOW);
  const { cv } = await composed(attached, id);
  expect(printed(cv)).toEqual(printed((await composed(all, id)).cv));
  return attached;
}

const by = [
  { family: 'Owner', given: 'Ada', person: 'o' },
  { family: 'Bystander', given: 'Bo', person: 'p' },
];
const owner = {
  ...person('o', 'Ada', 'Owner'),
  variants: [{ given: 'Ada', family: 'Formerly' }],
  headline: 'HEADLINE',
  biography: 'MAINBIOGRAPHY',
  biographies: [
    { id: 'b-short', label: 'Short', text: 'I wrote [@w-cited].' },
    { id: 'b-long', label: 'Long', text: 'LONGBIOGRAPHY' },
  ],
  contacts: [
    { id: 'c-mail', kind: 'email' as const, value: 'ada@example.org' },
    { id: 'c-home', kind: 'address' as const, value: 'HOMESTREET 1' },
    { id: 'c-phone', kind: 'phone' as const, value: '+44 111 222', notOnWeb: true },
  ],
  translations: { en: { contacts: { 'c-home': { value: 'HOMETRANSLATED' } } }, de: { headline: 'DEUTSCHEZEILE' } },
};

const everything = () =>
  portfolio({
    people: [owner, { ...person('p', 'Bo', 'Bystander'), headline: 'BOHEADLINE', variants: [{ family: 'BOVARIANT' }] }],
    works: [
      work('w-open', 'article-journal', { title: 'Open tides', issued: { edtf: '2020' }, annote: 'ANNOTE', tags: ['TAG'] }, by),
      work('w-private', 'article-journal', { title: 'Hidden wells', issued: { edtf: '2021' }, notOnWeb: true }, by),
      work('w-cited', 'book', { title: 'Cited dunes', ext: { bibtex: { original: 'RAWORIGINAL', file: '/home/ada/x.pdf' } } }, [
        'Cy Other',
      ]),
      work('w-bare', 'book', { title: 'Cited without a reference' }, ['Cy Other']),
      work('w-out', 'book', { title: 'EXCLUDEDWORK' }, by),
      work('w-other', 'book', { title: 'OTHERWORK' }, ['Cy Other']),
      work(
        'w-draft',
        'article-journal',
        {
          title: 'Drafted marsh',
          status: [
            { status: 'rejected', venue: 'PROUDJOURNAL' },
            { status: 'submitted', venue: 'Next Journal' },
          ],
        },
        by,
      ),
    ],
    entries: [
      entry('employment', 'e-job', 'o', {
        organisation: 'ORIGINALPLACE',
        role: 'Keeper',
        note: 'ENTRYNOTE',
        details: [
          { id: 'd1', text: 'Kept the gauge' },
          { id: 'd2', text: 'LEFTOUTDETAIL' },
        ],
        translations: { de: { role: 'HÜTERIN' } },
      }),
      entry('award', 'e-off-web', 'o', { title: 'Quiet Prize', notOnWeb: true }),
      entry('award', 'e-never', 'o', { title: 'NEVERPRINTED', private: true }),
      entry('award', 'e-of-bo', 'p', { title: 'BOPRIZE' }),
      entry('teaching', 'e-course', 'o', { course: 'UNLISTEDCOURSE' }),
    ],
    documents: [
      document('o', [section('OTHERDOCUMENT', 'text', { text: 'OTHERDOCUMENT' })], { id: 'other', name: 'Other', locale: 'de-DE' }),
      document(
        'o',
        [
          section('About', 'text', { biography: 'b-short', text: 'See [@w-bare].' }),
          section('Positions', 'entries', { kinds: ['employment', 'award'] }),
          section('Works', 'references', { works: ['all', 'cited'], exclude: ['w-out'] }),
        ],
        {
          header: { contacts: [{ contact: 'c-phone', show: 'full' }] },
          works: { 'w-bare': { noReference: true }, 'w-out': { lineTitle: 'OVERRIDDENTITLE' }, 'w-deleted': { lineTitle: 'DELETEDTITLE' } },
          entries: { 'e-job': { fields: { organisation: 'Tide Office' }, details: ['d1'] } },
          exports: { formats: ['pdf'], name: 'FILENAME' },
        },
      ),
    ],
    drafts: [{ collection: 'entries', id: 'e-job', path: 'dates', text: 'TYPEDDRAFT', message: 'Not a date' }],
  });

describe('what is attached to the PDF of a document', () => {
  it('is what it prints or cites, in words that it prints', async () => {
    const data = JSON.stringify(await expectTheSame(everything(), 'cv'));
    for (const word of ['Open tides', 'Cited dunes', 'Cited without', 'Kept the gauge', 'Tide Office', '+44 111 222'])
      expect(data, word).toContain(word);
    // What is kept off the web is printed, and marked so that it stays off the web.
    for (const word of ['Hidden wells', 'Quiet Prize', 'notOnWeb']) expect(data, word).toContain(word);
  });

  it('is nothing else', () => {
    const data = JSON.stringify(attachedPortfolio(everything(), 'cv', NOW));
    const words = [
      ...['Formerly', 'HEADLINE', 'MAINBIOGRAPHY', 'LONGBIOGRAPHY', 'ada@example.org', 'HOMESTREET', 'HOMETRANSLATED', 'DEUTSCHEZEILE'],
      ...['BOHEADLINE', 'BOVARIANT', 'BOPRIZE', '"p"', 'ANNOTE', 'TAG', 'RAWORIGINAL', '/home/ada', 'EXCLUDEDWORK', 'OTHERWORK'],
      ...[
        'PROUDJOURNAL',
        'Next Journal',
        'ORIGINALPLACE',
        'ENTRYNOTE',
        'LEFTOUTDETAIL',
        'HÜTERIN',
        'NEVERPRINTED',
        'UNLISTEDCOURSE',
        'OTHERDOCUMENT',
      ],
      ...['OVERRIDDENTITLE', 'DELETEDTITLE', 'FILENAME', 'TYPEDDRAFT', 'w-out', 'w-deleted'],
    ];
    for (const word of words) expect(data, word).not.toContain(word);
  });

  it('is nothing when the document is gone', () => {
    expect(attachedPortfolio(everything(), 'gone', NOW)).toEqual(Portfolio.parse({}));
  });

  it('is of a group what its page prints', async () => {
    const ada = { ...person('ada', 'Ada', 'Example'), headline: 'ADAHEADLINE', contacts: owner.contacts };
    const all = portfolio({
      people: [ada, person('ben', 'Ben', 'LEFTLONGAGO')],
      works: [work('w1', 'book', { title: 'Shore', abstract: 'On shores.' }, ['Ada Example']), work('w2', 'book', { title: 'SECONDWORK' })],
      groups: [lab({ works: [{ id: 'k1', work: 'w1', venue: 'v1' }], language: undefined }), lab({ id: 'other', name: 'OTHERLAB' })],
      documents: [
        document('lab', [], { id: 'first', template: 'group-page', locale: 'de-DE' }),
        document('lab', [], {
          template: 'group-page',
          groupPage: {
            parts: [
              { part: 'offices', off: true },
              { part: 'alumni', off: true },
              { part: 'list', list: 'n1', off: true },
            ],
          },
        }),
      ],
    });
    const data = JSON.stringify(await expectTheSame(all, 'cv'));
    for (const word of ['Shore', 'On shores.', 'Coastal Modelling', 'Ada', 'Write to us']) expect(data, word).toContain(word);
    for (const word of ['LEFTLONGAGO', 'ADAHEADLINE', 'HOMESTREET', 'SECONDWORK', 'OTHERLAB', 'Quay Street', 'Harbour Office', 'From the'])
      expect(data, word).not.toContain(word);
  });

  it('is what header contacts print: no value behind own words or a label, unless they link to it', async () => {
    const contacts = [
      { id: 'phone', kind: 'phone' as const, value: '+44 OWNWORDS' },
      { id: 'fax', kind: 'phone' as const, value: '+44 LABELONLY', label: 'Fax' },
      { id: 'home', kind: 'address' as const, value: 'PLAINLABEL 1' },
      { id: 'page', kind: 'email' as const, value: 'ownlink@example.org' },
      { id: 'mail', kind: 'email' as const, value: 'linked@example.org' },
      { id: 'both', kind: 'phone' as const, value: '+44 SHOWN' },
    ];
    const all = portfolio({
      people: [
        { ...owner, contacts, translations: { en: { contacts: { phone: { value: 'VALUETRANSLATED', label: 'Call' } } } }, language: 'de' },
      ],
      documents: [
        document('o', [], {
          header: {
            contacts: [
              { contact: 'phone', text: 'by phone on request' },
              { contact: 'fax', show: 'label' },
              { contact: 'home', show: 'label' },
              { contact: 'page', text: '[my page](https://example.org/ada)' },
              { contact: 'mail', text: 'write to me' },
              { contact: 'both', text: 'a number' },
              { contact: 'both' },
            ],
          },
        }),
      ],
    });
    const data = JSON.stringify(await expectTheSame(all, 'cv'));
    for (const word of ['OWNWORDS', 'LABELONLY', 'PLAINLABEL', 'ownlink', 'VALUETRANSLATED']) expect(data, word).not.toContain(word);
    for (const word of ['linked@example.org', '+44 SHOWN', 'on request', 'Fax']) expect(data, word).toContain(word);
  });

  it('has the words of the document in place of those of a work, unless these are printed too', async () => {
    const journal = { 'container-title': 'STOREDJOURNAL', issued: { edtf: '2020' } };
    const all = portfolio({
      people: [owner],
      works: [
        work('w-line', 'article-journal', { ...journal, title: 'LINETITLE', translations: { en: { title: 'TRANSLATEDTITLE' } } }, by),
        work(
          'w-under',
          'article-journal',
          { title: 'Kept', publisher: 'STOREDPUBLISHER', status: [{ status: 'submitted', venue: 'STATUSVENUE' }] },
          by,
        ),
        work(
          'w-list',
          'paper-conference',
          { title: 'LISTTITLE', 'event-title': 'STOREDEVENT', abstract: 'ABSTRACT', keyword: 'KEYWORD' },
          by,
        ),
        work('w-both', 'book', { title: 'Stored and printed', publisher: 'Printed Press' }, by),
      ],
      documents: [
        document(
          'o',
          [
            section('Lines', 'lines', { items: ['w-line', 'w-under', 'w-both'].map((id) => ({ kind: 'work', id })) }),
            section('List', 'references', { items: ['w-list', 'w-both'].map((id) => ({ kind: 'work', id })) }),
          ],
          {
            works: {
              'w-line': { lineTitle: 'Own line', lineVenue: 'a leading journal', referenceTitle: 'UNUSEDWORDS' },
              'w-under': { lineVenue: 'another journal' },
              'w-list': { referenceTitle: 'Own title', referenceVenue: 'Own event', lineTitle: 'UNUSEDWORDS' },
              'w-both': { lineTitle: 'Only in the line', lineVenue: 'A press' },
            },
          },
        ),
      ],
    });
    const attached = await expectTheSame(all, 'cv');
    expect(attached.works).toMatchObject([
      { title: 'Own line', 'container-title': 'a leading journal' },
      { title: 'Kept', publisher: 'another journal' },
      { title: 'Own title', 'event-title': 'Own event' },
      { title: 'Stored and printed', publisher: 'Printed Press' },
    ]);
    const data = JSON.stringify(attached);
    for (const word of ['LINETITLE', 'TRANSLATEDTITLE', 'STORED', 'STATUSVENUE', 'LISTTITLE', 'UNUSEDWORDS', 'ABSTRACT', 'KEYWORD'])
      expect(data, word).not.toContain(word);
    expect(attachedPortfolio(attached, 'cv', NOW)).toEqual(attached);
  });

  it('has no short title or journal behind words of the document, and these are what is printed', async () => {
    const short = { 'title-short': 'SHORTTITLE', 'container-title': 'STOREDJOURNAL', 'container-title-short': 'SHORTJOURNAL' };
    const all = portfolio({
      people: [owner],
      works: [
        work('w-line', 'article-journal', { ...short, title: 'One' }, by),
        work('w-list', 'article-journal', { ...short, title: 'Two' }, by),
      ],
      documents: [
        document(
          'o',
          [
            section('Lines', 'lines', { items: [{ kind: 'work', id: 'w-line' }] }),
            section('List', 'references', { items: [{ kind: 'work', id: 'w-list' }] }),
          ],
          {
            style: 'vancouver',
            works: {
              'w-line': { lineTitle: 'Own line', lineVenue: 'own line journal' },
              'w-list': { referenceTitle: 'Own title', referenceVenue: 'own journal' },
            },
          },
        ),
      ],
    });
    const attached = await expectTheSame(all, 'cv');
    const { cv } = await composed(attached);
    expect(outline(cv).join('\n')).toContain('own journal');
    for (const word of ['SHORT', 'STORED']) expect(JSON.stringify([attached, cv]), word).not.toContain(word);
  });

  it('has no work that only words cite which stay at home', () => {
    const bare = { noReference: true };
    const all = portfolio({
      people: [owner],
      works: [
        work('w', 'book', { title: 'Open', annote: 'See [@by-note].', translations: { de: { title: 'Offen [@by-german]' } } }, by),
        ...['by-note', 'by-german', 'by-words'].map((id) => work(id, 'book', { title: `TITLE ${id}` })),
        work('unlisted', 'book', { title: 'UNLISTED' }),
      ],
      documents: [
        document('o', [section('Lines', 'lines', { items: [{ kind: 'work', id: 'w' }] })], {
          works: { 'by-note': bare, 'by-german': bare, 'by-words': bare, unlisted: { lineTitle: 'As in [@by-words]' } },
        }),
      ],
    });
    expect(attachedPortfolio(all, 'cv', NOW).works.map(({ id }) => id)).toEqual(['w']);
  });

  it('has nothing that only a web site shows, and no words for contacts that are not printed', () => {
    const all = portfolio({
      people: [owner],
      documents: [
        document('o', [], {
          site: { footer: 'FOOTER', address: 'https://ada.example/', cv: 'OTHERDOCUMENT' },
          header: { contacts: [{ contact: 'deleted', text: 'WORDSFORNOTHING' }] },
        }),
      ],
    });
    const data = JSON.stringify(attachedPortfolio(all, 'cv', NOW));
    for (const word of ['FOOTER', 'ada.example', 'OTHERDOCUMENT', 'WORDSFORNOTHING']) expect(data, word).not.toContain(word);
  });

  it.each([
    [undefined, 0],
    ['normal', 1],
  ] as const)('has of a group the venues of its works, and the logo where the page shows it: %s', async (photo, times) => {
    const logo = { mime: 'image/png' as const, data: portrait(20, 20).toString('base64') };
    const venues = [
      { id: 'v0', name: 'UNUSEDVENUE' },
      { id: 'v1', name: 'Journal of Tides' },
    ];
    const all = portfolio({
      people: [person('ada', 'Ada', 'Example'), person('ben', 'Ben', 'Example')],
      works: [work('w1', 'book', { title: 'Shore' })],
      groups: [lab({ logo, venues, works: [{ id: 'k1', work: 'w1', venue: 'v1' }] })],
      documents: [document('lab', [], { template: 'group-page', ...(photo ? { header: { photo } } : {}) })],
    });
    const data = JSON.stringify(await expectTheSame(all, 'cv'));
    expect(data).not.toContain('UNUSEDVENUE');
    expect(data).toContain('Journal of Tides');
    expect(data.split(logo.data)).toHaveLength(times + 1);
  });

  it.each(['none', 'year', 'type'])('is of a summary its numbers, not what they count; subheadings: %s', async (group) => {
    const all = portfolio({
      people: [owner],
      works: [
        work('w1', 'article-journal', { title: 'COUNTEDONE', issued: { edtf: '2020' } }, by),
        work('w2', 'article-journal', { title: 'COUNTEDTWO', issued: { edtf: '2021' } }, by),
        work('w3', 'book', { title: 'Counted and listed', issued: { edtf: '2021' } }, by),
        work('w4', 'book', { title: 'BEHINDTEXT' }, by),
      ],
      entries: [
        entry('grant', 'g1', 'o', { title: 'GRANTONE', amount: { value: 11_000, currency: 'USD' }, dates: { edtf: '2020' } }),
        entry('grant', 'g2', 'o', { title: 'GRANTTWO', amount: { value: 22_000, currency: 'USD' }, dates: { edtf: '2020' } }),
        entry('service', 's1', 'o', { activity: 'Chaired the board', details: [{ id: 'd', text: 'LINEHASNOROOM' }] }),
        entry('award', 'a1', 'o', { title: 'AWARDBEHINDTEXT' }),
        entry('custom', 'number-1', 'o', { text: 'Own text' }),
      ],
      documents: [
        document(
          'o',
          [
            section('Numbers', 'summary', {
              kinds: ['grant', 'service', 'custom'],
              works: ['all'],
              exclude: ['w4'],
              group,
              filter: { most: 99 },
            }),
            section('Words', 'text', { kinds: ['award'], works: ['all'] }),
            section('List', 'references', { kinds: ['award'], items: [{ kind: 'work', id: 'w3' }] }),
          ],
          { locale: 'de-DE' },
        ),
      ],
    });
    const attached = attachedPortfolio(all, 'cv', NOW);
    expect(outline((await composed(attached)).cv).map(plainly)).toEqual(outline((await composed(all)).cv).map(plainly));
    const data = JSON.stringify(attached);
    for (const word of ['COUNTED', 'GRANT', 'BEHINDTEXT', 'LINEHASNOROOM', '11000']) expect(data, word).not.toContain(word);
    expect(attached.works.map(({ id }) => id)).toEqual(['w3']);
    expect(attachedPortfolio(attached, 'cv', NOW)).toEqual(attached);
    expect(Portfolio.safeParse(JSON.parse(data)).success).toBe(true);
  });

  it.each([
    [undefined, 0],
    ['normal', 1],
  ] as const)('has the photo where the document shows it: %s', async (size, times) => {
    const photo = { mime: 'image/png' as const, data: portrait(20, 20).toString('base64') };
    const all = portfolio({ people: [{ ...owner, photo }], documents: [document('o', [], size ? { header: { photo: size } } : {})] });
    const data = JSON.stringify(await expectTheSame(all, 'cv'));
    expect(data.split(photo.data)).toHaveLength(times + 1);
  });

  it.each([
    ['the sample', samplePortfolio()],
    ['a career', career()],
    ['two languages', bilingualPortfolio() as PortfolioV1],
  ])('prints the same again, and is a valid portfolio that stays as it is: %s', async (_name, all) => {
    for (const { id } of all.documents) {
      const attached = await expectTheSame(all, id);
      expect(Portfolio.parse(JSON.parse(JSON.stringify(attached)))).toEqual(JSON.parse(JSON.stringify(attached)));
      expect(attachedPortfolio(attached, id, NOW)).toEqual(attached);
    }
  });
});

/** What a document may be told to print; numbers pick items of the portfolio. */
const changes = fc.record({
  document: fc.nat(20),
  locale: fc.constantFrom('en-GB', 'de-DE'),
  headline: fc.boolean(),
  highlightOwner: fc.boolean(),
  order: fc.constantFrom('citation', 'listing'),
  style: fc.constantFrom('ieee', 'apa'),
  contacts: fc.nat(3),
  exclude: fc.array(fc.nat(400), { maxLength: 6 }),
  picked: fc.array(fc.nat(400), { maxLength: 4 }),
  cites: fc.array(fc.nat(400), { maxLength: 3 }),
  bare: fc.array(fc.nat(400), { maxLength: 4 }),
  lines: fc.array(fc.tuple(fc.nat(400), fc.nat(3)), { maxLength: 4 }),
  most: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
});

it('prints the same again, whatever the document prints', async () => {
  const sample = samplePortfolio();
  const { works, entries } = sample;
  const at = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
  const mine = sample.documents.filter(({ owner: id }) => sample.people.some((one) => one.id === id));
  await fc.assert(
    fc.asyncProperty(changes, async (told) => {
      const before = at(mine, told.document);
      const exclude = told.exclude.flatMap((n) => [at(works, n).id, at(entries, n).id]);
      const items = told.picked.flatMap((n) => [
        { kind: 'work', id: at(works, n).id } as const,
        { kind: 'entry', id: at(entries, n).id } as const,
      ]);
      const after: PortfolioDocument = {
        ...before,
        locale: told.locale as PortfolioDocument['locale'],
        style: told.style,
        numbering: { ...before.numbering, order: told.order as 'citation', highlightOwner: told.highlightOwner },
        header: { ...before.header, headline: told.headline, contacts: before.header.contacts.slice(told.contacts) },
        sections: [
          section('own', 'lines', { items, text: told.cites.map((n) => `[@${at(works, n).id}]`).join(' ') }),
          ...before.sections.map((one) => ({
            ...one,
            exclude: [...one.exclude, ...exclude],
            filter: told.most === undefined ? one.filter : { ...one.filter, most: told.most },
          })),
        ],
        works: { ...before.works, ...Object.fromEntries(told.bare.map((n) => [at(works, n).id, { noReference: true }])) },
        entries: Object.fromEntries(
          told.lines.map(([n, keep]) => {
            const one = at(entries, n);
            const lines = 'details' in one ? (one.details as readonly { id?: string }[]) : [];
            return [one.id, { details: lines.slice(keep).flatMap(({ id }) => id ?? []) }];
          }),
        ),
      };
      const all = { ...sample, documents: sample.documents.map((one) => (one === before ? after : one)) };
      const attached = await expectTheSame(all, before.id);
      expect(Portfolio.safeParse(JSON.parse(JSON.stringify(attached))).success).toBe(true);
    }),
    { numRuns: 150 },
  );
}, 120_000);
