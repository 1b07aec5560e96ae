import { expectAccessible } from './accessible.ts';
import { expect, test } from './host.ts';

test('the licences of what others made are read in the app', async ({ host, app, page }) => {
  await app.open((await host.serve(await host.sample())).url);
  await expect(app.heading('Ilse Varga-Whitlock')).toBeVisible();
  await page.keyboard.press('Control+k');
  await app.palette.fill('licences');
  await page.keyboard.press('Enter');
  const dialog = app.dialog('Licences');
  await expect(dialog).toContainText('Third-party notices');
  await expect(dialog).toContainText(/react 19[\s\S]*Permission is hereby granted, free of charge/);
  await expectAccessible(page, 'Licences');
});
