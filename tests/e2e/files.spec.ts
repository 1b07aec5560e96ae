import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { type Portfolio, schemaVersion } from '../../shared/portfolio/portfolio.ts';
import { expect, type Host, test } from './host.ts';
import type { AppWindow } from './pages/app-window.ts';

async function openSample(host: Host, app: AppWindow) {
  const file = await host.sample();
  const server = await host.serve(file);
  await app.open(server.url);
  await expect(app.heading('Ilse Varga-Whitlock')).toBeVisible();
  return { file, server };
}

/** Changes a file as another program would. */
function editOutside(file: string, change: (portfolio: Portfolio) => void): void {
  const content = JSON.parse(readFileSync(file, 'utf8')) as { portfolio: Portfolio };
  change(content.portfolio);
  writeFileSync(file, JSON.stringify(content, null, 2));
}

const headline = (text: string) => (portfolio: Portfolio) => {
  const [first] = portfolio.people;
  if (first) first.headline = text;
};
const headlineIn = (host: Host, file: string) => host.read(file).people[0]?.headline;

/** Types a headline and writes the file from outside before it is saved. */
async function clash(page: Page, app: AppWindow, file: string, theirs: string, mine: string): Promise<void> {
  const conflict = page.getByRole('alert').filter({ hasText: 'The file was changed by another program' });
  await expect(async () => {
    await app.openForm.field('Headline').fill('');
    await app.openForm.field('Headline').fill(mine);
    await expect(app.status).toHaveText(/^Saving/, { timeout: 400 });
    editOutside(file, headline(theirs));
    await expect(conflict).toBeVisible({ timeout: 4_000 });
  }).toPass();
}

test.describe('a file that another program changes during an edit', () => {
  for (const [way, button] of [
    ['theirs', 'Load theirs'],
    ['mine', 'Keep mine'],
    ['another file', 'Save as …'],
  ] as const) {
    test(`keeps ${way}`, async ({ host, app, page }) => {
      const { file } = await openSample(host, app);
      await app.go('Profile');
      await clash(page, app, file, 'Written by them', 'Written by me');
      const conflict = page.getByRole('alert').filter({ hasText: 'The file was changed by another program' });
      await expect(conflict).toContainText('sample.json');
      await expect(app.openForm.field('Headline')).toHaveText('Written by me');
      await app.openForm.field('Headline').fill('Written by me, and more');
      expect(headlineIn(host, file)).toBe('Written by them');

      await conflict.getByRole('button', { name: button }).click();
      if (way === 'another file') await app.chooseFile('Save as', 'File name', 'mine', 'Save');
      await expect(conflict).toBeHidden();
      await app.saved();
      if (way === 'theirs') {
        await expect(app.openForm.field('Headline')).toHaveText('Written by them');
        expect(headlineIn(host, file)).toBe('Written by them');
      } else if (way === 'mine') {
        await expect.poll(() => headlineIn(host, file)).toBe('Written by me, and more');
        await expect(page.getByText(/Theirs is kept beside it as/)).toBeVisible();
        const copy = readdirSync(host.home).find((name) => name.includes('their version'));
        expect(headlineIn(host, host.at(copy ?? ''))).toBe('Written by them');
      } else {
        await expect(page).toHaveTitle('mine.json – Scholarfolio');
        expect(headlineIn(host, host.at('mine.json'))).toBe('Written by me, and more');
        expect(headlineIn(host, file)).toBe('Written by them');
      }
    });
  }
});

test('a change from outside is taken over when there is no edit here, and a file edited by hand is welcome', async ({
  host,
  app,
  page,
}) => {
  const { file, server } = await openSample(host, app);
  await app.go('Profile');
  editOutside(file, headline('From the other computer'));
  await expect(app.openForm.field('Headline')).toHaveText('From the other computer');
  await expect(page.getByText(/was changed outside Scholarfolio|was changed by another program/)).toBeVisible();
  await page.getByRole('button', { name: 'All right' }).click();
  await expect(page.getByRole('button', { name: 'All right' })).toBeHidden();

  await page.goto('about:blank');
  await server.stop();
  editOutside(file, (portfolio) => {
    headline('By hand')(portfolio);
    Object.assign(portfolio, { 'x-mine': { kept: true } });
  });
  await app.open((await host.serve(file)).url);
  await expect(page.getByText(/“sample.json” was changed outside Scholarfolio/)).toBeVisible();
  await app.go('Profile');
  await expect(app.openForm.field('Headline')).toHaveText('By hand');
  await app.openForm.field('Headline').fill('By hand, then in the window');
  await expect.poll(() => headlineIn(host, file)).toBe('By hand, then in the window');
  expect(host.read(file)).toMatchObject({ 'x-mine': { kept: true } });
});

