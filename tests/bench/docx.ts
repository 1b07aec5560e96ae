// Writes a document for Word, from the portfolio to the bytes of the file. Built and run by docx.mjs.
import { readFileSync } from 'node:fs';
import { createLocalReferences } from '../../electron/services/citations/references.ts';
import { planDocument } from '../../shared/compose/compose.ts';
import { writeDocx } from '../../shared/formats/docx/write-docx.ts';
import { Portfolio } from '../../shared/portfolio/portfolio.ts';
import { printedDocument } from '../../shared/templates/printed-document.ts';

const [resources = '', file = ''] = process.argv.slice(2);
const portfolio = Portfolio.parse((JSON.parse(readFileSync(file, 'utf8')) as { portfolio: unknown }).portfolio);
const references = createLocalReferences(resources);
const RUNS = 20;

async function timed(): Promise<number> {
  const start = performance.now();
  const plan = planDocument(portfolio, 'cv', 2026);
  if (!plan.ok) throw new Error(plan.message);
  const exact = await references.exact(plan.value.request);
  if (!exact.ok) throw new Error(exact.message);
  await writeDocx(printedDocument(plan.value.finish(exact.value).cv));
  return performance.now() - start;
}

const cold = [await timed()];
const warm: number[] = [];
for (let i = 0; i < RUNS; i++) warm.push(await timed());
console.log(JSON.stringify({ cold, warm }));
