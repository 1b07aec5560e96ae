import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { document, entry, person, portfolio, section, work } from '../builders/portfolio.ts';
import { expectAccessible } from './accessible.ts';
import { expect, type Host, test } from './host.ts';
import type { AppWindow } from './pages/app-window.ts';

async function openAt(host: Host, app: AppWindow, file: string): Promise<void> {
  await app.open((await host.serve(file)).url);
}

/** Chooses a format in the dialog and downloads what it makes. */
async function exported(app: AppWindow, page: Page, format: string): Promise<{ readonly name: string; readonly path: string }> {
  const dialog = app.dialog('Export');
  await app.tickFormats(format);
  const waiting = page.waitForEvent('download');
  await dialog.getByRole('button', { name: `Export ${format}`, exact: true }).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), path: await download.path() };
}

test('the dialog writes the document as a web page, Markdown and text', async ({ host, app, page }) => {
  await openAt(host, app, await host.sample());
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const web = await exported(app, page, 'Web page');
  expect(web.name).toBe('Ilse Varga-Whitlock – Academic CV.html');
  expect(await readFile(web.path, 'utf8')).toContain('<h1>Ilse Varga-Whitlock</h1>');
  await expect(app.dialog('Export').getByText('is among your downloads')).toBeVisible();
  const markdown = await exported(app, page, 'Markdown');
  expect(markdown.name).toMatch(/\.md$/);
  expect(await readFile(markdown.path, 'utf8')).toMatch(/^# Ilse Varga-Whitlock\n/);
  const text = await exported(app, page, 'Plain text');
  expect(text.name).toMatch(/\.txt$/);
  expect(await readFile(text.path, 'utf8')).toMatch(/^Ilse Varga-Whitlock\n/);
  await app.tickFormats('PDF');
  await app.dialog('Export').getByRole('combobox', { name: 'Kind of PDF' }).selectOption('PDF/A-2b, for archives');
  await expectAccessible(page, 'export dialog');
  const archive = await exported(app, page, 'PDF');
  expect(await readFile(archive.path, 'latin1')).toContain('pdfaid:part');
});

test('what is wrong in a document stops every format, what no font has only the PDF', async ({ host, app, page }) => {
  const ada = person('ada', 'Ada', 'Example');
  const file = host.write(
    'odd.json',
    portfolio({
      people: [ada],
      works: [work('w', 'book', { title: 'Signs', issued: { edtf: '2024' } }, [{ family: 'Example', given: 'Ada' }])],
      entries: [entry('employment', 'post', 'ada', { organisation: 'Office of \u{13000}', role: 'Scribe' })],
      documents: [document('ada', [section('posts', 'entries', { kinds: ['employment'] })], { name: 'Signs of Ada' })],
    }),
  );
  await openAt(host, app, file);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = app.dialog('Export');
  await expect(dialog.getByText('Stops an export')).toBeVisible();
  const text = await exported(app, page, 'Plain text');
  expect(await readFile(text.path, 'utf8')).toContain('Office of \u{13000}');
  await expect(dialog.getByText('It stops the PDF alone.')).toBeVisible();
  await expect(dialog.getByText('Stops an export')).toBeHidden();

  const refused = await host.run('export', file, '--document', 'cv', '--format', 'pdf', '--out', host.at('x.pdf'));
  expect(refused.code).toBe(1);
  const warned = await host.run('export', file, '--document', 'cv', '--format', 'html', '--out', '-');
  expect(warned).toMatchObject({ code: 0, stderr: expect.stringContaining('warning: No bundled font has') });
  expect(warned.stdout).toContain('Office of \u{13000}');
});

test.describe('the web page', () => {
  for (const [id, template] of [
    ['ilse-cv', 'organisation-first'],
    ['ilse-narrative-cv', 'title-first'],
    ['jonas-cv', 'classic'],
    ['jonas-cv', 'modern'],
    ['jonas-cv', 'sidebar'],
    ['ilse-cv', 'plain-list'],
  ] as const)
    test(`of ${id} in ${template} asks for nothing, can be read by everybody and fits every width`, async ({ host, browser }) => {
      const sample = host.read(await host.sample());
      const documents = sample.documents.map((one) => ({
        ...one,
        ...(one.template === template ? {} : { template, options: { accent: '#e8b04a' } }),
        sections: one.sections.map((part, i) => ({ ...part, side: i % 4 === 1 })),
      }));
      const out = host.at('cv.html');
      const made = await host.run(
        'export',
        host.write('s.json', { ...sample, documents }),
        '--document',
        id,
        '--format',
        'html',
        '--out',
        out,
      );
      expect(made, made.stderr).toMatchObject({ code: 0 });
      // Referees stay at home.
      expect(made.stderr).toMatch(/^(warning: Not on the web page: Referee .*\n)?$/);
      const address = pathToFileURL(out).href;
      const asked: string[] = [];
      const said: string[] = [];
      const context = await browser.newContext();
      const page = await context.newPage();
      page.on('request', (request) => asked.push(request.url()));
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', (error) => said.push(error.message));
      await page.goto(address);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        for (const width of [390, 1024, 1440]) {
          await page.setViewportSize({ width, height: 900 });
          expect(await page.evaluate(() => globalThis.document.documentElement.scrollWidth), `${width}`).toBeLessThanOrEqual(width);
        }
        await expectAccessible(page, `${id} in ${template}, ${colorScheme}`);
      }
      // Every citation leads to its reference.
      const cites = page.locator('a.cite');
      for (const href of await cites.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? '')))
        await expect(page.locator(href)).toHaveCount(1);
      expect(asked).toEqual([address]);
      expect(said).toEqual([]);
      await context.close();
    });
});
