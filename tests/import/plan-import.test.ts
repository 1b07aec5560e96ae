import { describe, expect, it } from 'vitest';
import type { ReadItem } from '../../shared/formats/format.ts';
import type { Decision } from '../../shared/import/decision.ts';
import { importCommand } from '../../shared/import/import-command.ts';
import { type Candidate, candidatesOf } from '../../shared/import/plan-import.ts';
import type { Person } from '../../shared/model/person.ts';
import type { Work } from '../../shared/model/work.ts';
import { apply } from '../../shared/portfolio/apply.ts';
import type { PortfolioV1 as Portfolio } from '../../shared/portfolio/portfolio-v1.ts';
import { entry, person, portfolio, work } from '../builders/portfolio.ts';

const there = work('tides', 'article-journal', { title: 'On *tides*', DOI: '10.5555/Tides', issued: { edtf: '2020' } }, ['Ada Berg']);
const kept = portfolio({ people: [person('ada', 'Ada', 'Berg')], works: [there] });
const read = (fields: Partial<Work>): Work => ({ ...work('read', fields.type ?? 'article-journal', fields, ['A. Berg', 'Ben Cruz']) });
const excerpt = { line: 1, text: '' };
const item = (one: Work): ReadItem => ({ kind: 'work', work: one, source: excerpt, notes: [] });
const workCandidates = (works: readonly Work[], there: Portfolio) =>
  candidatesOf([works.map(item)], there)
    .flat()
    .filter((one) => one.kind === 'work');

/** New ones are kept. */
const decide = (candidates: readonly Candidate[], decision: Decision) =>
  candidates.map((one) => [one, one.same ? decision : 'keep'] as const);

describe('a work that was read', () => {
  it.each([
    ['the same DOI in other letters', { title: 'Something else', DOI: '10.5555/TIDES' }, 'DOI'],
    ['the same title and year', { title: 'ON TIDES', issued: { edtf: '2020-05' } }, 'title and year'],
  ])('is there already with %s', (_how, fields, by) => {
    expect(workCandidates([read(fields)], kept)[0]?.same).toMatchObject({ by, work: { id: 'tides' } });
  });

  it.each([
    ['another year', { title: 'On tides', issued: { edtf: '2021' } }],
    ['another DOI: editorials share their title', { title: 'On tides', DOI: '10.5555/other', issued: { edtf: '2020' } }],
    ['another type: its preprint', { type: 'article' as const, title: 'On tides', issued: { edtf: '2020' } }],
  ])('is new with %s', (_how, fields) => {
    expect(workCandidates([read(fields)], kept)[0]?.same).toBeNull();
  });

  it('is new with another first author', () => {
    const other = work('read', 'article-journal', { title: 'On tides', issued: { edtf: '2020' } }, ['Carla Dee']);
    expect(workCandidates([other], kept)[0]?.same).toBeNull();
  });

  it('may be the same as one that was read before it', () => {
    const [first, second] = workCandidates([read({ title: 'New', DOI: '10.5555/n' }), read({ title: 'New!', DOI: '10.5555/n' })], kept);
    expect(second?.same?.work.id).toBe(first?.work.id);
  });

  it('is linked to the people it can only mean, and gets an id of its own', () => {
    const [first, second] = workCandidates([read({ title: 'New' }), read({ title: 'Newer' })], kept);
    expect(first?.work.contributors.map((one) => one.person)).toEqual(['ada', undefined]);
    expect(first?.work.id).toMatch(/^w-/);
    expect(first?.work.id).not.toBe(second?.work.id);
  });
});

