import { expectAccessible } from './accessible.ts';
import { expect, test } from './host.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('the keyboard shortcuts are listed at “?” and from the palette, and a text keeps its question marks', async ({
      host,
      app,
      page,
    }) => {
      await app.open((await host.serve(await host.sample())).url);
      await expect(app.heading('Ilse Varga-Whitlock')).toBeVisible();
      const dialog = app.dialog('Keyboard shortcuts');
      await page.keyboard.press('?');
      await expect(dialog.getByRole('heading', { level: 3 })).toHaveText([
        'General',
        'Preview',
        'Lists',
        'Table of works',
        'Text',
        'Names and dates',
        'Photo',
      ]);
      const general = dialog.getByRole('region', { name: 'General' });
      await expect(general.getByText('Export', { exact: true }).locator('..')).toHaveText(/Export\s*Ctrl\s*Shift\s*E$/);
      // A browser keeps these keys for itself.
      await expect(general.getByText('New portfolio')).toHaveCount(0);
      await expectAccessible(page, 'Keyboard shortcuts');
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();

      await page.keyboard.press('Control+k');
      await app.palette.fill('shortcuts');
      await page.keyboard.press('Enter');
      await expect(dialog).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();

      await app.go('Profile');
      const headline = app.openForm.field('Headline');
      await headline.click();
      await page.keyboard.press('End');
      await page.keyboard.type('?');
      await expect(headline).toContainText('?');
      await expect(dialog).toBeHidden();

      await page.keyboard.press('Control+Shift+e');
      await expect(app.dialog('Export')).toBeVisible();
      await page.locator('[role=dialog] button').first().focus();
      await page.keyboard.press('?');
      await expect(dialog).toBeHidden();
    });
  });
}
