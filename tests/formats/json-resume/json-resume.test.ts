import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportText } from '../../../shared/formats/export-slice.ts';
import type { ReadItem } from '../../../shared/formats/format.ts';
import { jsonResume } from '../../../shared/formats/json-resume/json-resume.ts';
import { jsonResumeExport } from '../../../shared/formats/json-resume/json-resume-export.ts';
import { formatOf } from '../../../shared/formats/registry.ts';
import { candidatesOf } from '../../../shared/import/plan-import.ts';
import type { PortfolioV1 } from '../../../shared/portfolio/portfolio-v1.ts';
import { entry, person, portfolio, samplePortfolio } from '../../builders/portfolio.ts';
import { expectSound, fixture, mutated, takenOver } from '../fixture.ts';
import { readAll } from '../read.ts';

const text = fixture('json-resume', 'the-resume-of-runa-ashgrove.json');
const resume = JSON.parse(text) as Record<string, unknown>;

const written = ({ people, entries, works }: PortfolioV1): unknown =>
  JSON.parse(jsonResumeExport.write({ people, entries, works, keys: new Map() }));
/** What a résumé becomes on its way through a portfolio, also where two items are the same. */
function there(value: unknown): unknown {
  const items = [...jsonResume.read(JSON.stringify(value))];
  const pick = <K extends ReadItem['kind']>(kind: K) => items.filter((item) => item.kind === kind) as Extract<ReadItem, { kind: K }>[];
  const people = pick('person').map(({ person }) => ({ ...person, id: 'read' }));
  return written({
    people,
    entries: pick('entry').map(({ entry }) => entry),
    works: pick('work').map(({ work }) => work),
    documents: [],
    drafts: [],
  });
}

describe('a résumé', () => {
  const { items, works, problems, notes } = readAll(jsonResume, text);
  const { person } = items.find((item) => item.kind === 'person') ?? {};
  const entries = items.flatMap((item) => (item.kind === 'entry' ? [item.entry] : []));

  it('is known by what stands in it', () => {
    expect(formatOf(text)?.id).toBe('json-resume');
    expect(formatOf('{"basics": {"name": "Runa"}}')?.id).toBe('json-resume');
    expect(formatOf('[{"type": "book", "title": "On basics"}]')?.id).toBe('csl-json');
  });

  it('says whom it is about', () => {
    expect(person).toMatchObject({
      name: { given: 'Runa', family: 'Ashgrove' },
      headline: 'Marsh ecologist',
      biography: 'Listens to \\*marshes\\*.',
    });
    expect(person?.contacts.map(({ kind, value, label }) => [kind, value, label].filter(Boolean).join(' '))).toEqual([
      'email runa@marsh.example.org',
      'phone +44 20 7946 0001',
      'address 1 Fen Lane, Hut 4, NB1 2XY Northbridge, Fenland, GB',
      'website https://marsh.example.org',
      'github https://github.com/runa-ashgrove GitHub',
      'orcid 0000-0002-1825-0097',
      'other https://fenspace.example.org/runa Fenspace',
    ]);
  });

  it('is divided into entries and works', () => {
    expect(entries.map(({ id: _id, person: _person, ext: _ext, ...fields }) => fields)).toEqual([
      {
        kind: 'employment',
        organisation: 'Harbour Institute',
        role: 'Lecturer',
        location: 'Northbridge',
        dates: { edtf: '2019-09-01/..' },
        details: [{ id: 'summary', text: 'Tides and salt.' }, { text: 'Built a gauge' }, { text: 'Taught 200 students' }],
      },
      { kind: 'employment', organisation: 'Tide Office', role: 'Assistant', dates: { edtf: '2016/2018-06' }, details: [] },
      { kind: 'employment', organisation: 'Old Mill', role: 'Miller', details: [] },
      {
        kind: 'service',
        activity: 'Warden',
        organisation: 'Fen Wardens',
        dates: { edtf: '2020-01/2021-01' },
        details: [{ id: 'summary', text: 'Counted birds' }, { text: 'Found a bittern' }],
      },
      {
        kind: 'education',
        organisation: 'University of Saltmarsh',
        degree: 'PhD',
        area: 'Ecology',
        result: '4.0',
        dates: { edtf: '2014-10-01/2018-09-30' },
        details: [{ id: 'courses', role: 'modules', text: 'E101 - Salt; E102 - Silt; deep' }],
      },
      {
        kind: 'award',
        title: 'Young Marsh Prize',
        awarder: 'Society for Salt',
        dates: { edtf: '2021-06' },
        details: [{ id: 'summary', text: 'For \\*listening\\*' }],
      },
      {
        kind: 'certification',
        title: 'Drone Pilot Licence',
        issuer: 'Aviation Office',
        dates: { edtf: '2023-05-01' },
        url: 'https://drone.example.org/1',
      },
      { kind: 'skill-group', label: 'Field work', items: [{ name: 'Coring' }, { name: 'GPS' }] },
      { kind: 'skill-group', label: 'Patience', items: [] },
      { kind: 'language', language: 'English', level: 'native' },
      { kind: 'language', language: 'Norwegian', level: 'B2' },
      { kind: 'language', language: 'Dutch', certificate: 'Enough to order soup' },
      { kind: 'custom', label: 'Wildlife', text: 'Bitterns, Otters' },
      { kind: 'custom', text: 'Rowing' },
      { kind: 'referee', name: 'Prof. Ira Pell', note: 'She never tires.', contacts: [], private: true },
      { kind: 'custom', label: 'Salt Atlas', text: 'A map of salt.', dates: { edtf: '2020/2022' }, details: [{ text: '12 sheets' }] },
    ]);
    expect(works).toMatchObject([
      {
        type: 'article-journal',
        title: 'Marshes that breathe',
        'container-title': 'Journal of Imaginary Soils',
        DOI: '10.5555/marsh.1',
        issued: { edtf: '2021-03-01' },
      },
      { type: 'book', title: 'Fen and ink', publisher: 'Imaginary Press' },
    ]);
  });

  it('says what could not be taken over', () => {
    expect(problems).toEqual(['1: Nothing here says what it is.']);
    const said = items.flatMap((item) => (item.kind === 'entry' ? item.notes : []));
    expect(said).toEqual(['“some day” was not taken over as date: it cannot be understood.']);
    expect(notes).toHaveLength(2);
  });

  it('changes nothing when it is read again', () => {
    const once = takenOver(items, portfolio({}));
    expect(takenOver(items, once)).toBe(once);
    expect(takenOver(items, once, 'merge')).toBe(once);
  });
});

