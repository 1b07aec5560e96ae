import { expect, type Host, test } from './host.ts';
import type { AppWindow } from './pages/app-window.ts';

/** Opens the sample at the screen of a document. */
async function openDocument(host: Host, app: AppWindow, name: string): Promise<string> {
  const file = await host.sample();
  await app.open((await host.serve(file)).url);
  await app.go('Documents');
  await app
    .rows('Documents')
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .click();
  await expect(app.heading(name)).toBeVisible();
  await expect(app.preview.root.locator('[data-typst-label]').first()).toBeVisible();
  return file;
}

/** Does something that the pages must show. */
async function changing(app: AppWindow, action: () => Promise<unknown>): Promise<void> {
  const before = await app.preview.drawing();
  await action();
  await expect.poll(() => app.preview.drawing()).not.toBe(before);
}

/** The words in this order, once white space is made equal. */
function expectOrder(text: string, words: readonly string[]): void {
  const plain = text.replace(/\s+/g, ' ');
  let from = 0;
  for (const word of words) {
    const at = plain.indexOf(word, from);
    expect(at, `“${word}” in: ${plain.slice(from)}`).toBeGreaterThanOrEqual(0);
    from = at + word.length;
  }
}

const documentOf = (host: Host, file: string, id: string) => host.read(file).documents.find((document) => document.id === id);

test('another template and its options', async ({ host, app }) => {
  const file = await openDocument(host, app, 'Academic CV');
  expectOrder(await app.exportText(), ['University of Eastmere', 'Master of Philosophy']);

  await changing(app, () => app.document.choice('Template').selectOption({ label: 'Title first' }));
  expectOrder(await app.exportText(), ['Master of Philosophy', 'University of Eastmere']);

  await app.document.unfold('Page and type');
  await changing(app, () => app.document.choice('Font').selectOption('Libertinus Serif'));
  await changing(app, () => app.document.field('Text size (pt)').fill('12'));
  await changing(app, () => app.document.field('Margins (mm)').fill('25'));
  await changing(app, () => app.document.choice('Paper').selectOption({ label: 'US Letter' }));
  await expect(app.preview.pages.first()).toHaveAttribute('viewBox', /^0 0 612 792$/);
  await changing(app, () => app.document.field('Accent colour').fill('#5b2333'));
  await changing(app, () => app.document.choice('Name').selectOption({ label: 'CAPITALS' }));
  await changing(app, () => app.document.choice('Labels of details').selectOption({ label: 'Bold' }));
  await changing(app, () => app.document.choice('Organisation and unit').selectOption({ label: 'Institute: Unit' }));
  expectOrder(await app.exportText(), ['ILSE VARGA-WHITLOCK', 'Watershed Network: Water Policy Fellowship']);

  await app.document.unfold('Dates and language');
  await changing(app, () => app.document.choice('Months').selectOption({ label: 'Oct. 2024' }));
  await changing(app, () => app.document.choice('Between start and end').selectOption({ label: '2021 to 2024' }));
  await changing(app, () => app.document.field('Still going on').fill('now'));
  await app.saved();
  expectOrder(await host.exported(file, 'Academic CV'), ['Oct. 2023 to Jun. 2024', 'Sep. 2022 to now']);
  expect(documentOf(host, file, 'ilse-cv')).toMatchObject({
    template: 'title-first',
    options: {
      font: 'Libertinus Serif',
      size: 12,
      margin: 25,
      paper: 'us-letter',
      accent: '#5b2333',
      nameCase: 'upper',
      labels: 'bold',
      unitSeparator: ': ',
    },
    dates: { month: 'short-dot', separator: ' to ', open: 'now' },
  });
});

test('another reference style, another mark, another order of numbers', async ({ host, app }) => {
  const file = await openDocument(host, app, 'Academic CV');
  await app.document.unfold('References and numbering');
  await changing(app, () => app.document.chooseStyle('APA'));
  await changing(app, () => app.document.choice('Citations in the text').selectOption({ label: 'As the style has it' }));
  const authorDate = await app.exportText();
  expectOrder(authorDate, [
    'small networks (Varga-Whitlock, Varga-Whitlock, et al., 2024)',
    'References',
    'Varga-Whitlock, I., Castellane, H., & van der Heijde, M. (2024)',
  ]);
  expect(authorDate).not.toContain('[1]');

  await changing(app, () => app.document.chooseStyle('IEEE'));
  await changing(app, () => app.document.choice('Citations in the text').selectOption({ label: 'Raised' }));
  await changing(app, () => app.document.choice('Labels in reference lists').selectOption({ label: '1.' }));
  const numbered = await app.exportText();
  expectOrder(numbered, ['References', '1. I. Varga-Whitlock', '2. ', '3. ']);
  expect(numbered).not.toContain('et al., 2024');
  await app.saved();
  expect(documentOf(host, file, 'ilse-cv')).toMatchObject({ style: 'ieee', numbering: { mark: 'superscript', label: 'dot' } });
});