const deep = 100_000;
const damaged: Readonly<Record<string, (valid: string) => string | Uint8Array>> = {
  truncated: (valid) => valid.slice(0, valid.length / 2),
  empty: () => '',
  'the word null': () => 'null',
  'only NUL': () => new Uint8Array(4096),
  'only a byte order mark': () => '\uFEFF',
  'no JSON at all': () => 'Dear committee,\nplease find my CV attached.\n',
  'JSON of something else': () => '{"name":"scholarfolio","version":"1.0.0"}',
  'of a wrong shape': (valid) => valid.replace('"people": [', '"people": ["nobody", '),
  'nested 100,000 deep': () => '['.repeat(deep) + ']'.repeat(deep),
  'not UTF-8': (valid) => Buffer.concat([Buffer.from(valid.slice(0, 200)), Buffer.from([0xc3, 0x28]), Buffer.from(valid.slice(200))]),
};

test('a file that cannot be read is named, left byte-identical and never written to', async ({ host, app, page }) => {
  const valid = readFileSync(await host.sample('good.json'), 'utf8');
  await app.open((await host.serve()).url);
  let number = 0;
  for (const [what, make] of Object.entries(damaged)) {
    await test.step(what, async () => {
      number += 1;
      const name = `bad-${number}.json`;
      writeFileSync(host.at(name), make(valid));
      const before = readFileSync(host.at(name));
      await page.getByRole('button', { name: /^Open …/ }).click();
      await app.chooseFile('Open a portfolio', 'File', name, 'Open');
      await expect(page.getByRole('heading', { name: `${name} could not be read` })).toBeVisible();
      await expect(page.getByText(new RegExp(`“${name}”`)).first()).toBeVisible();
      await expect(page.getByText('Nothing is written to it.')).toBeVisible();
      await expect(page.getByRole('dialog')).toBeHidden();
      await page.getByRole('button', { name: 'Close', exact: true }).click();
      await expect(page.getByRole('button', { name: /^New portfolio/ })).toBeVisible();
      expect(readFileSync(host.at(name)).equals(before)).toBe(true);
    });
  }
  await test.step('a byte order mark before a valid file is no damage', async () => {
    writeFileSync(host.at('bom.json'), `\uFEFF${valid}`);
    await page.getByRole('button', { name: /^Open …/ }).click();
    await app.chooseFile('Open a portfolio', 'File', 'bom.json', 'Open');
    await expect(app.heading('Ilse Varga-Whitlock')).toBeVisible();
  });
});

test('a damaged file is recovered from a kept copy, and its bytes are kept beside it', async ({ host, app, page }) => {
  const { file, server } = await openSample(host, app);
  await app.go('Profile');
  await app.openForm.field('Headline').fill('Before the damage');
  await expect.poll(() => headlineIn(host, file)).toBe('Before the damage');
  await page.goto('about:blank');
  await server.stop();
  const torn = readFileSync(file, 'utf8').slice(0, 900);
  writeFileSync(file, torn);

  await app.open((await host.serve(file)).url);
  await expect(page.getByRole('heading', { name: 'sample.json could not be read' })).toBeVisible();
  await page.getByRole('button', { name: 'Open this copy' }).first().click();
  await expect(page.getByText(/“sample.json” was opened from a kept copy/)).toBeVisible();
  await expect(app.heading('Profile').or(app.heading('Ilse Varga-Whitlock'))).toBeVisible();
  const beside = readdirSync(host.home).find((name) => name.includes('damaged'));
  expect(readFileSync(host.at(beside ?? ''), 'utf8')).toBe(torn);
  expect(host.read(file).people).toHaveLength(2);
});

