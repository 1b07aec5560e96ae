import { expectAccessible } from './accessible.ts';
import { expect, test } from './host.ts';

const squeeze = (text: string) => text.replace(/\s+/g, ' ');

test('a short CV and a list of publications come from the same record, and differ where they should', async ({ host, app, page }) => {
  const file = await host.sample();
  await app.open((await host.serve(file)).url);

  // A list of publications: one choice, grouped by kind.
  await app.go('Documents');
  await page.getByRole('button', { name: 'Add document', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Publication list' }).click();
  await expect(app.heading('Publication list')).toBeVisible();
  const list = squeeze(await app.exportText());
  expect(list).toMatch(/Publications Journal articles .*Conference papers .*\[2\]/);
  expect(list).not.toContain('Experience');

  // A tailored copy of the CV: fewer items, another wording, chosen lines.
  await app.go('Documents');
  await app.rows('Documents').filter({ hasText: 'Academic CV' }).getByRole('button', { name: 'Duplicate' }).click();
  await expect(app.heading(/Academic CV/)).toBeVisible();
  await app.document.field('Name').fill('For the grant');
  await page.getByRole('button', { name: /^Experience/ }).click();
  await page.getByRole('button', { name: 'Only some of them' }).click();
  await page.getByRole('textbox', { name: 'From year' }).fill('2024');
  const experience = page.getByRole('group', { name: 'Items' });
  await expect(experience.getByRole('listitem')).toHaveCount(3);
  await page.getByRole('button', { name: 'Print Policy Researcher differently' }).click();
  await page.getByRole('textbox', { name: 'Role', exact: true }).fill('Fellow for water policy');
  await page.getByRole('group', { name: 'Lines printed' }).getByRole('checkbox').first().uncheck();
  const tailored = squeeze(await app.exportText());
  expect(tailored).toContain('Fellow for water policy');
  expect(tailored).not.toContain('Furthered cross-border work');
  expect(tailored).not.toContain('Brightwater Instruments - Product Security');
  expect(squeeze(await host.exported(file, 'Academic CV'))).toContain('Furthered cross-border work');

  // Side by side with the one it came from.
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await page.getByRole('combobox', { name: 'Compare with' }).selectOption({ label: 'Academic CV' });
  // Two columns of text need the room of the pages, which come back elsewhere, and here when asked for.
  const pages = page.getByRole('complementary', { name: 'Pages' });
  await expect(pages).toBeHidden();
  await page.keyboard.press('Control+\\');
  await expect(pages).toBeVisible();
  await page.keyboard.press('Control+\\');
  await expect(pages).toBeHidden();
  const row = page.getByRole('listitem').filter({ hasText: 'Fellow for water policy' });
  await expect(row.locator('mark').first()).toBeVisible();
  await expect(page.getByText('Not in For the grant').first()).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page, `Compare, ${colorScheme}`);
  }
});

test('a limit of pages is counted on the pages, and leaving something out brings the document back to it', async ({ host, app, page }) => {
  const file = await host.sample();
  await app.open((await host.serve(file)).url);
  await app.go('Documents');
  await app
    .rows('Documents')
    .getByRole('link', { name: /^Academic CV/ })
    .click();
  await app.document.unfold('Limit and archive');
  await page.getByRole('textbox', { name: 'Most pages allowed' }).fill('1');
  await expect(page.getByText('1 over the limit of 1')).toBeVisible();
  await expect(app.preview.pages.nth(1)).toHaveAttribute('data-over', '');
  await page.getByRole('button', { name: 'What could go?' }).click();
  await expectAccessible(page, 'What could go');
  const cuts = page.getByRole('list', { name: 'What could go' }).getByRole('listitem');
  const first = await cuts.first().locator('span').first().textContent();
  await cuts.first().getByRole('button').click();
  expect(first).toBeTruthy();
  await expect(cuts.filter({ hasText: first ?? '' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(app.undo).toBeEnabled();
});

test('a kept copy shows what changed since, and brings back one thing or everything', async ({ host, app, page }) => {
  const file = await host.sample();
  await app.open((await host.serve(file)).url);
  await app.go('Education');
  await app.rows('Education').getByRole('link').first().click();
  await page.getByRole('textbox', { name: 'University or school' }).fill('Another place');
  await app.go('Awards');
  await app.rows('Awards').getByRole('link').first().click();
  await page.getByRole('main').getByRole('button', { name: 'Delete' }).click();
  await app.saved();

  await app.go('History');
  const changes = page.getByRole('region', { name: 'Changed since then' }).getByRole('listitem');
  await expect(changes).toHaveCount(2);
  await expect(changes.filter({ hasText: 'Another place' })).toContainText('Joint Centre for Dependable Learning');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page, `History, ${colorScheme}`);
  }
  await page.getByRole('button', { name: 'Show its pages' }).click();
  const pages = page.getByRole('dialog', { name: /^Pages as of/ }).getByRole('region', { name: 'Pages of the copy' });
  await expect(pages.getByRole('img', { name: /^Page 1 of/ })).toBeVisible();
  await expectAccessible(page, 'Pages of a kept copy');
  const first = pages.getByRole('img', { name: /^Page 1 of/ });
  const drawn = await first.evaluate((page) => page.outerHTML);
  await page.getByRole('combobox', { name: 'Document' }).selectOption('Narrative CV');
  await expect.poll(() => first.evaluate((page) => page.outerHTML)).not.toBe(drawn);
  await page.keyboard.press('Escape');
  await expect(pages).toBeHidden();
  const awards = host.read(file).entries.filter((entry) => entry.kind === 'award').length;
  await changes
    .filter({ hasText: 'deleted since' })
    .getByRole('button', { name: /^Restore/ })
    .click();
  await expect(changes).toHaveCount(1);
  await page.getByRole('button', { name: 'Restore everything' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing has changed since then' })).toBeVisible();
  await app.saved();
  expect(host.read(file).entries.filter((entry) => entry.kind === 'award')).toHaveLength(awards + 1);
  expect(JSON.stringify(host.read(file))).not.toContain('Another place');
  await app.undo.click();
  await expect(changes).toHaveCount(1);
});
