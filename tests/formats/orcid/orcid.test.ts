import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orcid } from '../../../shared/formats/orcid/orcid.ts';
import { formatOf } from '../../../shared/formats/registry.ts';
import { portfolio } from '../../builders/portfolio.ts';
import { expectSound, fixture, mutated, takenOver } from '../fixture.ts';
import { readAll } from '../read.ts';

const record = fixture('orcid', 'the-record-of-runa-ashgrove.json');
const bulk = fixture('orcid', 'three-works-asked-for-at-once.json');

it('keeps what can be of a date that cannot, and says so', () => {
  const date = { year: { value: '2021' }, month: { value: '13' }, day: null };
  const work = { 'work-summary': [{ 'put-code': 1, title: { title: { value: 'Moss' } }, type: 'book', 'publication-date': date }] };
  const post = { 'employment-summary': { 'role-title': 'Lecturer', organization: { name: 'Eastmere' }, 'start-date': date } };
  const activities = { works: { group: [work] }, employments: { 'affiliation-group': [{ summaries: [post] }] } };
  const { items, works } = readAll(orcid, JSON.stringify({ 'orcid-identifier': {}, 'activities-summary': activities }));
  expect(works).toMatchObject([{ title: 'Moss', issued: { edtf: '2021' } }]);
  const notes = items.flatMap((item) => (item.kind === 'problem' ? [] : item.notes));
  expect(notes.filter((note) => note === '“2021-13” is not a date that can be; 2021 was taken over.')).toHaveLength(2);
});

describe('an ORCID record', () => {
  const { items, works, problems } = readAll(orcid, record);
  const entries = items.flatMap((item) => (item.kind === 'entry' ? [item.entry] : []));
  const { person } = items.find((item) => item.kind === 'person') ?? {};

  it('is known by what stands in it', () => {
    expect([record, bulk, '{"orcid-identifier": {}, '].map((text) => formatOf(text)?.id)).toEqual(['orcid', 'orcid', 'orcid']);
  });

  it('says whom it is about', () => {
    expect(person).toMatchObject({
      name: { given: 'Runa', family: 'Ashgrove' },
      variants: [
        { given: 'R. M.', family: 'Ashgrove' },
        { given: 'Runa', family: 'Millbrook' },
      ],
      biography: 'Studies how salt marshes \\*breathe\\*.',
      ext: { orcid: { keywords: { keyword: [{ content: 'salt marshes' }] } } },
    });
    expect(person?.contacts.map(({ kind, value }) => `${kind} ${value}`)).toEqual([
      'email runa@marsh.example.org',
      'orcid 0000-0002-1825-0097',
      'website https://marsh.example.org/runa',
      'github https://github.com/runa-ashgrove',
      'other https://scopus.example.org/700000000',
    ]);
  });

  it('lists affiliations, grants and reviews as entries', () => {
    expect(entries.map(({ id: _id, person: _person, ext: _ext, details: _details, ...fields }) => fields)).toEqual([
      {
        kind: 'education',
        degree: 'PhD in Ecology',
        department: 'School of Coasts',
        organisation: 'University of Saltmarsh',
        location: 'Saltmarsh, Fenland, GB',
        dates: { edtf: '2014-10-01/2018' },
      },
      {
        kind: 'certification',
        title: 'Chartered Ecologist',
        issuer: 'Board of Ecologists',
        url: 'https://board.example.org/16',
        dates: { edtf: '2020-03' },
      },
      {
        kind: 'education',
        degree: 'BSc Biology',
        organisation: 'University of Saltmarsh',
        location: 'Saltmarsh, GB',
        dates: { edtf: '../2013' },
      },
      {
        kind: 'employment',
        role: 'Lecturer',
        unit: 'Department of Tides',
        organisation: 'Harbour Institute',
        location: 'Northbridge, GB',
        dates: { edtf: '2019-09/..' },
      },
      {
        kind: 'employment',
        mode: 'visiting',
        role: 'Visiting Scholar',
        organisation: 'Fjord Academy',
        location: 'Fjordby, NO',
        dates: { edtf: '2022-05/2022-07' },
      },
      { kind: 'award', title: 'Young Marsh Prize', awarder: 'Society for Salt', dates: { edtf: '2021-06' } },
      { kind: 'membership', organisation: 'Society for Salt', grade: 'Fellow', dates: { edtf: '2020/..' } },
      {
        kind: 'service',
        activity: 'Seminar organiser',
        organisation: 'Coast Group, Harbour Institute',
        location: 'Northbridge, GB',
        dates: { edtf: '2020/2021' },
      },
      {
        kind: 'grant',
        title: 'Marshes That Remember',
        funder: 'Northern Research Fund',
        number: 'NRF-2023-0042',
        dates: { edtf: '2023/2026' },
      },
      { kind: 'reviewing', venue: 'Imaginary Press', role: 'Reviewer', count: 3, dates: { edtf: '2020/2022' } },
    ]);
    expect(entries[0]?.ext).toMatchObject({ orcid: { section: 'education', 'put-code': 12, visibility: 'public' } });
  });

  it('makes one work of each group, from the version that its owner prefers and what the others know', () => {
    expect(works[0]).toMatchObject({
      type: 'article-journal',
      title: 'Marshes that breathe: A first look',
      'container-title': 'Journal of Imaginary Soils',
      DOI: '10.5555/marsh.1',
      ISSN: '1234-5679',
      issued: { edtf: '2021' },
      URL: 'https://press.example.org/marsh',
      contributors: [{ name: { given: 'Runa', family: 'Ashgrove' } }],
    });
    expect(works[1]).toMatchObject({ type: 'article', archive: 'arXiv', number: '2001.01234' });
    expect(works[2]).toMatchObject({ type: 'chapter', 'container-title': 'Handbook of Salt', ISBN: '978-0-306-40615-7' });
    expect(works[2]).not.toHaveProperty('DOI');
    expect(works).toHaveLength(4);
    expect(problems).toEqual(['1: This group of works is empty.']);
  });

  it('says which type it does not know', () => {
    const [, , , note] = items.flatMap((item) => (item.kind === 'work' ? [item.notes] : []));
    expect(note).toEqual([
      '“trademark” is not a type of work that ORCID has; it became a document.',
      'The file does not say who else took part: complete the authors.',
    ]);
  });

  it('changes nothing when it is read again', () => {
    const once = takenOver(items, portfolio({}));
    expect(once.works[0]?.contributors[0]?.person).toBe(once.people[0]?.id);
    for (const decision of ['skip', 'merge'] as const) expect(takenOver([...orcid.read(record)], once, decision)).toBe(once);
  });
});

