import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberLists } from '../../shared/citations/number-lists.ts';

const order = ['a', 'b', 'c', 'd', 'e'];
const lists = [['a', 'c'], [], ['b', 'c', 'd']];
const numbered = (scope: 'document' | 'section', direction: 'up' | 'down', pinned = {}) => {
  const numbers = numberLists(order, lists, pinned, { scope, direction });
  return { lists: lists.map((ids, i) => ids.map((id) => numbers.inList(id, i))), cited: order.map(numbers.cited) };
};

describe('numbers', () => {
  it('of one sequence go through all lists, up or down', () => {
    expect(numbered('document', 'up')).toEqual({ lists: [[1, 3], [], [2, 3, 4]], cited: [1, 2, 3, 4, 5] });
    expect(numbered('document', 'down')).toEqual({ lists: [[5, 3], [], [4, 3, 2]], cited: [5, 4, 3, 2, 1] });
  });

  it('of each list begin at 1; a citation takes the number of the first list, and one of its own where there is none', () => {
    expect(numbered('section', 'up')).toEqual({ lists: [[1, 2], [], [1, 2, 3]], cited: [1, 1, 2, 3, 4] });
    expect(numbered('section', 'down')).toEqual({ lists: [[2, 1], [], [3, 2, 1]], cited: [2, 3, 1, 1, 4] });
  });

  it('that are pinned stay, in either direction', () => {
    expect(numbered('document', 'down', { b: 1 }).cited).toEqual([5, 1, 4, 3, 2]);
  });

  it('are never given twice within a list', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1, maxLength: 2 }), { maxLength: 12 }),
        fc.array(fc.nat(11), { maxLength: 12 }),
        fc.dictionary(fc.string({ minLength: 1, maxLength: 2 }), fc.integer({ min: 1, max: 20 })),
        fc.constantFrom('document' as const, 'section' as const),
        fc.constantFrom('up' as const, 'down' as const),
        (ids, places, pinned, scope, direction) => {
          const made = [0, 1, 2].map((list) => ids.filter((_, i) => (places[i] ?? 0) % 3 === list || (places[i] ?? 0) > 8));
          const numbers = numberLists(ids, made, pinned, { scope, direction });
          for (const [i, members] of made.entries()) {
            const given = members.map((id) => numbers.inList(id, i));
            expect(new Set(given).size).toBe(given.length);
            for (const number of given) expect(number).toBeGreaterThan(0);
          }
        },
      ),
    );
  });
});
