import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCoverage } from '../../../electron/services/app.ts';
import { type Child, forkChild } from '../../../electron/services/children.ts';
import { createLocalReferences } from '../../../electron/services/citations/references.ts';
import { exportDocument, type PdfChoice } from '../../../electron/services/documents/export-document.ts';
import { createTypesetter, type PageTypesetter } from '../../../electron/services/render/render-service.ts';
import { readContent } from '../../../electron/services/store/envelope.ts';
import { attachedPortfolio } from '../../../shared/formats/attached-portfolio.ts';
import { type PdfStandard, pdfStandardIds, whyNotAttached } from '../../../shared/formats/pdf-standards.ts';
import { composed } from '../../builders/compose.ts';
import { portrait } from '../../builders/picture.ts';
import { resources, samplePortfolio } from '../../builders/portfolio.ts';
import { buildChild } from '../render/build-child.ts';
import { pdfAttachments, pdfPages, pdfText } from '../render/pdf.ts';

/** What went to the child. */
const sent: { readonly kind: string; readonly text: string }[] = [];
const references = createLocalReferences(resources);
let typesetter: PageTypesetter;
beforeAll(async () => {
  const file = await buildChild('attached-data');
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
  typesetter = createTypesetter({ resources, start, deadline: 60_000 });
});
afterAll(() => typesetter.close());

const sample = samplePortfolio();
const exported = (document: string, choice: PdfChoice = {}, portfolio = sample) =>
  exportDocument(
    portfolio,
    { document, format: 'pdf', ...choice },
    { references, typesetter, coverage: readCoverage(resources) },
    { step: () => {}, cancelled: () => false },
  );
async function pdf(document: string, choice: PdfChoice = {}, portfolio = sample): Promise<Uint8Array> {
  const made = await exported(document, choice, portfolio);
  if (!made.ok) throw new Error(made.message);
  return made.value.bytes;
}

/** The one attached file, which has to be a portfolio as it is meant to be. */
async function attachedTo(bytes: Uint8Array) {
  const files = await pdfAttachments(bytes);
  expect([...files.keys()]).toEqual(['portfolio.json']);
  const reading = readContent(Buffer.from(files.get('portfolio.json')?.bytes ?? []), 'portfolio.json');
  if (!reading.ok) throw new Error(reading.message);
  expect(reading.value).toMatchObject({ edited: false, migratedFrom: null, newer: false, extra: {} });
  return reading.value.portfolio;
}
const asRead = (document: string) => JSON.parse(JSON.stringify(attachedPortfolio(sample, document, new Date().getFullYear()))) as unknown;

describe('the data in a PDF', () => {
  it.each(sample.documents.map(({ id }) => id))('is what the document prints, and changes nothing on its pages: %s', async (id) => {
    const [plain, full] = [await pdf(id), await pdf(id, { attachData: true })];
    expect(await attachedTo(full)).toEqual(asRead(id));
    expect(await pdfText(full)).toBe(await pdfText(plain));
    expect(await pdfPages(full)).toBe(await pdfPages(plain));
    expect((await pdfAttachments(plain)).size).toBe(0);
  });

  it('is the same bytes every time', async () => {
    const [first, second] = [await pdf('ilse-cv', { attachData: true }), await pdf('ilse-cv', { attachData: true })];
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it.each<[PdfStandard, readonly string[]]>([
    // Archives want to know how the file belongs to the pages.
    ['a-3b', ['<pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>', '/AFRelationship /Source', '/AF [']],
    ['ua-1', ['<pdfuaid:part>1</pdfuaid:part>']],
  ])('goes along with %s, which the file still holds to', async (standard, declared) => {
    const bytes = await pdf('ilse-cv', { standard, attachData: true });
    const text = Buffer.from(bytes).toString('latin1');
    for (const said of [...declared, '/Subtype /application#2Fjson']) expect(text.includes(said), said).toBe(true);
    expect(await attachedTo(bytes)).toEqual(asRead('ilse-cv'));
  });

  it('is refused where the standard forbids it, and only there', async () => {
    expect(await exported('ilse-cv', { standard: 'a-2b', attachData: true })).toEqual({
      ok: false,
      code: 'standard-attachment',
      message: 'PDF/A-2b forbids attached data. Choose PDF/A-3b, which allows them, or leave the data out.',
    });
    expect(pdfStandardIds.filter((id) => whyNotAttached(id))).toEqual(['a-2b']);
    for (const standard of pdfStandardIds) expect((await exported('ilse-cv', { standard })).ok, standard).toBe(true);
  });

  it('never goes to the preview or the checks', async () => {
    await pdf('ilse-cv', { attachData: true });
    sent.length = 0;
    const { cv } = await composed(sample, 'ilse-cv');
    const everything = { from: 0, to: 99 };
    expect((await typesetter.preview(cv, { document: 'ilse-cv', known: null, draw: everything, hold: everything, whole: true })).ok).toBe(
      true,
    );
    expect((await typesetter.inspect({ ...cv, title: 'Looked at anew' })).ok).toBe(true);
    expect(sent.map(({ kind }) => kind)).toEqual(['preview', 'inspect']);
    for (const { text } of sent) expect(text).not.toContain('portfolio.json');
  });

  it('stands beside the photos of documents, however many there are', async () => {
    const withPhoto = (n: number) => ({
      ...sample,
      people: sample.people.map((one) => ({
        ...one,
        photo: { mime: 'image/png' as const, data: portrait(20, 20, [n, 0, 0]).toString('base64') },
      })),
      documents: sample.documents.map((one) => ({ ...one, header: { ...one.header, photo: 'normal' as const } })),
    });
    for (const n of [1, 2, 3, 1, 4, 1]) {
      const data = await attachedTo(await pdf('ilse-cv', { attachData: true }, withPhoto(n)));
      expect(data.people.find(({ photo }) => photo)?.photo).toEqual(withPhoto(n).people[0]?.photo);
    }
  });

  const poppler = spawnSync('pdfdetach', ['-v']).error === undefined;
  it.skipIf(!poppler)('is found and taken out by other programs', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'scholarfolio-attached-'));
    const [from, to] = [path.join(folder, 'cv.pdf'), path.join(folder, 'out.json')];
    writeFileSync(from, await pdf('ilse-cv', { attachData: true }));
    expect(spawnSync('pdfdetach', ['-savefile', 'portfolio.json', '-o', to, from]).status).toBe(0);
    const reading = readContent(readFileSync(to), 'out.json');
    expect(reading.ok && reading.value.portfolio).toEqual(asRead('ilse-cv'));
    rmSync(folder, { recursive: true });
  });
});