describe('several works in full', () => {
  const { works, problems } = readAll(orcid, bulk);

  it('have authors with their roles, and pages from the citation', () => {
    expect(works[0]).toMatchObject({ abstract: 'We listened.', volume: '7', page: '1–9', language: 'en' });
    expect(works[0]?.contributors).toEqual([
      { name: { given: 'Runa', family: 'Ashgrove' }, role: 'author', credit: ['writing-original-draft', 'software'] },
      { name: { given: 'Teo', family: 'Reed', 'non-dropping-particle': 'van der' }, role: 'author' },
    ]);
  });

  it('take the authors from the citation where there are no others', () => {
    expect(works[1]).toMatchObject({ publisher: 'Imaginary Press', ISBN: '9780306406157' });
    expect(works[1]?.contributors.map(({ name }) => name.family)).toEqual(['Ashgrove', 'Reed']);
  });

  it('say which one was refused', () => {
    expect(problems).toEqual(['1: ORCID did not hand over this work: The resource was not found.']);
  });
});

describe('a damaged record', () => {
  it('is read as far as it goes, whatever stands in it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(record, bulk).chain((text) => mutated(JSON.parse(text))),
        (value) => {
          expectSound(orcid, JSON.stringify(value));
        },
      ),
      { numRuns: 150 },
    );
  });

  it.each([
    ['nests too deeply', `{"orcid-identifier":${'['.repeat(200_000)}`, 'nests more than 100'],
    ['is cut off', record.slice(0, 500), 'not complete JSON'],
  ])('that %s is one problem', (_how, text, message) => {
    expect(formatOf(text)?.id).toBe('orcid');
    expect(readAll(orcid, text).problems).toEqual([expect.stringContaining(message)]);
  });
});