test('what can be read of a damaged file is shown for reading, and goes on in a new file', async ({ host, app, page }) => {
  const file = await host.sample();
  const { works, people, documents, groups = [] } = host.read(file);
  const [work, person, group] = [works[0], people[0], groups.at(-1)];
  const torn = readFileSync(file, 'utf8').replace('"title": "', '"title": ');
  writeFileSync(file, torn.slice(0, -40));
  const before = readFileSync(file);
  await app.open((await host.serve(file)).url);
  await expect(app.heading('sample.json could not be read')).toBeVisible();
  await expect(
    page.getByText(new RegExp(`^2 people, ${works.length - 1} works, .*, ${documents.length} documents and 1 group\\. Left out:$`)),
  ).toBeVisible();
  const left = page.getByRole('region', { name: 'Left out' });
  await expect(left.getByRole('listitem')).toHaveText([
    new RegExp(`^Group “${group?.id}”: the group is missing`),
    new RegExp(`^Work 1, “${work?.id}”: cannot be understood`),
    new RegExp(`^Group ${groups.length}, “${group?.name}”: cut off`),
    /^End of the file: /,
  ]);

  await page.getByRole('button', { name: 'Open what can be read' }).click();
  const banner = page.getByRole('status').filter({ hasText: 'Damaged file, open for reading only' });
  await expect(banner).toContainText('Nothing is written to it');
  await expect(app.heading('Ilse Varga-Whitlock')).toBeVisible();
  await expect(app.status).toHaveText('Reading only');
  await app.go('Works');
  await expect(page.getByRole('button', { name: 'Add work' })).toBeDisabled();
  await expect(page.getByText(work?.title ?? '')).toBeHidden();
  await banner.getByRole('button', { name: 'Left out: 4' }).click();
  await expect(left.getByRole('listitem')).toHaveCount(4);
  await banner.getByRole('button', { name: 'Back' }).click();
  await expect(app.heading('sample.json could not be read')).toBeVisible();
  await page.getByRole('button', { name: 'Open what can be read' }).click();

  await banner.getByRole('button', { name: 'Save as …' }).click();
  await app.chooseFile('Save as', 'File name', 'rescued', 'Save');
  await expect(banner).toBeHidden();
  await expect(page.getByText(/“rescued.json” holds what could be read of “sample.json”/)).toBeVisible();
  await app.go('Profile');
  await app.openForm.field('Headline').fill('Rescued');
  await expect.poll(() => headlineIn(host, host.at('rescued.json'))).toBe('Rescued');
  const rescued = host.read(host.at('rescued.json'));
  expect(rescued.people[0]).toEqual({ ...person, headline: 'Rescued' });
  expect(rescued.works.some(({ id }) => id === work?.id)).toBe(false);
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a file of a newer version opens for reading only', async ({ host, app, page }) => {
  const file = await host.sample('future.json');
  const content = JSON.parse(readFileSync(file, 'utf8')) as { schemaVersion: number };
  writeFileSync(file, JSON.stringify({ ...content, schemaVersion: schemaVersion + 1 }));
  const before = readFileSync(file);
  await app.open((await host.serve(file)).url);
  await expect(page.getByText(/“future.json” was written by a newer version of Scholarfolio/)).toBeVisible();
  await expect(app.status).toHaveText('Reading only');
  await app.go('Profile');
  await expect(app.openForm.field('Headline')).toHaveAttribute('aria-readonly', 'true');
  await app.go('Education');
  await expect(page.getByRole('button', { name: 'Add degree' })).toBeDisabled();
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a second program on the same file reads only, says so, and can open it anyway', async ({ host, app, page, context }) => {
  const { file } = await openSample(host, app);
  const second = await host.serve(file);
  const other = await context.newPage();
  await other.goto(second.url);
  const banner = other.getByText(/“sample.json” is open in another window or program/);
  await expect(banner).toBeVisible();
  await expect(other.getByRole('contentinfo').getByRole('status')).toHaveText('Reading only');
  await expect(other.getByRole('button', { name: 'Add skill group' })).toBeHidden();
  await other.getByRole('button', { name: 'Open anyway' }).click();
  await expect(banner).toBeHidden();
  await other.getByRole('link', { name: 'Profile' }).click();
  await other.getByRole('main').getByRole('textbox', { name: 'Headline' }).fill('From the second window');
  await expect.poll(() => headlineIn(host, file)).toBe('From the second window');
  await app.go('Profile');
  await expect(app.openForm.field('Headline')).toHaveText('From the second window');
  await expect(page).toHaveTitle(/sample.json/);
});

/** Makes a folder that takes no more bytes; null where this user can do neither. Returns what makes it well again. */
function makeUnwritable(folder: string): (() => void) | null {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder], { stdio: 'ignore' });
    return () => execFileSync('umount', ['-l', folder]);
  } catch {
    return process.getuid?.() === 0 ? null : () => {};
  }
}

