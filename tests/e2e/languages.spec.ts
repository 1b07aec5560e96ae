import { bilingualPortfolio } from '../builders/bilingual.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './host.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('an entry gets German words, the German document prints them, and what lacks them is found and written', async ({
      host,
      app,
      page,
    }) => {
      const file = host.write('bilingual.json', bilingualPortfolio());
      await app.open((await host.serve(file)).url);
      await app.go('Checks');
      const hints = page.getByRole('region', { name: 'Hints' });
      await expect(hints.getByText('2 texts of “Peat under pressure” are printed in English')).toBeVisible();
      const before = await host.run('lint', file);
      expect(before.stdout).toContain('One text of “Field Hydrology” is printed in English: it has no German yet. (text-not-translated)');

      // The finding leads to the first text that lacks its words, in the form of that language.
      await hints.getByRole('button', { name: /Go to the field: .*Field Hydrology/ }).click();
      const form = app.openForm;
      const switcher = form.root.getByRole('group', { name: 'Language of the texts' });
      await expect(switcher.getByRole('button', { name: /^Deutsch · 2 missing/ })).toHaveAttribute('aria-pressed', 'true');
      await expect(form.field('Level')).toBeFocused();
      await expect(form.field('Course')).toHaveText('Feldhydrologie');
      await expect(form.root.getByText('English: First year')).toBeVisible();
      await expect(form.root.getByRole('textbox', { name: 'Dates' })).toBeHidden();
      await expectAccessible(page, 'Course in German');
      await page.keyboard.type('Erstes Jahr');
      await expect(switcher.getByRole('button', { name: /^Deutsch · 1 missing/ })).toBeVisible();
      await app.saved();
      await expect.poll(async () => (await host.run('lint', file)).stdout).not.toContain('Field Hydrology');
      expect(await host.exported(file, 'lebenslauf')).toContain('Feldhydrologie (301), Erstes Jahr');
      expect(await host.exported(file, 'cv')).toContain('Field Hydrology (301), First year');

      // Names are often the same: said with one click, taken back with another.
      const same = form.root.getByRole('button', { name: 'Evaluation is the same in German' });
      await same.press('Enter');
      await expect(same).toHaveAttribute('aria-pressed', 'true');
      await expect(switcher.getByRole('button', { name: 'Deutsch', exact: true })).toBeVisible();
      await app.undo.click();
      await expect(same).toHaveAttribute('aria-pressed', 'false');

      // Without its words a text falls back.
      await form.field('Level').fill('');
      await app.saved();
      await expect.poll(() => host.read(file)).not.toHaveProperty('entries.2.translations.de.level');
      await app.undo.click();
      await expect(form.field('Level')).toHaveText('Erstes Jahr');

      // The chosen language stays while one goes through the entries; English is one key away.
      await app.go('Grants');
      await page.getByRole('link', { name: /Peat under pressure/ }).click();
      await expect(form.field('Project')).toHaveText('');
      await form.field('Project').fill('Torf unter Druck');
      await switcher.getByRole('button', { name: 'English' }).press('Enter');
      await expect(form.field('Project')).toHaveText('Peat under pressure');
      await app.saved();
      expect(await host.exported(file, 'lebenslauf')).toContain('Torf unter Druck');

      // A line of the German pages leads to its German words.
      await page.getByRole('button', { name: 'Document: CV' }).click();
      await page.getByRole('menuitem', { name: 'Lebenslauf' }).click();
      await app.preview.block('entries', 'post', 'translations.de.details.l1.text').click();
      await expect(form.field('Line 1')).toBeFocused();
      await expect(form.field('Line 1')).toContainText('Leitung der Torfgruppe');
    });
  });
}

test('a language is added at the head of the form; a line that goes takes its words along', async ({ host, app, page }) => {
  const { language: _none, ...owner } = bilingualPortfolio().people[0] as Record<string, unknown>;
  const file = host.write('french.json', { ...bilingualPortfolio(), people: [owner] });
  await app.open((await host.serve(file)).url);
  await app.go('Positions');
  await page.getByRole('link', { name: /Lecturer/ }).click();
  const form = app.openForm;
  const add = form.root.getByRole('button', { name: 'Language', exact: true });
  await add.press('Enter');
  await page.getByRole('menuitem', { name: 'Français' }).press('Enter');
  await form.field('Line 1').fill('Groupe de la tourbe');
  await expect.poll(() => host.read(file).people[0]?.language).toBe('en');
  await form.root.getByRole('button', { name: 'English' }).click();
  await form.root.getByRole('button', { name: 'Remove line 1' }).click();
  await app.saved();
  await expect
    .poll(() => host.read(file).entries[0]?.translations)
    .toEqual({
      de: {
        organisation: '',
        role: 'Dozentin',
        location: 'Hafenstadt',
        details: { l2: { label: 'Stellvertretung', text: 'Leiterin des Labors' } },
      },
    });
  await app.undo.click();
  await expect(form.field('Line 1')).toContainText('Led the peat group');
  await app.saved();
  await expect.poll(() => host.read(file).entries[0]?.translations?.fr).toEqual({ details: { l1: { text: 'Groupe de la tourbe' } } });
});
