// 10,000 entries of BibTeX through the loopback host, as the window imports them, and how long another call waits meanwhile.
import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { built, printedBy } from './built.mjs';
import { caller } from './caller.mjs';
import { row } from './figures.mjs';
import { makePortfolio } from './make-portfolio.mjs';
import { startServer, workshop } from './server.mjs';

const ENTRIES = 10_000;
const POLL = 20;
const PIECE = 4 * 1024 * 1024;

/** Of a library one in fifty is the owner’s own work. */
const ownOr = (i, family) => (family === 'Bench' && i % 50 !== 0 ? 'Bank' : family);

function bibOf(works) {
  return works
    .map(
      (work, i) =>
        `@article{${work.id},\n  title = {${work.title}},\n  author = {${work.contributors.map(({ name }) => `${ownOr(i, name.family)}, ${name.given}`).join(' and ')}},\n  journal = {${work['container-title']}},\n  volume = {${work.volume}},\n  pages = {${work.page.replace('–', '--')}},\n  year = {${work.issued.edtf}},\n  doi = {${work.DOI}}\n}\n`,
    )
    .join('\n');
}

export async function benchImport() {
  const { folder, env } = workshop();
  const { works } = makePortfolio(join(folder, 'many.json'), { works: ENTRIES, listed: 10 });
  const file = join(folder, 'portfolio.json');
  makePortfolio(file, { works: 10, listed: 10 });
  const bytes = Buffer.from(bibOf(works).replaceAll('10.5555/bench.', '10.5555/read.'));
  const server = await startServer(file, env);
  try {
    const call = caller(server.url);
    // What a host makes ready when it has just begun is no part of this.
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    const poll = new Worker(new URL('./poll.mjs', import.meta.url), { workerData: { url: server.url, every: POLL } });
    await once(poll, 'message');
    const steps = {};
    const begun = {};
    const timed = async (name, act) => {
      const start = performance.now();
      begun[name] = Date.now();
      const answer = await act();
      steps[name] = performance.now() - start;
      if (answer.failure) throw new Error(answer.failure.message);
      return answer;
    };
    await timed('give', async () => {
      let last = {};
      for (let at = 0; at < bytes.length; at += PIECE)
        last = await call('import.give', {
          job: 'bench',
          source: 0,
          name: 'many.bib',
          base64: bytes.subarray(at, at + PIECE).toString('base64'),
        });
      return last;
    });
    const { rows } = await timed('read', () => call('import.read', { job: 'bench', person: null }));
    const { added } = await timed('apply', () => call('import.apply', { job: 'bench', decisions: {} }));
    poll.postMessage('enough');
    const [waits] = await once(poll, 'message');
    if (rows.length !== ENTRIES || added < ENTRIES * 0.9) throw new Error(`${rows.length} rows, ${added} added`);
    return [
      row('10,000 entries of BibTeX: given, read and taken over', [steps.give + steps.read + steps.apply]),
      row('of that: until the list can be looked at', [steps.give + steps.read]),
      ...Object.entries(begun).map(([name, at], i) => {
        const until = Object.values(begun)[i + 1] ?? Number.POSITIVE_INFINITY;
        const within = waits.filter((wait) => wait.at < until && wait.at + wait.took > at).map(({ took }) => took);
        return row(`longest wait of another call: ${name}`, [Math.max(0, ...within)], { goal: 100 });
      }),
      row('duplicates among 10,000 works', printedBy(await built('alike'), join(folder, 'many.json')), { goal: 3_000 }),
    ];
  } finally {
    await server.stop();
  }
}
