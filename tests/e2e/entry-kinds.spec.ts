import { expect, test } from './host.ts';

test('a grant is typed, a narrative is counted and a referee is printed only where it is picked', async ({ host, app, page }) => {
  test.setTimeout(120_000);
  const file = await host.sample();
  await app.open((await host.serve(file)).url);
  await expect(app.heading('Ilse Varga-Whitlock')).toBeVisible();

  await test.step('an amount is understood or named as unfinished', async () => {
    await app.addEntry('Grants', 'Grant');
    await app.openForm.fill({
      Project: 'Listening to *peat*',
      Funder: 'Bog Trust',
      Amount: '1.2 million',
      'Your role': 'Principal investigator',
    });
    await expect(app.openForm.root.getByText(/^Add the currency/)).toBeVisible();
    await app.openForm.fill({ Amount: '€1.2 million' });
    await expect(app.openForm.root.getByText('€1,200,000', { exact: true })).toBeVisible();
    await app.saved();
    expect(host.read(file).entries.find((entry) => entry.kind === 'grant' && entry.funder === 'Bog Trust')).toMatchObject({
      title: 'Listening to *peat*',
      amount: { value: 1_200_000, currency: 'EUR' },
    });
  });

  await test.step('the counter follows the text, and passing the limit is a finding', async () => {
    await app.addEntry('Narrative', 'Narrative');
    await app.openForm.fill({ Module: 'Wider society', Limit: '4 words', Text: 'One two three' });
    await expect(app.openForm.root.getByText('3 of 4 words')).toBeVisible();
    await app.openForm.cite('Text', 'Forecasting', 'Forecasting soil moisture with 10³ parameters');
    await expect(app.openForm.root.getByText('3 of 4 words')).toBeVisible();
    await app.openForm.field('Text').fill('One two three four five six');
    await expect(app.openForm.root.getByText('6 of 4 words · 2 too many')).toBeVisible();
    await app.openForm.root.getByRole('textbox', { name: 'Add to evidence' }).fill('sparse');
    await page.getByRole('option', { name: /^Sparse Sensing/ }).click();
    await expect(app.openForm.root.getByRole('list', { name: 'Evidence' }).getByRole('listitem')).toHaveCount(1);
    await app.saved();
    await app.go('Checks');
    await expect(page.getByText('“Wider society” has 6 of 4 words: 2 too many. Shorten the text or change its limit.')).toBeVisible();
  });

  await test.step('a referee is private until a document picks them', async () => {
    await app.addEntry('Referees', 'Referee');
    await app.openForm.fill({ Name: 'Dr Oda Marsh' });
    await app.saved();
    expect(host.read(file).entries.find((entry) => entry.kind === 'referee' && entry.name === 'Dr Oda Marsh')).toMatchObject({
      private: true,
    });
    expect(await host.exported(file, 'Narrative CV')).not.toContain('Dr Oda Marsh');
    await app.go('Documents');
    await app
      .rows('Documents')
      .getByRole('link', { name: /^Narrative CV/ })
      .click();
    await app.document.openSection('Referees');
    await page.getByRole('textbox', { name: 'Pick a single item' }).fill('Oda');
    await page.getByRole('option', { name: /^Dr Oda Marsh/ }).click();
    await app.saved();
    const text = await host.exported(file, 'Narrative CV');
    expect(text).toContain('Dr Oda Marsh');
    expect(text).toContain('Prof. Hélène Castellane');
    expect(text).toContain('€1,200,000');
  });
});

test('the navigation folds what is not used and remembers what was unfolded', async ({ host, app, page }) => {
  await page.setViewportSize({ width: 1024, height: 700 });
  const people = [{ id: 'ada', name: { given: 'Ada', family: 'Example' }, variants: [], contacts: [] }];
  const { url } = await host.serve(host.write('new.json', { people, works: [], entries: [], documents: [], drafts: [] }));
  await app.open(url);
  const group = (name: string) => app.screens.getByRole('button', { name, exact: true });
  await expect(group('Career')).toHaveAttribute('aria-expanded', 'true');
  await expect(group('Teaching')).toHaveAttribute('aria-expanded', 'false');
  for (const screen of ['Overview', 'Education', 'Documents', 'Checks'])
    await expect(app.screens.getByRole('link', { name: screen })).toBeInViewport();

  await group('Teaching').click();
  await app.screens.getByRole('link', { name: 'Supervision' }).click();
  await expect(page.getByText('No supervision yet')).toBeVisible();
  await group('Career').click();
  await page.reload();
  await expect(group('Teaching')).toHaveAttribute('aria-expanded', 'true');
  await expect(group('Career')).toHaveAttribute('aria-expanded', 'false');
  await expect(app.screens.getByRole('link', { name: 'Checks' })).toBeInViewport();
});
