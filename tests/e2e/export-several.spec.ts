import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { document, person, portfolio, section, work } from '../builders/portfolio.ts';
import { pdfAttachments } from '../services/render/pdf.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './host.ts';

const all = portfolio({
  people: [person('ada', 'Ada', 'Example')],
  works: [work('w1', 'book', { title: 'Zonal tides', issued: { edtf: '2022' } }, [{ family: 'Example', given: 'Ada', person: 'ada' }])],
  documents: [
    document('ada', [section('about', 'text', { text: 'Tides and wells.' }), section('books', 'references', { works: ['book'] })]),
  ],
});

/** Name and files of the archive that a click downloads. */
async function archive(
  page: Page,
  click: () => Promise<void>,
): Promise<{ readonly name: string; readonly files: Record<string, Uint8Array> }> {
  const waiting = page.waitForEvent('download');
  await click();
  const download = await waiting;
  return { name: download.suggestedFilename(), files: unzipSync(await readFile(await download.path())) };
}

test('several formats of a document come as one archive, and again as they were', async ({ host, app, page }) => {
  const file = host.write('all.json', all);
  await app.open((await host.serve(file)).url);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = app.dialog('Export');
  await app.tickFormats();
  await expect(dialog.getByText('Tick at least one format.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Export', exact: true })).toBeDisabled();
  await app.tickFormats('PDF', 'Markdown', 'BibTeX');
  await expectAccessible(page, 'export dialog with several formats');

  const names = dialog.getByRole('textbox', { name: 'File names' });
  await names.fill('{colour}');
  await expect(dialog.getByText('{colour} cannot stand in a file name.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Export 3 files' })).toBeDisabled();
  await names.fill('{document} of {person}');
  await expect(dialog.getByText('“CV of Ada Example.pdf” and so on')).toBeVisible();

  const first = await archive(page, () => dialog.getByRole('button', { name: 'Export 3 files' }).click());
  expect(first.name).toBe('Ada Example – CV.zip');
  expect(Object.keys(first.files).sort()).toEqual(['CV of Ada Example – works.bib', 'CV of Ada Example.md', 'CV of Ada Example.pdf']);
  expect(strFromU8(first.files['CV of Ada Example.md'] ?? new Uint8Array())).toContain('Tides and wells.');
  expect(strFromU8(first.files['CV of Ada Example.pdf']?.slice(0, 5) ?? new Uint8Array())).toBe('%PDF-');
  await expect(dialog.getByText('Ada Example – CV.zip is among your downloads, with 3 files.')).toBeVisible();
  await expectAccessible(page, 'export dialog when several files are written');
  await page.keyboard.press('Escape');

  // It is kept with the document, and is no step of undo.
  await app.saved();
  expect(host.read(file).documents[0]?.exports).toEqual({ formats: ['pdf', 'markdown', 'bibtex'], name: '{document} of {person}' });
  await expect(app.undo).toBeDisabled();
  await page.keyboard.press('Control+k');
  await app.palette.fill('export again');
  const second = await archive(page, () => page.getByRole('button', { name: 'Export again: CV' }).click());
  expect(Object.keys(second.files).sort()).toEqual(Object.keys(first.files).sort());
  await expect(dialog.getByText('among your downloads, with 3 files')).toBeVisible();
  const third = await archive(page, () => dialog.getByRole('button', { name: 'Export again' }).click());
  expect(Object.keys(third.files).sort()).toEqual(Object.keys(first.files).sort());
});

test('a PDF takes its data along where its kind allows that, and again as it was', async ({ host, app, page }) => {
  const file = host.write('data.json', all);
  await app.open((await host.serve(file)).url);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = app.dialog('Export');
  const tick = dialog.getByRole('checkbox', { name: 'Attach the data' });
  await expect(tick).not.toBeChecked();
  await tick.check();
  const kind = dialog.getByRole('combobox', { name: 'Kind of PDF' });
  await kind.selectOption({ label: 'PDF/A-2b, for archives' });
  await expect(tick).toBeDisabled();
  await expect(tick).not.toBeChecked();
  await expect(dialog.getByText('PDF/A-2b forbids attached data.')).toBeVisible();
  await expectAccessible(page, 'export dialog with data that cannot be attached');
  await kind.selectOption({ label: 'PDF/A-3b, for archives that take attached data' });
  await expect(tick).toBeChecked();

  const attached = async (name: RegExp) => {
    const waiting = page.waitForEvent('download');
    await dialog.getByRole('button', { name }).click();
    const files = await pdfAttachments(await readFile(await (await waiting).path()));
    return JSON.parse(strFromU8(files.get('portfolio.json')?.bytes ?? new Uint8Array())) as { portfolio: { works: object[] } };
  };
  const first = await attached(/^Export PDF$/);
  expect(first.portfolio.works).toMatchObject([{ id: 'w1', title: 'Zonal tides' }]);
  await app.saved();
  expect(host.read(file).documents[0]?.exports).toEqual({ formats: ['pdf'], standard: 'a-3b', attachData: true });
  expect(await attached(/^Export again$/)).toEqual(first);
  await app.tickFormats('Markdown');
  await expect(tick).toBeHidden();
});

test('a format that cannot be made is named, and the others come all the same', async ({ host, app, page }) => {
  const wrong = { ...all, documents: [document('ada', [section('about', 'text', { text: 'One letter: \u{1D11E}.' })])] };
  await app.open((await host.serve(host.write('wrong.json', wrong))).url);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = app.dialog('Export');
  await app.tickFormats('PDF', 'Markdown', 'Plain text');
  const made = await archive(page, () => dialog.getByRole('button', { name: 'Export 3 files' }).click());
  expect(Object.keys(made.files).sort()).toEqual(['Ada Example – CV.md', 'Ada Example – CV.txt']);
  await expect(dialog.getByText('2 of 3 files exported')).toBeVisible();
  await expect(dialog.getByText(/^PDF: Not exported/)).toBeVisible();
  await expectAccessible(page, 'export dialog with a file missing');
});
