import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { document, person, portfolio, section, work } from '../builders/portfolio.ts';
import { expect, type Host, test } from './host.ts';
import type { AppWindow } from './pages/app-window.ts';

const ada = { family: 'Example', given: 'Ada', person: 'ada' };
const all = portfolio({
  people: [person('ada', 'Ada', 'Example')],
  works: [
    work('w1', 'article-journal', { title: 'Alpine *wells*', issued: { edtf: '2023' }, 'container-title': 'Wells', DOI: '10.5555/w_1' }, [
      ada,
    ]),
    work('w2', 'book', { title: 'Zonal tides', issued: { edtf: '2022' }, publisher: 'Salt', annote: 'mine alone' }, [ada]),
    work('w3', 'article-journal', { title: 'Moss', issued: { edtf: '2021' }, private: true }, [ada]),
  ],
  documents: [document('ada', [section('books', 'references', { works: ['book'] })], { name: 'Books of Ada', style: 'apa' })],
});

async function openAll(host: Host, app: AppWindow): Promise<void> {
  await app.open((await host.serve(host.write('all.json', all))).url);
}

/** Name and text of the file that a click downloads. */
async function downloaded(page: Page, click: () => Promise<void>): Promise<{ readonly name: string; readonly text: string }> {
  const waiting = page.waitForEvent('download');
  await click();
  const download = await waiting;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

const exportAs = (app: AppWindow, page: Page, name: string) =>
  downloaded(page, () =>
    app
      .dialog('Export')
      .getByRole('button', { name: `Export ${name}`, exact: true })
      .click(),
  );
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('works leave in another format: those of a document, or all that are not private', async ({ host, app, page }) => {
  await openAll(host, app);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = app.dialog('Export');
  await app.tickFormats('RIS');
  await expect(dialog.getByRole('combobox', { name: 'Works' })).toHaveValue('document cv');
  const ofDocument = await exportAs(app, page, 'RIS');
  expect(ofDocument.name).toBe('Ada Example – Books of Ada – works.ris');
  expect(ofDocument.text).toContain('TI  - Zonal tides');
  expect(ofDocument.text).not.toContain('Alpine');
  expect(ofDocument.text).not.toContain('mine alone');
  await expect(dialog.getByText('is among your downloads')).toBeVisible();

  await dialog.getByRole('combobox', { name: 'Works' }).selectOption('All 2 works that are not private');
  await app.tickFormats('BibTeX');
  await dialog.getByRole('checkbox', { name: 'Private notes go along' }).check();
  const keys = dialog.getByRole('textbox', { name: 'Citation keys' });
  await keys.fill('{colour}');
  await expect(dialog.getByText('{colour} cannot stand in a pattern')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Export BibTeX' })).toBeDisabled();
  await keys.fill('{Family}:{yy}');
  const bib = await exportAs(app, page, 'BibTeX');
  expect(bib.name).toMatch(/ – works\.bib$/);
  expect(bib.text).toContain('@article{Example:23,');
  expect(bib.text).toContain('Alpine \\emph{wells}');
  expect(bib.text).toContain('mine alone');
  expect(bib.text).not.toContain('Moss');
  await expect(dialog.getByText('One work is private and was left out.')).toBeVisible();
});

test('ticked works, and the work whose form is open, go to the clipboard or to a file', async ({ host, app, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openAll(host, app);
  await app.go('Works');
  await page.getByRole('checkbox', { name: 'Tick “Alpine wells”' }).check();
  await page.getByRole('checkbox', { name: 'Tick “Moss”' }).check();
  const bar = page.getByRole('region', { name: 'Ticked works' });

  await bar.getByRole('button', { name: 'Copy or export' }).click();
  await page.getByRole('menuitem', { name: 'Copy formatted references' }).click();
  await expect(page.getByText('Copied 2 references.')).toBeVisible();
  expect(await clipboard(page)).toMatch(
    /^Example, A\. \(2023\)\. Alpine wells\. Wells.*\nExample, A\. \(2021\)\. Moss\.$|^Example, A\. \(2021\)\. Moss\.\nExample/,
  );
  const html = await page.evaluate(async () => (await (await navigator.clipboard.read())[0]?.getType('text/html'))?.text());
  expect(html).toContain('<i>Wells</i>');

  await bar.getByRole('button', { name: 'Copy or export' }).click();
  await page.getByRole('menuitem', { name: 'Export to a file …' }).click();
  await expect(app.dialog('Export').getByRole('combobox', { name: 'Works' })).toHaveValue('ticked');
  const file = await exportAs(app, page, 'BibTeX');
  expect(file.name).toBe('Works (2).bib');
  expect(file.text.match(/^@/gm)).toHaveLength(2);
  await page.keyboard.press('Escape');

  await app.rows('Works').getByRole('link', { name: 'Zonal tides' }).click();
  await page.getByRole('button', { name: 'Copy or export this work' }).click();
  await page.getByRole('menuitem', { name: 'Copy as BibTeX' }).click();
  await expect(page.getByText('Copied 1 work as BibTeX.')).toBeVisible();
  expect(await clipboard(page)).toContain('@book{example2022zonal,');
});
