/**
 * Keystroke → painted for the preview alone: typeset in the child, draw, send what changed, patch, paint, in headless Chromium.
 * Run: node tests/bench/preview.mjs [--json]. CHROMIUM names another browser.
 */
import { fork } from 'node:child_process';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');
const out = path.join(root, 'node_modules/.cache/scholarfolio-bench');
const scenarios = [
  { name: 'six pages, three in view', works: 80, from: 0, to: 2, goal: 100 },
  { name: 'six pages, all in view', works: 80, from: 0, to: 5, goal: 100 },
  { name: '200 works listed, three pages in view', works: 200, from: 0, to: 2, goal: 150 },
  { name: '1,000 works listed, three pages in view', works: 1000, from: 0, to: 2, goal: 300 },
];

const bundle = (entry, file, node) =>
  build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ...(node ? { ssr: path.join(root, entry) } : {}),
      outDir: out,
      emptyOutDir: false,
      target: node ? 'node20' : 'es2023',
      minify: false,
      copyPublicDir: false,
      rolldownOptions: { input: path.join(root, entry), output: { format: 'es', entryFileNames: file } },
    },
  });

await bundle('electron/services/render/typst-child.ts', 'typst-child.js', true);
await bundle('tests/bench/preview-host.ts', 'preview-host.js', true);
await bundle('tests/bench/preview-page.ts', 'bench.js', false);

const host = fork(path.join(out, 'preview-host.js'), [path.join(out, 'typst-child.js'), path.join(root, 'resources'), out]);
const port = await new Promise((resolve) => host.once('message', (message) => resolve(message.port)));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
page.on('pageerror', (error) => console.error(String(error)));
await page.goto(`http://127.0.0.1:${port}/`);
await page.waitForFunction(() => 'bench' in window);

const at = (values, share) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];
const rows = [];
for (const { name, works, from, to, goal } of scenarios) {
  const timings = await page.evaluate(([s, f, t]) => window.bench(s, f, t, 60), [`works-${works}`, from, to]);
  const figure = (key, share) =>
    Math.round(
      at(
        timings.map((timing) => timing[key]),
        share,
      ),
    );
  rows.push({
    name,
    works,
    goal,
    median: figure('total', 0.5),
    p95: figure('total', 0.95),
    reply: figure('reply', 0.5),
    patch: figure('patch', 0.5),
    kB: Math.round(figure('bytes', 0.5) / 1000),
  });
}
await browser.close();
host.disconnect();
if (process.argv.includes('--json')) console.log(JSON.stringify(rows));
else console.table(rows);
