import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, type Host, test } from './host.ts';
import type { AppWindow } from './pages/app-window.ts';

async function openSample(host: Host, app: AppWindow): Promise<string> {
  const file = await host.sample();
  await app.open((await host.serve(file)).url);
  await expect(app.heading('Ilse Varga-Whitlock')).toBeVisible();
  return file;
}

const screens = [
  'Works',
  'Education',
  'Positions',
  'Grants',
  'Awards',
  'Certificates',
  'Supervision',
  'Skills',
  'Languages',
  'Narrative',
  'Referees',
  'Service and community',
  'Free text',
  'Documents',
  'Checks',
];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 1024, height: 700 },
  ]) {
    test.describe(`${colorScheme}, ${viewport.width}×${viewport.height}`, () => {
      test.use({ colorScheme, viewport });

      test('every screen passes', async ({ host, app, page }) => {
        test.setTimeout(300_000);
        await openSample(host, app);
        await expectAccessible(page, 'Overview');
        await app.go('Profile');
        await expectAccessible(page, 'Profile');
        for (const screen of screens) {
          await app.go(screen);
          await expectAccessible(page, screen);
          const first = app.rows(screen).getByRole('link').first();
          if (!['Documents', 'Checks'].includes(screen) && (await first.count()) > 0) {
            await first.click();
            await expect(app.openForm.root).toBeVisible();
            const folded = app.openForm.root.locator('h3').getByRole('button', { expanded: false });
            for (let left = await folded.count(); left > 0; left -= 1) await folded.first().click();
            await expectAccessible(page, `${screen}, a form with every group open`);
          }
        }
        await app.go('Documents');
        await app
          .rows('Documents')
          .getByRole('link', { name: /^Research CV/ })
          .click();
        await app.document.openSection('Publications');
        await app.document.choice('Kinds listed').click();
        await expect(page.getByRole('option', { name: 'Posters' })).toBeVisible();
        await expectAccessible(page, 'Document, kinds of a section');
        await page.keyboard.press('Escape');
        await app.document.openSection('Education');
        await app.document.root.getByRole('checkbox').first().focus();
        await expectAccessible(page, 'Document, an item in use');
        for (const group of ['Page and type', 'Header', 'References and numbering', 'Dates and language', 'Changes to single works']) {
          await app.document.unfold(group);
          await expectAccessible(page, `Document, ${group}`);
        }
        if (viewport.width < 1100) {
          await page.getByRole('radiogroup', { name: 'Show' }).getByText('Preview').click();
          await expect(app.preview.pages.first()).toBeVisible();
          await expectAccessible(page, 'Preview');
        }
      });

      test('dialogs, menus, the palette, messages and errors pass', async ({ host, app, page }) => {
        test.setTimeout(180_000);
        await openSample(host, app);
        await page.keyboard.press('Control+k');
        await app.palette.fill('soil');
        await expect(page.getByRole('button', { name: /^Forecasting soil moisture/ })).toBeVisible();
        await expectAccessible(page, 'palette');
        await page.keyboard.press('Escape');

        await page.getByRole('button', { name: 'Export', exact: true }).first().click();
        await expect(app.dialog('Export')).toBeVisible();
        await expectAccessible(page, 'export dialog');
        await app.tickFormats('BibTeX', 'PDF');
        await expectAccessible(page, 'export dialog of works');
        await page.keyboard.press('Escape');

        await page.keyboard.press('Control+Shift+S');
        await expect(app.dialog('Save as').getByRole('list')).toBeVisible();
        await expectAccessible(page, 'file dialog');
        await page.keyboard.press('Escape');

        await page.getByRole('button', { name: /^Document:/ }).click();
        await expect(page.getByRole('menu')).toBeVisible();
        await expectAccessible(page, 'menu of documents');
        await page.keyboard.press('Escape');

        await page.getByRole('button', { name: /^Person:/ }).click();
        await expectAccessible(page, 'menu of people');
        await page.getByRole('menuitem', { name: /^Add a person/ }).click();
        await expect(app.dialog('Add a person')).toBeVisible();
        await expectAccessible(page, 'adding a person');
        await page.keyboard.press('Escape');

        await app.go('Works');
        await page.getByRole('button', { name: 'Add work' }).click();
        await expect(page.getByRole('menu')).toBeVisible();
        await expectAccessible(page, 'menu of kinds');
        await page.keyboard.press('Escape');
        await page.getByRole('textbox', { name: 'Search works' }).fill('nothing like this');
        await expectAccessible(page, 'nothing found');
        await page.getByRole('button', { name: 'Show all works' }).click();
        await page.getByRole('button', { name: 'Filters' }).click();
        await page.getByRole('checkbox', { name: /^Mine/ }).check();
        await page.getByRole('combobox', { name: 'Status now' }).click();
        await expect(page.getByRole('listbox', { name: 'Status now' })).toBeVisible();
        await expectAccessible(page, 'filters of works');
        await page.keyboard.press('Escape');
        await page.keyboard.press('Escape');
        await expect(page.getByRole('combobox', { name: 'Status now' })).toBeHidden();
        await app.rows('Works').getByRole('checkbox').first().click();
        await page.getByRole('columnheader', { name: 'Title' }).getByRole('button').click();
        await expectAccessible(page, 'a filtered table with a ticked work');
        await page.getByRole('button', { name: 'Tags' }).click();
        await page.getByRole('combobox', { name: 'Add a tag to all of them' }).fill('rivers');
        await page.keyboard.press('Enter');
        await expect(page.getByRole('button', { name: /^Take the tag “rivers” off/ })).toBeVisible();
        await expectAccessible(page, 'tags of the ticked works');
        await page.keyboard.press('Escape');
        await page.getByRole('region', { name: 'Ticked works' }).getByRole('button', { name: 'Status' }).click();
        await expect(page.getByRole('menu')).toBeVisible();
        await expectAccessible(page, 'statuses for the ticked works');
        await page.keyboard.press('Escape');
        await page.getByRole('region', { name: 'Ticked works' }).getByRole('button', { name: 'Copy or export' }).click();
        await expect(page.getByRole('menu')).toBeVisible();
        await expectAccessible(page, 'ways to copy or export the ticked works');
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: 'Untick all' }).click();
        await page.getByRole('button', { name: 'Clear filters' }).click();

        await app
          .rows('Works')
          .getByRole('link', { name: /^Sparse Sensing/ })
          .click();
        await app.openForm.authors.first().click();
        await page.getByRole('checkbox', { name: 'Contributed equally' }).check();
        await page.getByRole('checkbox', { name: 'Corresponding author' }).check();
        await page.getByRole('combobox', { name: 'CRediT roles' }).click();
        await expect(page.getByRole('listbox', { name: 'CRediT roles' })).toBeVisible();
        await expectAccessible(page, 'an author');
        await page.keyboard.press('Escape');
        await page.keyboard.press('Escape');
        await expect(page.getByRole('combobox', { name: 'CRediT roles' })).toBeHidden();
        await app.openForm.field('Web address').fill('not an address');
        await expect(app.openForm.field('Web address')).toHaveAttribute('aria-invalid', 'true');
        await expectAccessible(page, 'a field with an error');

        await app.go('Education');
        await app.rows('Education').getByRole('link').first().click();
        await app.openForm.field('Line 1').focus();
        await page.keyboard.press('Control+End');
        await page.keyboard.type(' @');
        await expect(page.getByRole('listbox', { name: 'Works to cite' })).toBeVisible();
        await expectAccessible(page, 'citation picker');
        await page.keyboard.type('nothing like this');
        await page.keyboard.press('ArrowDown');
        await expect(page.getByRole('option', { name: /^Add the work/ })).toHaveAttribute('aria-selected', 'true');
        await expectAccessible(page, 'citation picker without a match');
        await page.keyboard.press('Escape');

        await page.getByRole('main').getByRole('button', { name: 'Delete' }).click();
        await expect(page.getByRole('alert')).toBeVisible();
        await expectAccessible(page, 'a message with undo');
        await app.go('Checks');
        await expect(page.getByRole('region', { name: 'Unfinished fields' })).toBeVisible();
        await expectAccessible(page, 'checks with findings');
        await app.go('Works');
        await app
          .rows('Works')
          .getByRole('link', { name: /^What Makes a Good Cut/ })
          .click();
        await page.getByRole('main').getByRole('button', { name: 'Delete' }).click();
        await app.go('Checks');
        await expect(page.getByRole('region', { name: 'Stops an export' })).toBeVisible();
        await expectAccessible(page, 'checks that stop an export');
      });

      test('the welcome screen, an empty portfolio, a read-only and a damaged file pass', async ({ host, app, page }) => {
        const file = await host.sample('kept.json');
        const holder = await host.serve(file);
        await app.open((await host.serve(file)).url);
        await expect(page.getByText(/so it can only be read here/)).toBeVisible();
        await expectAccessible(page, 'read-only banner');
        await app.go('Works');
        await expect(app.rows('Works').first()).toBeVisible();
        await expectAccessible(page, 'works of a read-only file');
        await holder.stop();

        host.write('damaged.json', 'no portfolio');
        await app.open((await host.serve(host.at('damaged.json'))).url);
        await expect(page.getByRole('heading', { name: 'damaged.json could not be read' })).toBeVisible();
        await expectAccessible(page, 'damaged file');

        host.write('torn.json', { ...host.read(file), works: [{ title: 'Without an id' }] });
        await app.open((await host.serve(host.at('torn.json'))).url);
        await expect(page.getByRole('heading', { name: 'torn.json could not be read' })).toBeVisible();
        await expectAccessible(page, 'damaged file, parts of which can be read');
        await page.getByRole('button', { name: 'Open what can be read' }).click();
        await page.getByRole('button', { name: 'Left out: 1' }).click();
        await expect(page.getByRole('region', { name: 'Left out' })).toBeVisible();
        await expectAccessible(page, 'what can be read of a damaged file');

        await app.open((await host.serve()).url);
        await expect(app.heading('Scholarfolio')).toBeVisible();
        await expectAccessible(page, 'welcome');
        await page.getByRole('button', { name: /^New portfolio/ }).click();
        await expect(app.dialog('New portfolio')).toBeVisible();
        await expectAccessible(page, 'new portfolio');
        await app.chooseFile('New portfolio', 'File name', 'empty', 'Create portfolio');
        await expect(page.getByRole('textbox', { name: 'Your name' })).toBeVisible();
        await expectAccessible(page, 'empty portfolio');
      });
    });
  }
}

