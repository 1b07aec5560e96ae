import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnyForm, fieldsOf } from '../../renderer/form/codecs.ts';
import { definitionOf, entryKinds } from '../../shared/entries/registry.ts';
import { documentContext } from '../../shared/formats/document-context.ts';
import { writeHtml } from '../../shared/formats/html/html-export.ts';
import { statuses } from '../../shared/model/status.ts';
import { type WebOptions, webChoices } from '../../shared/model/web-options.ts';
import { Portfolio } from '../../shared/portfolio/portfolio.ts';
import type { PortfolioV1 } from '../../shared/portfolio/portfolio-v1.ts';
import { forWeb } from '../../shared/sites/for-web.ts';
import { hidableFields } from '../../shared/sites/hidable-fields.ts';
import { printedDocument } from '../../shared/templates/printed-document.ts';
import { composed } from '../builders/compose.ts';
import { lab } from '../builders/group.ts';
import { document, entry, person, portfolio, samplePortfolio, section, work } from '../builders/portfolio.ts';

const NOW = 2026;

async function pageOf(of: PortfolioV1, id = 'cv'): Promise<string> {
  const { cv } = await composed(of, id);
  return writeHtml(printedDocument(cv), documentContext(of, id, cv));
}
const published = async (of: PortfolioV1, id = 'cv') => pageOf(forWeb(of, id, NOW).portfolio, id);

const by = [{ family: 'Owner', given: 'Ada', person: 'o' }];
const owner = {
  ...person('o', 'Ada', 'Owner'),
  biography: 'I wrote [@w-open] and [@w-private].',
  contacts: [
    { id: 'c-mail', kind: 'email' as const, value: 'ada@example.org' },
    { id: 'c-phone', kind: 'phone' as const, value: '+44 111 PHONE' },
    { id: 'c-home', kind: 'address' as const, value: 'HOMESTREET 1' },
    { id: 'c-own', kind: 'github' as const, value: 'https://github.com/hiddengit', notOnWeb: true },
    { id: 'c-unused', kind: 'website' as const, value: 'https://unlisted.example' },
  ],
  translations: { de: { contacts: { 'c-home': { value: 'HEIMSTRASSE 1' } } } },
};
const everything = (web?: WebOptions) =>
  portfolio({
    people: [owner, { ...person('p', 'Bo', 'Bystander'), contacts: [{ id: 'c-mail', kind: 'email', value: 'bo@elsewhere.example' }] }],
    works: [
      work(
        'w-open',
        'article-journal',
        { title: 'Open tides', issued: { edtf: '2020' }, 'container-title': 'Wells', annote: 'ANNOTE' },
        by,
      ),
      work('w-private', 'article-journal', { title: 'Hidden wells', issued: { edtf: '2021' }, notOnWeb: true }, by),
      work('w-left', 'article-journal', { title: 'Unlisted marsh', private: true }, by),
      work(
        'w-draft',
        'article-journal',
        {
          title: 'Drafted dunes',
          status: [
            { status: 'rejected', venue: 'Proud Journal' },
            { status: 'submitted', venue: 'Next Journal' },
          ],
        },
        by,
      ),
      work('w-other', 'book', { title: 'Of somebody else', ext: { original: 'RAWORIGINAL', file: '/home/ada/secret.pdf' } }, ['Bo Other']),
    ],
    entries: [
      entry('award', 'e-open', 'o', { title: 'Best Poster', value: 'EUR7000', note: 'ENTRYNOTE', fieldsNotOnWeb: ['value'] }),
      entry('award', 'e-private', 'o', { title: 'Quiet Prize', notOnWeb: true }),
      entry('referee', 'e-ref', 'o', {
        name: 'Prof. Judge',
        contacts: [
          { id: 'r1', kind: 'phone', value: 'JUDGEPHONE' },
          { id: 'r2', kind: 'email', value: 'judge@example.org' },
        ],
      }),
    ],
    documents: [
      document(
        'o',
        [
          section('About', 'text', { biography: 'main', text: 'See [@w-private].' }),
          section('Awards', 'entries', { kinds: ['award'] }),
          section('Referees', 'entries', { items: [{ kind: 'entry', id: 'e-ref' }] }),
          section('Works', 'references', { works: ['all'], items: [{ kind: 'work', id: 'w-left' }] }),
        ],
        {
          header: { contacts: ['c-mail', 'c-phone', 'c-home', 'c-own'].map((contact) => ({ contact, show: 'full' })) },
          works: { 'w-private': { referenceTitle: 'OVERRIDETITLE' } },
          entries: { 'e-open': { fields: { value: 'OVERRIDEVALUE' } } },
          ...(web ? { web } : {}),
        },
      ),
      document('o', [section('Other', 'text', { text: 'OTHERDOCUMENT' })], { id: 'other', name: 'Other' }),
    ],
    drafts: [{ collection: 'entries', id: 'e-open', path: 'dates', text: 'TYPEDDRAFT', message: 'Not a date' }],
  });

