import { describe, expect, it } from 'vitest';
import { findingsText, merged, stopText } from '../../../renderer/lib/findings.ts';

const gone = {
  code: 'citation-gone',
  severity: 'error' as const,
  message: 'A citation points to a work that was deleted.',
  place: { collection: 'entries' as const, id: 'job', path: ['details', '0'] },
};

describe('findings', () => {
  it('stand once, with every document that has them', () => {
    const other = { ...gone, place: { ...gone.place, path: ['details', '1'] } };
    expect(merged([{ ...gone, document: 'cv' }, { ...other, document: 'cv' }, { ...gone, document: 'short' }, gone])).toEqual([
      { ...gone, documents: ['cv', 'short'] },
      { ...other, documents: ['cv'] },
    ]);
  });

  it('are counted in one wording', () => {
    expect([0, 1, 2].map(findingsText)).toEqual(['No findings', '1 finding', '2 findings']);
    expect([1, 2].map(stopText)).toEqual(['1 of them stops an export', '2 of them stop an export']);
  });
});
