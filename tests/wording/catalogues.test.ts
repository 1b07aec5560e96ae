import { describe, expect, it } from 'vitest';
import { entryKinds } from '../../shared/entries/registry.ts';
import { locales } from '../../shared/model/locales.ts';
import { catalogues, wordingFor } from '../../shared/wording/wording.ts';

const { en = {} } = catalogues;
const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
/** Words without the form for one plural: languages have different ones. */
const bases = (words: Readonly<Record<string, string>>) => [
  ...new Set(Object.keys(words).map((key) => key.replace(/\.(one|few|many)$/, '.other'))),
];

describe.each(Object.entries(catalogues))('the catalogue %s', (language, words) => {
  it('has every word of the English one and no other', () => {
    expect(bases(words).sort()).toEqual(bases(en).sort());
  });

  it('is empty only where English is, and keeps the places to fill in', () => {
    for (const [key, text] of Object.entries(words)) {
      const original = en[key] ?? en[key.replace(/\.\w+$/, '.other')] ?? '';
      expect(places(text), key).toEqual(places(original));
      expect(text === '', key).toBe(original === '');
    }
  });

  it('has a form for every plural of whole numbers', () => {
    const { say } = wordingFor(language);
    for (const count of [0, 1, 2, 3, 5, 11, 21, 22, 25, 100]) {
      expect(say('reviewing.reviews', { count })).toContain(String(count));
      expect(say('teaching.students', { count })).toContain(String(count));
    }
  });
});

it('every language of documents has a catalogue', () => {
  for (const locale of Object.keys(locales)) expect(catalogues).toHaveProperty(locale.split('-')[0] ?? '');
});

// A kind without a heading here stands under its English name.
it('headings are of kinds of entries that there are', () => {
  const named = Object.keys(en).flatMap((key) => /^entries\.(.+)/.exec(key)?.[1] ?? []);
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((kind) => !(entryKinds as readonly string[]).includes(kind))).toEqual([]);
});

it('plurals follow the language', () => {
  const polish = wordingFor('pl-PL').say;
  expect([1, 3, 5].map((count) => polish('reviewing.reviews', { count }))).toEqual(['1 recenzja', '3 recenzje', '5 recenzji']);
});
