import { expectAccessible } from './accessible.ts';
import { expect, test } from './host.ts';

const mark = 'Private: not on web pages';

test('a work, one of its fields and a contact are made private by keys, and lists say so', async ({ host, app, page }) => {
  const file = await host.sample();
  await app.open((await host.serve(file)).url);
  await app.go('Works');
  await app.rows('Works').first().getByRole('link').click();
  const form = page.getByRole('main').getByRole('form');
  const folded = form.getByRole('button', { name: 'Abstract, keywords and notes' });
  if ((await folded.getAttribute('aria-expanded')) === 'false') await folded.press('Enter');
  await form.getByRole('switch', { name: mark }).press('Space');
  await expect(app.rows('Works').first().getByTitle(mark)).toBeVisible();

  const fields = form.getByRole('combobox', { name: 'Private fields' });
  await fields.press('ArrowDown');
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  await expectAccessible(page, 'choosing private fields');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await app.saved();
  const chosen = host.read(file).works.filter(({ notOnWeb }) => notOnWeb);
  expect(chosen).toHaveLength(1);
  expect(chosen[0]?.fieldsNotOnWeb).toHaveLength(1);
  await expectAccessible(page, 'a private work');

  await app.go('Profile');
  const contact = page.getByRole('button', { name: 'Keep E-mail off web pages' });
  await contact.press('Enter');
  await expect(contact).toHaveAttribute('aria-pressed', 'true');
  await expectAccessible(page, 'a private contact');
  await app.undo.click();
  await expect(contact).toHaveAttribute('aria-pressed', 'false');
});
