import { describe, expect, it } from 'vitest';
import { dismissalKey, reasonFor, withoutDismissed } from '../../shared/checks/dismissed.ts';
import { duplicateWorks } from '../../shared/checks/duplicate-works.ts';
import type { Finding } from '../../shared/model/problem.ts';
import type { DismissedKey } from '../../shared/portfolio/dismiss.ts';
import type { PortfolioV1 } from '../../shared/portfolio/portfolio-v1.ts';
import { pairsAlike } from '../../shared/works/alike.ts';
import { document, person, portfolio, section, work } from '../builders/portfolio.ts';

const cv = document('ada', [section('first', 'entries'), section('second', 'entries')]);
const before = portfolio({ people: [person('ada', 'Ada', 'Owner')], documents: [cv] });
const tooMany = (index: number | string, severity: Finding['severity'] = 'warning'): Finding => ({
  code: 'over-items',
  severity,
  message: 'Too many.',
  place: { collection: 'documents', id: 'cv', path: ['sections', index, 'budget'] },
});

describe('a dismissed finding', () => {
  const key = dismissalKey(before, tooMany(1));
  const after = { ...before, dismissed: [{ ...key, reason: 'The call allows it.' }] } as typeof before;

  it('is hidden with its reason, and no other one is', () => {
    expect(key).toEqual({ code: 'over-items', collection: 'documents', id: 'cv', path: 'sections.second.budget' });
    expect(reasonFor(after, tooMany(1))).toBe('The call allows it.');
    expect(withoutDismissed(after, [tooMany(0), tooMany(1), { ...tooMany(1), code: 'section-empty' }])).toHaveLength(2);
    expect(withoutDismissed(before, [tooMany(0), tooMany(1)])).toHaveLength(2);
  });

  it('stays the same one when its section moves, counted or named', () => {
    const moved = { ...after, documents: [{ ...cv, sections: [...cv.sections].reverse() }] };
    expect([tooMany(0), tooMany(1), tooMany('second')].map((finding) => reasonFor(moved, finding) !== null)).toEqual([true, false, true]);
  });

  it('of a pair of works keeps these two apart, and none of them from a third', () => {
    const works = ['a', 'b', 'c'].map((id) => work(id, 'book', { title: 'Moss on stones of rivers', issued: { edtf: '2020' } }));
    const twice = (dismissed: PortfolioV1['dismissed']) => {
      const now = portfolio({ works, ...(dismissed ? { dismissed } : {}) });
      const found = duplicateWorks.find(now, new Date());
      return { now, found, shown: withoutDismissed(now, found).map(({ place }) => [place?.id, ...(place?.path ?? [])].join()) };
    };
    const { now, found, shown } = twice(undefined);
    expect(shown).toEqual(['b,a', 'c,a', 'c,b']);
    const pair = dismissalKey(now, found[1] as Finding);
    expect(pair).toEqual({ code: 'work-duplicate', collection: 'works', id: 'c', path: 'a' });
    const kept = twice([{ ...(pair as DismissedKey), reason: 'A new edition' }]);
    expect(kept.shown).toEqual(['b,a', 'c,b']);
    expect(pairsAlike(kept.now).map(({ a, b }) => `${b.id},${a.id}`)).toEqual(['b,a', 'c,b']);
  });

  it('is never an error, nor what belongs to no item', () => {
    expect(dismissalKey(before, tooMany(1, 'error'))).toBeNull();
    expect(reasonFor(after, tooMany(1, 'error'))).toBeNull();
    expect(dismissalKey(before, { code: 'x', severity: 'warning', message: '' })).toBeNull();
    expect(dismissalKey(before, { code: 'x', severity: 'hint', message: '', place: { collection: 'portfolio', id: '' } })).toBeNull();
    expect(dismissalKey(before, { ...tooMany(0), code: 'unfinished' })).toBeNull();
  });
});
