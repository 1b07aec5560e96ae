// First meaningful screen in the browser after the server is up: the form and the first page.
import { join } from 'node:path';
import { row } from './figures.mjs';
import { makePortfolio } from './make-portfolio.mjs';
import { startServer, workshop } from './server.mjs';

const RUNS = 5;

export async function benchFirstScreen(browser) {
  const screen = [];
  const pages = [];
  for (let i = 0; i < RUNS; i++) {
    const { folder, env } = workshop();
    const file = join(folder, 'portfolio.json');
    makePortfolio(file, { works: 200, listed: 70 });
    const server = await startServer(file, env);
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const start = performance.now();
    await page.goto(server.url);
    await page.getByRole('navigation').first().waitFor();
    screen.push(performance.now() - start);
    await page
      .getByRole('img', { name: /^Page 1/ })
      .locator('path')
      .first()
      .waitFor({ state: 'attached' });
    pages.push(performance.now() - start);
    await page.close();
    await server.stop();
  }
  return [row('first screen in the browser, cold server', screen, { goal: 1500 }), row('first page of the preview, cold server', pages)];
}
