import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDocuments } from '../../shared/compose/compare.ts';
import type { CvDocument } from '../../shared/compose/cv-document.ts';
import { composed } from '../builders/compose.ts';
import { line, section, studentCv } from '../builders/cv-document.ts';
import { samplePortfolio } from '../builders/portfolio.ts';

const cv = (...sections: CvDocument['sections'][number][]): CvDocument => ({ ...studentCv(), sections });
const rows = (a: CvDocument, b: CvDocument) =>
  compareDocuments(a, b).map(({ heading, items }) => [heading, ...items.map((item) => [item.a, item.b])]);

describe('two documents', () => {
  it('show what only one has, what is worded differently and what is the same, where it stands', () => {
    const a = cv(section('1', 'Positions', [line('x', 'Engineer'), line('y', 'Teacher'), line('z', 'Reader')]));
    const b = cv(
      section('2', 'Positions', [line('x', 'Engineer'), line('w', 'Writer'), line('z', 'Senior reader')]),
      section('3', 'Talks', [line('t', 'Talk')]),
    );
    expect(rows(a, b)).toEqual([
      ['Positions', ['Engineer', 'Engineer'], [null, 'Writer'], ['Teacher', null], ['Reader', 'Senior reader']],
      ['Talks', [null, 'Talk']],
    ]);
  });

  it('compare everything exactly once, however they are arranged', () => {
    const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 6 });
    fc.assert(
      fc.property(ids, ids, (left, right) => {
        const made = (list: readonly string[]) =>
          cv(
            section(
              's',
              'S',
              list.map((id) => line(id, id)),
            ),
          );
        const items = compareDocuments(made(left), made(right)).flatMap((part) => part.items);
        expect(items.map((item) => item.a ?? item.b).sort()).toEqual([...new Set([...left, ...right])].sort());
        expect(items.flatMap((item) => item.a ?? [])).toEqual(left);
      }),
    );
  });

  it('of the sample: a document and itself differ in nothing', async () => {
    const portfolio = samplePortfolio();
    const { cv: one } = await composed(portfolio, 'ilse-cv');
    const items = compareDocuments(one, one).flatMap((part) => part.items);
    expect(items.length).toBeGreaterThan(10);
    for (const item of items) expect(item.a).toBe(item.b);
  });
});
