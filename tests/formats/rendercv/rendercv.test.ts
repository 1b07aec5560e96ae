import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { ReadItem } from '../../../shared/formats/format.ts';
import { formatOf } from '../../../shared/formats/registry.ts';
import { rendercv } from '../../../shared/formats/rendercv/rendercv.ts';
import { rendercvExport } from '../../../shared/formats/rendercv/rendercv-export.ts';
import type { PortfolioV1 } from '../../../shared/portfolio/portfolio-v1.ts';
import { entry, person, portfolio, samplePortfolio } from '../../builders/portfolio.ts';
import { expectSound, fixture, mutated, takenOver } from '../fixture.ts';
import { readAll } from '../read.ts';

const text = fixture('rendercv', 'the-cv-of-runa-ashgrove.yaml');
const file = parse(text) as { cv: { sections: Record<string, unknown[]> } & Record<string, unknown> } & Record<string, unknown>;

const written = ({ people, entries, works }: PortfolioV1): unknown =>
  parse(rendercvExport.write({ people, entries, works, keys: new Map() }));
/** What a file becomes on its way through a portfolio, also where two items are the same. */
function there(value: unknown): unknown {
  const items = [...rendercv.read(stringify(value, { aliasDuplicateObjects: false }))];
  const pick = <K extends ReadItem['kind']>(kind: K) => items.filter((item) => item.kind === kind) as Extract<ReadItem, { kind: K }>[];
  const people = pick('person').map(({ person }) => ({ ...person, id: 'read' }));
  return written({
    people,
    entries: pick('entry').map((one) => one.entry),
    works: pick('work').map(({ work }) => work),
    documents: [],
    drafts: [],
  });
}

describe('a file of RenderCV', () => {
  const { items, works, problems, notes } = readAll(rendercv, text);
  const { person } = items.find((item) => item.kind === 'person') ?? {};
  const entries = items.flatMap((item) => (item.kind === 'entry' ? [item.entry] : []));

  it('is known by what stands in it', () => {
    expect(formatOf(text)?.id).toBe('rendercv');
    expect(formatOf('name: cv\ntitle: A page\n')).toBeNull();
  });

  it('says whom it is about', () => {
    expect(person).toMatchObject({ name: { given: 'Runa', family: 'Ashgrove' }, headline: 'Marsh ecologist' });
    expect(person?.contacts.map(({ kind, value }) => `${kind} ${value}`)).toEqual([
      'email runa@marsh.example.org',
      'email runa@home.example.org',
      'phone +44-20-7946-0001',
      'address Northbridge, UK',
      'website https://marsh.example.org',
      'github https://github.com/runa-ashgrove',
      'orcid 0000-0002-1825-0097',
      'mastodon https://fen.example.org/@runa',
    ]);
  });

  it('is divided into entries by their type and the heading above them', () => {
    expect(entries.map(({ id: _id, person: _person, ext: _ext, ...fields }) => fields)).toEqual([
      { kind: 'custom', text: 'Listens to **marshes** and [writes](https://marsh.example.org/blog) about them.', tags: ['summary'] },
      {
        kind: 'employment',
        organisation: 'Harbour Institute',
        role: 'Lecturer',
        location: 'Northbridge',
        dates: { edtf: '2019-09/..' },
        details: [{ id: 'summary', text: 'Tides and *salt*.' }, { text: 'Built a gauge for $H_2O$' }, { text: 'Taught 200 students' }],
      },
      { kind: 'employment', organisation: 'Tide Office', role: 'Assistant', dates: { edtf: '2016-23' }, details: [] },
      {
        kind: 'education',
        organisation: 'University of Saltmarsh',
        degree: 'PhD',
        area: 'Ecology',
        dates: { edtf: '2014-10-01/2018' },
        details: [{ text: 'Thesis: [Marshes](https://saltmarsh.example.org/t)' }],
      },
      {
        kind: 'award',
        title: 'Young Marsh Prize',
        location: 'Saltmarsh',
        dates: { edtf: '2021-06' },
        details: [{ id: 'summary', text: 'For listening' }],
      },
      { kind: 'custom', label: 'Salt Atlas', text: '', dates: { edtf: '2020/2022' }, details: [{ text: '12 sheets' }], tags: ['projects'] },
      { kind: 'skill-group', label: 'Field work', items: [{ name: 'Coring' }, { name: 'GPS' }, { name: '"Maps (old, new)"' }] },
      { kind: 'language', language: 'Norwegian', level: 'B2' },
      { kind: 'service', activity: 'Counts birds with the Fen Wardens', details: [] },
      { kind: 'custom', text: 'Marshes at noon (2022)', tags: ['talks invited'] },
      { kind: 'custom', text: 'Marshes at night (2021)', tags: ['talks invited'] },
    ]);
    expect(problems).toEqual(['1: This is none of the types of entries that RenderCV has.']);
    expect(notes).toEqual([]);
  });

  it('has publications with their authors', () => {
    expect(works).toMatchObject([
      {
        type: 'article-journal',
        title: 'Marshes that breathe',
        DOI: '10.5555/marsh.1',
        'container-title': 'Journal of Imaginary Soils',
        issued: { edtf: '2021-03' },
      },
      { type: 'article', archive: 'arXiv preprint', URL: 'https://arxiv.example.org/abs/2001.01234' },
    ]);
    expect(works[0]?.contributors.map(({ name }) => name)).toEqual([
      { given: 'Teo', family: 'Reed', 'non-dropping-particle': 'van der' },
      { given: 'Runa', family: 'Ashgrove' },
    ]);
  });

  it('changes nothing when it is read again', () => {
    const once = takenOver(items, portfolio({}));
    expect(once.works[0]?.contributors[1]?.person).toBe(once.people[0]?.id);
    expect(takenOver(items, once)).toBe(once);
    expect(takenOver(items, once, 'merge')).toBe(once);
  });
});

