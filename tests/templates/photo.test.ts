import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Child, forkChild } from '../../electron/services/children.ts';
import { createTypesetter, type PageTypesetter } from '../../electron/services/render/render-service.ts';
import type { CvDocument } from '../../shared/compose/cv-document.ts';
import type { PhotoSize } from '../../shared/model/document.ts';
import { templatesFor } from '../../shared/templates/registry.ts';
import { composed } from '../builders/compose.ts';
import { organisationFirstCv, studentCv } from '../builders/cv-document.ts';
import { portrait } from '../builders/picture.ts';
import { samplePortfolio } from '../builders/portfolio.ts';
import { buildChild, resources } from '../services/render/build-child.ts';

const everything = { from: 0, to: 99 };
/** What went to the child, by kind. */
const sent: { kind: string; text: string }[] = [];
let typesetter: PageTypesetter;
beforeAll(async () => {
  const file = await buildChild('photo');
  const start = (): Child => {
    const child = forkChild(file, []);
    return {
      ...child,
      send: (message) => {
        sent.push({ kind: (message as { kind: string }).kind, text: JSON.stringify(message) });
        child.send(message);
      },
    };
  };
  typesetter = createTypesetter({ resources, start });
});
afterAll(() => typesetter.close());

const picture = (shirt?: readonly [number, number, number]) => portrait(80, 100, shirt).toString('base64');

function withPhoto(cv: CvDocument, size: PhotoSize = 'normal', data = picture(), alt = 'Somebody in a laboratory'): CvDocument {
  const source = { collection: 'people', id: 'p-1', path: 'photo' } as const;
  return { ...cv, header: { ...cv.header, photo: { photo: { mime: 'image/png', data }, alt, size, source } } };
}

async function pdf(cv: CvDocument, standard = 'ua-1'): Promise<string> {
  const result = await typesetter.renderPdf(cv, { standard });
  if (!result.ok) throw new Error(result.message);
  return Buffer.from(result.value).toString('latin1');
}

