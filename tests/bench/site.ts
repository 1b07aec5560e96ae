// Publishes a site of many works, from the portfolio to the files of its folder, anew and after one edit. Built and run by site.mjs.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalReferences } from '../../electron/services/citations/references.ts';
import { makeSite } from '../../electron/services/sites/make-site.ts';
import { publishSite } from '../../electron/services/sites/publish.ts';
import { Portfolio } from '../../shared/portfolio/portfolio.ts';
import type { PortfolioV1 } from '../../shared/portfolio/portfolio-v1.ts';

const [resources = '', file = ''] = process.argv.slice(2);
const made = Portfolio.parse((JSON.parse(readFileSync(file, 'utf8')) as { portfolio: unknown }).portfolio);
const portfolio: PortfolioV1 = { ...made, documents: made.documents.map((document) => ({ ...document, site: {} })) };
const tools = {
  references: createLocalReferences(resources),
  coverage: { fonts: {} } as never,
  // Nothing is typeset: the site has no CV to download.
  typesetter: {} as never,
};
const RUNS = 5;

/** In ms. */
async function timed(of: PortfolioV1, folder: string): Promise<{ readonly took: number; readonly written: number }> {
  const start = performance.now();
  const site = await makeSite(of, { document: 'cv' }, tools);
  if (!site.ok) throw new Error(site.message);
  const published = await publishSite(folder, 'cv', site.value.files);
  if (!published.ok) throw new Error(published.message);
  return { took: performance.now() - start, written: published.value.written.length };
}

const first: number[] = [];
const again: number[] = [];
for (let i = 0; i < RUNS; i++) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-site-'));
  first.push((await timed(portfolio, folder)).took);
  const [work] = portfolio.works;
  const works = portfolio.works.map((one) => (one === work ? { ...one, abstract: `Edit ${i}` } : one));
  const edited = await timed({ ...portfolio, works }, folder);
  if (edited.written > 3) throw new Error(`${edited.written} files were written for one edit`);
  again.push(edited.took);
  rmSync(folder, { recursive: true });
}
console.log(JSON.stringify({ first, again }));
