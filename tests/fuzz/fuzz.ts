// Feeds broken files to everything that reads, each from a number that makes the same file again; run.mjs starts it.
import { writeFileSync } from 'node:fs';
import { decode } from '../../electron/services/import/decode.ts';
import type { ReadItem } from '../../shared/formats/format.ts';
import { formatOf, importFormats } from '../../shared/formats/registry.ts';
import { importCommand } from '../../shared/import/import-command.ts';
import { candidatesOf } from '../../shared/import/plan-import.ts';
import { apply } from '../../shared/portfolio/apply.ts';
import { Portfolio } from '../../shared/portfolio/portfolio.ts';
import { below, chanceOf, mutate } from './mutate.ts';
import { seeds } from './seeds.ts';

/** Far more than any of these small files takes, in milliseconds. */
const LONGEST = 5_000;

const [report = '', seconds = '60', only = ''] = process.argv.slice(2);
const empty = Portfolio.parse({});

/** What is wrong with how this file was read; null when nothing is. */
function wrong(number: number): string | null {
  const chance = chanceOf(number);
  const seed = seeds[below(chance, seeds.length)];
  if (!seed) return null;
  const which = below(chance, seed.entries.length);
  const parts = seed.entries.map((entry, i) => (i === which ? mutate(Buffer.from(entry), chance) : Buffer.from(entry)));
  const bytes = Buffer.concat(parts.flatMap((part, i) => (i === 0 ? [part] : [Buffer.from(seed.between), part])));
  if (only) writeFileSync(`${report}.input`, bytes);
  const start = performance.now();
  const decoded = decode(bytes);
  if (!decoded.ok) return null;
  const found = formatOf(decoded.value.text);
  // The format must bear it even where another one would be asked.
  const format = importFormats.find(({ id }) => id === seed.format);
  for (const reader of new Set([found, format])) {
    const items = reader ? [...reader.read(decoded.value.text)] : [];
    const problem = unsound(items);
    if (problem) return problem;
    if (seed.apart && reader === format) {
      const titles = new Set(items.flatMap((item) => (item.kind === 'work' ? [item.work.title] : [])));
      const lost = seed.entries.flatMap((_, i) => (i !== which && !titles.has(`Marker ${i}`) ? [`Marker ${i}`] : []));
      if (lost.length > 0) return `${lost.join(', ')} lost beside Marker ${which}`;
    }
  }
  const took = performance.now() - start;
  return took > LONGEST ? `took ${Math.round(took)} ms for ${bytes.length} bytes` : null;
}

function unsound(items: readonly ReadItem[]): string | null {
  const command = importCommand(
    'Import',
    candidatesOf([items], empty)
      .flat()
      .map((one) => [one, one.kind === 'person' ? 'merge' : 'keep']),
  );
  if (!command) return null;
  const done = apply(empty, command);
  if (!done.ok) return `cannot be taken over: ${done.message}`;
  return Portfolio.safeParse(JSON.parse(JSON.stringify(done.value.portfolio))).success ? null : 'makes a portfolio that cannot be opened';
}

const failures: { readonly number: number; readonly message: string }[] = [];
let count = 0;
const first = only ? Number(only) : Date.now() % 1_000_000_000;
for (const end = performance.now() + Number(seconds) * 1000; performance.now() < end && failures.length < 20; ) {
  const number = first + count++;
  writeFileSync(report, String(number));
  try {
    const message = wrong(number);
    if (message) failures.push({ number, message });
  } catch (error) {
    failures.push({
      number,
      message: error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 4).join('\n') : String(error),
    });
  }
  if (only) break;
}
console.log(`${count} files read.`);
for (const { number, message } of failures) console.log(`${message}\n  Again: npm run fuzz -- --seed ${number}`);
process.exitCode = failures.length > 0 ? 1 : 0;
