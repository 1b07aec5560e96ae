// `scholarfolio export` from a cold start, beside pandoc --citeproc with XeLaTeX on the same references where those are installed.
import { spawnSync } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { row } from './figures.mjs';
import { makePortfolio } from './make-portfolio.mjs';
import { program, root, workshop } from './server.mjs';

const RUNS = 5;

function timed(command, args, options) {
  const start = performance.now();
  const done = spawnSync(command, args, { ...options, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${command} failed: ${done.stderr}`);
  return performance.now() - start;
}

function installed(name) {
  return spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** The same references as CSL-JSON and a Markdown file that cites them all. */
function writePandocInput(folder, portfolio) {
  const items = portfolio.works.map((work) => ({
    id: work.id,
    type: work.type,
    title: work.title,
    author: work.contributors.map((contributor) => contributor.name),
    'container-title': work['container-title'],
    volume: work.volume,
    page: work.page,
    DOI: work.DOI,
    issued: { 'date-parts': [[Number(work.issued.edtf)]] },
  }));
  writeFileSync(join(folder, 'refs.json'), JSON.stringify(items));
  const jobs = portfolio.entries.map(
    (entry) => `## ${entry.organisation}\n\n${entry.role}\n\n${entry.details.map((line) => `- ${line.text}`).join('\n')}`,
  );
  writeFileSync(join(folder, 'cv.md'), `---\ntitle: CV\nnocite: '@*'\n---\n\n# Experience\n\n${jobs.join('\n\n')}\n\n# Publications\n`);
}

/** A document in every format there is, works formats included: more than the six that the goal speaks of. */
function everyFormat() {
  const { folder, env } = workshop();
  const file = join(folder, 'portfolio.json');
  makePortfolio(file, { works: 200, listed: 200 });
  const runs = Array.from({ length: RUNS }, (_, i) =>
    timed(process.execPath, [program, 'export', file, '--document', 'cv', '--all-formats', '--out', join(folder, `all${i}`)], { env }),
  );
  return row('cold export, 200 references, every format', runs, { goal: 3000 });
}

export function benchExport(note) {
  const peer = installed('pandoc') && installed('xelatex');
  if (!peer) note('pandoc and XeLaTeX are not installed: the export is printed without its peer.');
  const styles = ['ieee', 'nature', 'apa', 'chicago-author-date'].map((style) => {
    const { folder, env } = workshop();
    const file = join(folder, 'portfolio.json');
    const portfolio = makePortfolio(file, { works: 200, listed: 200, style });
    const ours = Array.from({ length: RUNS }, (_, i) =>
      timed(process.execPath, [program, 'export', file, '--document', 'cv', '--format', 'pdf', '--out', join(folder, `${i}.pdf`)], { env }),
    );
    const numeric = style === 'ieee' || style === 'nature';
    if (!peer) return row(`cold export, 200 references, ${style}`, ours);
    writePandocInput(folder, portfolio);
    copyFileSync(join(root, 'resources/csl/styles', `${style}.csl`), join(folder, 'style.csl'));
    const theirs = Array.from({ length: 3 }, () =>
      timed('pandoc', ['cv.md', '--citeproc', '--bibliography=refs.json', '--csl=style.csl', '--pdf-engine=xelatex', '-o', 'cv.pdf'], {
        cwd: folder,
      }),
    );
    return row(`cold export, 200 references, ${style}`, ours, {
      peer: 'pandoc --citeproc + XeLaTeX',
      peerValues: theirs,
      ...(numeric ? { goal: theirs.reduce((a, b) => Math.min(a, b)) / 2 } : {}),
    });
  });
  return [...styles, everyFormat()];
}
