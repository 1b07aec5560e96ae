import { expect, it } from 'vitest';
import { countText, parseTypedBudget, typedBudget } from '../../shared/text/budget.ts';

it.each([
  ['', 0, 0],
  ['One *slanted* word', 3, 16],
  ['A claim [@w1], and – another one.', 5, 28],
  ['First.\n\nSecond   one.', 3, 18],
  ['[Linked words](https://example.org/long/address)', 2, 12],
  ['Übermut 😀', 1, 9],
])('“%s” has %i words and %i characters', (text, words, characters) => {
  expect([countText(text, 'words'), countText(text, 'characters')]).toEqual([words, characters]);
});

it.each([
  ['300 words', { most: 300, unit: 'words' }],
  ['300', { most: 300, unit: 'words' }],
  ['1 word', { most: 1, unit: 'words' }],
  ['2,500 characters', { most: 2500, unit: 'characters' }],
  ['2500 chars', { most: 2500, unit: 'characters' }],
  ['0 words', null],
  ['two pages', null],
  ['300 lines', null],
])('the limit “%s” is read', (typed, budget) => {
  expect(parseTypedBudget(typed)).toEqual(budget);
  if (budget) expect(parseTypedBudget(typedBudget(parseTypedBudget(typed) ?? undefined))).toEqual(budget);
});
