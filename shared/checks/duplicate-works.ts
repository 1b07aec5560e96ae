import { pairsAlike, TWICE, yearCompared } from '../works/alike.ts';
import { defineRule, type Spotted } from './define-rule.ts';
import { quoted, workPlace } from './item-names.ts';

export const duplicateWorks = defineRule({
  code: TWICE,
  severity: 'warning',
  name: 'The same work twice',
  explanation: 'A work that is entered twice is counted and listed twice.',
  spot: (portfolio) =>
    pairsAlike(portfolio).flatMap(({ a, b, likeness, why }): Spotted[] => {
      // Two works of the same name without a year, or of two years, may well be two.
      const is = likeness === 'certain' || (likeness === 'likely' && yearCompared(a) !== undefined && yearCompared(a) === yearCompared(b));
      const message = `${quoted(b.title)} may be ${quoted(a.title)} once more: they ${why}. Compare them under Works, Duplicates.`;
      // The other one tells this pair from the next one of the same work.
      return is ? [{ place: workPlace(b, a.id), message }] : [];
    }),
});
