import { readFile } from 'node:fs/promises';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './host.ts';
import { DocumentPage } from './pages/document-page.ts';

test('the page of a group is made from its form, arranged, exported, and goes and comes back with the group', async ({
  host,
  app,
  page,
}) => {
  const sample = host.read(await host.sample('sample.json'));
  const documents = sample.documents.filter(({ groupPage }) => groupPage === undefined);
  const file = host.write('without-page.json', { ...sample, documents });
  await app.open((await host.serve(file)).url);
  await app.screens.getByRole('link', { name: /^Groups/ }).click();
  await app.rows('Groups').getByRole('link').click();
  await page.getByRole('main').getByRole('button', { name: 'Make its page' }).click();

  const screen = new DocumentPage(page);
  await expect(page.getByRole('heading', { name: 'Page of Small Rivers Lab', level: 1 })).toBeVisible();
  await expect(screen.choice('Template').locator('option')).toHaveText(['Group page']);
  await expect(screen.choice('About').locator('option')).toHaveText(['Small Rivers Lab']);
  await expect(screen.root.getByRole('button', { name: 'Add section' })).toHaveCount(0);
  await expectAccessible(page, 'the page of a group');

  await screen.field('Heading of Chosen works').fill('Publications our team have previously authored');
  await screen.root.getByRole('checkbox', { name: 'Print Members' }).uncheck();
  await screen.root.getByRole('switch', { name: 'Keywords' }).uncheck();
  await screen.root.getByRole('checkbox', { name: 'Print Offices' }).press('Alt+ArrowUp');
  await app.saved();
  const parts = () =>
    host
      .read(file)
      .documents.find(({ owner }) => owner === 'small-rivers')
      ?.groupPage?.parts.map(({ part }) => part);
  expect(parts()).toEqual(['mission', 'list', 'list', 'publications', 'members', 'alumni', 'offices', 'action', 'references']);

  // A line of the pages leads to its field in the group.
  await app.preview.block('groups', 'small-rivers', 'mission').click();
  await expect(page.getByRole('textbox', { name: 'Mission' })).toBeFocused();
  await app.preview.block('groups', 'small-rivers', 'offices.0').click();
  await expect(page.getByRole('textbox', { name: 'Name of Eastmere' })).toBeFocused();

  await page.getByRole('button', { name: 'Export', exact: true }).first().click();
  const dialog = app.dialog('Export');
  await expect(dialog.getByRole('checkbox', { name: 'JSON Resume' })).toHaveCount(0);
  const download = async (format: string) => {
    await app.tickFormats(format);
    const waiting = page.waitForEvent('download');
    await dialog.getByRole('button', { name: `Export ${format}`, exact: true }).click();
    return waiting;
  };
  const html = await download('Web page');
  expect(html.suggestedFilename()).toBe('Page of Small Rivers Lab.html');
  const words = await readFile(await html.path(), 'utf8');
  expect(words).toContain('Publications our team have previously authored</h2>');
  expect(words).not.toContain('Soil moisture, sparse sensing');
  expect(words).not.toContain('Co-founder');
  const cards = await readFile(await (await download('Web cards')).path(), 'utf8');
  expect(cards).toMatch(/<h3 class="scholarfolio-title"[^>]*><strong>Sparse Sensing: The Catchment View<\/strong><\/h3>/);
  const pdf = await download('PDF');
  expect((await readFile(await pdf.path())).subarray(0, 5).toString()).toBe('%PDF-');
  await page.keyboard.press('Escape');

  await app.screens.getByRole('link', { name: /^Groups/ }).click();
  await app.rows('Groups').getByRole('link').click();
  await expect(page.getByRole('main').getByRole('button', { name: 'Open its page' })).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Delete', exact: true }).click();
  await app.saved();
  expect(parts()).toBeUndefined();
  await app.undo.click();
  await app.saved();
  expect(parts()).toContain('publications');
});