const withheldHere = [
  'PHONE',
  'HOMESTREET',
  'HEIMSTRASSE',
  'hiddengit',
  'Hidden wells',
  'OVERRIDETITLE',
  'Unlisted marsh',
  'Drafted dunes',
  'Proud Journal',
  'Next Journal',
  'EUR7000',
  'OVERRIDEVALUE',
  'Quiet Prize',
  'Prof. Judge',
  'judge@',
  'ENTRYNOTE',
  'ANNOTE',
  'RAWORIGINAL',
  'secret.pdf',
  'OTHERDOCUMENT',
  'TYPEDDRAFT',
  'Of somebody else',
  'bo@elsewhere',
  'unlisted.example',
  'w-private',
];

describe('a document on the web', () => {
  it('keeps the language of a group that only another document of it told', async () => {
    const all = portfolio({
      people: [person('ada', 'Ada', 'Example'), person('ben', 'Ben', 'Example')],
      works: [work('w1', 'book'), work('w2', 'book')],
      groups: [lab({ language: undefined })],
      documents: [
        document('lab', [], { id: 'first', template: 'group-page', locale: 'de-DE' }),
        document('lab', [], { template: 'group-page' }),
      ],
    });
    const page = await published(all);
    expect(page).toContain('lang="de"');
    expect(page).toBe(await pageOf(all));
  });

  it('shows what is public, and nothing that is private or was not let out', async () => {
    const page = await published(everything());
    const data = JSON.stringify(forWeb(everything(), 'cv', NOW).portfolio);
    for (const word of ['Open tides', 'Best Poster', 'ada@example.org']) expect(page).toContain(word);
    for (const word of withheldHere) {
      expect(page, word).not.toContain(word);
      expect(data, word).not.toContain(word);
    }
  });

  it('prints all of it on paper', async () => {
    const page = await pageOf(everything());
    for (const word of [
      'PHONE',
      'HOMESTREET',
      'hiddengit',
      'OVERRIDETITLE',
      'Unlisted marsh',
      'Drafted dunes',
      'OVERRIDEVALUE',
      'Prof. Judge',
    ])
      expect(page, word).toContain(word);
  });

  it.each([
    ['phone', ['+44 111 PHONE']],
    ['address', ['HOMESTREET 1']],
    ['referees', ['Prof. Judge', 'judge@example.org']],
    ['unpublished', ['Drafted dunes']],
  ] as const)('shows %s where the document lets it out, and still nothing that is private', async (choice, words) => {
    const page = await published(everything({ [choice]: true }));
    for (const word of words) expect(page).toContain(word);
    for (const word of ['hiddengit', 'Hidden wells', 'Quiet Prize', 'EUR7000', 'OVERRIDEVALUE', 'JUDGEPHONE', 'Proud Journal'])
      expect(page, word).not.toContain(word);
  });

  it('offers what only pages of works print among what can be private', () => {
    const keys = hidableFields(work('w', 'article-journal')).map(({ key }) => key);
    expect(keys).toContain('abstract');
    expect(keys).toContain('keyword');
    expect(keys).not.toContain('annote');
  });

  it('says what was left out, why, and what would let it out', () => {
    const { left } = forWeb(everything(), 'cv', NOW);
    expect(left.map(({ what, choice }) => [what, choice])).toEqual([
      ['Phone of Ada Owner', 'phone'],
      ['Address of Ada Owner', 'address'],
      ['GitHub of Ada Owner', undefined],
      ['Value of Award “Best Poster”', undefined],
      ['Award “Quiet Prize”', undefined],
      ['Referee “Prof. Judge”', 'referees'],
      ['Work “Hidden wells”', undefined],
      ['Work “Unlisted marsh”', undefined],
      ['Work “Drafted dunes”', 'unpublished'],
    ]);
    expect(left.every(({ why }) => /^[A-Z].*\.$/.test(why))).toBe(true);
    for (const choice of Object.keys(webChoices)) expect(left.map((one) => one.choice)).toContain(choice);
  });

  it('reports citations of what was left out, with what to do, and leaves no sign of them on the page', async () => {
    const { portfolio: web, findings } = forWeb(everything(), 'cv', NOW);
    expect(findings.map(({ place }) => [place?.collection, place?.path?.join('.')])).toEqual([
      ['people', 'biography'],
      ['documents', 'sections.0.text'],
    ]);
    expect(findings[0]?.message).toBe(
      'A citation of “Hidden wells” is left out of the web pages, because the work is. Remove the citation, or take the private mark off the work.',
    );
    const { findings: composing } = await composed(web);
    expect(composing).toEqual([]);
  });

  it('keeps the language of texts although other documents are gone', () => {
    const base = everything();
    const [cv, other] = base.documents;
    if (!cv || !other) throw new Error('no documents');
    const turned = { ...base, documents: [{ ...other, locale: 'de-DE' as const }, cv] };
    expect(forWeb(turned, 'cv', NOW).portfolio.people[0]?.language).toBe('de');
  });

  it('gives a valid portfolio that stays as it is when it is asked again', () => {
    const sample = samplePortfolio();
    for (const { id } of sample.documents) {
      const once = forWeb(sample, id, NOW);
      expect(Portfolio.safeParse(JSON.parse(JSON.stringify(once.portfolio))).success).toBe(true);
      expect(forWeb(once.portfolio, id, NOW).portfolio).toEqual(once.portfolio);
    }
  });

  it('is nothing when the document is gone', () => {
    expect(forWeb(everything(), 'gone', NOW)).toEqual({ portfolio: Portfolio.parse({}), left: [], findings: [] });
  });
});

