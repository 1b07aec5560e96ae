// Formatting 1,000 references in each bundled style, and again after one was edited, in one process.
import { join } from 'node:path';
import { built, printedBy } from './built.mjs';
import { row } from './figures.mjs';
import { makePortfolio } from './make-portfolio.mjs';
import { root, workshop } from './server.mjs';

/** Longest time after an edit, in milliseconds. */
const goals = { numeric: 20, 'author-date': 100, names: 1000 };

export async function benchReferences() {
  const { folder } = workshop();
  const file = join(folder, 'portfolio.json');
  makePortfolio(file, { works: 1000, listed: 1000 });
  const measured = printedBy(await built('references'), join(root, 'resources'), file);
  return measured.flatMap(({ style, kind, cold, edited }) => [
    row(`1,000 references formatted for the first time: ${style}`, cold),
    row(`1,000 references, one edited: ${style}`, edited, { goal: goals[kind] }),
  ]);
}
