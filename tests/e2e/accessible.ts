import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** No violation on what is shown now. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  // A frame later everything that appears has its final colours.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  // Without fetching style sheets anew, which pages with a strict policy refuse and which no rule of these needs.
  const { violations } = await new AxeBuilder({ page }).options({ preload: false }).withTags(tags).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} — ${failureSummary}`).join('\n')}`,
  );
  expect.soft(found, where).toEqual([]);
}