describe('a file that was read', () => {
  const once = takenOver([...rendercv.read(text)], portfolio({}));

  it('is written as it was, with its design and what no field has', () => {
    expect(written(once)).toEqual(file);
  });

  it('has what was changed and added since, and the rest as it was', () => {
    const [owner] = once.people;
    const added = entry('award', 'new', owner?.id ?? '', {
      title: 'Old Marsh Prize',
      awarder: 'Society for Salt',
      dates: { edtf: '2024' },
    });
    const changed = {
      ...once,
      entries: [...once.entries.map((one) => (one.organisation === 'Tide Office' ? { ...one, role: 'Deputy' } : one)), added],
    };
    const now = written(changed) as typeof file;
    expect(now.cv.sections.experience?.[1]).toEqual({ company: 'Tide Office', position: 'Deputy', date: 'Fall 2016' });
    expect(now.cv.sections.honors_and_awards?.[1]).toEqual({ name: 'Old Marsh Prize, Society for Salt', date: 2024 });
    expect({ ...now.cv.sections, experience: [], honors_and_awards: [] }).toEqual({
      ...file.cv.sections,
      experience: [],
      honors_and_awards: [],
    });
  });

  it('can be made of any portfolio, with one type of entry in a section and nothing private', () => {
    const { people, entries, works } = samplePortfolio();
    const secret = entries.map((one, i) => ({
      ...one,
      note: 'SECRET',
      ...(i % 2 ? { private: true, organisation: 'SECRET', title: 'SECRET' } : {}),
    }));
    const all = rendercvExport.write({ people, entries: secret, works, keys: new Map() });
    expect(all).not.toContain('SECRET');
    const { sections } = (parse(all) as typeof file).cv;
    expect(Object.keys(sections)).toEqual(expect.arrayContaining(['Education', 'Publications']));
    expect(sections.Education?.[0]).toMatchObject({ institution: expect.any(String), degree: expect.any(String) });
    expect(formatOf(all)?.id).toBe('rendercv');
  });
});

const clean = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (key, one: unknown) => (key === '__proto__' ? undefined : one));

describe('a file that means harm', () => {
  const cv = (inner: string) => `cv:\n  name: Runa\n  sections:\n    a: ${inner}\n`;
  it.each([
    ['includes another file', cv('[!include /etc/passwd]'), '“!include” asks for something that is not in this file'],
    ['makes an object of a program', cv('[!!python/object/apply:os.system ["ls"]]'), 'asks for something that is not in this file'],
    [
      'unfolds without end',
      `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n${cv('[*c]')}`,
      'unfold without end',
    ],
    ['holds itself', cv('&a [*a]'), 'nests more than 100'],
    ['nests too deeply', cv(`${'['.repeat(50_000)}${']'.repeat(50_000)}`), 'nests more than 100'],
    ['nests a little too deeply', cv(`${'['.repeat(150)}${']'.repeat(150)}`), 'nests more than 100'],
    ['is not YAML', cv('"open'), 'This is not valid YAML: line '],
  ])('because it %s is refused with a sentence', (_how, hostile, message) => {
    expect(formatOf(hostile)?.id).toBe('rendercv');
    const { items, problems } = readAll(rendercv, hostile);
    expect(items).toHaveLength(1);
    expect(problems).toEqual([expect.stringContaining(message)]);
  });

  it('may use anchors as people do', () => {
    const { items } = readAll(rendercv, 'cv:\n  name: Runa\n  sections:\n    a: [&x {bullet: Salt}, *x]\n');
    expect(items.filter(({ kind }) => kind === 'entry')).toHaveLength(2);
  });

  it('is read and written as far as it goes, whatever stands in it', () => {
    fc.assert(
      fc.property(mutated(file), (value) => {
        const whole = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
        expectSound(rendercv, stringify(whole, { aliasDuplicateObjects: false }));
        expect(there(whole)).toEqual(clean(whole));
      }),
      { numRuns: 60 },
    );
  });
});

it('says the amount, the number and the role of a grant', () => {
  const fields = {
    title: 'Moss',
    funder: 'Bog Trust',
    role: 'Principal investigator',
    number: 'B-1',
    amount: { value: 250_000, currency: 'EUR' },
  };
  const grant = entry('grant', 'g', 'p', fields);
  expect(written(portfolio({ people: [person('p', 'Ada', 'Berg')], entries: [grant] }))).toMatchObject({
    cv: { sections: { Grants: [{ name: 'Moss, Bog Trust', summary: 'Principal investigator, EUR 250,000, no. B-1.' }] } },
  });
});
