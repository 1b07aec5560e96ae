import { expect, it } from 'vitest';
import { languageOfText } from '../../../../renderer/form/spelling/text-language.ts';
import { type AppState, initialState } from '../../../../renderer/state/store.ts';
import { document, entry, person, portfolio, work } from '../../../builders/portfolio.ts';

const state: AppState = {
  ...initialState,
  portfolio: portfolio({
    people: [
      { ...person('o', 'Mira', 'Okonjo'), language: 'en' },
      { ...person('p', 'Jonas', 'Brandt'), language: 'de' },
    ],
    works: [
      work('own', 'book'),
      work('german', 'book', { language: 'Deutsch' }),
      work('french', 'book', { language: 'fr-CA' }),
      work('latin', 'book', { language: 'Latin' }),
    ],
    entries: [entry('employment', 'post', 'o'), entry('employment', 'stelle', 'p')],
    documents: [document('o', [], { locale: 'en-US' }), document('o', [], { id: 'jp', locale: 'ja-JP' })],
  }),
};
const of = (collection: 'people' | 'works' | 'entries' | 'documents', id: string, more: { lang?: string; field?: string } = {}) =>
  languageOfText(state, { collection, id }, { field: undefined, current: 'o', ...more });

it('is that of the person an entry or a profile belongs to', () => {
  expect(of('entries', 'post')).toBe('en-US');
  expect(of('entries', 'stelle')).toBe('de');
  expect(of('people', 'p')).toBe('de');
});

it('is that of the translation', () => {
  expect(of('entries', 'stelle', { lang: 'fr' })).toBe('fr');
  expect(of('entries', 'post', { lang: 'ja' })).toBe('ja-JP');
});

it('is that of the document', () => {
  expect(of('documents', 'jp')).toBe('ja-JP');
});

it('is for a work that in which it was published, for words about it that of the person in view', () => {
  expect(of('works', 'own', { field: 'title' })).toBe('en-US');
  expect(of('works', 'german', { field: 'title' })).toBe('de');
  expect(of('works', 'french', { field: 'title' })).toBe('fr-CA');
  expect(of('works', 'latin', { field: 'title' })).toBeNull();
  expect(of('works', 'german', { field: 'note' })).toBe('en-US');
});

it('is unknown for what is gone', () => {
  expect(of('entries', 'gone')).toBeNull();
});
