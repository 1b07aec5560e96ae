import { describe, expect, it } from 'vitest';
import { dictionaryFor } from '../../shared/spelling/dictionaries.ts';
import { checkedTag } from '../../shared/spelling/text-language.ts';
import { document, person, portfolio } from '../builders/portfolio.ts';

describe('the dictionary for a language', () => {
  it.each([
    ['en-US', 'en-US'],
    ['en', 'en-GB'],
    ['en-AU', 'en-GB'],
    ['de-AT', 'de'],
    ['pt', 'pt-PT'],
    ['pt-br', 'pt-BR'],
    ['ja-JP', null],
    ['xx', null],
  ])('%s → %s', (tag, expected) => {
    expect(dictionaryFor(tag)).toBe(expected);
  });
});

describe('the tag under which texts are checked', () => {
  const of = (language: string | undefined, ...locales: string[]) =>
    portfolio({
      people: [{ ...person('o', 'Mira', 'Okonjo'), ...(language ? { language } : {}) }, person('p', 'Jonas', 'Brandt')],
      documents: [document('p', [], { locale: 'de-DE' }), ...locales.map((locale, i) => document('o', [], { id: `d${i}`, locale }))],
    });

  it('is that of the person, in the variety of their documents', () => {
    expect(checkedTag(of('en', 'de-DE', 'en-US', 'en-GB'), 'o', null)).toBe('en-US');
    expect(checkedTag(of('en', 'de-DE'), 'o', null)).toBe('en');
    expect(checkedTag(of('en-GB', 'en-US'), 'o', null)).toBe('en-GB');
  });

  it('is that of the first document where the person names none', () => {
    expect(checkedTag(of(undefined, 'pt-BR', 'en-GB'), 'o', null)).toBe('pt-BR');
  });

  it('is that of the translation, in the variety of the documents', () => {
    expect(checkedTag(of('de', 'de-DE', 'en-US'), 'o', 'en')).toBe('en-US');
    expect(checkedTag(of('de', 'de-DE'), 'o', 'fr')).toBe('fr');
  });
});
