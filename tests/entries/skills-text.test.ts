import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSkills, printSkills } from '../../shared/entries/skills-text.ts';

describe('skills typed as text', () => {
  it('separates at commas and reads groups with a colon and brackets', () => {
    expect(parseSkills('Python, C, Machine Learning: (PyTorch, Flax), Matplotlib')).toEqual([
      { name: 'Python' },
      { name: 'C' },
      { name: 'Machine Learning', items: ['PyTorch', 'Flax'] },
      { name: 'Matplotlib' },
    ]);
  });

  it('leaves brackets without a colon to the name', () => {
    expect(parseSkills('SQL (advanced, tuning), R')).toEqual([{ name: 'SQL (advanced, tuning)' }, { name: 'R' }]);
  });

  it('keeps a half-typed group as words, so that nothing is lost while typing', () => {
    expect(parseSkills('Machine Learning: (PyTorch, Fl')).toEqual([{ name: 'Machine Learning: (PyTorch, Fl' }]);
    expect(parseSkills('Machine Learning: ()')).toEqual([{ name: 'Machine Learning: ()' }]);
  });

  it('ignores empty parts', () => {
    expect(parseSkills(' , Python,, ')).toEqual([{ name: 'Python' }]);
    expect(parseSkills('')).toEqual([]);
  });

  const word = fc.stringMatching(/^[A-Za-z+#][A-Za-z+# ]{0,10}[A-Za-z+#]$/);
  const skill = fc.oneof(fc.record({ name: word }), fc.record({ name: word, items: fc.array(word, { minLength: 1, maxLength: 4 }) }));
  it('reads back whatever it prints', () => {
    fc.assert(
      fc.property(fc.array(skill), (items) => {
        expect(parseSkills(printSkills(items))).toEqual(items);
      }),
    );
  });
});
