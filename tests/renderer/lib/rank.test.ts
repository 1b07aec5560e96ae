import { describe, expect, it } from 'vitest';
import { rank } from '../../../renderer/lib/rank.ts';

/** The texts that fit, best first. */
const sorted = (texts: readonly string[], query: string) =>
  texts
    .flatMap((text) => {
      const place = rank(text, query);
      return place === null ? [] : [{ text, place }];
    })
    .sort((a, b) => a.place - b.place)
    .map(({ text }) => text);

describe('what a search puts first', () => {
  it('is what begins with the words typed, then what has words that begin so', () => {
    const texts = ['Add newspaper article', 'Renew', 'New portfolio …', 'Add new year', 'New'];
    expect(sorted(texts, 'new')).toEqual(['New', 'New portfolio …', 'Add newspaper article', 'Add new year', 'Renew']);
    expect(sorted(texts, 'add new')).toEqual(['Add newspaper article', 'Add new year']);
    expect(sorted(texts, 'older')).toEqual([]);
  });

  it('takes accents and words that are not shown, which come last', () => {
    expect(rank('Résumé', 'resume')).toBe(0);
    expect([rank('Documents', 'cv', 'cv'), rank('CV of Ada', 'cv')]).toEqual([3, 1]);
  });
});
