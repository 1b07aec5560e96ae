// `npm run bench`: how fast it is on this machine, beside peers measured in the same run. `-- --json` for machines,
// `-- --only keystroke` for one part.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { findBrowser } from '../e2e/find-browser.mjs';
import { benchDocuments } from './documents.mjs';
import { benchDocx } from './docx.mjs';
import { benchExport } from './export.mjs';
import { benchFirstScreen } from './first-screen.mjs';
import { benchImport } from './import.mjs';
import { benchKeystrokes } from './keystroke.mjs';
import { benchReferences } from './references.mjs';
import { benchSaving } from './saving.mjs';
import { program, root } from './server.mjs';
import { benchSite } from './site.mjs';
import { benchWorks } from './works.mjs';

const { values } = parseArgs({ options: { json: { type: 'boolean' }, only: { type: 'string' } } });
const notes = [];
const rows = [];
const wanted = (part) => values.only === undefined || values.only === part;

if (!existsSync(program)) {
  console.error('There is nothing to measure yet. Run: npm run build');
  process.exit(1);
}
const executablePath = findBrowser();
if (executablePath) {
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  if (wanted('keystroke')) rows.push(...(await benchKeystrokes(browser)));
  if (wanted('documents')) rows.push(...(await benchDocuments(browser)));
  if (wanted('screen')) rows.push(...(await benchFirstScreen(browser)));
  if (wanted('works')) rows.push(...(await benchWorks(browser)));
  await browser.close();
} else notes.push('No Chromium: nothing was measured in the browser. npm test installs one.');
if (wanted('saving')) rows.push(...(await benchSaving()));
if (wanted('references')) rows.push(...(await benchReferences()));
if (wanted('import')) rows.push(...(await benchImport()));
if (wanted('docx')) rows.push(...(await benchDocx()));
if (wanted('site')) rows.push(...(await benchSite()));
if (wanted('export')) rows.push(...benchExport((note) => notes.push(note)));

const assets = join(root, 'dist/renderer/assets');
const bundle = readdirSync(assets).map((file) => ({
  file,
  kB: Math.round(readFileSync(join(assets, file)).length / 1000),
  gzipped: Math.round(gzipSync(readFileSync(join(assets, file))).length / 1000),
}));

if (values.json) console.log(JSON.stringify({ rows, bundle, notes }, null, 2));
else {
  console.table(rows);
  console.table(bundle);
  for (const note of notes) console.log(note);
}
