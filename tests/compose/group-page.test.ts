import { describe, expect, it } from 'vitest';
import { planDocument } from '../../shared/compose/compose.ts';
import type { CvDocument, CvSection, Inline } from '../../shared/compose/cv-document.ts';
import { runText } from '../../shared/compose/runs.ts';
import { PortfolioDocument } from '../../shared/model/document.ts';
import type { PortfolioV1 } from '../../shared/portfolio/portfolio-v1.ts';
import { composed, outline } from '../builders/compose.ts';
import { lab } from '../builders/group.ts';
import { person, portfolio, work } from '../builders/portfolio.ts';

const page = (groupPage?: Record<string, unknown>, more: Record<string, unknown> = {}) =>
  PortfolioDocument.parse({
    id: 'page',
    name: 'Page',
    owner: 'lab',
    template: 'group-page',
    header: { headline: true },
    groupPage,
    ...more,
  });

function record(group: Record<string, unknown> = {}, document = page()): PortfolioV1 {
  return portfolio({
    people: [person('ada', 'Ada', 'Marsh'), person('ben', 'Ben', 'Tidewell')],
    works: [
      work(
        'w1',
        'paper-conference',
        { title: 'First', keyword: 'Tides, *not* emphasis,', abstract: 'One mod- els\n\nTwo', issued: { edtf: '2021-05' } },
        [{ given: 'Ada', family: 'Marsh', person: 'ada' }, 'Noor El-Sayegh'],
      ),
      work('w2', 'article-journal', { title: 'Second', 'container-title': 'Its Journal', DOI: '10.5555/2' }),
      work('w3', 'article-journal', { title: 'Third', 'container-title': 'Its Journal', URL: 'https://third.example/' }),
    ],
    groups: [lab(group)],
    documents: [document],
  });
}

const made = async (group: Record<string, unknown> = {}, document = page()) => composed(record(group, document), 'page');
const part = (cv: CvDocument, name: string): CvSection | undefined => cv.sections.find((section) => section.part === name);
const linksIn = (run: readonly Inline[]): string[] => run.flatMap((inline) => (inline.kind === 'link' ? [inline.href] : []));

