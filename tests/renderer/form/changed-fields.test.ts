import { expect, it } from 'vitest';
import { changedFields } from '../../../renderer/form/changed-fields.ts';
import { lab } from '../../builders/group.ts';
import { portrait } from '../../builders/picture.ts';
import { entry, work } from '../../builders/portfolio.ts';

const data = portrait().toString('base64');
const item = (photo?: Record<string, unknown>) => ({ id: 'ada', name: { given: 'Ada' }, ...(photo ? { photo } : {}) });
const photo = { mime: 'image/png', data, alt: 'Ada at sea' };
const lines = (was: ReturnType<typeof item>, now: ReturnType<typeof item>) => changedFields({ collection: 'people', id: 'ada', was, now });

it('a photo is named, never written out', () => {
  expect(lines(item(), item(photo))).toEqual([
    { key: expect.any(String), label: 'Photo', was: '', now: expect.stringMatching(/^PNG, \d+ kB: Ada at sea$/) },
  ]);
  expect(lines(item(photo), item({ ...photo, alt: 'Ada' }))[0]?.now).toMatch(/^PNG, \d+ kB: Ada$/);
});

it('another photo of the same size is a difference too', () => {
  const other = { ...photo, data: portrait(320, 320, [31, 78, 122]).toString('base64') };
  const [line] = lines(item(photo), item(other));
  expect(line?.label).toBe('Photo');
  expect(line?.now).not.toBe(line?.was);
});

it('names texts of further languages by language and field', () => {
  const made = (de: Record<string, unknown>) =>
    entry('award', 'a', 'o', { title: 'Prize', details: [{ id: 'l1', text: 'For rain' }], translations: { de } });
  const was = made({ title: 'Preis', details: { l1: { text: 'Für Regen' } } });
  const now = made({ title: 'Der Preis', details: { l1: { text: 'Für Regen' } }, awarder: 'Akademie' });
  const fields = changedFields({ collection: 'entries', id: 'a', was, now });
  expect(fields).toEqual([
    { key: expect.any(String), label: 'Deutsch: Award', was: 'Preis', now: 'Der Preis' },
    { key: expect.any(String), label: expect.stringMatching(/^Deutsch: /), was: '', now: 'Akademie' },
  ]);
});

it('says who did what and how far a work came in words', () => {
  const was = work('w', 'article-journal', { status: [{ status: 'submitted', date: '2024-05', venue: 'Journal of Tides' }] }, ['Ada Berg']);
  const now = {
    ...was,
    contributors: was.contributors.map((one) => ({ ...one, equal: true, credit: ['data-curation' as const] })),
    status: [...was.status, { status: 'accepted' as const }],
  };
  expect(changedFields({ collection: 'works', id: 'w', was, now })).toEqual([
    { key: expect.any(String), label: 'Authors', was: 'Ada Berg', now: 'Ada Berg (equal contribution, Data curation)' },
    {
      key: expect.any(String),
      label: 'Status',
      was: 'Submitted, 2024-05, Journal of Tides',
      now: 'Submitted, 2024-05, Journal of Tides\nAccepted',
    },
  ]);
});

it('names who is in a group, its works and their venues', () => {
  const was = lab();
  const now = lab({ members: [{ ...was.members[0], role: 'Emeritus' }], works: [{ id: 'k1', work: 'w1', venue: 'v2' }], tagline: 'Ahoy' });
  const names = (key: string, id: string) => `${key} ${id}`;
  expect(changedFields({ collection: 'groups', id: 'lab', was, now }, names).map((field) => [field.label, field.was, field.now])).toEqual([
    ['Tagline', 'From the *shore* to the model', 'Ahoy'],
    ['Members', 'person ada Head 2015/..\nperson ben PhD student 2015/2019', 'person ada Emeritus 2015/..'],
    ['Chosen works', 'work w1 Coastal Modelling Conference CMC (best paper)\nwork w2 Journal of Tides', 'work w1 Journal of Tides'],
  ]);
});
