import type { Page } from '@playwright/test';
import { document, person, portfolio, work } from '../builders/portfolio.ts';
import { expect, type Host, test } from './host.ts';
import type { AppWindow } from './pages/app-window.ts';

const ada = { family: 'Example', given: 'Ada', person: 'ada' };
const works = [
  ...Array.from({ length: 300 }, (_, i) =>
    work(`w${i}`, i % 3 === 0 ? 'book' : 'article-journal', { title: `Study ${i} of snow`, issued: { edtf: String(1990 + (i % 30)) } }, [
      `Writer${i % 7} Given`,
    ]),
  ),
  work('mine1', 'article-journal', { title: 'Alpine wells', issued: { edtf: '2023' }, 'container-title': 'Wells' }, [ada, 'Ben Other']),
  work('mine2', 'speech', { title: 'Zonal tides', 'event-date': { edtf: '2022-03' }, keyword: 'moonlight' }, ['Ben Other', ada]),
  work('mine3', 'article-journal', { title: 'Moss', status: [{ status: 'submitted', date: '2024-01' }], tags: ['green'] }, [ada]),
];
const all = portfolio({ people: [person('ada', 'Ada', 'Example')], works, documents: [document('ada', [])] });

const titles = (app: AppWindow) => app.rows('Works').getByRole('link');
const search = (page: Page) => page.getByRole('textbox', { name: 'Search works' });
const box = (page: Page, title: string) => page.getByRole('checkbox', { name: `Tick “${title}”` });
const row = (app: AppWindow, title: string) => app.rows('Works').filter({ hasText: title });
const bar = (page: Page) => page.getByRole('region', { name: 'Ticked works' });

async function openWorks(host: Host, app: AppWindow): Promise<string> {
  const file = host.write('many.json', all);
  await app.open((await host.serve(file)).url);
  await app.go('Works');
  return file;
}

