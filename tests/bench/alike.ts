// Looking for works that are there twice; built and run by import.mjs.
import { readFileSync } from 'node:fs';
import { Portfolio } from '../../shared/portfolio/portfolio.ts';
import { pairsAlike } from '../../shared/works/alike.ts';

const [file = ''] = process.argv.slice(2);
const { portfolio } = JSON.parse(readFileSync(file, 'utf8')) as { portfolio: unknown };
const parsed = Portfolio.parse(portfolio);
const times = Array.from({ length: 5 }, () => {
  const start = performance.now();
  pairsAlike(parsed);
  return performance.now() - start;
});
process.stdout.write(JSON.stringify(times));
