import { expect, it } from 'vitest';
import { fold, foldedWords } from '../../shared/text/fold.ts';

it.each([
  ['Journal of Soil & Water', 'journal of soil and water'],
  ['The  Journal of Soil and Water.', 'Journal of Soil and Water'],
  ['Révue “d’Hydrologie”', 'Revue dHydrologie'],
  ['Proc. of Rivers: 5th', 'Proc of rivers – 5th'],
])('%s is the same words as %s', (one, other) => {
  expect(foldedWords(one)).toBe(foldedWords(other));
});

it('keeps apart what differs in a word', () => {
  expect(foldedWords('Theory of Water')).toBe('theory of water');
  expect(foldedWords('Journal of Water')).not.toBe(foldedWords('Journal of Waters'));
  expect(fold('Žižka É')).toBe('zizka e');
});