test('sections are renamed, moved by keyboard and mouse, removed and added', async ({ host, app, page }) => {
  const file = await openDocument(host, app, 'Academic CV');
  const sections = () => app.document.sectionNames();
  expect(await sections()).toEqual(['Education', 'Publications', 'Awards & Extra Curricular', '', 'Experience', 'References']);

  await app.document.openSection('Publications');
  await changing(app, () => app.document.field('Heading').fill('Papers and posters'));
  await app.document.section('Papers and posters').click();

  await app.document.section('Papers and posters').focus();
  await changing(app, () => page.keyboard.press('Alt+ArrowUp'));
  await expect(app.document.section('Papers and posters')).toBeFocused();
  await expect.poll(sections).toEqual(['Papers and posters', 'Education', 'Awards & Extra Curricular', '', 'Experience', 'References']);

  // With the grip: space lifts, the arrows move, space drops.
  await app.document.grip('Experience').focus();
  await page.keyboard.press('Space');
  await expect(page.getByText(/Picked up|was moved over/).last()).toBeAttached();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByText(/was moved over/).last()).toBeAttached();
  await page.keyboard.press('Space');
  await expect.poll(async () => (await sections()).indexOf('Experience')).toBe(3);

  const from = await app.document.grip('Education').boundingBox();
  const to = await app.document.grip('References').boundingBox();
  if (!from || !to) throw new Error('The grips are not shown');
  await changing(app, async () => {
    await page.mouse.move(from.x + 5, from.y + 5);
    await page.mouse.down();
    await page.mouse.move(from.x + 5, from.y + 20, { steps: 4 });
    await page.mouse.move(to.x + 5, to.y + 10, { steps: 12 });
    await page.mouse.up();
  });
  await expect.poll(sections).toEqual(['Papers and posters', 'Awards & Extra Curricular', 'Experience', '', 'References', 'Education']);

  await changing(app, () => page.getByRole('button', { name: 'Remove section Experience' }).click());
  expect(await sections()).not.toContain('Experience');
  await changing(app, () => page.getByRole('alert').getByRole('button', { name: 'Undo' }).click());
  await expect.poll(sections).toContain('Experience');
  await changing(app, () => page.getByRole('button', { name: 'Remove section Experience' }).click());

  expect(await sections()).toEqual(['Papers and posters', 'Awards & Extra Curricular', '', 'References', 'Education']);

  await app.document.addSection('Hand-picked items');
  await app.document.field('Heading').fill('Chosen');
  const picker = app.document.field('Pick a single item');
  await picker.fill('Security');
  await changing(app, () => page.getByRole('option', { name: /^Security Research Internship/ }).click());
  await picker.fill('soil moisture');
  await changing(app, () => page.getByRole('option', { name: /^Forecasting soil moisture/ }).click());

  await app.saved();
  const text = await host.exported(file, 'Academic CV');
  expectOrder(text, [
    'Papers and posters',
    'Awards & Extra Curricular',
    'References',
    'Education',
    'Chosen',
    'Security Research Internship',
    'Forecasting soil moisture',
  ]);
  expect(text).not.toContain('Watershed Network');
});

test('single items are left out and put in another order', async ({ host, app, page }) => {
  const file = await openDocument(host, app, 'Academic CV');
  await app.document.openSection('Education');
  await changing(app, () => page.getByLabel(/^Bachelor of Science/).uncheck());
  await page.getByLabel(/^Master of Philosophy/).focus();
  await changing(app, () => page.keyboard.press('Alt+ArrowUp'));
  await expect(page.getByLabel(/^Master of Philosophy/)).toBeFocused();
  await expect(app.document.choice('Order').locator('option:checked')).toHaveText('As arranged below');
  // The grip takes the same keys, and keeps the focus.
  const grip = page.getByRole('button', { name: 'Move Master of Philosophy (M.Phil)' });
  await grip.focus();
  await changing(app, () => page.keyboard.press('Alt+ArrowDown'));
  await expect(grip).toBeFocused();
  await changing(app, () => page.keyboard.press('Alt+ArrowUp'));
  await expect(grip).toBeFocused();
  await app.saved();
  const text = await host.exported(file, 'Academic CV');
  expectOrder(text, ['Master of Philosophy', 'Doctor of Philosophy', 'Publications']);
  expect(text).not.toContain('Bachelor of Science');
  expect(documentOf(host, file, 'ilse-cv')?.sections[0]).toMatchObject({ exclude: ['ilse-bsc'], order: 'manual' });
  expect(host.read(file).entries.some((entry) => entry.id === 'ilse-bsc')).toBe(true);
});

