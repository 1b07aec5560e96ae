// The table of 5,000 works in Chromium: opening it, each key of a search and each filter until the frame with the answer is painted,
// and one edit of all of them.
import { row } from './figures.mjs';
import { openedPortfolio } from './server.mjs';

const WORKS = 5_000;
const OPENINGS = 12;
const queries = ['river soil', 'bench 2004', 'journal of moisture', 'lind network forecast', 'conference paper 1999'];

/** Runs in the page: times from an event to the frame after everything it caused was painted. */
function install() {
  const painted = (since) =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now() - since);
        channel.port2.postMessage(null);
      });
    });
  const times = {};
  for (const kind of ['keydown', 'click'])
    addEventListener(
      kind,
      (event) => {
        times[kind] = painted(event.timeStamp);
      },
      { capture: true },
    );
  window.timeOf = async (kind) => {
    const time = await times[kind];
    delete times[kind];
    if (time === undefined) throw new Error(`No ${kind} arrived`);
    return time;
  };
  window.untilRows = (hash, text) =>
    new Promise((resolve) => {
      const start = performance.now();
      const look = () => {
        if (!document.querySelector('[role="grid"] [role="gridcell"]')?.closest('[role="grid"]')?.textContent.includes(text)) return;
        observer.disconnect();
        resolve(painted(start));
      };
      const observer = new MutationObserver(look);
      observer.observe(document.body, { childList: true, subtree: true });
      location.hash = hash;
    });
}

/** From the event of this kind that `act` causes to the frame in which everything that followed is painted. */
async function timed(page, kind, act) {
  await act();
  return page.evaluate((event) => window.timeOf(event), kind);
}

async function expectCount(page, text) {
  await page.getByRole('main').getByText(text, { exact: true }).first().waitFor({ timeout: 10_000 });
}

export async function benchWorks(browser) {
  const { page, works, close } = await openedPortfolio(browser, { works: WORKS, listed: 95 });
  try {
    await page.evaluate(install);
    const opening = [];
    for (let i = 0; i < OPENINGS; i++) {
      opening.push(await page.evaluate(() => window.untilRows('#/works', 'Bench')));
      await page.evaluate(() => {
        location.hash = '#/profile';
      });
      await page.getByRole('region', { name: 'Profile', exact: true }).waitFor();
    }
    await page.evaluate(() => window.untilRows('#/works', 'Bench'));

    const box = page.getByRole('textbox', { name: 'Search works' });
    const searching = [];
    for (const query of queries) {
      await box.fill('');
      await box.focus();
      for (const key of query) searching.push(await timed(page, 'keydown', () => page.keyboard.press(key === ' ' ? 'Space' : key)));
    }
    await box.fill('bench 2004');
    const found = works.filter((work) => work.issued.edtf === '2004' || work.DOI.includes('2004')).length;
    await expectCount(page, `${found} of ${WORKS.toLocaleString('en-GB')}`);

    const filtering = [];
    await box.fill('bench');
    await page.getByRole('button', { name: /^Filters/ }).click();
    for (const name of ['Mine: Ada Bench took part', 'No DOI yet', 'Marked as selected'])
      for (let i = 0; i < 6; i++)
        filtering.push(await timed(page, 'click', () => page.getByRole('checkbox', { name, exact: true }).click()));
    await page.getByLabel('From year').focus();
    for (const key of '2010') filtering.push(await timed(page, 'keydown', () => page.keyboard.press(key)));
    await expectCount(page, `${works.filter((work) => Number(work.issued.edtf) >= 2010).length.toLocaleString('en-GB')} of 5,000`);
    await page
      .getByRole('dialog', { name: /^Filters/ })
      .getByRole('button', { name: 'Clear filters' })
      .click();
    await page.keyboard.press('Escape');
    await box.fill('');

    const sorting = [];
    for (const name of ['Title', 'Title', 'Authors', 'Venue', 'Status', 'Type', 'Year', 'Title', 'Authors', 'Year'])
      sorting.push(await timed(page, 'click', () => page.getByRole('columnheader', { name }).getByRole('button').click()));

    const bulk = [];
    for (let i = 0; i < 5; i++) {
      if (i === 0) await page.getByRole('checkbox', { name: 'Tick all works shown' }).click();
      await page.getByRole('button', { name: 'Selected', exact: true }).click();
      const name = i % 2 ? 'No longer selected' : 'Mark as selected';
      bulk.push(await timed(page, 'click', () => page.getByRole('menuitem', { name }).click()));
    }
    return [
      row('5,000 works: opening the table → painted', opening, { goal: 300 }),
      row('5,000 works: key of a search → painted', searching, { goal: 50 }),
      row('5,000 works: filter, with a search → painted', filtering, { goal: 50 }),
      row('5,000 works: sort → painted', sorting),
      row('5,000 works: one edit of all of them → painted', bulk),
    ];
  } finally {
    await close();
  }
}