describe('a résumé that was read', () => {
  const once = takenOver([...jsonResume.read(text)], portfolio({}));

  it('is written as it was, whatever no field has', () => {
    expect(written(once)).toEqual(resume);
    expect(Object.keys(written(once) as object)).toEqual(Object.keys(resume));
  });

  it('has what was changed since, and the rest as it was', () => {
    const changed = {
      ...once,
      people: once.people.map((one) => ({
        ...one,
        headline: 'Professor of Marshes',
        contacts: [
          ...one.contacts.filter(({ kind }) => kind !== 'github'),
          { id: 'new', kind: 'gitlab' as const, value: 'https://gitlab.com/runa' },
        ],
      })),
      entries: once.entries.flatMap((one) => {
        if (one.organisation === 'Tide Office') return [];
        return [one.organisation === 'Harbour Institute' ? { ...one, role: '*Senior* lecturer', dates: { edtf: '2019-09-01/2024' } } : one];
      }),
    };
    const now = written(changed) as { basics: Record<string, unknown>; work: unknown[] };
    const { basics, work } = resume as unknown as typeof now;
    const [github, ...profiles] = basics.profiles as { network: string }[];
    expect(github?.network).toBe('GitHub');
    expect(now.basics).toEqual({
      ...basics,
      label: 'Professor of Marshes',
      profiles: [...profiles, { network: 'GitLab', username: 'runa', url: 'https://gitlab.com/runa' }],
    });
    expect(now.work).toEqual([{ ...(work[0] as object), position: 'Senior lecturer', endDate: '2024' }, work[2]]);
    expect({ ...now, basics, work }).toEqual(resume);
  });

  it('ends what is over, and leaves out citations', () => {
    const posts = [
      entry('employment', 'a', 'p', { role: 'Digger', dates: { edtf: '2020' }, details: [{ text: 'Dug holes [@w-1].' }] }),
      entry('employment', 'b', 'p', { role: 'Filler', dates: { edtf: '2021/..' } }),
    ];
    expect(written(portfolio({ people: [person('p', 'Ada', 'Berg')], entries: posts }))).toMatchObject({
      work: [
        { position: 'Digger', startDate: '2020', endDate: '2020', highlights: ['Dug holes.'] },
        { position: 'Filler', startDate: '2021' },
      ],
    });
  });

  it('keeps the paragraphs of a summary', () => {
    const summary = 'I *like* marshes.\n\nAnd fens.';
    const [item] = jsonResume.read(JSON.stringify({ basics: { name: 'Ada Berg', summary } }));
    if (item?.kind !== 'person') throw new Error('nobody');
    expect(item.person.biography).toBe('I \\*like\\* marshes.\n\nAnd fens.');
    const { ext: _ext, ...bare } = item.person;
    expect(written(portfolio({ people: [{ ...bare, id: 'p' }] }))).toMatchObject({ basics: { summary } });
  });

  it('comes back with nothing new', () => {
    const sample = samplePortfolio();
    const ofPeople = sample.documents.filter(({ groupPage }) => groupPage === undefined);
    for (const document of [undefined, ...ofPeople.map(({ id }) => id)]) {
      const done = exportText(sample, jsonResumeExport, document === undefined ? {} : { document }, 2026);
      const items = [...jsonResume.read(done.ok ? done.value.text : '')];
      expect(items.length).toBeGreaterThan(3);
      expect(
        candidatesOf([items], sample)
          .flat()
          .filter(({ same }) => !same),
      ).toEqual([]);
      expect(takenOver(items, takenOver(items, portfolio({}))).works).toHaveLength(items.filter(({ kind }) => kind === 'work').length);
    }
  });

  it('never shows a private note, nor what is private', () => {
    const { people, entries } = samplePortfolio();
    const [owner] = people;
    const secret = entries.map((one) => ({ ...one, note: 'SECRET', private: true }));
    const all = jsonResumeExport.write({ people, entries: secret, works: [], keys: new Map() });
    expect(all).not.toContain('SECRET');
    expect(JSON.parse(all)).toMatchObject({ basics: { name: expect.stringContaining(owner?.name.family ?? '?') } });
    expect(JSON.parse(all)).not.toHaveProperty('work');
  });
});

