import type { Locator } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './host.ts';
import { dropFiles } from './pages/drop-files.ts';

const bib = `@article{river,
  title = {Rivers that {\\"U}ber-flow},
  author = {Feld, Mira and Ñandú, Åse},
  journal = {Journal of Imaginary Soils},
  year = 2021,
  doi = {10.5555/rivers}
}
@article{known,
  title = {Forecasting soil moisture with $10^3$ parameters},
  author = {Varga-Whitlock, Ilse},
  year = 2025,
  doi = {KNOWN},
  abstract = {A summary that the portfolio lacks.}
}
@article{broken,
  title = {A title without its end,
  author = {Oda, Marsh}

@book{peat, title = {Peat}, author = {Marsh, Oda}, year = 2019, publisher = {Bog Press}}
`;
const ris = `TY  - JOUR
TI  - Rivers that Über-flow
AU  - Feld, Mira
PY  - 2021
DO  - 10.5555/rivers
ER  - 

TY  - CHAP
TI  - Moss and how it grows
AU  - Marsh, Oda
PY  - 2018
T2  - Handbook of Bogs
ER  - 
`;

const rowsOf = (dialog: Locator) => dialog.getByRole('list', { name: 'What was found' }).getByRole('listitem');

test('files dropped together become one clean list: looked at, put right, taken over, and taken back by one undo', async ({
  host,
  app,
  page,
}) => {
  test.setTimeout(180_000);
  const file = await host.sample();
  const known = host.read(file).works.find((work) => work.DOI && !work.abstract);
  await app.open((await host.serve(file)).url);
  await app.go('Education');
  await app.rows('Education').getByRole('link').first().click();
  await page.getByRole('textbox', { name: 'University or school' }).fill('Another place');
  await app.saved();
  const before = host.read(file);
  await dropFiles(page, { 'rivers.bib': bib.replace('KNOWN', known?.DOI ?? ''), 'more.ris': ris });

  const dialog = app.dialog('Import');
  await expect(rowsOf(dialog)).toHaveCount(3);
  await expect(rowsOf(dialog).first()).toContainText('Rivers that Über-flow');
  await expect(rowsOf(dialog).first()).toContainText('Feld & Ñandú');
  await expect(dialog.getByText('There already 1')).toBeVisible();
  await expect(dialog.getByText('Twice in these files 1')).toBeVisible();
  await expect(dialog.getByRole('list', { name: 'Files' })).toContainText('RIS · 2 works');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page, `Import, ${colorScheme}`);
  }
  await rowsOf(dialog).first().getByRole('button', { name: 'Original' }).click();
  await expect(rowsOf(dialog).first().getByRole('region')).toContainText('@article{river,');
  await rowsOf(dialog).filter({ hasText: 'Moss' }).getByRole('checkbox').uncheck();

  await test.step('what is there already is decided', async () => {
    await dialog.getByText('Twice in these files 1').click();
    const twice = rowsOf(dialog).filter({ hasText: 'Twice in these files: same DOI as “Rivers' });
    await twice.getByRole('button', { name: 'Compare' }).click();
    await expect(dialog.getByText('They say the same.').or(dialog.getByRole('group', { name: 'Journal' }))).toBeVisible();
    await expect(twice.getByRole('combobox')).toHaveValue('skip');
    await dialog.getByText('There already 1').click();
    await expect(rowsOf(dialog)).toHaveCount(1);
    const merged = rowsOf(dialog).filter({ hasText: 'Forecasting soil' });
    await expect(merged).toContainText('Same DOI as');
    await merged.getByRole('combobox').selectOption('Fill in what is missing');
    await merged.getByRole('button', { name: 'Compare' }).click();
    await expect(merged.getByRole('group', { name: 'Abstract' })).toBeVisible();
    await expect(merged.getByRole('combobox')).toHaveValue('merge');
    await expect(merged.getByRole('radio')).toHaveCount(0);
    await merged.getByRole('button', { name: 'Merge, choosing the values' }).click();
    await expect(merged.getByRole('group', { name: 'Abstract' }).getByRole('radio', { name: /Read now/ })).toBeChecked();
    await expect(merged.getByRole('group', { name: 'Title' }).getByRole('radio', { name: /There already/ })).toBeChecked();
    await merged
      .getByRole('group', { name: 'Title' })
      .getByRole('radio', { name: /Read now/ })
      .check();
    await expect(merged.getByRole('combobox').locator('option:checked')).toHaveText('Merge as chosen');
    await expectAccessible(page, 'Import, what is there already');
  });

  await test.step('the broken entry is put right where it is listed', async () => {
    await dialog.getByText(/^Not readable [1-9]/).click();
    await expectAccessible(page, 'Import, what is not readable');
    const text = dialog.getByRole('textbox').first();
    await text.fill('@article{broken, title = {A title with its end}, author = {Oda, Marsh}, year = 2020}');
    await dialog.getByRole('button', { name: 'Read again' }).first().click();
    await dialog.getByText(/^New/).click();
    await expect(rowsOf(dialog).filter({ hasText: 'A title with its end' })).toHaveCount(1);
  });

  await dialog.getByRole('button', { name: /^Import \d/ }).click();
  await expect(dialog).toBeHidden();
  await app.saved();
  const after = host.read(file);
  const titles = after.works.slice(before.works.length).map((work) => work.title);
  expect(titles).toEqual(expect.arrayContaining(['Rivers that Über-flow', 'Peat', 'A title with its end']));
  expect(titles.join()).not.toContain('Moss');
  expect(after.works).toHaveLength(before.works.length + 3);
  expect(after.works.find((work) => work.id === known?.id)).toMatchObject({
    title: 'Forecasting soil moisture with $10^3$ parameters',
    abstract: 'A summary that the portfolio lacks.',
  });

  await test.step('the work shows what its file said', async () => {
    await app.go('Works');
    await app.rows('Works').filter({ hasText: 'Peat' }).first().getByRole('link').click();
    await page.getByRole('button', { name: 'As it was imported' }).click();
    await expect(page.getByRole('region', { name: 'Original text' })).toContainText('@book{peat');
  });

  await test.step('one undo takes it back, and a copy from before was kept', async () => {
    await expect(app.undo).toHaveAccessibleName(/Import rivers\.bib, more\.ris/);
    await app.undo.click();
    await app.saved();
    expect(host.read(file).works).toEqual(before.works);
    await app.redo.click();
    await app.go('History');
    await expect(page.getByRole('list', { name: 'Copies' })).toContainText('Before an import');
  });

  await test.step('the same file again changes nothing', async () => {
    await app.saved();
    const now = host.read(file);
    await dropFiles(page, { 'rivers.bib': bib.replace('KNOWN', known?.DOI ?? '').replace(/@article\{broken[^@]*/, '') });
    await expect(dialog.getByText('There already 3')).toBeVisible();
    await expect(dialog.getByText(/^New/)).toHaveCount(0);
    await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    expect(host.read(file)).toEqual(now);
  });
});

