import { describe, expect, it } from 'vitest';
import { named, translatedChange, withoutPart } from '../../../../renderer/form/translate/translated-change.ts';
import { textFields } from '../../../../shared/translations/text-fields.ts';
import { bilingualPortfolio } from '../../../builders/bilingual.ts';
import { entry } from '../../../builders/portfolio.ts';

const translations = {
  de: { role: 'Dozentin', details: { l1: { text: 'Eins' }, l2: { text: 'Zwei', label: 'L' } } },
  fr: { role: 'Maîtresse' },
};

describe('the words of a text in a language', () => {
  it('are put where they belong; empty ones say that the own words are right', () => {
    expect(translatedChange(undefined, 'de', ['role'], 'Dozentin')).toEqual({ path: ['translations', 'de', 'role'], value: 'Dozentin' });
    expect(translatedChange(translations, 'de', ['role'], '')).toEqual({ path: ['translations', 'de', 'role'], value: '' });
  });

  it.each([
    ['alone', ['role'], 'de', ['translations', 'de', 'role']],
    ['with the line that holds nothing else', ['details', 'l1', 'text'], 'de', ['translations', 'de', 'details', 'l1']],
    ['with the language that holds nothing else', ['role'], 'fr', ['translations', 'fr']],
  ])('go %s', (_how, keys, tag, path) => expect(translatedChange(translations, tag, keys, undefined)).toEqual({ path }));

  it('go with all translations when they were the only ones', () => {
    expect(translatedChange({ fr: { role: 'x' } }, 'fr', ['role'], undefined)).toEqual({ path: ['translations'] });
  });

  it('that are not there are not taken away', () => expect(translatedChange(translations, 'fr', ['location'], undefined)).toBeNull());
});

describe('a line that goes away', () => {
  const post = bilingualPortfolio().entries.find(({ id }) => id === 'post') as never;
  it('takes its words in every language along', () => {
    expect(withoutPart('entries', post, 'details', 'l1')).toEqual([
      { kind: 'set', collection: 'entries', id: 'post', changes: [{ path: ['translations', 'de', 'details', 'l1'] }] },
    ]);
  });
  it('without words takes nothing along', () => expect(withoutPart('entries', post, 'details', 'l9')).toEqual([]));
});

it('names a line from before lines had ids, and all beside it', () => {
  const old = entry('award', 'a', 'o', { title: 'Prize', details: [{ text: 'One' }, { id: 'two', text: 'Two' }] }) as never;
  const field = textFields(old).find(({ text }) => text === 'One');
  if (!field) throw new Error('The line is no text');
  const { keys, command } = named('entries', old, field);
  expect(keys).toEqual(['details', expect.stringMatching(/^l-/), 'text']);
  expect(command).toMatchObject({
    kind: 'set',
    changes: [
      {
        path: ['details'],
        value: [
          { id: keys[1], text: 'One' },
          { id: 'two', text: 'Two' },
        ],
      },
    ],
  });
});
