import { expect, test } from './host.ts';

test('the overview shows the first page of each document and follows edits', async ({ host, app, page }) => {
  await app.open((await host.serve(await host.sample())).url);
  const cards = page.getByRole('region', { name: 'Documents' }).getByRole('listitem');
  await expect(cards).toHaveCount(2);
  for (const card of await cards.all()) await expect(card.locator('svg path').first()).toBeAttached();
  await expect(page.getByRole('table', { name: 'Works by year' }).getByRole('row')).toHaveCount(3);
  const drawing = () => cards.first().locator('[aria-hidden] > div').first().innerHTML();
  const before = await drawing();

  await app.go('Education');
  await app
    .rows('Education')
    .getByRole('link', { name: /^Master of Philosophy/ })
    .click();
  const printed = await app.preview.drawing();
  await app.openForm.field('Location').fill('Westmere, UK');
  // Thumbnails leave the preview alone: it goes on from what it shows.
  await expect.poll(() => app.preview.drawing()).not.toBe(printed);

  await app.screens.getByRole('link', { name: 'Overview' }).click();
  await expect.poll(drawing).not.toBe(before);
  const changes = page.getByRole('region', { name: 'Recent changes' });
  await expect(changes.getByRole('listitem')).toHaveText([/Master of Philosophy.*changed/]);
  await changes.getByRole('button').click();
  await expect(app.openForm.field('Location')).toHaveText('Westmere, UK');
});
