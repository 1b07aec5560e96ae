import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCoverage } from '../../electron/services/app.ts';
import { forkChild } from '../../electron/services/children.ts';
import { createTypesetter, type PageTypesetter } from '../../electron/services/render/render-service.ts';
import { checkGlyphs } from '../../shared/compose/check-glyphs.ts';
import { bilingualPortfolio } from '../builders/bilingual.ts';
import { composed, outline } from '../builders/compose.ts';
import { resources, samplePortfolio } from '../builders/portfolio.ts';
import { buildChild } from '../services/render/build-child.ts';
import { pdfFonts, pdfLanguages, pdfText } from '../services/render/pdf.ts';

let typesetter: PageTypesetter;
beforeAll(async () => {
  const child = await buildChild('golden');
  typesetter = createTypesetter({ resources, start: () => forkChild(child, []) });
});
afterAll(() => typesetter.close());

const squeeze = (text: string) => text.replace(/[\s\u00ad-]+/g, '');

it('reads in German what was written in German, and in English the rest', async () => {
  const { cv } = await composed(bilingualPortfolio(), 'lebenslauf');
  expect(checkGlyphs(cv, readCoverage(resources))).toEqual([]);
  const pdf = await typesetter.renderPdf(cv, { standard: 'ua-1' });
  if (!pdf.ok) throw new Error(pdf.message);
  await expect(`${await pdfText(pdf.value)}\n`).toMatchFileSnapshot('./marit-lebenslauf.txt');
  expect(pdfLanguages(pdf.value)).toEqual(['de-DE', 'en']);
});

// The two others are those of the documents below.
it.each(['classic', 'modern', 'sidebar', 'plain-list'])('jonas-cv reads as it always did in the template %s', async (template) => {
  const sample = samplePortfolio();
  const documents = sample.documents.map((document) => ({
    ...document,
    template,
    options: {},
    sections: document.sections.map((section, i) => ({ ...section, side: i % 4 === 1 })),
  }));
  const { cv } = await composed({ ...sample, documents }, 'jonas-cv');
  const pdf = await typesetter.renderPdf(cv, { standard: 'ua-1' });
  if (!pdf.ok) throw new Error(pdf.message);
  await expect(`${await pdfText(pdf.value)}\n`).toMatchFileSnapshot(`./jonas-cv.${template}.txt`);
});

describe.each(['ilse-cv', 'jonas-cv', 'ilse-narrative-cv', 'small-rivers-page'])('the sample’s %s', (id) => {
  it('reads as it always did', async () => {
    const { cv, findings } = await composed(samplePortfolio(), id);
    expect(findings).toEqual([]);
    expect(checkGlyphs(cv, readCoverage(resources))).toEqual([]);
    const pdf = await typesetter.renderPdf(cv);
    if (!pdf.ok) throw new Error(pdf.message);
    await expect(`${await pdfText(pdf.value)}\n`).toMatchFileSnapshot(`./${id}.txt`);
  });

  it('has every heading, entry, detail and number of the document in reading order', async () => {
    const { cv } = await composed(samplePortfolio(), id);
    const pdf = await typesetter.renderPdf(cv);
    if (!pdf.ok) throw new Error(pdf.message);
    const page = squeeze(await pdfText(pdf.value));
    let from = 0;
    for (const line of outline(cv)) {
      // The parts of an entry's head stand in columns; each is looked for on its own.
      const parts = line.replace(/^(##+ |• | {2})/, '').split(' | ');
      const places = parts.map((part) => page.indexOf(squeeze(part), from));
      expect(
        places.every((place) => place >= 0),
        line,
      ).toBe(true);
      if (parts.length === 1 && parts[0]) from = Math.max(...places);
    }
  });

  it('embeds bundled fonts only and passes PDF/UA-1', async () => {
    const { cv } = await composed(samplePortfolio(), id);
    const pdf = await typesetter.renderPdf(cv, { standard: 'ua-1' });
    if (!pdf.ok) throw new Error(pdf.message);
    expect(pdfFonts(pdf.value).length).toBeGreaterThan(1);
    for (const name of pdfFonts(pdf.value)) expect(name).toMatch(/^(SourceSerif4|LibertinusSerif|SourceSans3|Inter|NotoSansMath)/);
  });
});