describe('taking over what was read', () => {
  const same = read({ title: 'Other title', DOI: '10.5555/tides', volume: '7', ext: { ris: { original: 'TY  - JOUR' } } });
  const decided = (decision: 'skip' | 'merge' | 'keep') => {
    const command = importCommand('Import', decide(workCandidates([read({ title: 'New' }), same], kept), decision));
    const done = command && apply(kept, command);
    if (!done?.ok) throw new Error('nothing done');
    return done.value.portfolio.works;
  };

  it('leaves out what is there', () => {
    expect(decided('skip').map(({ title }) => title)).toEqual(['On *tides*', 'New']);
  });

  it('fills what is empty, changes nothing that is filled, and keeps the original', () => {
    const [merged, ...more] = decided('merge');
    expect(merged).toMatchObject({ id: 'tides', title: 'On *tides*', volume: '7', ext: { ris: { original: 'TY  - JOUR' } } });
    expect(merged?.contributors).toEqual(there.contributors);
    expect(more).toHaveLength(1);
  });

  it('keeps both', () => {
    expect(decided('keep').map(({ title }) => title)).toEqual(['On *tides*', 'New', 'Other title']);
  });

  it('does nothing the second time', () => {
    const once = decided('skip');
    const again = workCandidates([read({ title: 'New', issued: { edtf: '2020' } }), same], portfolio({ works: once }));
    expect(
      importCommand(
        'Import',
        again.filter(({ same: found }) => found).map((one) => [one, 'skip']),
      ),
    ).toBeNull();
  });

  it('merges two that were read into one', () => {
    const command = importCommand(
      'Import',
      workCandidates([read({ title: 'New', DOI: '10.5555/n' }), read({ title: 'New', DOI: '10.5555/n', volume: '3' })], kept).map((one) => [
        one,
        'merge',
      ]),
    );
    expect(command).toMatchObject({ kind: 'batch', commands: [{ kind: 'add', value: { title: 'New', volume: '3' } }] });
  });
});

