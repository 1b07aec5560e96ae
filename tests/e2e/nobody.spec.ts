import { expectAccessible } from './accessible.ts';
import { expect, test } from './host.ts';
import { dropFiles } from './pages/drop-files.ts';

const nobody = { people: [], works: [], entries: [], documents: [] };

test('a group and its page are made in a portfolio without a person', async ({ host, app, page }) => {
  const file = host.write('lab.json', nobody);
  await app.open((await host.serve(file)).url);
  await expect(page.getByText('Who is this portfolio about?')).toBeVisible();
  await expectAccessible(page, 'nobody yet');
  // What is about a person says so; the rest can be looked at.
  await app.screens.getByRole('link', { name: 'Documents' }).click();
  await expect(page.getByText('A document is about a person or a group.')).toBeVisible();
  await expectAccessible(page, 'no document, nobody yet');
  await page.getByRole('link', { name: 'Begin' }).click();

  await page.getByRole('button', { name: 'Add a group or company' }).click();
  const form = page.getByRole('main').getByRole('form');
  await form.getByRole('textbox', { name: 'Name', exact: true }).fill('Tide Lab');
  const members = form.getByRole('button', { name: 'Members', exact: true });
  if ((await members.getAttribute('aria-expanded')) === 'false') await members.click();
  await expect(form.getByText('Nobody is in this portfolio yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Make its page' }).click();
  await expect(app.preview.pages).toHaveCount(1);
  await expectAccessible(page, 'the page of a group, nobody yet');
  await app.saved();
  expect(host.read(file)).toMatchObject({
    people: [],
    groups: [{ name: 'Tide Lab', members: [] }],
    documents: [{ template: 'group-page' }],
  });

  // It is there again, and a person can join.
  await page.reload();
  await app.screens.getByRole('link', { name: /^Groups/ }).click();
  await expect(app.rows('Groups')).toContainText('Tide Lab');
  await app.screens.getByRole('button', { name: 'Add a person' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Mira Feld');
  await page.getByRole('dialog').getByRole('button', { name: 'Add person' }).click();
  await expect(app.screens.getByRole('button', { name: 'Person: Mira Feld' })).toBeVisible();
});

test('a member who has no profile yet gets one without leaving the group', async ({ host, app, page }) => {
  const group = { id: 'lab', name: 'Tide Lab' };
  await app.open((await host.serve(host.write('group.json', { ...nobody, groups: [group] }))).url);
  await app.screens.getByRole('link', { name: /^Groups/ }).click();
  await app.rows('Groups').getByText('Tide Lab').click();
  const form = page.getByRole('main').getByRole('form');
  const members = form.getByRole('button', { name: 'Members', exact: true });
  if ((await members.getAttribute('aria-expanded')) === 'false') await members.click();
  await form.getByRole('button', { name: 'Add a person' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a person' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Mira Feld');
  await dialog.getByRole('button', { name: 'Add person' }).click();
  await form.getByRole('button', { name: 'Add a member' }).click();
  await page.getByRole('menuitem', { name: 'Mira Feld' }).click();
  await expect(form.getByText('Mira Feld')).toBeVisible();
});

test('references come first, the person later', async ({ host, app, page }) => {
  const file = host.write('works.json', nobody);
  await app.open((await host.serve(file)).url);
  await expect(page.getByText('Who is this portfolio about?')).toBeVisible();
  await dropFiles(page, { 'works.bib': '@book{a, title = {Tides}, author = {Feld, Mira}, year = {2020}}' });
  await app
    .dialog('Import')
    .getByRole('button', { name: /^Import 1/ })
    .click();
  await app.screens.getByRole('link', { name: /^Works/ }).click();
  await page.getByRole('row', { name: /Tides/ }).click();
  await expect(app.openForm.field('Title')).toHaveText('Tides');
  await page.keyboard.press('Control+k');
  await app.palette.fill('Add book');
  await page.keyboard.press('Enter');
  await app.openForm.field('Title').fill('Shores');
  await app.saved();
  expect(
    host
      .read(file)
      .works.map(({ title }) => title)
      .sort(),
  ).toEqual(['Shores', 'Tides']);

  await app.screens.getByRole('link', { name: 'Overview' }).click();
  await page.getByRole('textbox', { name: 'Your name' }).fill('Mira Feld');
  await page.getByRole('button', { name: 'Start' }).click();
  await app.screens.getByRole('link', { name: 'Overview' }).click();
  await expect(page.getByText('1 work may be yours')).toBeVisible();
});
