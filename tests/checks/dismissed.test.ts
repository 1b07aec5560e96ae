import { describe, expect, it } from 'vitest';
import { dismissalKey, reasonFor, withoutDismissed } from '../../shared/checks/dismissed.ts';
import type { Finding } from '../../shared/model/problem.ts';
import { document, person, portfolio, section } from '../builders/portfolio.ts';

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

  it('is never an error, nor what belongs to no item', () => {
    expect(dismissalKey(before, tooMany(1, 'error'))).toBeNull();
    expect(reasonFor(after, tooMany(1, 'error'))).toBeNull();
    expect(dismissalKey(before, { code: 'x', severity: 'warning', message: '' })).toBeNull();
    expect(dismissalKey(before, { code: 'x', severity: 'hint', message: '', place: { collection: 'portfolio', id: '' } })).toBeNull();
    expect(dismissalKey(before, { ...tooMany(0), code: 'unfinished' })).toBeNull();
  });
});
