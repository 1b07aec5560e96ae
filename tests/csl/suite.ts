// Runs every fixture of a folder and says which pass. Built and run by run.mjs.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { localesIn } from '../../electron/services/citations/csl-files.ts';
import type { Citeproc } from '../../shared/citations/csl-engine.ts';
import { parseFixture } from './fixture.ts';
import { runFixture } from './run-fixture.ts';

const [resources = '', folder = ''] = process.argv.slice(2);
const citeproc = createRequire(import.meta.url)('citeproc') as Citeproc;
const locale = localesIn(resources);

/** Why the fixture fails, or null. */
function failure(name: string): string | null {
  try {
    const fixture = parseFixture(readFileSync(join(folder, name), 'utf8'));
    const printed = runFixture(citeproc, locale, fixture).trim();
    return printed === fixture.result ? null : `  expected: ${fixture.result}\n  printed:  ${printed}`;
  } catch (error) {
    return `  ${error instanceof Error ? error.message : String(error)}`;
  }
}

const names = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort();
if (names.length === 0) {
  console.error(`There are no fixtures (*.txt) in ${folder}.`);
  process.exit(2);
}
let failed = 0;
for (const name of names) {
  const why = failure(name);
  if (why) failed++;
  console.log(`${why ? 'fail' : 'pass'} ${name.replace(/\.txt$/, '')}${why ? `\n${why}` : ''}`);
}
console.log(`${names.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
