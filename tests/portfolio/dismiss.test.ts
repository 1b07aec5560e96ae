import { apply as applyPatches } from 'mutative';
import { describe, expect, it } from 'vitest';
import { apply } from '../../shared/portfolio/apply.ts';
import type { Command } from '../../shared/portfolio/commands.ts';
import { describe as inWords } from '../../shared/portfolio/describe.ts';
import { Portfolio } from '../../shared/portfolio/portfolio.ts';
import type { PortfolioV1 } from '../../shared/portfolio/portfolio-v1.ts';
import { salvage } from '../../shared/portfolio/salvage.ts';
import { document, entry, person, portfolio, work } from '../builders/portfolio.ts';

const before = portfolio({
  people: [person('ada', 'Ada', 'Owner')],
  works: [work('w', 'book', { title: 'Wet Soil' })],
  entries: [entry('award', 'prize', 'ada', { title: 'A prize' })],
  documents: [document('ada', [])],
});
const about = (collection: 'works' | 'entries' | 'documents', id: string, reason = 'It has none.'): Command => ({
  kind: 'dismiss',
  dismissed: { code: 'doi-missing', collection, id, path: 'DOI', reason },
});

function done(from: PortfolioV1, ...commands: Command[]): PortfolioV1 {
  return commands.reduce((now, command) => {
    const result = apply(now, command);
    if (!result.ok) throw new Error(result.message);
    expect(applyPatches(result.value.portfolio, result.value.inverse)).toEqual(now);
    expect(Portfolio.safeParse(result.value.portfolio).success).toBe(true);
    return result.value.portfolio;
  }, from);
}

describe('dismissing a finding', () => {
  it('keeps it with its reason, once, and undo takes it back', () => {
    const once = done(before, about('works', 'w'));
    expect(once.dismissed).toEqual([{ code: 'doi-missing', collection: 'works', id: 'w', path: 'DOI', reason: 'It has none.' }]);
    expect(done(once, about('works', 'w', 'A small press.')).dismissed).toMatchObject([{ reason: 'A small press.' }]);
    expect({ ...once, dismissed: undefined }).toEqual({ ...before, dismissed: undefined });
  });

  it('is brought back, and leaves no empty list behind', () => {
    const two = done(before, about('works', 'w'), about('entries', 'prize'));
    const one = done(two, { kind: 'restore', code: 'doi-missing', collection: 'works', id: 'w', path: 'DOI' });
    expect(one.dismissed).toMatchObject([{ id: 'prize' }]);
    expect(done(one, { kind: 'restore', code: 'doi-missing', collection: 'entries', id: 'prize', path: 'DOI' })).toEqual(before);
    expect(done(two, { kind: 'restore', code: 'doi-missing', collection: 'works', id: 'w' })).toEqual(two);
  });

  it('is refused without a reason and for what is not there', () => {
    expect(apply(before, about('works', 'gone')).ok).toBe(false);
    expect(Portfolio.safeParse({ ...before, dismissed: [{ code: 'x', collection: 'works', id: 'w', reason: '' }] }).success).toBe(false);
  });

  it('is forgotten with its item', () => {
    const all = done(before, about('works', 'w'), about('entries', 'prize'), about('documents', 'cv'));
    expect(done(all, { kind: 'remove', collection: 'works', id: 'w' }).dismissed).toHaveLength(2);
    expect(done(all, { kind: 'remove', collection: 'people', id: 'ada' }).dismissed).toMatchObject([{ id: 'w' }]);
  });

  it('has a name in undo', () => {
    expect(inWords(about('works', 'w'), before)).toBe('Dismiss a finding about “Wet Soil”');
    expect(inWords({ kind: 'restore', code: 'c', collection: 'works', id: 'w' }, before)).toBe('Bring back a finding about “Wet Soil”');
  });

  it('does not keep a damaged file from being read', () => {
    const text = (dismissed: unknown) =>
      JSON.stringify({ format: 'scholarfolio-portfolio', schemaVersion: 1, revision: 1, portfolio: { ...before, dismissed, works: [{}] } });
    const wrong = salvage(text([{ code: 'x' }]));
    expect(wrong.ok && wrong.value.portfolio.people).toHaveLength(1);
    expect(wrong.ok && wrong.value.portfolio.dismissed).toBeUndefined();
    expect(wrong.ok && wrong.value.leftOut.map(({ place }) => place)).toContain('Field “dismissed”');
    const right = salvage(text([{ code: 'x', collection: 'people', id: 'ada', reason: 'So it is.' }]));
    expect(right.ok && right.value.portfolio.dismissed).toHaveLength(1);
  });
});
