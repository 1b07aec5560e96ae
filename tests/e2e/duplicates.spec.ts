import { expectAccessible } from './accessible.ts';
import { expect, test } from './host.ts';

test('works that are there twice are found, compared, merged with their citations, or kept apart', async ({ host, app, page }) => {
  test.setTimeout(120_000);
  const sample = host.read(await host.sample());
  const first = sample.works.find((work) => work.type === 'article-journal');
  if (!first) throw new Error('The sample has no article');
  const twin = { ...first, id: 'twin', title: first.title.toUpperCase(), volume: '99', tags: ['twin'] };
  const preprint = { ...first, id: 'preprint', type: 'article' as const, DOI: '10.5555/other' };
  const [entry, ...entries] = sample.entries;
  if (!entry) throw new Error('The sample has no entries');
  const file = host.write('twice.json', {
    ...sample,
    works: [...sample.works, twin, preprint],
    entries: [{ ...entry, note: 'See [@twin].' }, ...entries],
  });
  await app.open((await host.serve(file)).url);
  await app.go('Checks');
  await page
    .getByRole('button', { name: /^Compare/ })
    .first()
    .click();
  const dialog = app.dialog('Duplicates');
  const pairs = dialog.getByRole('list', { name: 'Pairs' }).getByRole('listitem');
  await expect(pairs).toHaveCount(1);
  await expect(pairs).toContainText('They have the same DOI.');
  await pairs.getByRole('button', { name: /^Compare/ }).click();
  await expect(pairs.getByRole('group', { name: 'Title' }).getByRole('radio', { name: /^First/ })).toBeChecked();
  await pairs
    .getByRole('group', { name: 'Volume' })
    .getByRole('radio', { name: /^Second/ })
    .check();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page, `Duplicates, ${colorScheme}`);
  }
  await pairs.getByRole('button', { name: 'Merge', exact: true }).click();
  await app.saved();
  const merged = host.read(file);
  expect(merged.works.map(({ id }) => id)).not.toContain('twin');
  expect(merged.works.find(({ id }) => id === first.id)).toMatchObject({ title: first.title, volume: '99', tags: ['twin'] });
  expect(merged.entries[0]).toMatchObject({ note: `See [@${first.id}].` });

  await dialog.getByText(/^Related [1-9]/).click();
  const related = pairs.filter({ hasText: 'a preprint and what became of it' });
  await related.getByRole('button', { name: /^Compare/ }).click();
  await related.getByRole('button', { name: 'They are two works' }).click();
  await expect(related).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
  const dismissed = page.getByRole('region', { name: 'Dismissed' });
  await dismissed.getByRole('button', { name: /^Dismissed/ }).click();
  await expect(dismissed.getByText(/^“.+” and “.+” are two works$/)).toBeVisible();
  await app.undo.click();
  await app.undo.click();
  await app.saved();
  expect(host.read(file).works.map(({ id }) => id)).toContain('twin');
});
