import { expect, type Host, test } from './host.ts';
import type { AppWindow } from './pages/app-window.ts';

async function openSample(host: Host, app: AppWindow) {
  const file = await host.sample();
  const server = await host.serve(file);
  await app.open(server.url);
  await expect(app.heading('Ilse Varga-Whitlock')).toBeVisible();
  return { file, server };
}

async function openRow(app: AppWindow, screen: string, title: string): Promise<void> {
  await app.go(screen);
  await app
    .rows(screen)
    .getByRole('link', { name: new RegExp(title) })
    .click();
  await expect(app.openForm.root).toBeVisible();
}

const cases = [
  { screen: 'Education', row: '^Master of Philosophy', field: 'Dates', typed: '31 Feb 2024', reason: /^Feb 2024 has no day 31/ },
  { screen: 'Works', row: '^Sparse Sensing', field: 'Web address', typed: 'javascript:alert(1)', reason: /^Not a web address/ },
  { screen: 'Works', row: '^DisTile: Faster Processing', field: 'DOI', typed: 'doi of that paper', reason: /^Not a DOI/ },
  { screen: 'Profile', row: '', field: 'ORCID', typed: '0000-0002-1825-0098', reason: /^Not an ORCID iD/ },
] as const;

test('what is not valid is said at its field, kept, listed, never printed, and survives a crash', async ({ host, app, page }) => {
  const { file, server } = await openSample(host, app);
  const before = await host.exported(file, 'Academic CV');
  const show = async ({ screen, row }: (typeof cases)[number]) => (row === '' ? app.go(screen) : openRow(app, screen, row));
  const expectDraft = async (one: (typeof cases)[number]) => {
    const field = app.openForm.field(one.field);
    await expect(field).toHaveValue(one.typed);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(one.reason);
  };
  for (const one of cases) {
    await show(one);
    await app.openForm.field(one.field).fill(one.typed);
    await expectDraft(one);
  }
  await app.saved();
  await expect.poll(() => host.read(file).drafts.length).toBe(cases.length);

  await page.reload();
  for (const one of cases) {
    await show(one);
    await expectDraft(one);
  }
  await page.goto('about:blank');
  await server.stop('SIGKILL');
  await app.open((await host.serve(file)).url);
  for (const one of cases) {
    await show(one);
    await expectDraft(one);
  }

  await app.go('Checks');
  const unfinished = page.getByRole('region', { name: 'Unfinished fields' });
  await expect(unfinished.getByRole('listitem')).toHaveCount(cases.length);
  for (const one of cases) {
    await app.go('Checks');
    await unfinished
      .getByRole('listitem')
      .filter({ hasText: one.typed })
      .getByRole('button', { name: /^Go to the field/ })
      .click();
    await expect(app.openForm.field(one.field)).toBeFocused();
  }

  expect(await host.exported(file, 'Academic CV')).toBe(before);
  expect(await app.exportText()).toBe(before);

  const valid = ['Oct 2023 – Jun 2024', 'https://papers.example.org/sparse-sensing', '', '0000-0002-1825-0097'];
  for (const [index, one] of cases.entries()) {
    await show(one);
    await app.openForm.field(one.field).fill(valid[index] ?? '');
    await expect(app.openForm.field(one.field)).not.toHaveAttribute('aria-invalid', 'true');
  }
  await app.go('Checks');
  await expect(page.getByRole('heading', { name: 'No findings' })).toBeVisible();
  await app.saved();
  await expect.poll(() => host.read(file).drafts).toEqual([]);
});

test('a citation of a deleted work shows as an error, stops the export with its reason and can be repaired', async ({
  host,
  app,
  page,
}) => {
  const { file } = await openSample(host, app);
  await openRow(app, 'Works', '^What Makes a Good Cut');
  await page.getByRole('main').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('alert')).toContainText(/^Deleted “What Makes a Good Cut.*”\. It is still cited in the degree “MSc/);

  await app.go('Checks');
  const stops = page.getByRole('region', { name: 'Stops an export' });
  await expect(stops.getByText(/A citation points to a work that was deleted/)).toBeVisible();

  await page.getByRole('button', { name: /^Document:/ }).click();
  await page.getByRole('menuitem', { name: 'Research CV' }).click();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = app.dialog('Export');
  await dialog.getByRole('button', { name: 'Export PDF' }).click();
  await expect(dialog.getByText('Not exported')).toBeVisible();
  await expect(dialog.getByText(/A citation points to a work that was deleted/).first()).toBeVisible();
  await app.saved();
  const refused = await host.run('export', file, '--document', 'Research CV', '--format', 'pdf', '--out', host.at('no.pdf'));
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('A citation points to a work that was deleted');

  await dialog.getByRole('button', { name: 'Go to field' }).first().click();
  await expect(dialog).toBeHidden();
  await expect(app.openForm.field('Line 1')).toBeFocused();
  await expect(app.openForm.field('Line 1')).toContainText('deleted work');
  const repair = app.openForm.root.getByRole('group', { name: 'Citation of a deleted work' });
  await expect(repair.getByText('This cites a work that was deleted.')).toBeVisible();
  await repair.getByRole('button', { name: /^Cite another work/ }).click();
  await page.getByRole('textbox', { name: 'Search works' }).last().fill('tilestore');
  await page.getByRole('menuitem', { name: /^An Introduction to TileStore/ }).click();
  await expect(repair).toBeHidden();
  expect((await app.exportText()).replace(/\s+/g, ' ')).toContain('What Makes a Good Cut [1] (Published at CERL)');
  await app.go('Checks');
  await expect(stops).toBeHidden();

  // The citation can be taken away as well, at its field or from the list of checks, and undo brings the work back.
  await app.undo.click();
  await expect(stops).toBeVisible();
  await expect(app.screens.getByTitle(/stops an export$/)).toBeVisible();
  const line = stops.getByRole('listitem').filter({ hasText: 'MSc' });
  await line.getByRole('button', { name: /^Remove citation/ }).click();
  await expect(line).toBeHidden();
  await page.getByRole('alert').filter({ hasText: 'Removed the citation' }).getByRole('button', { name: 'Undo' }).click();
  await line.getByRole('button', { name: /^Go to the field/ }).click();
  await app.openForm.root.getByRole('button', { name: 'Remove citation' }).click();
  await expect(app.openForm.field('Line 1')).not.toContainText('deleted work');
  await app.undo.click();
  await app.undo.click();
  await expect(app.openForm.field('Line 1')).toContainText('Castellane 2024');
  expect(await app.exportText()).toContain('[1]');
});
