import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { sitePortfolio } from '../builders/site.ts';
import { expectAccessible } from './accessible.ts';
import { test as base, expect } from './host.ts';

const cli = join(import.meta.dirname, '../../dist/node/cli.js');

/** Publishes the site of the portfolio into a folder of the home folder and hands back its address. */
function published(home: string, portfolio = sitePortfolio()): string {
  const file = join(home, 'p.json');
  const out = join(home, 'site');
  writeFileSync(file, JSON.stringify({ format: 'scholarfolio-portfolio', schemaVersion: 1, portfolio }));
  execFileSync(process.execPath, [cli, 'publish', file, '--document', 'site', '--out', out], { stdio: 'pipe' });
  return pathToFileURL(out).href;
}

/** Everything that a page asks for outside of the folder, and everything that it complains about. */
function watched(page: Page, folder: string): string[] {
  const said: string[] = [];
  page.on('request', (request) => request.url().startsWith(`${folder}/`) || said.push(`request ${request.url()}`));
  page.on('console', (message) => said.push(`console ${message.text()}`));
  page.on('pageerror', (error) => said.push(`error ${error.message}`));
  return said;
}

/** `view`: a page that may read from the disk, which the app's own may not. */
const test = base.extend<{ readonly view: Page }>({
  view: async ({ browser }, use) => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    await use(await context.newPage());
    await context.close();
  },
});

const shown = (page: Page) => page.locator('main li[data-type]:visible');

test.describe('a published site, from the disk', () => {
  test('asks nobody for anything, says nothing to the console, and is accessible in both schemes', async ({ view: page, host }) => {
    const folder = published(host.home);
    const said = watched(page, folder);
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [390, 1440]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        for (const path of ['index.html', 'publications/index.html', 'talks/index.html', 'teaching/index.html', 'works/w1/index.html']) {
          await page.goto(`${folder}/${path}`);
          await expectAccessible(page, `${path}, ${colorScheme}, ${width} px`);
          expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
        }
      }
    expect(said).toEqual([]);
  });

  test('leads from the first page to a work and back, and hands out its BibTeX', async ({ view: page, host }) => {
    const folder = published(host.home);
    await page.goto(`${folder}/index.html`);
    await page.getByRole('link', { name: 'Publications', exact: true }).click();
    await page.getByRole('link', { name: 'Alpine wells & </script><b>' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Alpine wells & </script><b>');
    await expect(page.getByText('First part.')).toBeVisible();
    await page.getByRole('button', { name: 'Copy' }).click();
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
    await page.getByRole('article').getByRole('link', { name: 'Publications' }).click();
    await expect(page.locator('li:target')).toContainText('Alpine wells');
  });

  test('filters its publications by year, type, keyword and words', async ({ view: page, host }) => {
    await page.goto(`${published(host.home)}/publications/index.html`);
    await expect(shown(page)).toHaveCount(9);
    await expect(page.getByRole('status')).toHaveText('Showing 9 of 9');
    await page.getByLabel('Type').selectOption('Chapters');
    await expect(shown(page)).toHaveCount(4);
    await expect(page.getByRole('status')).toHaveText('Showing 4 of 9');
    await expect(page.getByRole('heading', { name: '2016' })).toBeHidden();
    await page.getByLabel('Year').selectOption('2017');
    await expect(shown(page)).toHaveCount(1);
    await page.getByLabel('Year').selectOption('All');
    await page.getByLabel('Type').selectOption('All');
    await page.getByLabel('Search').fill('ALPINE wells');
    await expect(shown(page)).toHaveCount(1);
    await page.getByLabel('Search').fill('glacier');
    await expect(page.getByRole('status')).toHaveText('Nothing matches. Choose other filters.');
    await page.getByLabel('Search').fill('');
    await page.getByLabel('Keyword').selectOption('alpine water');
    await expect(shown(page)).toHaveText([/Alpine wells/]);
  });

  test('filters without any script, too', async ({ browser, host }) => {
    const folder = published(host.home);
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${folder}/publications/index.html`);
    await expect(page.getByLabel('Search')).toBeHidden();
    await page.getByLabel('Type').selectOption('Chapters');
    await expect(shown(page)).toHaveCount(4);
    await expect(page.getByRole('heading', { name: '2016' })).toBeHidden();
    await page.getByLabel('Year').selectOption('2017');
    await expect(shown(page)).toHaveCount(1);
    await page.getByLabel('Type').selectOption('All');
    await page.getByLabel('Year').selectOption('All');
    await page.getByLabel('Keyword').selectOption('alpine water');
    await expect(shown(page)).toHaveText([/Alpine wells/]);
    await page.goto(`${folder}/works/w1/index.html`);
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByText('@article{')).toBeVisible();
    await context.close();
  });
});

test('a personal site is made, looked at and published in the app', async ({ page, host }) => {
  const portfolio = sitePortfolio();
  writeFileSync(
    host.at('p.json'),
    JSON.stringify({ format: 'scholarfolio-portfolio', schemaVersion: 1, portfolio: { ...portfolio, documents: [] } }),
  );
  const server = await host.serve(host.at('p.json'));
  await page.goto(server.url);
  await page.getByRole('link', { name: 'Documents' }).click();
  await page.getByRole('button', { name: 'Add document' }).first().click();
  await page.getByRole('menuitem', { name: 'Personal site' }).click();

  const frame = page.frameLocator('iframe[title="Preview of the site"]');
  await expect(frame.getByRole('heading', { name: 'Ada Example', level: 1 })).toBeVisible();
  await frame.getByRole('link', { name: 'Publications', exact: true }).click();
  await expect(frame.getByRole('status')).toHaveText('Showing 9 of 9');
  await expectAccessible(page, 'the preview of a site');

  await page.getByRole('button', { name: 'Site', exact: true }).click();
  const footer = page.getByRole('textbox', { name: 'Words at the foot of every page' });
  await footer.click();
  await footer.pressSequentially('Written in the rain');
  await expect(frame.getByText('Written in the rain')).toBeVisible();
  await expect(frame.getByRole('heading', { name: 'Publications', level: 1 })).toBeVisible();
  const inFrame = page.frames().find((one) => one.url().includes('/site-preview/'));
  expect(await inFrame?.evaluate(() => origin)).toBe('null');

  await page.getByRole('button', { name: 'Publish …' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Publish the site' });
  await expect(dialog.getByText('E-mail: ada@example.org')).toBeVisible();
  await dialog.getByText('Stays at home').first().click();
  await expect(dialog.getByText('SECRET book')).toBeVisible();
  await expectAccessible(page, 'the dialog that publishes');
  const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Download as ZIP' }).click()]);
  expect(download.suggestedFilename()).toBe('Personal site.zip');
  const files = unzipSync(new Uint8Array(readFileSync(await download.path())));
  expect(Object.keys(files)).toEqual(expect.arrayContaining(['index.html', 'publications/index.html', 'works/w1/index.html', 'feed.xml']));
  expect(new TextDecoder().decode(files['index.html'])).toContain('Written in the rain');

  // On the overview it is no page of paper, and is published, not exported.
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await page.getByRole('link', { name: 'Overview' }).click();
  const card = page.getByRole('region', { name: 'Documents' }).getByRole('listitem').filter({ hasText: 'Personal site' });
  await expect(card.getByText('Web site')).toBeVisible();
  await expect(card.getByRole('link').locator('svg')).toHaveCount(0);
  await expectAccessible(page, 'the overview with a site');
  await card.getByRole('button', { name: 'Publish Personal site' }).click();
  await expect(dialog.getByText('E-mail: ada@example.org')).toBeVisible();
});
