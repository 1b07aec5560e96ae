import type { Page } from '@playwright/test';
import { dependentStyle, ownCsl } from '../builders/csl.ts';
import { expectAccessible } from './accessible.ts';
import { expect, type Host, test } from './host.ts';
import type { AppWindow } from './pages/app-window.ts';

/** Opens the sample at the styles of its first document. */
async function openStyles(host: Host, app: AppWindow, page: Page) {
  const file = await host.sample();
  const [document] = host.read(file).documents;
  if (!document) throw new Error('The sample has no document');
  await app.open((await host.serve(file)).url);
  await app.go('Documents');
  await app
    .rows('Documents')
    .getByRole('link', { name: new RegExp(`^${document.name}`) })
    .click();
  await app.document.unfold('References and numbering');
  await app.document.style.click();
  const dialog = page.getByRole('dialog', { name: 'Reference style' });
  const add = async (name: string, text: string) => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), dialog.getByRole('button', { name: 'Add a style' }).click()]);
    await chooser.setFiles({ name, mimeType: 'text/xml', buffer: Buffer.from(text) });
  };
  return {
    file,
    document,
    dialog,
    add,
    search: dialog.getByRole('combobox', { name: 'Search styles' }),
    options: dialog.getByRole('option'),
    sample: dialog.getByRole('region', { name: 'Sample' }),
  };
}

test('a style is found by its subject and way of citing, shown with one’s own works, and chosen with the keys', async ({
  host,
  app,
  page,
}) => {
  const { file, document, dialog, search, options, sample } = await openStyles(host, app, page);
  await expect(search).toBeFocused();
  expect(await options.count()).toBeGreaterThan(25);
  await expect(sample).toContainText('In the text: [1]');
  await expectAccessible(page, 'the styles');

  await search.fill('numeric chemistry');
  await expect(options).toHaveText([/^ACS/]);
  await expect(sample).toContainText('(1)');
  await search.fill('');
  await options.filter({ hasText: 'APA, 7th edition' }).hover();
  await expect(sample).toContainText(/In the text: \(.*\d{4}\)/);
  await search.fill('no such style');
  await expect(options).toHaveCount(0);
  await expect(dialog).toContainText('No style has these words');

  await search.fill('vancouver');
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('data-active', 'true');
  const name = await options.nth(1).locator('span').nth(1).textContent();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(app.document.style).toHaveText(name ?? '');
  await app.saved();
  expect(host.read(file).documents.find((one) => one.id === document.id)?.style).toBe('elsevier-vancouver');
});

test('a style of one’s own goes into the file, is used by an export of the file elsewhere, and is removed when nothing uses it', async ({
  host,
  app,
  page,
}) => {
  const { file, document, dialog, add, sample, options } = await openStyles(host, app, page);
  await add('house.csl', ownCsl());
  await expect(options.first()).toHaveText(/House style.*added by you/);
  await expect(sample).toContainText('In the text: {1}');
  await expect(sample).toContainText('1)');
  await expectAccessible(page, 'a style of one’s own');

  await add('weirs.csl', dependentStyle('Journal of Weirs', 'annals-of-locks'));
  await expect(dialog.getByRole('alert')).toContainText('annals-of-locks.csl');
  await add('notes.csl', 'Dear diary');
  await expect(dialog.getByRole('alert')).toContainText('another kind of file');
  await add('weirs.csl', dependentStyle('Journal of Weirs', 'house-style'));
  await expect(options.filter({ hasText: 'Journal of Weirs' })).toHaveAttribute('data-active', 'true');
  await expect(dialog.getByRole('alert')).toHaveCount(0);

  await dialog.getByRole('button', { name: 'Remove from this file' }).click();
  await expect(options.filter({ hasText: 'Journal of Weirs' })).toHaveCount(0);
  await options.filter({ hasText: 'House style' }).click();
  await expect(app.document.style).toHaveText('House style');
  await app.saved();
  expect(host.read(file).styles?.map((style) => style.title)).toEqual(['House style']);

  expect(await host.exported(file, document.id)).toContain('Sparse sensing: The catchment view, Varga-Whitlock');

  await app.document.style.click();
  await dialog.getByRole('button', { name: 'Remove from this file' }).click();
  await expect(page.getByText('This style is used by').first()).toBeVisible();
  await expect(options.filter({ hasText: 'House style' })).toHaveCount(1);
});