test('on a full disk or in a read-only folder “not saved” stays, nothing is lost and “save as” works', async ({ host, app, page }) => {
  const folder = host.at('small');
  mkdirSync(folder);
  const restore = makeUnwritable(folder);
  test.skip(restore === null, 'this user may neither mount a small disk nor be refused by a folder');
  try {
    const file = await host.sample('small/cv.json');
    await app.open((await host.serve(file)).url);
    await app.go('Profile');
    // Fill what is left, or take the right to write away where nothing could be mounted.
    let filling = 0;
    try {
      for (; filling < 300; filling += 1) writeFileSync(`${folder}/filler-${filling}`, Buffer.alloc(4096));
    } catch {
      // Full, as wanted.
    }
    if (filling === 300) chmodSync(folder, 0o500);
    const before = readFileSync(file);

    await app.openForm.field('Headline').fill('Typed on a full disk');
    await expect(app.status).toHaveText('Not saved');
    const banner = page.getByRole('alert').filter({ hasText: 'Not saved' });
    await expect(banner).toContainText('“cv.json” is not saved because');
    await app.go('Education');
    await expect(banner).toBeVisible();
    await page.reload();
    await expect(banner).toBeVisible();
    await app.go('Profile');
    await expect(app.openForm.field('Headline')).toHaveText('Typed on a full disk');
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder).filter((name) => !name.startsWith('filler-'))).toEqual(['cv.json']);

    await banner.getByRole('button', { name: 'Save as …' }).click();
    await app.chooseFile('Save as', 'File name', host.at('elsewhere.json'), 'Save');
    await expect(banner).toBeHidden();
    await app.saved();
    expect(headlineIn(host, host.at('elsewhere.json'))).toBe('Typed on a full disk');
    expect(readFileSync(file).equals(before)).toBe(true);
  } finally {
    if (process.getuid?.() !== 0) chmodSync(folder, 0o700);
    restore?.();
  }
});

test('the welcome screen makes the sample, never overwrites, and lists recent files', async ({ host, app, page }) => {
  await app.open((await host.serve()).url);
  await expect(app.heading('Scholarfolio')).toBeVisible();
  mkdirSync(host.at('Documents'));
  await page.getByRole('button', { name: /^Open the sample/ }).click();
  const dialog = app.dialog('Open the sample');
  await dialog.getByRole('button', { name: 'Documents' }).click();
  await dialog.getByRole('button', { name: 'Open the sample' }).click();
  await expect(app.heading('Ilse Varga-Whitlock')).toBeVisible();
  expect(host.read(host.at('Documents/sample-portfolio.json')).people).toHaveLength(2);
  const before = readFileSync(host.at('Documents/sample-portfolio.json'));

  await page.keyboard.press('Control+k');
  await app.palette.fill('new portfolio');
  await page.getByRole('button', { name: /^New portfolio/ }).click();
  await app.chooseFile('New portfolio', 'File name', host.at('Documents/sample-portfolio'), 'Create portfolio');
  await expect(app.dialog('New portfolio').getByRole('alert')).toContainText('There is already a file “sample-portfolio.json”');
  expect(readFileSync(host.at('Documents/sample-portfolio.json')).equals(before)).toBe(true);
  await app.dialog('New portfolio').getByRole('textbox', { name: 'File name' }).fill('second');
  await app.dialog('New portfolio').getByRole('button', { name: 'Create portfolio' }).click();
  await expect(page.getByRole('textbox', { name: 'Your name' })).toBeVisible();

  await page.goto('about:blank');
  await app.open((await host.serve()).url);
  const recent = page.getByRole('region', { name: 'Recent' }).getByRole('listitem');
  await expect(recent).toHaveText([/second\.json/, /sample-portfolio\.json/]);
  rmSync(host.at('second.json'), { force: true });
  rmSync(host.at('Documents/second.json'), { force: true });
  await recent.first().getByRole('button').click();
  await expect(page.getByRole('alert')).toContainText('“second.json” is not at this place');
  await recent.nth(1).getByRole('button').click();
  await expect(app.heading('Ilse Varga-Whitlock')).toBeVisible();
});

test('what is typed after the program has stopped waits on the page and is called not saved', async ({ host, app, page, watch }) => {
  watch.allow(/ERR_CONNECTION_REFUSED|Failed to load resource/);
  const { file, server } = await openSample(host, app);
  await app.go('Profile');
  await server.stop('SIGKILL');
  await app.openForm.field('Headline').fill('Typed while it was away');
  await expect(page.getByText('Scholarfolio has stopped')).toBeVisible();
  await expect(app.status).toHaveText(/^Not saved/);
  expect(headlineIn(host, file)).not.toBe('Typed while it was away');
  await expect(app.openForm.field('Headline')).toHaveText('Typed while it was away');
});