describe('a source about a person', () => {
  const ada = { ...person('ada', 'Ada', 'Berg'), contacts: [{ id: 'c-1', kind: 'orcid' as const, value: '0000-0002-1825-0097' }] };
  const about = (name: Person['name'], contacts: Person['contacts'] = []): ReadItem => ({
    kind: 'person',
    person: { ...person('read', '', ''), name, contacts, headline: 'Hydrologist' },
    source: excerpt,
    notes: [],
  });
  const post = (fields: Record<string, unknown>): ReadItem => ({
    kind: 'entry',
    entry: entry('employment', 'read', 'read', { organisation: 'Harbour Institute', role: 'Research *Assistant*', ...fields }),
    source: excerpt,
    notes: [],
  });
  const orcid = { id: 'c-1', kind: 'orcid' as const, value: 'https://orcid.org/0000-0002-1825-0097' };
  const website = { id: 'c-1', kind: 'website' as const, value: 'https://ada.example.org/' };
  /** The portfolio after everything in the sources was taken over. */
  function taken(there: Portfolio, decision: Decision, ...sources: ReadItem[][]): Portfolio {
    const command = importCommand('Import', decide(candidatesOf(sources, there).flat(), decision));
    if (!command) return there;
    const done = apply(there, command);
    if (!done.ok) throw new Error(done.message);
    return done.value.portfolio;
  }

  it('gives its entries to the bearer of its ORCID iD, whatever name stands there', () => {
    const there = portfolio({ people: [person('ben', 'A.', 'King'), ada] });
    const { people, entries } = taken(there, 'skip', [about({ given: 'A.', family: 'King' }, [orcid]), post({})]);
    expect(people).toHaveLength(2);
    expect(entries).toMatchObject([{ kind: 'employment', person: 'ada', organisation: 'Harbour Institute' }]);
  });

  it('makes a new person of a namesake with another ORCID iD', () => {
    const there = portfolio({ people: [ada] });
    const other = { ...orcid, value: '0000-0001-5109-3700' };
    const { people, entries } = taken(there, 'skip', [about({ given: 'Ada', family: 'Berg' }, [other]), post({})]);
    expect(people).toHaveLength(2);
    expect(entries[0]?.person).toBe(people[1]?.id);
  });

  it('goes to the person who was named, else to the only one', () => {
    const ben = person('ben', 'Ben', 'Cruz');
    const stranger = [about({ given: 'Carla', family: 'Dee' }), post({})];
    expect(candidatesOf([stranger], portfolio({ people: [ada, ben] }), { person: 'ben' })[0]).toMatchObject([
      { kind: 'person', same: { person: { id: 'ben' }, by: 'choice' } },
      { kind: 'entry', entry: { person: 'ben' } },
    ]);
    expect(candidatesOf([stranger], portfolio({ people: [ben] }))[0]).toMatchObject([{ same: { by: 'only person' } }, {}]);
    expect(candidatesOf([stranger], portfolio({ people: [ada, ben] }))[0]).toMatchObject([{ same: null }, {}]);
  });

  it('fills what is empty in the person, adds contacts that are missing, and overwrites nothing', () => {
    const filled = { ...ada, headline: 'Lecturer' };
    const read = [about({ given: 'Ada', family: 'Berg' }, [orcid, website])];
    const [one] = taken(portfolio({ people: [filled] }), 'skip', read).people;
    expect(one).toEqual({ ...filled });
    const [merged] = taken(portfolio({ people: [filled] }), 'merge', read).people;
    expect(merged?.headline).toBe('Lecturer');
    expect(merged?.contacts.map(({ id, value }) => [id, value])).toEqual([
      ['c-1', '0000-0002-1825-0097'],
      ['c-1-2', 'https://ada.example.org/'],
    ]);
  });

  it('names the person of a new portfolio, and links the works of the source', () => {
    const there = portfolio({ people: [{ ...ada, name: {}, contacts: [] }] });
    const { people, works } = taken(there, 'merge', [item(read({ title: 'New' })), about({ given: 'Ada', family: 'Berg' })]);
    expect(people[0]?.name).toEqual({ given: 'Ada', family: 'Berg' });
    expect(works[0]?.contributors[0]?.person).toBe('ada');
  });

  it.each([
    ['the same words and a start that can be the same', { role: 'research assistant', dates: { edtf: '2020-09/..' } }, 'name and start'],
    ['another start', { dates: { edtf: '2021/..' } }, null],
    ['no date', {}, null],
    ['another organisation', { organisation: 'Tide Office', dates: { edtf: '2020/..' } }, null],
  ])('has an entry with %s', (_how, fields, by) => {
    const known = entry('employment', 'known', 'ada', {
      organisation: 'Harbour Institute',
      role: 'Research Assistant',
      dates: { edtf: '2020/2022' },
    });
    const [found] = candidatesOf([[post(fields)]], portfolio({ people: [ada], entries: [known] })).flat();
    expect(found?.same?.by ?? null).toBe(by);
  });

  it('changes nothing the second time, and keeps what it says twice', () => {
    const source = [
      about({ given: 'Carla', family: 'Dee' }, [website]),
      post({ dates: { edtf: '2020' } }),
      post({ dates: { edtf: '2020' } }),
      item(read({ title: 'New' })),
    ];
    const once = taken(portfolio({}), 'skip', source);
    expect(once.entries).toHaveLength(2);
    for (const decision of ['skip', 'merge'] as const) expect(taken(once, decision, source)).toBe(once);
  });

  it('is one with another source in the same command', () => {
    const source = [about({ given: 'Carla', family: 'Dee' }), post({ dates: { edtf: '2020' } })];
    const more = [about({ given: 'C.', family: 'Dee' }, [website]), post({ dates: { edtf: '2020-03' }, location: 'Northbridge' })];
    const { people, entries } = taken(portfolio({}), 'merge', source, more);
    expect(people).toMatchObject([{ name: { given: 'Carla' }, contacts: [{ value: website.value }] }]);
    expect(entries).toMatchObject([{ person: people[0]?.id, location: 'Northbridge', dates: { edtf: '2020' } }]);
  });

  it('takes the full list of authors where one author alone was known', () => {
    const sole = { ...work('sole', 'article-journal', { DOI: '10.5555/n' }, [{ given: 'Ada', family: 'Berg', person: 'ada' }]) };
    const { works } = taken(portfolio({ people: [ada], works: [sole] }), 'merge', [item(read({ DOI: '10.5555/n' }))]);
    expect(works[0]?.contributors).toHaveLength(2);
  });
});