/** Whether the preview shows the photo on its first page, and how many pages there are. */
async function previewed(cv: CvDocument, key: string) {
  const pages = await typesetter.preview(cv, { document: key, known: null, draw: everything, hold: everything, whole: true });
  if (!pages.ok) throw new Error(pages.message);
  const [first] = pages.value.pages;
  return { shown: /<image [^>]*href="data:image\/png;base64,\w/.test(first?.svg ?? ''), count: pages.value.pages.length };
}

const withPlace = templatesFor('person')
  .filter((template) => template.photo)
  .map((template) => template.id);

describe.each(withPlace)('%s', (template) => {
  it.each([
    ['contacts', studentCv(template)],
    ['no contacts', { ...studentCv(template), header: { ...studentCv(template).header, contacts: [], headline: [] } }],
    ['a long name', withName(studentCv(template), 'Prof. Dr. Maximiliane Wilhelmina von Hohenfels-Silberstein zu Altenburg')],
  ])('shows the photo with its description as a figure beside %s', async (_, cv) => {
    for (const size of ['small', 'normal'] as const) {
      const file = await pdf(withPhoto(cv, size));
      expect(file).toContain('/Alt (Somebody in a laboratory)');
      expect(file).toMatch(/\/Subtype \/Image/);
    }
    expect((await pdf(withPhoto(cv), 'a-2a')).length).toBeGreaterThan(5000);
  });

  it('shows it in the preview, and finds it there', async () => {
    const key = `preview ${template}`;
    expect(await previewed(withPhoto(studentCv(template)), key)).toEqual({ shown: true, count: 1 });
    expect(await typesetter.locate(key, { collection: 'people', id: 'p-1', path: 'photo' })).toMatchObject({ page: 0 });
  });
});

describe('without a photo', () => {
  it('a document that asks for one prints the same bytes as before', async () => {
    for (const { id } of templatesFor('person')) {
      const portfolio = samplePortfolio();
      const [document] = portfolio.documents;
      if (!document) throw new Error('The sample has no document');
      document.template = id;
      const plain = await composed(portfolio, document.id);
      document.header.photo = 'normal';
      const asked = await composed(portfolio, document.id);
      expect(asked.cv).toEqual(plain.cv);
      expect(await pdf(asked.cv)).toBe(await pdf(plain.cv));
    }
  });

  it('a document that does not ask for the photo of its owner prints the same bytes as before', async () => {
    const portfolio = samplePortfolio();
    const plain = await composed(portfolio, portfolio.documents[0]?.id);
    for (const person of portfolio.people) person.photo = { mime: 'image/png', data: picture() };
    expect((await composed(portfolio, portfolio.documents[0]?.id)).cv).toEqual(plain.cv);
  });
});

it('a plain list leaves the photo out', async () => {
  const cv = { ...studentCv(), template: 'plain-list', options: {} };
  expect(await pdf(withPhoto(cv))).toBe(await pdf(cv));
});

it('the name describes a photo without a description of its own', async () => {
  const portfolio = samplePortfolio();
  const [document] = portfolio.documents;
  const owner = portfolio.people.find((person) => person.id === document?.owner);
  if (!document || !owner) throw new Error('The sample has no document');
  document.header.photo = 'small';
  owner.photo = { mime: 'image/png', data: picture() };
  const header = (await composed(portfolio, document.id)).cv.header;
  expect(header.photo).toMatchObject({ alt: `${owner.name.given} ${owner.name.family}`, size: 'small' });
});

it('the bytes of a photo go to the typesetter once for each photo, and to the window once', async () => {
  const cv = organisationFirstCv();
  const blue = picture([10, 10, 120]);
  const red = picture([120, 10, 10]);
  const show = async (shown: CvDocument, known: number | null) => {
    const pages = await typesetter.preview(shown, { document: 'typing', known, draw: everything, hold: everything, whole: true });
    if (!pages.ok) throw new Error(pages.message);
    return { number: pages.value.number, text: pages.value.pages.map((page) => page.svg ?? '').join('') };
  };
  sent.length = 0;
  const first = await show(withPhoto(cv, 'normal', blue), null);
  const second = await show(withPhoto(withName(cv, 'Wren Castellane'), 'normal', blue), first.number);
  const third = await show(withPhoto(withName(cv, 'Wren Castellane'), 'normal', red), second.number);
  const fourth = await show(withPhoto(withName(cv, 'Wren'), 'normal', blue), third.number);
  expect(sent.map(({ kind }) => kind)).toEqual(['file', 'preview', 'preview', 'file', 'preview', 'preview']);
  for (const { kind, text } of sent) expect(text.includes(blue) || text.includes(red)).toBe(kind === 'file');
  expect([first, second, third, fourth].map(({ text }) => text.includes('data:image/png'))).toEqual([true, false, true, true]);
});

it('a photo is there again after more of them than are kept', async () => {
  for (let i = 0; i < 6; i++) await pdf(withPhoto(studentCv(), 'small', picture([i, i, i])));
  expect(await pdf(withPhoto(studentCv(), 'small', picture([0, 0, 0])))).toContain('/Alt (Somebody in a laboratory)');
});

it('a photo that is broken behind its beginning is named, and the next document works', async () => {
  const broken = Buffer.from(picture(), 'base64').subarray(0, 60).toString('base64');
  const result = await typesetter.renderPdf(withPhoto(studentCv(), 'small', broken));
  expect(result).toMatchObject({ ok: false, code: 'photo-broken', message: expect.stringMatching(/photo.*profile/i) });
  expect((await typesetter.renderPdf(studentCv())).ok).toBe(true);
});

function withName(cv: CvDocument, name: string): CvDocument {
  return { ...cv, header: { ...cv.header, name: [{ kind: 'text', text: name }] } };
}
