// Formats the references of a portfolio in every bundled style. Built and run by references.mjs.
import { readFileSync } from 'node:fs';
import { styleText } from '../../electron/services/citations/csl-files.ts';
import { createLocalReferences } from '../../electron/services/citations/references.ts';
import type { CitationRequest } from '../../shared/citations/request.ts';
import { formatsAlone, styles } from '../../shared/citations/styles.ts';
import { type CslItem, toCsl } from '../../shared/citations/to-csl.ts';
import { Portfolio } from '../../shared/portfolio/portfolio.ts';

const [resources = '', file = '', only = ''] = process.argv.slice(2);
const { works } = Portfolio.parse((JSON.parse(readFileSync(file, 'utf8')) as { portfolio: unknown }).portfolio);
const EDITS = 60;

const report = [];
for (const style of styles.filter(({ id }) => !only || only.split(',').includes(id))) {
  const references = createLocalReferences(resources);
  const timed = async (items: readonly CslItem[]): Promise<number> => {
    const ids = items.map(({ id }) => id);
    const request: CitationRequest = { style: style.id, locale: 'en-US', items, lists: [ids], names: {}, families: [] };
    const start = performance.now();
    const answer = await references.exact(request);
    if (!answer.ok) throw new Error(answer.message);
    return performance.now() - start;
  };
  let items = works.map((work) => toCsl(work));
  const cold = [await timed(items)];
  const edited: number[] = [];
  for (let i = 0; i < EDITS; i++) {
    items = items.map((item, at) => (at === Math.floor((i * works.length) / EDITS) ? { ...item, title: `Another title ${i}` } : item));
    edited.push(await timed(items));
  }
  const names = style.substitutes || /disambiguate-add-(names|givenname)="true"/.test(styleText(resources, style.id));
  report.push({
    style: style.id,
    kind: formatsAlone(style) || style.cites === 'numeric' ? 'numeric' : names ? 'names' : 'author-date',
    cold,
    edited,
  });
}
console.log(JSON.stringify(report));
