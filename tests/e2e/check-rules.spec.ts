import { expectAccessible } from './accessible.ts';
import { expect, test } from './host.ts';

type Item = Record<string, unknown> & { id: string };

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('what the rules find is explained, put right, or dismissed with a reason and brought back', async ({ host, app, page }) => {
      const name = 'rules.json';
      const sample = host.read(await host.sample(name)) as unknown as { works: Item[] };
      const works = sample.works.map((work) =>
        work.id === 'distile2022'
          ? { ...work, DOI: 'https://doi.org/10.5555/preprint.2212.01', URL: 'http://preprints.example.org/2212.01' }
          : work,
      );
      const book = { id: 'book', type: 'book', title: 'Rivers', contributors: [], status: [], ISBN: '978-3-16-148410-1', private: true };
      host.write(name, { ...sample, works: [...works, book] });
      const file = host.at(name);
      await app.open((await host.serve(file)).url);
      await expect(app.heading('Ilse Varga-Whitlock')).toBeVisible();
      await expect(app.screens.getByRole('link', { name: /^Checks/ })).toContainText('2');

      await app.go('Checks');
      const look = page.getByRole('region', { name: 'Worth a look' });
      const hints = page.getByRole('region', { name: 'Hints' });
      await expect(look.getByRole('heading', { level: 3 })).toHaveText(['DOI that does not lead anywhere', 'ISBN that cannot be right']);
      await expect(hints.getByRole('heading', { level: 3 })).toContainText(['Nothing to reach you by', 'No DOI', 'Title in capitals']);
      await expectAccessible(page, 'Checks');

      await look.getByRole('button', { name: /^Keep the DOI alone/ }).click();
      await expect(look.getByText('DOI that does not lead')).toBeHidden();
      await hints.getByRole('button', { name: /^Use https/ }).press('Enter');
      await expect(hints.getByText('Link without https')).toBeHidden();

      // Without a mouse: a reason is asked for, Escape gives up, and the focus goes on at what is left.
      const open = look.getByRole('button', { name: /^Dismiss: 978/ });
      await open.press('Enter');
      const reason = page.getByRole('textbox', { name: 'Why may it stay as it is?' });
      await expect(reason).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(reason).toBeHidden();
      await open.press('Enter');
      await expect(reason).toBeFocused();
      await expectAccessible(page, 'Checks');
      await page.keyboard.press('Enter');
      await expect(reason).toBeVisible();
      await page.keyboard.type('Printed like this in the book');
      await page.keyboard.press('Enter');
      await expect(look).toBeHidden();
      await expect(page.getByRole('heading', { name: 'No findings' })).toBeVisible();
      await expect(hints.getByRole('button').first()).toBeFocused();
      await app.saved();
      await expect
        .poll(() => host.read(file))
        .toMatchObject({ dismissed: [{ code: 'isbn-wrong', collection: 'works', id: 'book', reason: 'Printed like this in the book' }] });
      expect((await host.run('lint', file)).code).toBe(0);

      const dismissed = page.getByRole('region', { name: 'Dismissed' });
      await dismissed.getByRole('button', { name: 'Dismissed (1)' }).click();
      await expect(dismissed.getByRole('listitem')).toContainText('Reason: Printed like this in the book');
      await expectAccessible(page, 'Checks');
      await dismissed.getByRole('button', { name: /^Bring back/ }).click();
      await expect(look.getByText('978-3-16-148410-1 is not an ISBN')).toBeVisible();
      await expect(dismissed).toBeHidden();
      await app.undo.click();
      await expect(look).toBeHidden();
      await app.undo.click();
      await expect(look.getByText('978-3-16-148410-1 is not an ISBN')).toBeVisible();

      await look.getByRole('button', { name: /^Go to the field/ }).click();
      await expect(app.openForm.field('ISBN')).toBeFocused();
    });
  });
}
