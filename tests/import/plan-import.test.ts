import { describe, expect, it } from 'vitest';
import { candidatesOf, importCommand } from '../../shared/import/plan-import.ts';
import type { Work } from '../../shared/model/work.ts';
import { apply } from '../../shared/portfolio/apply.ts';
import { person, portfolio, work } from '../builders/portfolio.ts';

const there = work('tides', 'article-journal', { title: 'On *tides*', DOI: '10.5555/Tides', issued: { edtf: '2020' } }, ['Ada Berg']);
const kept = portfolio({ people: [person('ada', 'Ada', 'Berg')], works: [there] });
const read = (fields: Partial<Work>): Work => ({ ...work('read', fields.type ?? 'article-journal', fields, ['A. Berg', 'Ben Cruz']) });

describe('a work that was read', () => {
  it.each([
    ['the same DOI in other letters', { title: 'Something else', DOI: '10.5555/TIDES' }, 'DOI'],
    ['the same title and year', { title: 'ON TIDES', issued: { edtf: '2020-05' } }, 'title and year'],
  ])('is there already with %s', (_how, fields, by) => {
    expect(candidatesOf([read(fields)], kept)[0]?.same).toMatchObject({ by, work: { id: 'tides' } });
  });

  it.each([
    ['another year', { title: 'On tides', issued: { edtf: '2021' } }],
    ['another DOI: editorials share their title', { title: 'On tides', DOI: '10.5555/other', issued: { edtf: '2020' } }],
    ['another type: its preprint', { type: 'article' as const, title: 'On tides', issued: { edtf: '2020' } }],
  ])('is new with %s', (_how, fields) => {
    expect(candidatesOf([read(fields)], kept)[0]?.same).toBeNull();
  });

  it('is new with another first author', () => {
    const other = work('read', 'article-journal', { title: 'On tides', issued: { edtf: '2020' } }, ['Carla Dee']);
    expect(candidatesOf([other], kept)[0]?.same).toBeNull();
  });

  it('may be the same as one that was read before it', () => {
    const [first, second] = candidatesOf([read({ title: 'New', DOI: '10.5555/n' }), read({ title: 'New!', DOI: '10.5555/n' })], kept);
    expect(second?.same?.work.id).toBe(first?.work.id);
  });

  it('is linked to the people it can only mean, and gets an id of its own', () => {
    const [first, second] = candidatesOf([read({ title: 'New' }), read({ title: 'Newer' })], kept);
    expect(first?.work.contributors.map((one) => one.person)).toEqual(['ada', undefined]);
    expect(first?.work.id).toMatch(/^w-/);
    expect(first?.work.id).not.toBe(second?.work.id);
  });
});

describe('taking over what was read', () => {
  const same = read({ title: 'Other title', DOI: '10.5555/tides', volume: '7', ext: { ris: { original: 'TY  - JOUR' } } });
  const decided = (decision: 'skip' | 'merge' | 'keep') => {
    const command = importCommand(
      'Import',
      candidatesOf([read({ title: 'New' }), same], kept).map((one) => [one, decision]),
    );
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
    const again = candidatesOf([read({ title: 'New', issued: { edtf: '2020' } }), same], portfolio({ works: once }));
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
      candidatesOf([read({ title: 'New', DOI: '10.5555/n' }), read({ title: 'New', DOI: '10.5555/n', volume: '3' })], kept).map((one) => [
        one,
        'merge',
      ]),
    );
    expect(command).toMatchObject({ kind: 'batch', commands: [{ kind: 'add', value: { title: 'New', volume: '3' } }] });
  });
});
