import { expect, type Host, test } from './host.ts';
import type { AppWindow } from './pages/app-window.ts';

async function openSample(host: Host, app: AppWindow): Promise<string> {
  const file = await host.sample();
  await app.open((await host.serve(file)).url);
  await expect(app.preview.block('entries', 'ilse-phd')).toBeVisible();
  return file;
}

async function openEntry(app: AppWindow, screen: string, title: string): Promise<void> {
  await app.go(screen);
  await app
    .rows(screen)
    .getByRole('link', { name: new RegExp(`^${title}`) })
    .click();
  await expect(app.openForm.root).toBeVisible();
}

test('typing in a form redraws the part that changed and leaves every other part alone', async ({ host, app, page }) => {
  await openSample(host, app);
  await openEntry(app, 'Education', 'Master of Philosophy');
  const changes = await app.preview.root.evaluateHandle((root) => {
    const part = (node: Node) => (node instanceof Element ? node : node.parentElement)?.closest('[data-typst-label]');
    const seen = new Set<string>();
    const kept = root.querySelector('[data-typst-label$="entries|ilse-phd|"]');
    new MutationObserver((records) => {
      for (const { target } of records) seen.add(part(target)?.getAttribute('data-typst-label') ?? '');
    }).observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    return { seen, kept };
  });
  const before = await app.preview.drawing();

  await app.openForm.field('Location').fill('Westmere, UK');
  await expect.poll(() => app.preview.drawing()).not.toBe(before);

  const labels = await changes.evaluate(({ seen }) => [...seen]);
  expect(labels.filter((label) => label !== '' && !label.includes('|ilse-mphil|'))).toEqual([]);
  expect(
    await changes.evaluate(({ kept }) => kept?.isConnected && kept === document.querySelector('[data-typst-label$="entries|ilse-phd|"]')),
  ).toBe(true);

  // Taken back, the very same picture is there again.
  await page.keyboard.press('Control+Z');
  await expect.poll(() => app.preview.drawing()).toBe(before);
});

test('every keystroke reaches the pages while somebody types fast', async ({ host, app }) => {
  const file = await openSample(host, app);
  await openEntry(app, 'Education', 'Master of Philosophy');
  const text = 'Somewhere between the Eastmere reading room and the sea, where the tide keeps its own minutes';
  await app.openForm.field('Location').fill('');
  await app.openForm.field('Location').pressSequentially(text);
  await expect(app.openForm.field('Location')).toHaveText(text);
  await app.saved();
  await expect.poll(() => host.read(file).entries.find((entry) => entry.id === 'ilse-mphil')).toMatchObject({ location: text });
});

test('clicking a line opens its form with the focus in the field', async ({ host, app, page }) => {
  await openSample(host, app);

  await app.preview.block('entries', 'ilse-mphil', 'details.1').click();
  await expect(app.heading('Education')).toBeVisible();
  await expect(app.openForm.root).toHaveAccessibleName(/^Master of Philosophy/);
  await expect(app.openForm.field('Line 2')).toBeFocused();

  await app.preview.block('works', 'calibration2024').click();
  await expect(app.heading('Works')).toBeVisible();
  await expect(app.openForm.field('Title')).toBeFocused();
  await expect(app.openForm.field('Title')).toHaveText('Explicit Priors, Roughness and Calibration');

  await app.preview.block('people', 'ilse', 'name').click();
  await expect(app.heading('Profile')).toBeVisible();
  await expect(app.openForm.field('Given names')).toBeFocused();

  await app.preview.block('documents', 'ilse-cv', 'sections.extra').click();
  await expect(app.heading('Academic CV')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Awards & Extra Curricular/ })).toHaveAttribute('aria-expanded', 'true');
});

test('the pages scroll to what was opened, and to what has the focus in its form', async ({ host, app, page }) => {
  await openSample(host, app);
  const onSecondPage = app.preview.block('entries', 'ilse-industry');
  await expect(onSecondPage).not.toBeInViewport();
  await openEntry(app, 'Positions', 'Security Research Internship');
  await expect(onSecondPage).toBeInViewport();

  await openEntry(app, 'Education', 'Doctor of Philosophy');
  await expect(app.preview.block('entries', 'ilse-phd')).toBeInViewport();
  await app.preview.root.evaluate((pages) => pages.scrollTo(0, pages.scrollHeight));
  await expect(app.preview.block('entries', 'ilse-phd')).not.toBeInViewport();
  await app.openForm.field('Degree').focus();
  await expect(app.preview.block('entries', 'ilse-phd')).toBeInViewport();

  // An award is printed within the sentence of its section.
  await app.preview.root.evaluate((pages) => pages.scrollTo(0, pages.scrollHeight));
  await app.go('Awards');
  await app.rows('Awards').getByRole('link').first().click();
  await expect(app.preview.block('documents', 'ilse-cv', 'sections.awards')).toBeInViewport();

  await page.getByRole('button', { name: /^Document:/ }).click();
  await page.getByRole('menuitem', { name: 'Edit this document' }).click();
  await app.document.openSection('Experience');
  await expect(app.preview.block('documents', 'ilse-cv', 'sections.experience')).toBeInViewport();
  await app.document.openSection('Education');
  await expect(app.preview.block('documents', 'ilse-cv', 'sections.education')).toBeInViewport();
});

