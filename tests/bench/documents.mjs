// Choosing another document → its first pages painted, in Chromium through the loopback host.
import { row } from './figures.mjs';
import { openedPortfolio } from './server.mjs';

const TIMES = 24;

/** Runs in the page: goes to a screen and resolves with the time until new pages of the preview are painted. */
function install() {
  const preview = document.querySelector('[aria-label="Preview"]');
  window.untilPages = (hash) =>
    new Promise((resolve) => {
      const start = performance.now();
      const observer = new MutationObserver((records) => {
        const drawn = records.some(({ addedNodes }) => [...addedNodes].some((node) => node instanceof SVGSVGElement && node.firstChild));
        if (!drawn) return;
        observer.disconnect();
        requestAnimationFrame(() => {
          const painted = new MessageChannel();
          painted.port1.onmessage = () => resolve(performance.now() - start);
          painted.port2.postMessage(null);
        });
      });
      observer.observe(preview, { childList: true, subtree: true });
      location.hash = hash;
    });
}

export async function benchDocuments(browser) {
  const { page, close } = await openedPortfolio(browser, { works: 200, listed: 95 });
  try {
    await page.evaluate(install);
    const values = [];
    for (let i = 0; i < TIMES; i++) {
      const next = i % 2 === 0 ? 'short' : 'cv';
      const lost = new Promise((_, reject) => setTimeout(() => reject(new Error(`${next} was not drawn within 10 s`)), 10_000).unref());
      values.push(await Promise.race([page.evaluate((id) => window.untilPages(`#/documents/${id}`), next), lost]));
    }
    return [row('another document chosen → its pages painted: 200 works', values.slice(4), { goal: 300 })];
  } finally {
    await close();
  }
}
