import { join } from 'node:path';
import { built, printedBy } from './built.mjs';
import { row } from './figures.mjs';
import { makePortfolio } from './make-portfolio.mjs';
import { workshop } from './server.mjs';

export async function benchSaving() {
  const { folder } = workshop();
  const file = join(folder, 'portfolio.json');
  makePortfolio(file, { works: 2000, listed: 200 });
  const { ours, blocked, theirs } = printedBy(await built('saving'), file);
  return [
    row('saving 2,000 works after an edit', ours, { goal: 50, peer: 'lowdb JSONFile (no fsync, no checks)', peerValues: theirs }),
    row('longest pause of the event loop meanwhile', blocked, { goal: 50 }),
  ];
}