test('zoom, fit width and the number of pages', async ({ host, app, page }) => {
  await openSample(host, app);
  const pages = page.getByRole('complementary', { name: 'Pages' });
  const width = async () => (await app.preview.pages.first().boundingBox())?.width ?? 0;
  const room = async () => (await app.preview.root.boundingBox())?.width ?? 0;
  const fitted = await width();
  expect(fitted).toBeGreaterThan((await room()) * 0.9);
  expect(fitted).toBeLessThanOrEqual(await room());
  await expect(pages.getByRole('button', { name: 'Fit width' })).toHaveAttribute('aria-pressed', 'true');

  await pages.getByRole('button', { name: 'Larger' }).click();
  await pages.getByRole('button', { name: 'Larger' }).click();
  await expect(pages.getByText('100 %')).toBeVisible();
  // 210 mm at 96 pixels an inch.
  await expect.poll(async () => Math.round(await width())).toBeCloseTo(793, -1);
  await pages.getByRole('button', { name: 'Smaller' }).click();
  await expect(pages.getByText('90 %')).toBeVisible();
  await pages.getByRole('button', { name: 'Fit width' }).click();
  await expect.poll(width).toBe(fitted);

  await page.setViewportSize({ width: 1300, height: 900 });
  await expect.poll(width).toBeLessThan(fitted);

  await expect(pages.getByText('Page 1 of 2')).toBeVisible();
  await app.preview.root.focus();
  await page.keyboard.press('End');
  await expect(pages.getByText('Page 2 of 2')).toBeVisible();
  await app.go('Documents');
  await app
    .rows('Documents')
    .getByRole('link', { name: /^Academic CV/ })
    .click();
  await app.document.unfold('Page and type');
  await app.document.field('Text size (pt)').fill('14');
  await expect(pages.getByText(/^Page \d of [3-5]$/)).toBeVisible();
});

test('links on the pages lead to their forms, not away', async ({ host, app, page, context }) => {
  await openSample(host, app);
  await page.getByRole('button', { name: 'Document: Academic CV' }).click();
  await page.getByRole('menuitem', { name: 'Research CV' }).click();
  const mail = app.preview.root.locator('[data-typst-label*="people|jonas|contacts"]').first();
  await mail.click();
  await expect(app.heading('Profile')).toBeVisible();
  await expect(app.openForm.field('E-mail')).toBeFocused();
  for (const link of await app.preview.root.locator('a').all()) {
    if (await link.isVisible()) await link.click({ button: 'middle', force: true });
  }
  expect(context.pages()).toHaveLength(1);
  expect(new URL(page.url()).origin).toBe([...host.origins][0]);
});

test('the preview can be hidden, widened by keyboard and shares its place with the form in a narrow window', async ({
  host,
  app,
  page,
}) => {
  await openSample(host, app);
  await page.keyboard.press('Control+\\');
  await expect(app.preview.root).toBeHidden();
  await page.reload();
  await expect(app.heading('Ilse Varga-Whitlock')).toBeVisible();
  await expect(app.preview.root).toBeHidden();
  await page.keyboard.press('Control+\\');
  await expect(app.preview.root).toBeVisible();

  const room = async () => (await app.preview.root.boundingBox())?.width ?? 0;
  const before = await room();
  await page.getByRole('separator', { name: 'Width of the preview' }).press('ArrowLeft');
  await expect.poll(room).not.toBe(before);

  await page.setViewportSize({ width: 1024, height: 700 });
  await expect(app.preview.root).toBeHidden();
  await page.getByRole('radiogroup', { name: 'Show' }).getByText('Preview').click();
  await expect(app.preview.block('entries', 'ilse-phd')).toBeVisible();
  await app.preview.block('entries', 'ilse-phd').click();
  await expect(app.openForm.field('Degree')).toBeFocused();

  // Whoever goes to a screen sees it, the one that is chosen already too.
  for (const screen of ['Education', 'Grants']) {
    await page.getByRole('radiogroup', { name: 'Show' }).getByText('Preview').click();
    await expect(app.preview.root).toBeVisible();
    await app.go(screen);
  }
});