/** Presses Tab until the element has the focus, and says how often. */
async function tabTo(page: Page, target: ReturnType<Page['getByRole']>, most = 80): Promise<number> {
  for (let presses = 0; presses <= most; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return presses;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Not reached by ${most} presses of Tab`);
}

test('the main flow needs no mouse', async ({ host, app, page }) => {
  test.setTimeout(120_000);
  await app.open((await host.serve()).url);
  await tabTo(page, page.getByRole('button', { name: /^New portfolio/ }));
  await page.keyboard.press('Enter');
  await expect(app.dialog('New portfolio').getByRole('textbox', { name: 'File name' })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('keys');
  await page.keyboard.press('Enter');
  const name = page.getByRole('textbox', { name: 'Your name' });
  await expect(name).toBeVisible();
  await tabTo(page, name);
  await page.keyboard.type('Ada Example');
  await page.keyboard.press('Enter');
  await expect(app.heading('Profile')).toBeVisible();

  await page.keyboard.press('Control+k');
  await expect(app.palette).toBeFocused();
  await page.keyboard.type('add degree');
  await page.keyboard.press('Enter');
  await expect(app.openForm.field('Degree')).toBeFocused();
  await page.keyboard.type('PhD');
  await page.keyboard.press('Tab');
  await tabTo(page, app.openForm.field('University or school'), 4);
  await page.keyboard.type('Harbour University');
  await tabTo(page, app.openForm.root.getByRole('button', { name: /^Thesis, modules/ }), 12);
  await page.keyboard.press('Enter');
  await tabTo(page, app.openForm.root.getByRole('button', { name: 'Add a line' }), 4);
  await page.keyboard.press('Enter');
  await expect(app.openForm.field('Line 1')).toBeFocused();
  await page.keyboard.type('First line');
  await page.keyboard.press('Enter');
  await expect(app.openForm.field('Line 2')).toBeFocused();
  await page.keyboard.type('Second line');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(app.openForm.field('Line 1')).toHaveText('Second line');
  await expect(app.openForm.field('Line 1')).toBeFocused();

  // Shift+Tab leaves the editor again: nothing holds the focus.
  await page.keyboard.press('Shift+Tab');
  await expect(app.openForm.field('Line 1')).not.toBeFocused();

  await page.keyboard.press('Control+Shift+E');
  await expect(app.dialog('Export')).toBeVisible();
  const download = page.waitForEvent('download');
  await tabTo(page, app.dialog('Export').getByRole('button', { name: 'Export PDF' }), 8);
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
  await page.keyboard.press('Escape');
  await expect(app.dialog('Export')).toBeHidden();
});

test('Tab goes through the whole window and comes back: no traps', async ({ host, app, page }) => {
  await openSample(host, app);
  await app.go('Education');
  await app.rows('Education').getByRole('link').first().click();
  await expect(app.openForm.field('Degree')).toBeVisible();
  // The first lap begins at the row that was clicked; the second one goes from the top of the window to its end.
  const seen: string[] = [];
  let laps = 0;
  for (let presses = 0; presses < 300 && laps < 2; presses += 1) {
    await page.keyboard.press('Tab');
    const now = await page.evaluate(() => {
      const active = document.activeElement;
      if (!active || active === document.body) return null;
      const box = active.getBoundingClientRect();
      return `${active.tagName} ${active.getAttribute('aria-label') ?? active.textContent?.slice(0, 40) ?? ''} ${Math.round(box.x)},${Math.round(box.y)}`;
    });
    if (now === null) laps += 1;
    else seen.push(now);
  }
  expect(laps).toBe(2);
  const text = seen.join('\n');
  for (const part of ['Overview', 'Person:', 'Add degree', 'Duplicate', 'Document:', 'Hide the preview', 'Preview', 'Larger', 'Ctrl-K'])
    expect(text).toContain(part);
});

test('the focus is always visible', async ({ host, app, page }) => {
  await openSample(host, app);
  await app.go('Education');
  await app.rows('Education').getByRole('link').first().click();
  await expect(app.openForm.field('Degree')).toBeVisible();
  await page.keyboard.press('Tab');
  const sample = [
    app.screens.getByRole('link', { name: /^Works/ }),
    app.rows('Education').getByRole('link').first(),
    page.getByRole('button', { name: 'Add degree' }),
    app.openForm.field('Degree'),
    app.openForm.field('Dates'),
    app.openForm.choice('Meaning of line 1'),
    app.openForm.root.getByRole('button', { name: 'Add a line' }),
    app.openForm.root.getByRole('button', { name: /^Move line 1/ }),
    page.getByRole('button', { name: 'Export', exact: true }),
    page.getByRole('button', { name: 'Hide the preview' }),
    page.getByRole('separator', { name: 'Width of the preview' }),
    app.preview.root,
    page.getByRole('button', { name: /^Find or do/ }),
  ];
  for (const control of sample) {
    const look = () =>
      control.evaluate((element) => {
        const chain = [element, element.parentElement ?? element];
        return chain.map((one) => {
          const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor } = getComputedStyle(one);
          return [outlineStyle === 'none' ? '' : `${outlineWidth} ${outlineColor}`, boxShadow, borderColor, backgroundColor];
        });
      });
    const before = await look();
    await control.focus();
    await expect.poll(look, `focus on ${control}`).not.toEqual(before);
    await control.blur();
  }
});

for (const screen of ['Overview', 'Profile', 'Works', 'Education', 'Documents', 'Checks']) {
  test(`at 200 % nothing of “${screen}” is lost`, async ({ host, app, page }) => {
    await page.setViewportSize({ width: 720, height: 450 });
    await openSample(host, app);
    if (screen !== 'Overview') {
      await app.go(screen);
      const first = app.rows(screen).getByRole('link').first();
      if ((await first.count()) > 0) await first.click();
    }
    const overflow = await page.evaluate(() => {
      const wide = document.documentElement;
      const middle = document.querySelector('main');
      return { page: wide.scrollWidth - wide.clientWidth, middle: middle ? middle.scrollWidth - middle.clientWidth : 0 };
    });
    expect(overflow).toEqual({ page: 0, middle: 0 });
    for (const control of await page.getByRole('main').getByRole('textbox').all()) {
      await control.scrollIntoViewIfNeeded();
      await expect(control).toBeInViewport();
    }
  });
}
