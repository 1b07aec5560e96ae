import { expect, it } from 'vitest';
import { changedFields } from '../../../../renderer/features/history/item-lines.ts';
import { entry } from '../../../builders/portfolio.ts';

it('names texts of further languages by language and field', () => {
  const made = (de: Record<string, unknown>) =>
    entry('award', 'a', 'o', { title: 'Prize', details: [{ id: 'l1', text: 'For rain' }], translations: { de } });
  const was = made({ title: 'Preis', details: { l1: { text: 'Für Regen' } } });
  const now = made({ title: 'Der Preis', details: { l1: { text: 'Für Regen' } }, awarder: 'Akademie' });
  const fields = changedFields({ collection: 'entries', id: 'a', was, now });
  expect(fields).toEqual([
    { label: 'Deutsch: Award', was: 'Preis', now: 'Der Preis' },
    { label: expect.stringMatching(/^Deutsch: /), was: '', now: 'Akademie' },
  ]);
});