const word = fc.constantFrom('Salt', 'Silt *x*', 'a_b', '', 'Fen & ink', '2020', 'Øre [1]');
const date = fc.constantFrom('2020', '2020-05', '2020-05-17', '', 'Present', 'May 2020', 'never');
const item = fc.record(
  {
    name: word,
    position: word,
    organization: word,
    institution: word,
    title: word,
    language: word,
    fluency: fc.constantFrom('C1', 'native', 'so so'),
    keywords: fc.array(word),
    startDate: date,
    endDate: date,
    date,
    releaseDate: date,
    summary: word,
    description: word,
    highlights: fc.array(word),
    courses: fc.array(word),
    score: fc.oneof(word, fc.double({ noNaN: true })),
    url: fc.constantFrom('https://example.org', 'example', ''),
    reference: word,
    unheardOf: fc.jsonValue({ maxDepth: 2 }),
  },
  { requiredKeys: [] },
);
const anyResume = fc.record(
  {
    basics: fc.record(
      {
        name: word,
        label: word,
        email: word,
        phone: word,
        url: word,
        summary: word,
        profiles: fc.array(item),
        location: item,
        other: word,
      },
      { requiredKeys: [] },
    ),
    ...Object.fromEntries(
      [
        'work',
        'volunteer',
        'education',
        'awards',
        'certificates',
        'publications',
        'skills',
        'languages',
        'interests',
        'references',
        'projects',
        'unheardOf',
      ].map((name) => [name, fc.array(item, { maxLength: 3 })]),
    ),
    meta: fc.jsonValue({ maxDepth: 2 }),
  },
  { requiredKeys: [] },
);
const clean = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), function drop(this: object, key, one: unknown) {
    return key === '__proto__' ? undefined : one;
  });

describe('any résumé', () => {
  it('is the same after it went through a portfolio', () => {
    fc.assert(
      fc.property(anyResume, (value) => {
        expect(there(value)).toEqual(clean(value));
      }),
      { numRuns: 200 },
    );
  });

  it('is read and written as far as it goes, whatever stands in it', () => {
    fc.assert(
      fc.property(mutated(resume), (value) => {
        const whole = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
        expectSound(jsonResume, JSON.stringify(whole));
        expect(there(whole)).toEqual(clean(whole));
      }),
      { numRuns: 60 },
    );
  });

  it('that nests too deeply is one problem', () => {
    expect(readAll(jsonResume, `{"basics": ${'{"a":'.repeat(100_000)}`).problems).toEqual([expect.stringContaining('nests more than 100')]);
  });
});
