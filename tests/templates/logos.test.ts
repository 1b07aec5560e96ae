import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forkChild } from '../../electron/services/children.ts';
import { createTypesetter, type PageTypesetter } from '../../electron/services/render/render-service.ts';
import type { CvDocument } from '../../shared/compose/cv-document.ts';
import { writeDocx } from '../../shared/formats/docx/write-docx.ts';
import { writeHtml } from '../../shared/formats/html/html-export.ts';
import { printedDocument } from '../../shared/templates/printed-document.ts';
import { composed } from '../builders/compose.ts';
import { logo, sampleWithLogos } from '../builders/logos.ts';
import { portrait } from '../builders/picture.ts';
import { all, expectSound, partOf } from '../formats/docx/docx-file.ts';
import { buildChild, resources } from '../services/render/build-child.ts';

let typesetter: PageTypesetter;
beforeAll(async () => {
  const child = await buildChild('logos');
  typesetter = createTypesetter({ resources, start: () => forkChild(child, []) });
});
afterAll(() => typesetter.close());

const id = 'small-rivers-page';
const names = ['Watershed Network', 'Institute for Open Hydrology', 'Brightwater Instruments', 'Rosewater Institute'];
const alts = ['Small Rivers Lab', ...names];
const page = async (change: (sample: ReturnType<typeof sampleWithLogos>) => void = () => {}): Promise<CvDocument> => {
  const sample = sampleWithLogos();
  change(sample);
  return (await composed(sample, id)).cv;
};
const listOf = (sample: ReturnType<typeof sampleWithLogos>) => sample.groups?.[0]?.lists[0]?.items ?? [];

type Node = DefaultTreeAdapterMap['node'];
const images = (node: Node): readonly (readonly [alt: string, src: string])[] => {
  if ('tagName' in node && node.tagName === 'img') {
    const of = (name: string) => node.attrs.find((one) => one.name === name)?.value ?? '';
    return [[of('alt'), of('src')]];
  }
  return 'childNodes' in node ? node.childNodes.flatMap(images) : [];
};
const imagesOf = (cv: CvDocument) => images(parse(writeHtml(printedDocument(cv), { works: new Map(), owner: 'small-rivers' })));

describe('logos of a group and of the names in its lists', () => {
  it('stand on the pages with the names in their place, for those who do not see them', async () => {
    const pdf = await typesetter.renderPdf(await page(), { standard: 'ua-1' });
    if (!pdf.ok) throw new Error(pdf.message);
    const text = Buffer.from(pdf.value).toString('latin1');
    for (const name of alts) expect(text).toContain(`/Alt (${name})`);
    expect(text.match(/\/Subtype \/Image/g)?.length).toBeGreaterThanOrEqual(alts.length);
  });

  it('stand in the Word file, all as high, none of them cut', async () => {
    const docx = expectSound(await writeDocx(printedDocument(await page())));
    const document = partOf(docx, 'word/document.xml');
    const places = all(document, 'wp:docPr').map(({ attributes }) => attributes);
    expect(places.map(({ descr }) => descr)).toEqual(alts);
    expect(new Set(places.map((place) => place.id)).size).toBe(alts.length);
    expect(
      new Set(
        all(document, 'wp:extent')
          .slice(1)
          .map(({ attributes }) => attributes.cy),
      ).size,
    ).toBe(1);
    expect(all(document, 'a:srcRect').map(({ attributes }) => attributes)).toEqual(alts.map(() => ({})));
    expect(Object.keys(docx.files).filter((name) => name.startsWith('word/media/')).length).toBe(alts.length);
  });

  it('are inside of the web page, the list as a row of them', async () => {
    const shown = imagesOf(await page());
    expect(shown.map(([alt]) => alt)).toEqual(alts);
    for (const [, src] of shown) expect(src).toMatch(/^data:image\/png;base64,[A-Za-z0-9+/]+=*$/);
  });

  it('change no word: a page without them says the same', async () => {
    const words = (cv: CvDocument) => printedDocument(cv).sections.map(({ logos: _, ...section }) => section);
    const without = await page((sample) => {
      for (const item of listOf(sample)) delete item.logo;
    });
    expect(words(await page())).toEqual(words(without));
  });

  it('are not shown by a document that does not ask for that of the group', async () => {
    const cv = await page((sample) => {
      for (const document of sample.documents) delete document.header.photo;
    });
    expect(imagesOf(cv).map(([alt]) => alt)).toEqual(names);
  });

  it('of a name that is not there yet are not shown', async () => {
    const cv = await page((sample) => {
      for (const item of listOf(sample).slice(0, 1)) item.name = ' ';
    });
    expect(imagesOf(cv).map(([alt]) => alt)).toEqual([alts[0], ...names.slice(1)]);
  });

  it('say hostile names as words', async () => {
    const name = "\"><script>alert(1)</script>\u202e & 'more'";
    const cv = await page((sample) => {
      for (const item of listOf(sample).slice(0, 1)) item.name = name;
    });
    const html = writeHtml(printedDocument(cv), { works: new Map(), owner: 'small-rivers' });
    expect(html).not.toContain('<script>alert');
    expect(imagesOf(cv)[1]?.[0]).toContain('"><script>alert(1)</script>');
    expectSound(await writeDocx(printedDocument(cv)));
  });

  it('that are broken behind their beginning are named, and the next document works', async () => {
    const data = portrait(60, 20).subarray(0, 60).toString('base64');
    const cv = await page((sample) => {
      for (const item of listOf(sample).slice(0, 1)) item.logo = { mime: 'image/png', data };
    });
    expect(await typesetter.renderPdf(cv)).toMatchObject({
      ok: false,
      code: 'photo-broken',
      message: expect.stringMatching(/logo.*group/),
    });
    expect((await typesetter.renderPdf(await page())).ok).toBe(true);
  });

  it('that are no pictures at all are left out', async () => {
    const cv = await page((sample) => {
      for (const item of listOf(sample).slice(0, 1)) item.logo = { mime: 'image/png', data: 'AAAA' };
    });
    expect(imagesOf(cv).map(([alt]) => alt)).toEqual([alts[0], ...names.slice(1)]);
    expectSound(await writeDocx(printedDocument(cv)));
    expect((await typesetter.renderPdf(cv)).ok).toBe(true);
  });

  it('are all there when there are more of them than files are kept, also for the next document', async () => {
    const many = await page((sample) => {
      const list = sample.groups?.[0]?.lists[0];
      if (list)
        list.items = Array.from({ length: 12 }, (_, i) => ({ id: `i${i}`, name: `Partner ${i}`, logo: logo(40, 20, [20 * i, 0, 0]) }));
    });
    for (const cv of [many, await page(), many]) expect(await typesetter.renderPdf(cv)).toMatchObject({ ok: true });
  });
});