test('text is pasted where no field has the focus, and into the dialog; what is nothing is said', async ({ host, app, page }) => {
  await app.open((await host.serve(await host.sample())).url);
  await app.go('Works');
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, ris);
  const dialog = app.dialog('Import');
  await expect(rowsOf(dialog)).toHaveCount(2);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('main').getByRole('button', { name: 'Import' }).click();
  await expectAccessible(page, 'Import, choosing');
  await dialog.getByRole('textbox').fill('just a few words');
  await dialog.getByRole('button', { name: 'Read the text' }).click();
  await expect(dialog.getByRole('alert')).toContainText('in no format that can be read');
  await expect(dialog.getByRole('textbox')).toHaveValue('just a few words');
});

test('letters that can be read in two ways are a question', async ({ host, app, page }) => {
  await app.open((await host.serve(await host.sample())).url);
  await expect(app.heading('Ilse Varga-Whitlock')).toBeVisible();
  await dropFiles(page, { 'old.bib': Buffer.from('@book{a, title={\xef\xf0\xf2}, author={\xcf\xe5}}', 'latin1') });
  const dialog = app.dialog('Import');
  await expectAccessible(page, 'Import, how letters are written');
  await expect(dialog.getByRole('button', { name: /^Import/ })).toHaveCount(0);
  await dialog.getByRole('radio', { name: 'Another one …' }).click();
  await expect(dialog.getByRole('combobox', { name: 'How the letters of old.bib are written' })).toBeVisible();
  await dialog.getByRole('radio', { name: /прт/ }).first().click();
  await expect(rowsOf(dialog)).toHaveCount(1);
  await expect(rowsOf(dialog)).toContainText('прт');
});

