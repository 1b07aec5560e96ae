import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../shared/citations/csl-engine.ts';
import { assignNumbers, citationMark, referenceLabel } from '../../shared/citations/numbering.ts';
import { styles } from '../../shared/citations/styles.ts';
import { toCsl } from '../../shared/citations/to-csl.ts';
import { runText } from '../../shared/compose/runs.ts';
import { Numbering } from '../../shared/model/document.ts';
import { formatter } from '../builders/csl.ts';
import { work } from '../builders/portfolio.ts';

describe('numbers', () => {
  it('follow the order, around the pinned ones', () => {
    expect([...assignNumbers(['a', 'b', 'c', 'd'], { c: 1 })]).toEqual([
      ['c', 1],
      ['a', 2],
      ['b', 3],
      ['d', 4],
    ]);
  });

  it('are given once each, whatever is pinned', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 20 }),
        fc.dictionary(fc.string({ minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 30 })),
        (order, pinned) => {
          const numbers = assignNumbers(order, pinned);
          expect(numbers.size).toBe(order.length);
          expect(new Set(numbers.values()).size).toBe(order.length);
          const free = order.filter((id) => numbers.get(id) !== pinned[id]).map((id) => numbers.get(id) ?? 0);
          expect(free).toEqual([...free].sort((a, b) => a - b));
        },
      ),
    );
  });
});

describe.each(styles.filter((style) => style.cites === 'numeric'))('$id', (style) => {
  it('has the mark and label that the engine itself prints', () => {
    const engine = formatter(style.id);
    const [entry] = engine.bibliography([toCsl(work('a', 'article-journal', { issued: { edtf: '2020' } }, ['Anna Alpha']))]);
    const asStyled = Numbering.parse({});
    expect(referenceLabel(1, style, asStyled)).toBe(textOf(entry?.label ?? []).trim());
    const mark = citationMark(1, style, asStyled);
    expect(mark).toEqual(engine.cite('a'));
    expect(textOf(entry?.content ?? [])).not.toMatch(/^\W*1\W/);
    expect(runText(citationMark(1, style, Numbering.parse({ mark: 'parentheses' })))).toBe('(1)');
  });
});
