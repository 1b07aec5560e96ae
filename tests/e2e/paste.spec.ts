import { expect, test } from './host.ts';

test('a pasted DOI, address and ORCID iD find their fields', async ({ host, app, page }) => {
  await app.open((await host.serve(await host.sample())).url);
  await app.addWork('Journal article');
  const form = app.openForm;
  await form.paste('Title', 'https://doi.org/10.5555/pasted.1');
  await expect(form.field('DOI')).toHaveValue('10.5555/pasted.1');
  await expect(form.field('DOI')).toBeFocused();
  await expect(form.field('Title')).toHaveText('');
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(form.field('DOI')).toHaveValue('');

  await form.paste('DOI', 'https://example.org/article');
  await expect(form.field('Web address')).toHaveValue('https://example.org/article');
  // A field that holds something keeps what it holds.
  await form.field('Title').fill('Rivers');
  await form.paste('Title', ' 10.5555/second');
  await expect(form.field('Title')).toContainText('10.5555/second');

  // Words that are selected become a link.
  await form.field('Title').fill('Rivers');
  await page.keyboard.press('Control+A');
  await form.field('Title').evaluate((element) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'https://example.org/rivers');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(form.field('Title')).toHaveText('[Rivers](https://example.org/rivers)');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+M');
  await expect(form.field('Title')).toHaveText('$[Rivers](https://example.org/rivers)$');

  await app.go('Profile');
  await page.getByRole('button', { name: 'Add a contact or link' }).click();
  await expect(page.locator(':focus')).toHaveValue('');
  await page.locator(':focus').evaluate((element) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'https://github.com/ilse-varga-whitlock');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(page.getByRole('textbox', { name: 'GitHub', exact: true })).toHaveValue('https://github.com/ilse-varga-whitlock');
});
