import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnyForm, fieldsOf } from '../../renderer/form/codecs.ts';
import { definitionOf, type EntryKind, entryKinds } from '../../shared/entries/registry.ts';
import { Person } from '../../shared/model/person.ts';
import { baseLanguage } from '../../shared/translations/base-language.ts';
import { inLanguage, missingFields } from '../../shared/translations/in-language.ts';
import { strayTexts } from '../../shared/translations/stray-texts.ts';
import { type Translatable, textFields } from '../../shared/translations/text-fields.ts';
import { bilingualPortfolio } from '../builders/bilingual.ts';
import { filledFields } from '../builders/filled-fields.ts';
import { document, entry, person, samplePortfolio, work } from '../builders/portfolio.ts';

const post = (fields: Record<string, unknown> = {}) =>
  ({ ...bilingualPortfolio().entries.find(({ id }) => id === 'post'), ...fields }) as Translatable;

/** An entry with every field of its kind filled, its lines with ids. */
function filled(kind: EntryKind): Translatable {
  const values = filledFields(fieldsOf(definitionOf(kind).form as unknown as AnyForm));
  const details = Array.isArray(values.details) ? { details: [{ id: 'l1', label: 'Labeltext', text: 'Detailtext' }] } : {};
  return entry(kind, 'x', 'o', { ...values, ...details });
}

/** The same item with its own texts as the ones of a language, each turned by `turn`. */
function translated<T extends Translatable>(item: T, tag: string, turn: (text: string) => string): T {
  const texts: Record<string, unknown> = {};
  for (const { keys, text } of textFields(item)) {
    const [key = '', id, part] = keys ?? [];
    if (id === undefined || part === undefined) texts[key] = turn(text);
    else texts[key] = { ...(texts[key] as object), [id]: { ...(texts[key] as Record<string, object>)?.[id], [part]: turn(text) } };
  }
  return { ...item, translations: { [tag]: texts } } as T;
}

describe('an item in a language', () => {
  it('is itself without translations, whatever its kind', () => {
    const items: Translatable[] = [
      ...samplePortfolio().entries,
      ...samplePortfolio().works,
      ...samplePortfolio().people,
      ...entryKinds.map(filled),
    ];
    for (const item of items) {
      expect(inLanguage(item, 'de-DE', 'en').item).toBe(item);
      expect(inLanguage(item, 'en-GB', 'en')).toMatchObject({ item, missing: new Set(), places: new Map() });
    }
  });

  it.each(entryKinds)('has every printed text of the kind %s in another language, and is whole again in its own', (kind) => {
    const item = filled(kind);
    const both = translated(item, 'de', (text) => `${text}DE`);
    const spoken = inLanguage(both, 'de-DE', 'en');
    expect([...spoken.missing]).toEqual([]);
    expect(textFields(spoken.item).map(({ text }) => text)).toEqual(
      textFields(item).map(({ text, kind: field }) => (field === 'skills' ? expect.stringContaining('DE') : `${text}DE`)),
    );
    expect(inLanguage(both, 'en-US', 'en').item).toBe(both);
    expect(strayTexts(both)).toEqual([]);
  });

  it('takes "de-AT" before "de", and "de" for "de-AT"', () => {
    const both = post({ translations: { de: { role: 'Dozentin', location: 'Hafenstadt' }, 'de-AT': { role: 'Lektorin' } } });
    expect(inLanguage(both, 'de-AT', 'en').item).toMatchObject({ role: 'Lektorin', location: 'Hafenstadt' });
    expect(inLanguage(both, 'de-DE', 'en').item).toMatchObject({ role: 'Dozentin' });
    expect(inLanguage(both, 'fr-FR', 'en').item).toMatchObject({ role: 'Lecturer' });
  });

  it('may have other words for another country in its own language, and lacks none', () => {
    const item = post({ translations: { 'en-US': { role: 'Assistant Professor' } } });
    expect(inLanguage(item, 'en-US', 'en')).toMatchObject({ item: { role: 'Assistant Professor' }, missing: new Set() });
    expect(inLanguage(item, 'en-GB', 'en').item).toBe(item);
  });

  it('says which texts it lacks; an empty one says that the own words are right, and numbers are no words', () => {
    const course = bilingualPortfolio().entries.find(({ id }) => id === 'course') as Translatable;
    expect([...inLanguage(course, 'de-DE', 'en').missing]).toEqual(['level', 'evaluation']);
    expect(missingFields(course, 'de').map(({ label }) => label)).toEqual(['Level', 'Evaluation']);
    expect(inLanguage(post(), 'de-DE', 'en')).toMatchObject({ missing: new Set(), item: { organisation: 'Harbour University' } });
  });

  it('keeps the words of its lines however they are ordered', () => {
    const lines = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        lines.chain((ids) => fc.tuple(fc.constant(ids), fc.shuffledSubarray(ids, { minLength: ids.length }))),
        ([ids, order]) => {
          const item = (of: readonly string[]) =>
            post({
              details: of.map((id) => ({ id, text: `own ${id}` })),
              translations: { de: { details: Object.fromEntries(ids.map((id) => [id, { text: `de ${id}` }])) } },
            });
          const { item: spoken } = inLanguage(item(order), 'de-DE', 'en');
          expect(spoken).toMatchObject({ details: order.map((id) => ({ id, text: `de ${id}` })) });
        },
      ),
    );
  });

  it('leaves titles of works as they were published', () => {
    const one = work('w', 'book', {
      title: 'Slow Water',
      note: 'Prize',
      translations: { de: { title: 'Langsames Wasser', note: 'Preis' } },
    });
    expect(inLanguage(one, 'de-DE', 'en').item).toMatchObject({ title: 'Slow Water', note: 'Preis' });
    expect(strayTexts(one)).toEqual([['translations', 'de', 'title']]);
  });
});

describe('translations of nothing', () => {
  it('are found: of fields and lines that are not there, and under names that are no languages', () => {
    const translations = { de: { rolle: 'x', details: { gone: { text: 'x' }, l1: { txt: 'x' } } }, German: { role: 'x' } };
    expect(strayTexts(post({ translations }))).toEqual([
      ['translations', 'de', 'rolle'],
      ['translations', 'de', 'details', 'gone', 'text'],
      ['translations', 'de', 'details', 'l1', 'txt'],
      ['translations', 'German'],
    ]);
  });
});

describe('the language somebody writes in', () => {
  const german = document('o', [], { locale: 'de-DE' });
  it.each([
    ['the profile names it', { language: 'fr' }, [german], 'fr'],
    ['it is that of the first document', {}, [document('other', []), german], 'de'],
    ['it is English when nothing says so', {}, [], 'en'],
  ])('%s', (_what, fields, documents, language) => {
    expect(baseLanguage({ people: [Person.parse({ ...person('o', 'A', 'B'), ...fields })], documents }, 'o')).toBe(language);
  });
});