describe('the page of a group', () => {
  it('prints everything that is entered in the usual order, and citations with their references', async () => {
    const { cv, findings } = await made();
    expect(findings).toEqual([]);
    expect(runText(cv.header.name)).toBe('Tide Lab');
    expect(runText(cv.header.headline)).toBe('From the shore to the model');
    expect(cv.title).toBe('Tide Lab – Page');
    expect(outline(cv)).toEqual([
      '## ',
      'We measure tides [1].',
      '## We work with',
      'Harbour Office',
      '## ',
      'First | CMC (best paper) | Tides, *not* emphasis,',
      '  One mod- els',
      '  Two',
      'Second | Journal of Tides',
      '## ',
      'Ada Marsh: Head, 2015 – Present',
      '## ',
      'Ben Tidewell: PhD student, 2015 – 2019',
      '## Want to learn more?',
      'Write to us.',
      'tide.example',
      '## ',
      'Leeds',
      '  12 Quay Street',
      '  Leeds',
      '## ',
      expect.stringContaining('[1] A. Marsh and N. El-Sayegh, ‘First’'),
    ]);
  });

  it('prints nothing that nobody wrote', async () => {
    const { cv, findings } = await made({
      ...{ tagline: undefined, mission: undefined, members: [], venues: [], works: [], lists: [], offices: [], callToAction: undefined },
    });
    expect({ sections: cv.sections, headline: cv.header.headline, findings }).toEqual({ sections: [], headline: [], findings: [] });
  });

  it('says where to go even when a heading is all there is', async () => {
    const { cv } = await made({ callToAction: { heading: 'Want to learn more?' } });
    expect(runText(part(cv, 'action')?.heading ?? [])).toBe('Want to learn more?');
  });

  it('shows works venue by venue, by hand inside of one, and those of none last with their own venue', async () => {
    const works = [
      { id: 'k0', work: 'w3' },
      { id: 'k1', work: 'w2', venue: 'v2' },
      { id: 'k2', work: 'w1', venue: 'v1' },
      { id: 'k3', work: 'w3', venue: 'v1' },
    ];
    const { cv } = await made({ works });
    expect(
      part(cv, 'publications')?.blocks.map((block) => (block.kind === 'entry' ? [block.organisation, block.title].map(runText) : [])),
    ).toEqual([
      ['Coastal Modelling Conference (CMC)', 'First'],
      ['Coastal Modelling Conference (CMC)', 'Third'],
      ['Journal of Tides', 'Second'],
      ['Its Journal', 'Third'],
    ]);
  });

  it('puts venues over their works when asked to; a line of its own stays with its work', async () => {
    const { cv } = await made({}, page({ venueHeadings: true, keywords: false, abstract: false }));
    expect(outline({ ...cv, sections: cv.sections.filter((one) => one.part === 'publications') })).toEqual([
      '## ',
      '### Coastal Modelling Conference (CMC)',
      'First | CMC (best paper)',
      '### Journal of Tides',
      'Second',
    ]);
  });

  it('adds authors, years and links when asked to', async () => {
    const { cv } = await made({}, page({ authors: true, year: true, links: true }));
    const [first, second] = part(cv, 'publications')?.blocks ?? [];
    if (first?.kind !== 'entry' || second?.kind !== 'entry') throw new Error('No cards');
    expect([first.result, first.dates].map(runText)).toEqual(['Ada Marsh, Noor El-Sayegh', '2021']);
    expect([linksIn(first.title), linksIn(second.title)]).toEqual([[], ['https://doi.org/10.5555/2']]);
  });

  it('takes order, headings and what is left out from the document; a part that is gone takes nothing with it', async () => {
    const parts = [
      { part: 'offices', heading: 'Where' },
      { part: 'list', list: 'gone', heading: 'Gone' },
      { part: 'list', list: 'n1', heading: 'Friends' },
      { part: 'publications', off: true },
      { part: 'members', off: true },
      { part: 'alumni', off: true },
    ];
    const { cv } = await made({}, page({ parts }));
    expect(cv.sections.map(({ heading, part: name }) => [name, runText(heading)])).toEqual([
      ['offices', 'Where'],
      ['strip', 'Friends'],
      ['mission', ''],
      ['action', 'Want to learn more?'],
      ['references', ''],
    ]);
  });

  it('prints a strip as one line and a list as bullets, with the links of names', async () => {
    const items = [
      { id: 'i1', name: 'Harbour Office', url: 'https://harbour.example' },
      { id: 'i2', name: ' ' },
      { id: 'i3', name: 'Quay & Co' },
    ];
    const lists = [
      { id: 'n1', style: 'strip', items },
      { id: 'n2', style: 'list', items },
    ];
    const { cv } = await made({ lists });
    const [line] = part(cv, 'strip')?.blocks ?? [];
    expect(line?.kind === 'line' && [runText(line.content), linksIn(line.content)]).toEqual([
      'Harbour Office · Quay & Co',
      ['https://harbour.example'],
    ]);
    expect(part(cv, 'list')?.blocks.map(({ kind }) => kind)).toEqual(['bullet', 'bullet']);
  });

  it('tells who is in it from who has left by the day', () => {
    const leaving = record({ members: [{ id: 'm1', person: 'ada', dates: { edtf: '2015/2026-06-30' } }] });
    const printed = (today: number) => {
      const plan = planDocument(leaving, 'page', 2026, today);
      if (!plan.ok) throw new Error(plan.message);
      return plan.value.finish({ lists: [], references: {}, cites: {}, order: [] } as never).cv.sections.map(({ part: name }) => name);
    };
    expect(printed(20260630)).toContain('members');
    expect(printed(20260701)).toContain('alumni');
  });

  it('reports a citation that no list shows, a work and a member that are gone, with where they stand', async () => {
    const { findings } = await made(
      { members: [{ id: 'm1', person: 'gone' }], works: [{ id: 'k1', work: 'gone' }] },
      page({ parts: [{ part: 'references', off: true }] }),
    );
    expect(findings.map(({ code, place }) => [code, place?.collection, place?.path?.join('.')])).toEqual([
      ['item-gone', 'groups', 'works.0'],
      ['item-gone', 'groups', 'members.0'],
      ['citation-without-list', 'groups', 'mission'],
    ]);
  });

  it('leads from every part to the field that it comes from', async () => {
    const { cv } = await made({}, page({ parts: [{ part: 'offices', heading: 'Where' }] }));
    const sources = cv.sections.flatMap((section) => [section.source, ...section.blocks.map((block) => block.source)]);
    expect(sources.map(({ collection, path }) => `${collection} ${path ?? ''}`.trim())).toEqual([
      'documents groupPage.parts.offices.heading',
      'groups offices.0',
      'documents groupPage.parts.mission.heading',
      'groups mission',
      'groups lists.0.heading',
      'groups lists.0.items',
      'documents groupPage.parts.publications.heading',
      'works',
      'works',
      'documents groupPage.parts.members.heading',
      'groups members.0',
      'documents groupPage.parts.alumni.heading',
      'groups members.1',
      'groups callToAction.heading',
      'groups callToAction.text',
      'groups callToAction.url',
      'documents groupPage.parts.references.heading',
      'works',
    ]);
  });

  it('marks its words with their language where that is not the one of the document', async () => {
    const { cv } = await made({ language: 'de', mission: 'Wir messen.' }, page(undefined, { locale: 'en-GB' }));
    expect(part(cv, 'mission')?.blocks[0]).toMatchObject({ content: [{ text: 'Wir messen.', language: 'de' }] });
  });

  it('names the works that it shows for formats of works', () => {
    const plan = planDocument(record(), 'page', 2026);
    expect(plan.ok && plan.value.works).toEqual(['w1', 'w2']);
  });
});

describe('templates and owners that do not fit', () => {
  it.each([
    ['a page of a group in a template for people', page(undefined, { template: 'classic' })],
    ['a CV of a person in the template of groups', page(undefined, { owner: 'ada' })],
  ])('%s is refused with a reason', (_, document) => {
    expect(planDocument(record({}, document), 'page', 2026)).toMatchObject({ ok: false, code: 'template-unfit' });
  });
});
