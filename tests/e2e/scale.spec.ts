import { document, person, portfolio, section, work } from '../builders/portfolio.ts';
import { expect, test } from './host.ts';

const count = 2_000;
const subjects = ['rivers', 'soils', 'clouds', 'wells', 'tides', 'snow', 'dust', 'roots'];

function manyWorks() {
  const works = Array.from({ length: count }, (_, i) =>
    work(
      `w${i}`,
      'article-journal',
      {
        title: `Study ${i} of ${subjects[i % subjects.length]}`,
        'container-title': `Journal of Imaginary Soils ${i % 40}`,
        issued: { edtf: String(1985 + (i % 40)) },
        volume: String(i % 60),
        page: `${i}–${i + 9}`,
      },
      [{ family: 'Example', given: 'Ada', person: 'ada' }, `Author${i % 97} Writer${i % 89}`],
    ),
  );
  const listed = works.slice(0, 20).map(({ id }) => ({ kind: 'work' as const, id }));
  return portfolio({
    people: [person('ada', 'Ada', 'Example')],
    works,
    documents: [document('ada', [section('Chosen', 'references', { items: listed })])],
  });
}

test('a portfolio of 2,000 works scrolls, is searched and takes every keystroke', async ({ host, app, page }) => {
  const file = host.write('many.json', manyWorks());
  await app.open((await host.serve(file)).url);
  await app.go('Works');
  const rows = app.rows('Works').getByRole('link');
  await expect(page.getByText('2000 works')).toBeVisible();
  await expect(rows.first()).toContainText('Study');
  expect(await rows.count()).toBeLessThan(100);

  await test.step('the list scrolls to its end', async () => {
    const last = app.rows('Works').and(page.locator(`[aria-rowindex="${count + 1}"]`));
    await rows.first().hover();
    await page.mouse.wheel(0, count * 60);
    await expect(last).toBeInViewport();
    await expect(page.getByRole('grid', { name: 'Works' })).toHaveAttribute('aria-rowcount', String(count + 1));
    expect(await rows.count()).toBeLessThan(100);
  });

  await test.step('search finds one of them', async () => {
    await page.getByRole('textbox', { name: 'Search works' }).fill('study 1777 soils');
    await expect(rows).toHaveText([/Study 1777 of soils/]);
    await page.getByRole('textbox', { name: 'Search works' }).fill('no such words');
    await expect(page.getByText('Nothing found for “no such words”.')).toBeVisible();
    await page.getByRole('button', { name: 'Show all works' }).click();
    await page.keyboard.press('Control+k');
    await app.palette.fill('study 1234');
    await page.getByRole('button', { name: /^Study 1234 of clouds/ }).click();
    await expect(app.openForm.field('Title')).toHaveText('Study 1234 of clouds');
  });

  await test.step('typing keeps every character', async () => {
    const title = 'A long title about snow, typed without a pause while two thousand works wait beside it';
    await app.openForm.field('Title').fill('');
    await app.openForm.field('Title').pressSequentially(title);
    await expect(app.openForm.field('Title')).toHaveText(title);
    await app.openForm.field('Volume').fill('');
    await app.openForm.field('Volume').pressSequentially('1234567890');
    await expect(app.openForm.field('Volume')).toHaveValue('1234567890');
    await app.saved();
    await expect.poll(() => host.read(file).works.find(({ id }) => id === 'w1234')).toMatchObject({ title, volume: '1234567890' });
    expect(host.read(file).works).toHaveLength(count);
  });

  await test.step('the pages are there and the export has its twenty', async () => {
    await expect(app.preview.block('works', 'w0')).toBeVisible();
    expect(await app.exportText()).toContain('Study 19 of');
  });
});