test('works are found, filtered and sorted, and the table says so', async ({ host, app, page }) => {
  await openWorks(host, app);
  const grid = page.getByRole('grid', { name: 'Works' });
  await expect(grid).toHaveAttribute('aria-rowcount', '304');
  await expect(page.getByRole('columnheader', { name: 'Year' })).toHaveAttribute('aria-sort', 'descending');

  await search(page).fill('moonl');
  await expect(titles(app)).toHaveText(['Zonal tides']);
  await search(page).press('Escape');
  await expect(grid).toHaveAttribute('aria-rowcount', '304');

  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByRole('checkbox', { name: /^Mine/ }).check();
  await page.getByRole('textbox', { name: 'From year' }).fill('2023');
  await page.keyboard.press('Escape');
  await expect(titles(app)).toHaveText(['Moss', 'Alpine wells']);
  await expect(page.getByRole('status').filter({ hasText: '2 of 303' })).toBeVisible();
  await page.getByRole('columnheader', { name: 'Title' }).getByRole('button').click();
  await expect(page.getByRole('columnheader', { name: 'Title' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(titles(app)).toHaveText(['Alpine wells', 'Moss']);
  await page.getByRole('button', { name: 'Remove filter: Since 2023' }).click();
  await expect(titles(app)).toHaveText(['Alpine wells', 'Moss', 'Zonal tides']);

  // Opening works and other screens leaves the table as it is.
  await titles(app).nth(1).click();
  await expect(app.openForm.field('Title')).toHaveText('Moss');
  await app.go('Documents');
  await app.go('Works');
  await expect(titles(app)).toHaveText(['Alpine wells', 'Moss', 'Zonal tides']);
  await search(page).fill('nowhere');
  await expect(page.getByText('Nothing found for “nowhere” with these filters.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all works' }).click();
  await expect(grid).toHaveAttribute('aria-rowcount', '304');
});

test('many works are tagged, marked and deleted at once, each time as one step of undo', async ({ host, app, page }) => {
  const file = await openWorks(host, app);
  const stored = () => host.read(file).works;
  const tagged = () => stored().filter((one) => one.tags?.includes('winter')).length;
  await search(page).fill('snow');
  await box(page, 'Study 29 of snow').click();
  await row(app, 'Study 119 of snow').click({ modifiers: ['Shift'] });
  await expect(bar(page).getByRole('status')).toHaveText('4 ticked');
  await row(app, 'Study 59 of snow').click({ modifiers: ['ControlOrMeta'] });
  await expect(bar(page).getByRole('status')).toHaveText('3 ticked');

  await bar(page).getByRole('button', { name: 'Tags' }).click();
  await page.getByRole('combobox', { name: 'Add a tag to all of them' }).fill('winter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Take the tag “winter” off 3' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect.poll(tagged).toBe(3);

  await page.getByRole('checkbox', { name: 'Tick all works shown' }).click();
  await expect(bar(page).getByRole('status')).toHaveText('300 ticked');
  await bar(page).getByRole('button', { name: 'Tags' }).click();
  await page.getByRole('combobox', { name: 'Add a tag to all of them' }).fill('winter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect.poll(tagged).toBe(300);
  await expect(app.undo).toHaveAttribute('aria-label', /Tag 297 works “winter”/);
  await app.undo.click();
  await expect.poll(tagged).toBe(3);

  await bar(page).getByRole('button', { name: 'Status' }).click();
  await page.getByRole('menuitem', { name: 'Accepted' }).click();
  await bar(page).getByRole('button', { name: 'Selected' }).click();
  await page.getByRole('menuitem', { name: 'Mark as selected' }).click();
  await bar(page).getByRole('button', { name: 'Type' }).click();
  await page.getByRole('menuitem', { name: 'Preprint', exact: true }).click();
  await expect.poll(() => stored().filter((one) => one.selected && one.type === 'article' && one.status.length === 1).length).toBe(300);

  await search(page).fill('study 123');
  await expect(bar(page).getByRole('status')).toHaveText(/^1 ticked/);
  await bar(page).getByRole('button', { name: 'Duplicate' }).click();
  await expect(titles(app)).toHaveText(['Study 123 of snow', 'Study 123 of snow']);
  await expect(bar(page).getByRole('status')).toHaveText('1 ticked');
  await expect.poll(() => stored().length).toBe(304);
  await app.undo.click();
  await expect.poll(() => stored().length).toBe(303);
  await search(page).fill('snow');
  await page.getByRole('checkbox', { name: 'Tick all works shown' }).click();

  await bar(page).getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('Nothing found for “snow”')).toBeVisible();
  await expect.poll(() => stored().length).toBe(3);
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => stored().length).toBe(303);
  await expect(titles(app).first()).toBeVisible();
  for (let steps = 0; steps < 4; steps += 1) await app.undo.click();
  await expect.poll(stored).toEqual(all.works);
});

test('the table is used by keyboard alone', async ({ host, app, page }) => {
  const file = await openWorks(host, app);
  await search(page).fill('mo');
  await search(page).press('ArrowDown');
  await expect(row(app, 'Moss')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(row(app, 'Zonal tides')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(row(app, 'Zonal tides')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Shift+ArrowUp');
  await expect(bar(page).getByRole('status')).toHaveText('2 ticked');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toBeHidden();
  await page.keyboard.press('Control+a');
  await expect(bar(page).getByRole('status')).toHaveText('2 ticked');
  await page.keyboard.press('Enter');
  await expect(app.openForm.field('Title')).toHaveText('Moss');
  // With a form open, the arrows open one work after the other and keep the focus in the table.
  await page.keyboard.press('ArrowDown');
  await expect(app.openForm.field('Title')).toHaveText('Zonal tides');
  await expect(row(app, 'Zonal tides')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Delete');
  await expect(row(app, 'Moss')).toBeFocused();
  await expect.poll(() => host.read(file).works.length).toBe(302);
  await page.keyboard.press('Control+z');
  await expect.poll(() => host.read(file).works.length).toBe(303);
});

test('an author’s contribution is stored and shown, and a history reads on', async ({ host, app, page }) => {
  const file = await openWorks(host, app);
  const stored = () => host.read(file).works.find(({ id }) => id === 'mine3');
  await search(page).fill('moss');
  await titles(app).first().click();
  await app.openForm.authors.first().click();
  await page.getByRole('checkbox', { name: 'Contributed equally' }).check();
  await page.getByRole('checkbox', { name: 'Corresponding author' }).check();
  await page.getByRole('combobox', { name: 'CRediT roles' }).click();
  await page.getByRole('listbox', { name: 'CRediT roles' }).getByRole('option', { name: 'Software' }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('combobox', { name: 'CRediT roles' })).toBeHidden();
  await expect(app.openForm.authors.first()).toHaveAccessibleName(/Ada Example.*contributed equally.*corresponding author.*software/);
  await expect.poll(() => stored()?.contributors[0]).toMatchObject({ equal: true, corresponding: true, credit: ['software'] });

  const add = app.openForm.root.getByRole('button', { name: /^Add a step/ });
  await expect(add).toHaveText('Add a step: under review');
  await add.click();
  await app.openForm.choice('Status 2').selectOption({ label: 'Rejected' });
  await expect(add).toHaveText('Add a step: submitted');
  await add.click();
  await expect
    .poll(() => stored()?.status)
    .toEqual([{ status: 'submitted', date: '2024-01' }, { status: 'rejected' }, { status: 'submitted' }]);
});
