// Writing a document for Word, in one process.
import { join } from 'node:path';
import { built, printedBy } from './built.mjs';
import { row } from './figures.mjs';
import { makePortfolio } from './make-portfolio.mjs';
import { root, workshop } from './server.mjs';

export async function benchDocx() {
  const { folder } = workshop();
  const file = join(folder, 'portfolio.json');
  makePortfolio(file, { works: 200, listed: 200 });
  const { cold, warm } = printedBy(await built('docx'), join(root, 'resources'), file);
  return [row('Word file of 200 works, first', cold), row('Word file of 200 works, again', warm, { goal: 500 })];
}
