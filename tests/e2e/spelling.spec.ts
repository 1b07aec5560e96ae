import type { Locator, Page } from '@playwright/test';
import { bilingualPortfolio } from '../builders/bilingual.ts';
import { document } from '../builders/portfolio.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './host.ts';

/** The words underlined in the window, in the order in which they were found. */
const underlined = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('misspelt') ?? [])].map((range) => (range as Range).toString()).sort());

/** The portfolio of the builder with another text in the first line of the position. */
function withLine(text: string, more: object = {}) {
  const portfolio = bilingualPortfolio();
  const [post, ...rest] = portfolio.entries;
  const { translations: _none, ...entry } = post as unknown as { details: object[]; translations: object };
  return { ...portfolio, entries: [{ ...entry, details: [{ id: 'l1', text }], ...more }, ...rest] };
}

async function openPost(app: { go: (screen: string) => Promise<void> }, page: Page): Promise<void> {
  await app.go('Positions');
  await page.getByRole('link', { name: /Lecturer/ }).click();
}

/** Presses the right mouse button on a word of an editor. */
async function rightClick(page: Page, editor: Locator, word: string): Promise<void> {
  const at = await editor.evaluate((element, wanted) => {
    const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = (node.textContent ?? '').indexOf(wanted);
      if (start < 0) continue;
      const range = element.ownerDocument.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
    throw new Error(`“${wanted}” is not in the field`);
  }, word);
  await page.mouse.click(at.x, at.y, { button: 'right' });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('a misspelt word is underlined, replaced by a suggestion, and comes back with undo', async ({ host, app, page }) => {
      const file = host.write('spelling.json', withLine('Recieved the prise of Osterkamp’s group for $recieve$ and `recieve` [@peat]'));
      await app.open((await host.serve(file)).url);
      await openPost(app, page);
      const line = app.openForm.field('Line 1');
      await expect(line).toHaveAttribute('spellcheck', 'false');
      await expect.poll(() => underlined(page)).toEqual(['Recieved']);

      await rightClick(page, line, 'Recieved');
      const menu = page.getByRole('menu', { name: 'Spelling of “Recieved”' });
      const offers = menu.getByRole('menuitem');
      await expect(offers.first()).toHaveText('Received');
      await expect(offers.first()).toBeFocused();
      await expectAccessible(page, 'Suggestions');
      await offers.first().click();
      await expect(menu).toBeHidden();
      await expect(line).toBeFocused();
      await expect(line).toContainText('Received the prise');
      await expect.poll(() => underlined(page)).toEqual([]);
      await app.saved();
      await expect.poll(() => JSON.stringify(host.read(file))).toContain('Received the prise of Osterkamp’s');

      await page.keyboard.press('Control+z');
      await expect(line).toContainText('Recieved the prise');
      await expect.poll(() => underlined(page)).toEqual(['Recieved']);
    });
  });
}

test('typed words are checked when they are finished; all of it works with the keyboard', async ({ host, app, page }) => {
  const file = host.write('typed.json', withLine('Group'));
  await app.open((await host.serve(file)).url);
  await openPost(app, page);
  const line = app.openForm.field('Line 1');
  await line.focus();
  await page.keyboard.press('Control+End');
  await line.pressSequentially(' of lysimetrics wroking');
  // The word at the caret may still become one.
  await expect.poll(() => underlined(page)).toEqual(['lysimetrics']);
  await page.keyboard.press('Home');
  await expect.poll(() => underlined(page)).toEqual(['lysimetrics', 'wroking']);

  await page.keyboard.press('End');
  await page.keyboard.press('Alt+Enter');
  const menu = page.getByRole('menu', { name: 'Spelling of “wroking”' });
  await expect(menu.getByRole('menuitem', { name: 'working', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(line).toBeFocused();
  await page.keyboard.press('Shift+F10');
  await expect(menu.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(line).toHaveText('Group of lysimetrics working');
  await page.keyboard.type(' well');
  await expect(line).toHaveText('Group of lysimetrics working well');

  // An own word is one in every field and after the next start, until it is taken away.
  await rightClick(page, line, 'lysimetrics');
  await page.getByRole('menuitem', { name: 'Add “lysimetrics” to dictionary' }).click();
  await expect.poll(() => underlined(page)).toEqual([]);
  await app.saved();
  await page.reload();
  await expect(line).toHaveText('Group of lysimetrics working well');
  await line.fill('Lysimetrics are wroking');
  await app.openForm.field('Role').focus();
  await expect.poll(() => underlined(page)).toEqual(['wroking']);
  await rightClick(page, line, 'wroking');
  await page.getByRole('menuitem', { name: 'Ignore until the window closes' }).press('Enter');
  await expect.poll(() => underlined(page)).toEqual([]);

  await page.getByRole('button', { name: 'Spelling …' }).click();
  const dialog = app.dialog('Spelling');
  await expect(dialog.getByRole('list', { name: 'Own words' }).getByRole('listitem')).toHaveText(['lysimetrics']);
  await expectAccessible(page, 'Spelling');
  await dialog.getByRole('button', { name: 'Remove “lysimetrics”' }).press('Enter');
  await expect(dialog.getByText(/None yet/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect.poll(() => underlined(page)).toEqual(['Lysimetrics']);
});

test('each text is checked in its language; where there is no dictionary it says so; and it can be switched off', async ({
  host,
  app,
  page,
}) => {
  const text = { details: { l1: { text: 'Leitung der Torfgruppe an der Univeristät, colour' } } };
  const portfolio = withLine('Led the colour group an der Universität', { translations: { de: text } });
  const [cv] = portfolio.documents;
  if (!cv) throw new Error('The builder has a document');
  const japanese = { ...document('o', []), id: 'rireki', name: 'Rirekisho', locale: 'ja-JP' };
  const file = host.write('languages.json', { ...portfolio, documents: [...portfolio.documents, japanese] });
  await app.open((await host.serve(file)).url);
  await openPost(app, page);
  await expect.poll(() => underlined(page)).toEqual(['Universität']);
  const switcher = app.openForm.root.getByRole('group', { name: 'Language of the texts' });
  await switcher.getByRole('button', { name: /^Deutsch/ }).click();
  await expect.poll(() => underlined(page)).toEqual(['Univeristät', 'colour']);

  await switcher.getByRole('button', { name: /^日本語/ }).click();
  await expect(switcher.getByText('No dictionary for Japanese: spelling is not checked.')).toBeVisible();
  await expect.poll(() => underlined(page)).toEqual([]);
  await expectAccessible(page, 'Position in Japanese');
  await page.getByRole('button', { name: 'Spelling …' }).click();
  await expect(app.dialog('Spelling').getByText('No dictionary for Japanese: spelling is not checked there.')).toBeVisible();
  await page.keyboard.press('Escape');

  await switcher.getByRole('button', { name: 'English' }).click();
  await expect.poll(() => underlined(page)).toEqual(['Universität']);
  await page.keyboard.press('Control+k');
  await app.palette.fill('spell-check off');
  await page.getByRole('button', { name: 'Turn spell-check off' }).click();
  await expect.poll(() => underlined(page)).toEqual([]);
  await expect(page.getByRole('button', { name: 'Spelling off …' })).toBeVisible();
});
