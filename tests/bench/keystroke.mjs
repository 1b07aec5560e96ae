// Keystroke in a form → the changed page painted, in Chromium through the loopback host.
import { row } from './figures.mjs';
import { openedPortfolio } from './server.mjs';

const KEYS = 60;
const scenarios = [
  { name: '200 works, six pages shown, typing in a bullet', works: 200, listed: 95, goal: 100, field: 'bullet' },
  { name: '200 works, six pages shown, typing in a title', works: 200, listed: 95, goal: 100, field: 'title' },
  { name: '200 works, all listed, typing in a bullet', works: 200, listed: 200, goal: 150, field: 'bullet' },
  { name: '1,000 works, all listed, typing in a bullet', works: 1000, listed: 1000, goal: 300, field: 'bullet' },
];

/**
 * Runs in the page: `nextPaint` resolves with the time from the key to the frame after the preview shows what that key changed. Pages
 * that arrive meanwhile and show an earlier edit do not count, so that each answer is asked for the edit that it knows.
 */
function install() {
  const preview = document.querySelector('[aria-label="Preview"]') ?? document.body;
  let pressed = 0;
  /** Of the portfolio: after the last edit, and as the last pages show it. */
  const revision = { edited: 0, shown: 0, wanted: 0 };
  let done = null;
  const fetched = window.fetch;
  window.fetch = async (address, ...rest) => {
    const response = await fetched(address, ...rest);
    const read = response.json.bind(response);
    response.json = async () => {
      const answer = await read();
      if (String(address).endsWith('/preview.render')) revision.shown = answer.revision;
      if (String(address).endsWith('/edit.apply')) revision.edited = answer.state.revision;
      return answer;
    };
    return response;
  };
  addEventListener(
    'keydown',
    (event) => {
      pressed = event.timeStamp;
    },
    { capture: true },
  );
  new MutationObserver((records) => {
    if (
      !done ||
      revision.shown < revision.wanted ||
      !records.some((record) => record.target instanceof Element && record.target.closest('svg'))
    )
      return;
    const finish = done;
    done = null;
    requestAnimationFrame(() => {
      const painted = new MessageChannel();
      painted.port1.onmessage = () => finish(performance.now() - pressed);
      painted.port2.postMessage(null);
    });
  }).observe(preview, { childList: true, subtree: true, attributes: true });
  window.lastRevision = () => revision.edited;
  window.nextPaint = (wanted) =>
    new Promise((resolve) => {
      revision.wanted = wanted;
      done = resolve;
    });
}

export async function benchKeystrokes(browser) {
  const rows = [];
  for (const { name, works, listed, goal, field } of scenarios) {
    const { page, close } = await openedPortfolio(browser, { works, listed });
    try {
      await page.evaluate(
        (hash) => {
          location.hash = hash;
        },
        field === 'title' ? '#/works/w0' : '#/entries/employment/job0',
      );
      const box =
        field === 'title' ? page.getByRole('textbox', { name: 'Title' }).first() : page.getByRole('textbox', { name: 'Line 1' }).first();
      await box.click({ position: { x: 20, y: 12 } });
      await page.keyboard.press('End');
      await page.evaluate(install);
      const values = [];
      let revision = 0;
      for (let i = 0; i < KEYS; i++) {
        const next = page.evaluate((wanted) => window.nextPaint(wanted), i === 0 ? 0 : ++revision);
        await page.keyboard.press('abcdefghij '[i % 11] === ' ' ? 'Space' : 'abcdefghij'[i % 10]);
        // A key that changes nothing on the page would wait for ever: better a broken run than a wrong figure.
        const lost = new Promise((_, reject) =>
          setTimeout(() => reject(new Error(`${name}: key ${i} changed nothing within 10 s`)), 10_000).unref(),
        );
        values.push(await Promise.race([next, lost]));
        // Every key is one edit: counting from the first one tells which pages show it.
        if (i === 0) revision = await page.waitForFunction(() => window.lastRevision()).then((handle) => handle.jsonValue());
      }
      rows.push(row(`keystroke → painted: ${name}`, values.slice(5), { goal }));
    } finally {
      await close();
    }
  }
  return rows;
}