test('a spreadsheet of grants fills grants, its columns put right where the heads do not say enough', async ({ host, app, page }) => {
  const file = await host.sample();
  await app.open((await host.serve(file)).url);
  await expect(app.heading('Ilse Varga-Whitlock')).toBeVisible();
  await dropFiles(page, { 'grants.csv': 'Worum es geht;Funder;Amount;Start;End\nPeat in winter;Bog Trust;1200000 EUR;2021;2023\n' });
  const dialog = app.dialog('Import');
  await expect(rowsOf(dialog)).toHaveCount(1);
  await expect(dialog.getByRole('combobox', { name: 'What the rows are' })).toHaveValue('grant');
  const column = dialog.getByRole('list', { name: 'Columns' }).getByRole('combobox', { name: 'Field of “Worum es geht”' });
  await expect(column).toHaveValue('');
  await expectAccessible(page, 'Import, columns of a table');
  await column.selectOption({ label: 'Project' });
  await expect(rowsOf(dialog)).toContainText('Peat in winter');
  await dialog.getByRole('button', { name: 'Import 1' }).click();
  await expect(dialog).toBeHidden();
  await app.saved();
  expect(host.read(file).entries.at(-1)).toMatchObject({
    kind: 'grant',
    person: host.read(file).people[0]?.id,
    title: 'Peat in winter',
    funder: 'Bog Trust',
    amount: { value: 1_200_000, currency: 'EUR' },
    dates: { edtf: '2021/2023' },
  });
});

test('a plain list is looked at one by one, and marks of authors are taken over when they are ticked', async ({ host, app, page }) => {
  const file = await host.sample();
  await app.open((await host.serve(file)).url);
  await expect(app.heading('Ilse Varga-Whitlock')).toBeVisible();
  const before = host.read(file);
  await dropFiles(page, {
    'list.txt': 'Feld, M. (2020). Rivers in spate. J. Soils, 12(3), 1–9.\nLind, K. (2019). Peat in spring. J. Soils, 11(1), 2–8.',
    'marked.bib': '@article{a, title = {Tides}, author = {Feld*, Mira and Marsh*, Oda and Lind, Kai}, year = 2022}',
  });
  const dialog = app.dialog('Import');
  await expect(rowsOf(dialog)).toHaveCount(3);
  await expect(dialog.getByText(/^2 of these were read from plain text/)).toBeVisible();
  const rivers = dialog.getByRole('checkbox', { name: 'Take “Rivers in spate”' });
  await expect(rivers).not.toBeChecked();
  await expect(dialog.getByRole('checkbox', { name: 'Take “Tides”' })).toBeChecked();
  const equal = dialog.getByRole('checkbox', { name: 'Mark as equal contribution: “Tides”' });
  await expect(equal).not.toBeChecked();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page, `Import, guessed and proposed, ${colorScheme}`);
  }
  await dialog.getByRole('button', { name: 'Take all' }).click();
  await expect(dialog.getByRole('button', { name: 'Import 3' })).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'Take “Peat in spring”' }).uncheck();
  await equal.check();
  await dialog.getByRole('button', { name: 'Import 2' }).click();
  await expect(dialog).toBeHidden();
  await app.saved();
  const added = host.read(file).works.slice(before.works.length);
  expect(added.map(({ title }) => title)).toEqual(['Rivers in spate', 'Tides']);
  expect(added[1]?.contributors.map(({ equal }) => equal)).toEqual([true, true, undefined]);
});

