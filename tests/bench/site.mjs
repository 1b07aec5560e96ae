// Publishing a site of 1,000 works into a folder, in one process.
import { join } from 'node:path';
import { built, printedBy } from './built.mjs';
import { row } from './figures.mjs';
import { makePortfolio } from './make-portfolio.mjs';
import { root, workshop } from './server.mjs';

export async function benchSite() {
  const { folder } = workshop();
  const file = join(folder, 'portfolio.json');
  makePortfolio(file, { works: 1000, listed: 1000 });
  const { first, again } = printedBy(await built('site'), join(root, 'resources'), file);
  return [row('site of 1,000 works, first', first, { goal: 5000 }), row('site of 1,000 works, after one edit', again, { goal: 1000 })];
}
