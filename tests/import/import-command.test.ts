import { describe, expect, it } from 'vitest';
import type { ReadItem } from '../../shared/formats/format.ts';
import type { Decision } from '../../shared/import/decision.ts';
import { importCommand } from '../../shared/import/import-command.ts';
import { candidatesOf } from '../../shared/import/plan-import.ts';
import type { Work } from '../../shared/model/work.ts';
import { apply } from '../../shared/portfolio/apply.ts';
import type { PortfolioV1 as Portfolio } from '../../shared/portfolio/portfolio-v1.ts';
import { entry, person, portfolio, work } from '../builders/portfolio.ts';

const source = { line: 1, text: '' };
const paper = (fields: Partial<Work>, unsure = false): ReadItem => ({
  kind: 'work',
  work: work('read', 'article-journal', { title: 'New', DOI: '10.5555/n', ...fields }, ['Ada Berg']),
  source,
  notes: [],
  ...(unsure ? { unsure: true } : {}),
});
const about = (given: string): ReadItem => ({
  kind: 'person',
  person: { ...person('read', given, 'Berg'), headline: `As ${given} says` },
  source,
  notes: [],
});
const post = (organisation: string): ReadItem => ({
  kind: 'entry',
  entry: entry('employment', 'read', 'read', { organisation, role: 'Lecturer' }),
  source,
  notes: [],
});

/** The portfolio after the candidates, in the order of the items, became what was decided. */
function outcome(sources: readonly ReadItem[][], decisions: readonly Decision[], before: Portfolio = portfolio({})): Portfolio {
  const candidates = candidatesOf(sources, before).flat();
  expect(candidates).toHaveLength(decisions.length);
  const command = importCommand(
    'Import',
    candidates.map((one, i) => [one, decisions[i] ?? 'skip']),
  );
  if (!command) return before;
  const done = apply(before, command);
  if (!done.ok) throw new Error(done.message);
  return done.value.portfolio;
}

describe('several that are the same', () => {
  it('compares what was guessed with what is sure, wherever it stands', () => {
    const [guessed, sure] = candidatesOf([[paper({}, true)], [paper({})]], portfolio({})).flat();
    expect(sure?.same).toBeNull();
    expect(guessed?.same).toMatchObject({ work: { id: sure?.kind === 'work' && sure.work.id }, by: 'DOI' });
  });

  it('fills a sure one from a guessed one that stands before it', () => {
    expect(outcome([[paper({ volume: '3' }, true)], [paper({})]], ['merge', 'keep']).works).toMatchObject([{ title: 'New', volume: '3' }]);
  });

  it('puts the first that is taken in the place of one that is left out, and the rest follow it', () => {
    const three = [[paper({}), paper({ volume: '3' }), paper({ issue: '2' })]];
    expect(outcome(three, ['skip', 'merge', 'merge']).works).toMatchObject([{ volume: '3', issue: '2' }]);
    expect(outcome(three, ['skip', 'skip', 'merge']).works).toMatchObject([{ issue: '2' }]);
    expect(outcome(three, ['skip', 'keep', 'keep']).works).toHaveLength(2);
    expect(outcome(three, ['skip', 'skip', 'skip']).works).toEqual([]);
  });

  it('adds in the order of reading', () => {
    const items = [paper({ volume: '1' }), paper({ volume: '2' }), paper({ title: 'Other', DOI: '10.5555/o' })];
    expect(outcome([items], ['keep', 'keep', 'keep']).works.map(({ volume, title }) => volume ?? title)).toEqual(['1', '2', 'Other']);
  });
});

describe('people who are new', () => {
  const profile = [about('Ada'), post('Harbour Institute'), post('Tide Office'), paper({})];

  it('come along with any of their entries', () => {
    const { people, entries } = outcome([profile], ['skip', 'skip', 'keep', 'skip']);
    expect(people).toMatchObject([{ name: { given: 'Ada' } }]);
    expect(entries).toMatchObject([{ organisation: 'Tide Office', person: people[0]?.id }]);
  });

  it('are named by nothing when they are left out', () => {
    const { people, entries, works } = outcome([profile], ['skip', 'skip', 'skip', 'keep']);
    expect([people, entries]).toEqual([[], []]);
    expect(works).toMatchObject([{ contributors: [{ name: { family: 'Berg' } }] }]);
    expect(works[0]?.contributors[0]).not.toHaveProperty('person');
    expect(outcome([profile], ['keep', 'skip', 'skip', 'keep']).works[0]?.contributors[0]).toHaveProperty('person');
  });

  it('leave their place to the same person of another source', () => {
    const { people, entries } = outcome([profile.slice(0, 2), [about('A.'), post('Bog Press')]], ['skip', 'skip', 'merge', 'keep']);
    expect(people).toHaveLength(1);
    expect(entries).toMatchObject([{ organisation: 'Bog Press', person: people[0]?.id }]);
    const alone = outcome([profile.slice(0, 1), [about('A.')]], ['skip', 'merge']).people;
    expect(alone).toMatchObject([{ headline: 'As A. says' }]);
  });
});
