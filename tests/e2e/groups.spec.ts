import type { Locator, Page } from '@playwright/test';
import { portrait } from '../builders/picture.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './host.ts';

/** The rows of a list of the form, by a cell that each of them has. */
const cells = (form: Locator, column: string) => form.getByRole('textbox', { name: new RegExp(`^${column} of `) });

async function unfold(form: Locator, group: string): Promise<void> {
  const button = form.getByRole('button', { name: group, exact: true });
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
}

async function type(page: Page, field: Locator, text: string): Promise<void> {
  await field.click();
  await page.keyboard.type(text);
}

test('a group is added, filled, put in order, undone and there again after a reload', async ({ host, app, page }) => {
  const { groups, ...sample } = host.read(await host.sample('with-group.json'));
  const documents = sample.documents.filter(({ owner }) => !groups?.some(({ id }) => id === owner));
  const file = host.write('sample.json', { ...sample, documents });
  await app.open((await host.serve(file)).url);
  await expect(app.screens).toBeVisible();
  const link = app.screens.getByRole('link', { name: /^Groups/ });
  await expect(link).toHaveCount(0);

  await page.goto(`${page.url().split('#')[0]}#/groups`);
  await expect(page.getByRole('heading', { name: 'No groups yet' })).toBeVisible();
  await expectAccessible(page, 'no groups yet');
  await app.screens.getByRole('link', { name: 'Overview' }).click();
  await expect(link).toHaveCount(0);

  await page.keyboard.press('Control+k');
  await app.palette.fill('Add group');
  await page.keyboard.press('Enter');
  await expect(link).toBeVisible();
  const form = page.getByRole('main').getByRole('form');
  const group = () => host.read(file).groups?.[0];
  await form.getByRole('textbox', { name: 'Name', exact: true }).fill('Tide Lab');
  await expect(app.rows('Groups')).toContainText('Tide Lab');
  await type(page, form.getByRole('textbox', { name: 'Tagline' }), 'From the shore to the model');
  await type(page, form.getByRole('textbox', { name: 'Mission' }), 'We measure tides.');

  // Whoever adds a group is in it; somebody else joins.
  await expect(form.getByRole('button', { name: /^Move Ilse Varga-Whitlock/ })).toBeVisible();
  await form.getByRole('button', { name: 'Add a member' }).click();
  await page.getByRole('menuitem').first().click();
  await expect(form.getByText('Everybody of this portfolio is a member.')).toBeVisible();
  await type(page, cells(form, 'Role').nth(0), 'Head');
  const dates = cells(form, 'Dates').nth(1);
  await dates.fill('sometime');
  await expect(form.getByText(/Not understood|Not a date/).first()).toBeVisible();
  await app.saved();
  expect(host.read(file).drafts.map(({ collection, path, text }) => [collection, path, text])).toEqual([
    ['groups', 'members.1.dates', 'sometime'],
  ]);
  await expectAccessible(page, 'dates that are none');
  // What is unfinished goes along with its line.
  await dates.press('Alt+ArrowUp');
  await expect(cells(form, 'Dates').nth(0)).toHaveValue('sometime');
  await expect(cells(form, 'Dates').nth(0)).toBeFocused();
  await cells(form, 'Dates').nth(0).fill('Oct 2015 – Mar 2019');
  await expect(app.rows('Groups')).toContainText('1 member, 1 alumna or alumnus');

  await unfold(form, 'Venues');
  for (const [name, short] of [
    ['Journal of Tides', 'JT'],
    ['Coastal Modelling Conference', 'CMC'],
  ] as const) {
    await form.getByRole('button', { name: 'Add a venue' }).click();
    await expect(cells(form, 'Long name').last()).toBeFocused();
    await page.keyboard.type(name);
    await cells(form, 'Short name').last().fill(short);
  }
  await cells(form, 'Long name').last().press('Alt+ArrowUp');
  await expect(cells(form, 'Long name').first()).toHaveValue('Coastal Modelling Conference');

  await unfold(form, 'Chosen works');
  const search = form.getByRole('textbox', { name: 'Add a work' });
  for (const place of [0, 1]) {
    await search.click();
    await page.getByRole('listbox', { name: 'Works' }).getByRole('option').first().click();
    await expect(form.getByRole('combobox', { name: /^Venue of/ })).toHaveCount(place + 1);
  }
  await form
    .getByRole('combobox', { name: /^Venue of/ })
    .first()
    .selectOption('Journal of Tides');
  await type(page, cells(form, 'Venue line').first(), 'JT, best paper');

  await unfold(form, 'Clients, partners, products …');
  await form.getByRole('button', { name: 'Add a list' }).click();
  await type(page, form.getByRole('textbox', { name: 'Heading of list 1' }), 'We work with');
  await form.getByRole('combobox', { name: /^Style of/ }).selectOption('list');
  for (const name of ['Harbour Office', 'Pilot House']) {
    await form.getByRole('button', { name: 'Add a name' }).click();
    await expect(form.getByRole('textbox', { name: /^Name of name/ })).toBeFocused();
    await page.keyboard.type(name);
  }
  await form.getByRole('textbox', { name: 'Address of Pilot House' }).fill('pilot');
  await expect(form.getByText(/Not a web address/)).toBeVisible();
  await form.getByRole('button', { name: 'Move Pilot House', exact: true }).press('Alt+ArrowUp');
  await expect(form.getByRole('textbox', { name: 'Address of Pilot House' })).toHaveValue('pilot');
  await form.getByRole('textbox', { name: 'Address of Pilot House' }).fill('https://pilot.example');

  await unfold(form, 'Offices');
  await form.getByRole('button', { name: 'Add an office' }).click();
  await page.keyboard.type('Leeds');
  await form.getByRole('textbox', { name: 'Postal address of Leeds' }).fill('12 Quay Street\nLeeds');

  await unfold(form, 'Call to action');
  const call = form.getByRole('group', { name: 'Call to action' });
  await call.getByRole('textbox', { name: 'Address' }).fill('https://tide.example');
  await type(page, call.getByRole('textbox', { name: 'Heading' }), 'Want to learn more?');
  await type(page, call.getByRole('textbox', { name: 'Text' }), 'Write to us.');
  await unfold(form, 'Language of the texts');
  await form.getByRole('combobox', { name: 'Language of the texts' }).selectOption('English');
  await app.saved();
  await expectAccessible(page, 'a group with everything');

  const saved = group();
  expect(saved).toMatchObject({
    name: 'Tide Lab',
    tagline: 'From the shore to the model',
    mission: 'We measure tides.',
    members: [{ dates: { edtf: '2015-10/2019-03' } }, { role: 'Head' }],
    venues: [
      { name: 'Coastal Modelling Conference', abbreviation: 'CMC' },
      { name: 'Journal of Tides', abbreviation: 'JT' },
    ],
    works: [{ venue: saved?.venues[1]?.id, venueLine: 'JT, best paper' }, {}],
    lists: [
      {
        heading: 'We work with',
        style: 'list',
        items: [{ name: 'Pilot House', url: 'https://pilot.example' }, { name: 'Harbour Office' }],
      },
    ],
    offices: [{ name: 'Leeds', address: '12 Quay Street\nLeeds' }],
    callToAction: { heading: 'Want to learn more?', text: 'Write to us.', url: 'https://tide.example' },
    language: 'en',
  });
  expect(host.read(file).drafts).toEqual([]);

  // A venue that goes is named by no work; undo brings both back at once.
  await form.getByRole('button', { name: 'Remove Journal of Tides' }).click();
  await expect(form.getByRole('combobox', { name: /^Venue of/ }).first()).toHaveValue('');
  await app.undo.click();
  await expect(
    form
      .getByRole('combobox', { name: /^Venue of/ })
      .first()
      .locator('option:checked'),
  ).toHaveText('Journal of Tides');
  await app.saved();
  expect(group()).toEqual(saved);

  await page.reload();
  await expect(form.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Tide Lab');
  await expect(cells(form, 'Long name').first()).toHaveValue('Coastal Modelling Conference');

  // Emptied field by field, the call to action is gone as a whole.
  await call.getByRole('textbox', { name: 'Address' }).fill('');
  for (const field of ['Heading', 'Text']) {
    await call.getByRole('textbox', { name: field }).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
  }
  await app.saved();
  expect(group()).not.toHaveProperty('callToAction');

  await page.keyboard.press('Escape');
  // A logo is made small enough; one that is no picture is refused.
  const picture = { name: 'logo.png', mimeType: 'image/png', buffer: portrait(900, 300) };
  const ofPilotHouse = form.getByLabel('File of Logo of Pilot House');
  await ofPilotHouse.setInputFiles({ ...picture, buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') });
  await expect(page.getByText('“logo.png” cannot be read as a picture.')).toBeVisible();
  await ofPilotHouse.setInputFiles(picture);
  await form.getByLabel('File of Logo', { exact: true }).setInputFiles(picture);
  await expect(form.getByRole('button', { name: 'Replace Logo', exact: true })).toBeVisible();
  await expect(form.getByRole('button', { name: 'Replace Logo of Pilot House' })).toBeVisible();
  await app.saved();
  expect(group()).toMatchObject({ logo: { mime: 'image/png' }, lists: [{ items: [{ logo: { mime: 'image/png' } }, {}] }] });
  await expectAccessible(page, 'a group with logos');
  await form.getByRole('button', { name: 'Remove Logo of Pilot House' }).click();
  await app.saved();
  expect(group()?.lists[0]?.items[0]).not.toHaveProperty('logo');

  await page.keyboard.press('Control+k');
  await app.palette.fill('Make page of');
  await expect(page.getByRole('dialog').getByText('Make page of Tide Lab')).toBeVisible();
  await app.palette.fill('Tide');
  await expect(page.getByRole('dialog').getByText('Tide Lab', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('main').getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'No groups yet' })).toBeVisible();
  await app.saved();
  expect(host.read(file)).not.toHaveProperty('groups');
  await app.undo.click();
  await expect(app.rows('Groups')).toContainText('Tide Lab');
});