test('a table in an empty portfolio asks whose entries they are, and what was not read is named', async ({ host, app, page }) => {
  const file = host.write('empty.json', { people: [], works: [], entries: [], documents: [] });
  await app.open((await host.serve(file)).url);
  await expect(page.getByText('Who is this portfolio about?')).toBeVisible();
  await dropFiles(page, {
    'grants.csv': 'Project;Funder;Amount;Start;End\nPeat in winter;Bog Trust;1200000 EUR;2021;2023\n',
    'picture.bin': Buffer.from([0, 1, 2, 3]),
  });
  const dialog = app.dialog('Import');
  await expect(dialog.getByText('1 of 2 files was not read:')).toBeVisible();
  await expect(rowsOf(dialog).last()).toContainText('Grant · Bog Trust · 1,200,000 EUR · 2021 – 2023');
  await expect(dialog.getByRole('button', { name: 'Say first whose entries they are' })).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Whose entries are these?' }).fill('Mira Feld');
  await expectAccessible(page, 'Import, whose entries');
  await dialog.getByRole('button', { name: 'Import 2' }).click();
  await expect(page.getByText('Not read and left out: picture.bin.')).toBeVisible();
  await app.saved();
  expect(host.read(file)).toMatchObject({ people: [{ name: { given: 'Mira', family: 'Feld' } }], entries: [{ title: 'Peat in winter' }] });
  await app.go('Profile');
  await page.getByRole('textbox', { name: 'Headline' }).fill('Lecturer');
  await expect(page.getByText('Not read and left out: picture.bin.')).toHaveCount(0);
});

test('what is dropped on the welcome screen is read for a new portfolio, and only offered to another one', async ({ host, app, page }) => {
  await app.open((await host.serve()).url);
  await expect(page.getByText('Drop it here')).toBeVisible();
  await dropFiles(page, { 'more.ris': ris });
  await page.getByRole('button', { name: /^Open the sample/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /sample|Create|Open/ })
    .last()
    .click();
  const offer = page.getByRole('alert').filter({ hasText: '“more.ris” was dropped before this portfolio was open.' });
  await expect(offer).toBeVisible();
  await expect(app.dialog('Import')).toBeHidden();
  await offer.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(rowsOf(app.dialog('Import'))).toHaveCount(2);
});

test('what is dropped on the welcome screen is read for the portfolio that is made for it', async ({ host, app, page }) => {
  await app.open((await host.serve()).url);
  await expect(page.getByText('Drop it here')).toBeVisible();
  await dropFiles(page, { 'more.ris': ris });
  await page.getByRole('alert').getByRole('button', { name: 'New portfolio' }).click();
  const create = page.getByRole('dialog').getByRole('button', { name: 'Create portfolio' });
  await expect(create).toBeVisible();
  await dropFiles(page, { 'late.ris': ris });
  await create.click();
  await expect(rowsOf(app.dialog('Import'))).toHaveCount(2);
  await expect(app.dialog('Import')).toContainText('more.ris');
});

test('what was decided stays when another file is dropped, and people come along with their entries', async ({ host, app, page }) => {
  const file = host.write('empty.json', { people: [], works: [], entries: [], documents: [] });
  await app.open((await host.serve(file)).url);
  await expect(page.getByText('Who is this portfolio about?')).toBeVisible();
  const post = (name: string) => ({ name, position: 'Lecturer', startDate: '2020', endDate: '2021' });
  await dropFiles(page, {
    'cv.json': JSON.stringify({ basics: { name: 'Mira Feld' }, work: [post('Harbour Institute'), post('Tide Office'), {}] }),
  });
  const dialog = app.dialog('Import');
  await expect(rowsOf(dialog)).toHaveCount(3);
  await expect(dialog.getByRole('list', { name: 'Files' })).toContainText('2 entries');
  await dialog.getByText('Not readable 1').click();
  await expect(dialog.getByText('Nothing here says what it is.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Read again' })).toHaveCount(0);
  await expectAccessible(page, 'Import, what cannot be put right by itself');
  await dialog.getByText(/^New/).click();
  await dialog.getByRole('button', { name: 'Leave all out' }).click();
  const mira = dialog.getByRole('checkbox', { name: 'Take “Mira Feld”' });
  await expect(mira).not.toBeChecked();
  await dialog
    .getByRole('checkbox', { name: /^Take “.*Tide Office|^Take “Lecturer/ })
    .last()
    .check();
  await expect(mira).toBeChecked();
  await expect(mira).toBeDisabled();
  await dropFiles(page, { 'more.ris': ris });
  await expect(rowsOf(dialog)).toHaveCount(5);
  await expect(mira).toBeChecked();
  await dialog.getByRole('button', { name: 'Import 4' }).click();
  await expect(dialog).toBeHidden();
  await app.saved();
  const { people, entries, works } = host.read(file);
  expect(people).toMatchObject([{ name: { family: 'Feld' } }]);
  expect(entries).toMatchObject([{ organisation: 'Tide Office', person: people[0]?.id }]);
  expect(works).toHaveLength(2);
});