test('one work is printed differently in one document, per place', async ({ host, app, page }) => {
  const file = await openDocument(host, app, 'Academic CV');
  await app.document.openSection('Publications');
  await page.getByRole('button', { name: 'Print Sparse Sensing: The Catchment View differently' }).click();
  await changing(app, () => app.document.field('Title in section lines').fill('Sparse Sensing, told briefly'));
  await changing(app, () => app.document.field('Venue in section lines').fill('NorthLearn'));
  await changing(app, () => app.document.field('Title in the reference list').fill('Sparse sensing, told in full'));
  await changing(app, () => app.document.field('Venue in the reference list').fill('Proceedings of NorthLearn'));
  await changing(app, () => app.document.field('Status wording').fill('shown at'));
  await changing(app, () => app.document.field('Fixed number').fill('7'));
  const text = await app.exportText();
  expectOrder(text, [
    'Sparse Sensing, told briefly shown at NorthLearn',
    '(7)',
    'References',
    '[7] ',
    'Sparse sensing, told in full',
    'Proceedings of NorthLearn',
  ]);

  await changing(app, () => page.getByRole('switch', { name: 'Neither numbered nor listed as a reference' }).check());
  await app.saved();
  expect(documentOf(host, file, 'ilse-cv')?.works.sparse2024).toMatchObject({
    lineTitle: 'Sparse Sensing, told briefly',
    referenceTitle: 'Sparse sensing, told in full',
    lineStatus: 'shown at',
    number: 7,
    noReference: true,
  });
  expect(host.read(file).works[0]?.title).toBe('Sparse Sensing: The Catchment View');
  // A citation elsewhere of a work without a reference is said, not printed wrongly.
  await app.go('Checks');
  await expect(page.getByText(/is cited, but “Academic CV” gives it no reference/).first()).toBeVisible();
  expectOrder(await host.exported(file, 'Research CV'), ['Sparse Sensing: The Catchment View']);
});

test('the header shows the chosen contacts in the chosen order and form', async ({ host, app, page }) => {
  const file = await openDocument(host, app, 'Academic CV');
  await app.document.unfold('Header');
  await changing(app, () => app.document.root.getByRole('checkbox', { name: /^ORCID/ }).check());
  await changing(app, () => app.document.root.getByRole('checkbox', { name: /^E-mail/ }).check());
  await changing(app, () => app.document.root.getByRole('checkbox', { name: /^Website/ }).check());
  await changing(app, () => app.document.choice('How Website is printed').selectOption({ label: 'Full address' }));
  await changing(app, () => app.document.choice('How ORCID is printed').selectOption({ label: 'Label only' }));
  await changing(app, () => app.document.field('Own text for E-mail').fill('write to me'));
  await app.document.root.getByRole('button', { name: 'Move Website' }).focus();
  await changing(app, () => page.keyboard.press('Alt+ArrowUp'));
  await changing(app, () => app.document.field('Name at the top').fill('Dr Ilse Varga-Whitlock'));
  await changing(app, () => app.document.root.getByRole('switch', { name: 'Print the headline under the name' }).check());
  await app.saved();
  expectOrder(await host.exported(file, 'Academic CV'), [
    'Dr Ilse Varga-Whitlock',
    'Doctoral researcher in environmental machine learning',
    'ORCID',
    'https://ilse.example.org',
    'write to me',
    'Education',
  ]);
  expect(documentOf(host, file, 'ilse-cv')?.header).toMatchObject({
    headline: true,
    contacts: [
      { contact: 'ilse-orcid', show: 'label' },
      { contact: 'ilse-web', show: 'full' },
      { contact: 'ilse-email', text: 'write to me' },
    ],
  });
});

test('a document is duplicated, belongs to another person, is deleted and comes back', async ({ host, app, page }) => {
  const file = await openDocument(host, app, 'Academic CV');
  const documents = host.read(file).documents.length;
  await page.getByRole('region', { name: 'Academic CV' }).getByRole('button', { name: 'Duplicate' }).click();
  await expect(app.heading('Academic CV (copy)')).toBeVisible();
  await changing(app, () => app.document.choice('About').selectOption({ label: 'Jonas Varga-Whitlock' }));
  await app.saved();
  expect(await host.exported(file, 'Academic CV (copy)')).toContain('Jonas Varga-Whitlock');
  await page.getByRole('region', { name: 'Academic CV (copy)' }).getByRole('button', { name: 'Delete' }).click();
  await expect(app.rows('Documents')).toHaveCount(documents);
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
  await expect(app.rows('Documents')).toHaveCount(documents + 1);
});

test('a section lists the kinds that are chosen; a reference list stands in the order of its numbers', async ({ host, app, page }) => {
  const file = await openDocument(host, app, 'Research CV');
  await app.document.openSection('Publications');
  const rows = app.document.root.getByRole('group', { name: 'Items', exact: true }).getByRole('listitem');
  await expect(rows).toHaveText([/^\[1\] ?What Makes a Good Cut/, /^\[7\]/, /^\[8\]/]);
  await app.document.choice('Kinds listed').fill('poster');
  await changing(app, () => page.getByRole('option', { name: 'Posters' }).click());
  await expect(rows).toHaveCount(4);
  await changing(app, () => rows.nth(1).getByRole('checkbox').uncheck());
  await expect(rows.nth(3).getByRole('checkbox')).not.toBeChecked();
  await app.saved();
  const section = documentOf(host, file, 'jonas-cv')?.sections.find((one) => one.id === 'publications');
  expect(section).toMatchObject({ works: ['conference-paper', 'journal-article', 'poster'], exclude: [expect.any(String)] });

  await rows.first().hover();
  await rows
    .first()
    .getByRole('button', { name: /^Edit What Makes a Good Cut/ })
    .click();
  await expect(app.openForm.field('Title')).toBeFocused();
});