/** An entry whose every text is a word of its own. */
function planted(kind: (typeof entryKinds)[number], id: string) {
  const fields = fieldsOf(definitionOf(kind).form as unknown as AnyForm);
  const words = new Map<string, string>();
  const values = Object.fromEntries(
    fields.flatMap((field): [string, unknown][] => {
      const word = `Plant${id}${field.key}`.replace(/[^A-Za-z0-9]/g, '');
      if (field.kind === 'details') {
        words.set(field.key, word);
        return [[field.key, [{ id: 'l1', text: word }]]];
      }
      if (!['rich', 'rich-area', 'counted-area', 'area'].includes(field.kind)) return [];
      words.set(field.key, word);
      return [[field.key, word]];
    }),
  );
  return { entry: entry(kind, id, 'o', { ...values, translations: { de: textsOf(words) } }), words };
}
const textsOf = (words: ReadonlyMap<string, string>) => Object.fromEntries([...words].map(([key, word]) => [key, `${word}German`]));

it('never lets a word of a private item or field through, whatever is private', async () => {
  const kinds = entryKinds.filter((kind) => kind !== 'referee');
  const status = fc.constantFrom(...(Object.keys(statuses) as (keyof typeof statuses)[]));
  const choices = fc.record({ unpublished: fc.boolean(), referees: fc.boolean() }, { requiredKeys: [] });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...kinds), fc.boolean(), fc.array(fc.nat(20), { maxLength: 3 })), { maxLength: 4 }),
      fc.array(fc.tuple(status, fc.boolean(), fc.boolean()), { maxLength: 4 }),
      choices,
      fc.constantFrom('en-GB', 'de-DE'),
      async (entries, works, web, locale) => {
        const secret: string[] = [];
        const items = entries.map(([kind, notOnWeb, hide], i) => {
          const { entry: made, words } = planted(kind, `e${i}`);
          const hidden = hide.flatMap((n) => hidableFields(made)[n % hidableFields(made).length]?.key ?? []);
          for (const [key, word] of words) if (notOnWeb || hidden.includes(key) || key === 'note') secret.push(word);
          return { ...made, ...(notOnWeb ? { notOnWeb } : {}), fieldsNotOnWeb: hidden } as typeof made;
        });
        const listed = works.map(([state, notOnWeb, hidesVenue], i) => {
          const out = ['accepted', 'in-press', 'published', 'retracted'].includes(state);
          if (notOnWeb || (!out && !web.unpublished)) secret.push(`PlantTitle${i}`, `PlantVenue${i}`);
          if (hidesVenue) secret.push(`PlantVenue${i}`);
          return work(
            `w${i}`,
            'article-journal',
            {
              title: `PlantTitle${i}`,
              'container-title': `PlantVenue${i}`,
              status: [{ status: state }],
              ...(notOnWeb ? { notOnWeb } : {}),
              fieldsNotOnWeb: hidesVenue ? ['container-title'] : [],
            },
            by,
          );
        });
        const cites = listed.map(({ id }) => `[@${id}]`).join(' ');
        const all = portfolio({
          people: [{ ...owner, biography: cites }],
          works: listed,
          entries: items,
          documents: [
            document(
              'o',
              [
                section('Text', 'text', { text: cites, biography: 'main' }),
                section('Entries', 'entries', { kinds: [...kinds] }),
                section('Lines', 'lines', { kinds: [...kinds], works: ['all'] }),
                section('References', 'references', { works: ['all', 'cited'] }),
              ],
              { web, locale },
            ),
          ],
        });
        const page = await published(all);
        const data = JSON.stringify(forWeb(all, 'cv', NOW).portfolio);
        // A word may begin another one: only whole words count.
        const stands = (text: string, word: string) => new RegExp(`${word}(?:German)?(?![A-Za-z0-9])`).test(text);
        expect(secret.filter((word) => stands(page, word) || stands(data, word))).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);

it('a private journal or book stays off the web in its short form, too', async () => {
  const venue = { 'container-title': 'LONGVENUE', 'container-title-short': 'SHORTVENUE', fieldsNotOnWeb: ['container-title'] };
  const all = portfolio({
    people: [owner],
    works: [work('w', 'article-journal', { title: 'Open', ...venue }, by)],
    documents: [document('o', [section('Works', 'references', { works: ['all'] })], { style: 'vancouver' })],
  });
  expect(await pageOf(all)).toContain('SHORTVENUE');
  const page = await published(all);
  expect(page).toContain('Open');
  expect(page).not.toContain('VENUE');
});
