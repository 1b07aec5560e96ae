import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forkChild } from '../../electron/services/children.ts';
import { createTypesetter, type PageTypesetter } from '../../electron/services/render/render-service.ts';
import type { CvDocument } from '../../shared/compose/cv-document.ts';
import { professorCv, titleFirstCv } from '../builders/cv-document.ts';
import { buildChild, resources } from '../services/render/build-child.ts';

/** The product's page surface in a real browser, under the product's content policy, against the real typesetter. */
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'";

let typesetter: PageTypesetter;
let browser: Browser;
let page: Page;
let server: Server;
const complaints: string[] = [];

beforeAll(async () => {
  typesetter = createTypesetter({ resources, start: () => forkChild(childFile, []) });
  const childFile = await buildChild('preview-browser');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, rolldownOptions: { input: path.join(import.meta.dirname, 'preview-browser-page.ts') } },
  });
  const output = Array.isArray(built) ? built[0] : built;
  const script = output && 'output' in output ? output.output[0].code : '';
  server = createServer((request, response) => {
    response.setHeader('content-security-policy', policy);
    response.setHeader('content-type', request.url === '/' ? 'text/html' : request.url?.endsWith('.css') ? 'text/css' : 'text/javascript');
    if (request.url === '/page.js') response.end(script);
    else if (request.url === '/page.css') response.end('svg[role=img]{display:block;width:800px;background:#fff}');
    else
      response.end(
        '<!doctype html><title>Pages</title><link rel="stylesheet" href="/page.css"><script type="module" src="/page.js"></script>',
      );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
  page = await browser.newPage({ viewport: { width: 900, height: 1200 } });
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction(() => 'surface' in window);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
  await typesetter?.close();
});

let key = 0;
const newKey = () => `cv-${++key}`;

async function ask(cv: CvDocument, document: string, known: number | null, draw = { from: 0, to: 2 }, hold = draw, whole = true) {
  const reply = await typesetter.preview(cv, { document, known, draw, hold, whole });
  if (!reply.ok) throw new Error(reply.message);
  return { ...reply.value, pages: [...reply.value.pages], revision: 0, findings: [], pending: false, failure: null };
}

const show = (preview: Awaited<ReturnType<typeof ask>>, hold = { from: 0, to: 2 }) =>
  page.evaluate(([value, pages]) => window.surface.show(value, pages), [preview, hold] as const);
/** What is on the screen, each element's attributes in alphabetical order. */
const drawn = () =>
  page.evaluate(() => {
    const copy = window.surface.element.cloneNode(true) as Element;
    for (const element of copy.querySelectorAll('*')) {
      const attributes = [...element.attributes].sort((a, b) => a.name.localeCompare(b.name));
      for (const { name } of attributes) element.removeAttribute(name);
      for (const { name, value } of attributes) element.setAttribute(name, value);
    }
    return copy.innerHTML;
  });
/** The shapes on each page. */
const shapes = () =>
  page.evaluate(() =>
    [...window.surface.element.querySelectorAll('svg[role=img]')].map((svg) =>
      [...svg.querySelectorAll('path')].map((path) => path.getAttribute('d')).join(' '),
    ),
  );
const fresh = () => page.evaluate(() => window.reset());

/** One detail changed; `lines` of them push everything below down, over page ends too. */
function edited(cv: CvDocument, words: string): CvDocument {
  const [first, ...rest] = cv.sections;
  if (!first) throw new Error('no section');
  const blocks = first.blocks.map((block, i) =>
    block.kind === 'entry' && i === 0
      ? { ...block, details: [...block.details, { content: [{ kind: 'text' as const, text: words }], source: block.source }] }
      : block,
  );
  return { ...cv, sections: [{ ...first, blocks }, ...rest] };
}

test('patched pages equal pages drawn anew, after small edits, reflows and removals', async () => {
  const cv = professorCv(60);
  const versions = [
    cv,
    edited(cv, 'One line.'),
    edited(cv, 'One line, longer.'),
    edited(cv, 'Many words that run over several lines. '.repeat(20)),
    { ...cv, sections: cv.sections.toReversed() },
    { ...cv, sections: cv.sections.slice(0, 1) },
    cv,
    { ...cv, options: { ...cv.options, size: 9, paper: 'us-letter' } },
  ];
  const document = newKey();
  await fresh();
  let known: number | null = null;
  for (const [i, version] of versions.entries()) {
    const preview = await ask(version, document, known);
    expect(preview.full, `version ${i}`).toBe(i === 0);
    expect(await show(preview), `version ${i}`).toBe(true);
    known = preview.number;
    const patched = await drawn();
    await fresh();
    expect(await show(await ask(version, newKey(), null))).toBe(true);
    const anew = await drawn();
    expect(patched === anew, `version ${i} differs`).toBe(true);
    // Continue from the patched state.
    await fresh();
    const whole = await ask(version, document, null);
    await show(whole);
    known = whole.number;
  }
}, 60_000);

test('a chain of patches without a fresh start stays right', async () => {
  const cv = professorCv(40);
  const document = newKey();
  await fresh();
  let known: number | null = null;
  for (let i = 1; i <= 25; i++) {
    const preview = await ask(edited(cv, 'word '.repeat((i * 7) % 60)), document, known);
    expect(await show(preview)).toBe(true);
    known = preview.number;
  }
  const patched = await drawn();
  await fresh();
  await show(await ask(edited(cv, 'word '.repeat((25 * 7) % 60)), newKey(), null));
  expect(patched === (await drawn())).toBe(true);
}, 60_000);

test('while somebody types, pages equal those of the whole document, whichever of them changed', async () => {
  const cv = professorCv(120);
  const view = { from: 1, to: 2 };
  const document = newKey();
  /** The reference lengthened, far from or on the pages in view. */
  const typed = (at: number, words: string): CvDocument => ({
    ...cv,
    sections: cv.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block, i) =>
        block.kind === 'reference' && i === at ? { ...block, content: [...block.content, { kind: 'text', text: words }] } : block,
      ),
    })),
  });
  const versions = [
    ...[20, 50, 119].flatMap((at) => ['a', 'ab', 'abc '.repeat(30)].map((words) => typed(at, words))),
    edited(cv, 'One line.'),
    edited(cv, 'Many words that run over several lines. '.repeat(20)),
    cv,
  ];
  await fresh();
  const first = await ask(cv, document, null, view);
  await show(first, view);
  let known = first.number;
  for (const [i, version] of versions.entries()) {
    const preview = await ask(version, document, known, view, view, false);
    expect(await show(preview, view), `version ${i}`).toBe(true);
    const patched = await drawn();
    await fresh();
    await show(await ask(version, newKey(), null, view), view);
    const anew = await drawn();
    expect(patched === anew, `version ${i} differs`).toBe(true);
    await fresh();
    const again = await ask(version, document, null, view);
    await show(again, view);
    known = again.number;
  }
}, 120_000);

test('a page that moves on unchanged is not taken for the one that stood there', async () => {
  const cv = professorCv(60);
  // Each section on pages of its own, which say no number.
  const sections = cv.sections.map((section, i) => ({ ...section, breakBefore: i > 0 }));
  const withLines = (words: number): CvDocument =>
    edited({ ...cv, options: { ...cv.options, footer: 'none' }, sections }, 'word '.repeat(words));
  const view = { from: 0, to: 1 };
  const document = newKey();
  await fresh();
  const before = await ask(withLines(1), document, null, view);
  await show(before, view);
  const longer = withLines(900);
  expect(await show(await ask(longer, document, before.number, view, view, false), view)).toBe(true);
  const patched = await shapes();
  await fresh();
  await show(await ask(longer, newKey(), null, view), view);
  expect((await shapes()).slice(0, 2)).toEqual(patched.slice(0, 2));
}, 60_000);

test('a small edit sends a small answer and keeps the untouched elements', async () => {
  const cv = professorCv(60);
  const document = newKey();
  await fresh();
  const first = await ask(edited(cv, 'Typing'), document, null);
  await show(first);
  await page.evaluate(() => {
    for (const element of window.surface.element.querySelectorAll('[data-tid]')) Object.assign(element, { before: true });
  });
  const second = await ask(edited(cv, 'Typing on'), document, first.number);
  expect(JSON.stringify(second).length).toBeLessThan(12_000);
  await show(second);
  const made = await page.evaluate(
    () => [...window.surface.element.querySelectorAll('[data-tid]')].filter((element) => !('before' in element)).length,
  );
  expect(made).toBeLessThan(5);
});

test('the last two answers can be built on, older ones give whole pages, and a patch for other pages is refused untouched', async () => {
  const cv = professorCv(20);
  const document = newKey();
  await fresh();
  const first = await ask(cv, document, null);
  const second = await ask(edited(cv, 'x'), document, first.number);
  // An answer that never arrived: the browser still shows the one before it.
  const third = await ask(edited(cv, 'y'), document, first.number);
  expect(third.full).toBe(false);
  await ask(cv, document, third.number);
  expect((await ask(cv, document, first.number)).full).toBe(true);
  // The first answer never arrived, so the second one names groups that are not there.
  expect(await show(second)).toBe(false);
  await show(first);
  const good = await drawn();
  const broken = { ...second, pages: second.pages.map((p) => ({ ...p, svg: p.svg && '<svg xmlns="http://www.w3.org/2000/svg"><g' })) };
  expect(await show(broken)).toBe(false);
  expect((await drawn()) === good).toBe(true);
});

test('scrolling fetches the pages in view and lets go of the others', async () => {
  const cv = professorCv(60);
  const document = newKey();
  await fresh();
  const top = await ask(cv, document, null, { from: 0, to: 1 });
  await show(top, { from: 0, to: 1 });
  const below = await ask(cv, document, top.number, { from: 1, to: 2 });
  expect(below.pages.map((p) => p.svg !== null)).toEqual(below.pages.map((_, i) => i === 2));
  expect(await show(below, { from: 1, to: 2 })).toBe(true);
  const filled = await page.evaluate(() =>
    [...window.surface.element.querySelectorAll('svg[role=img]')].map((svg) => svg.childElementCount > 0),
  );
  expect(filled).toEqual(below.pages.map((_, i) => i === 1 || i === 2));
});

test('pages beside the window stay as they were while somebody types, and follow', async () => {
  const around = { from: 0, to: 1 };
  const view = { from: 1, to: 1 };
  const document = newKey();
  const texts = ['Begun.', 'Begun and gone on.', 'Begun, gone on and ended.'];
  const [first, second, third] = texts.map((text) => edited(professorCv(60), text)) as [CvDocument, CvDocument, CvDocument];
  await fresh();
  let { number } = await ask(first, document, null, around);
  await show(await ask(first, document, null, around), around);
  const begun = await drawn();
  ({ number } = await ask(first, document, null, around));
  const typed = await ask(second, document, number, view, around);
  expect(typed.pages[0]?.svg).toBeNull();
  expect(await show(typed, around)).toBe(true);
  expect((await drawn()) === begun).toBe(true);
  const calm = await ask(third, document, typed.number, around);
  expect(await show(calm, around)).toBe(true);
  const followed = await drawn();
  await fresh();
  await show(await ask(third, newKey(), null, around), around);
  expect(followed === (await drawn())).toBe(true);
  expect(followed === begun).toBe(false);
}, 30_000);

test('a short document shown where the pages of a long one were in view is whole when its pages come into view', async () => {
  const document = newKey();
  const far = { from: 4, to: 6 };
  const near = { from: 0, to: 2 };
  await fresh();
  const short = titleFirstCv();
  const beyond = await ask(short, document, null, far);
  await show(beyond, far);
  const arrived = await ask(short, document, beyond.number, near);
  expect(await show(arrived, near)).toBe(true);
  const scrolled = await drawn();
  await fresh();
  await show(await ask(short, newKey(), null, near), near);
  expect(scrolled === (await drawn())).toBe(true);
}, 30_000);

test('the whole surface works under the content policy and has no way out', async () => {
  await fresh();
  complaints.length = 0;
  await show(await ask(titleFirstCv(), newKey(), null));
  expect(complaints).toEqual([]);
  const found = await page.evaluate(() => ({
    links: window.surface.element.querySelectorAll('a, script, foreignObject, [style], [onclick]').length,
    icons: window.surface.element.querySelectorAll('image').length,
    labels: window.surface.element.querySelectorAll('[data-typst-label]').length,
  }));
  expect(found).toMatchObject({ links: 0, icons: 4 });
  expect(found.labels).toBeGreaterThan(40);
});

test('the pages look as the PDF does', async () => {
  await fresh();
  await show(await ask(titleFirstCv(), newKey(), null));
  const ink = await page.evaluate(() => {
    const svg = window.surface.element.querySelector('svg[role=img]') as SVGSVGElement;
    const label = svg.querySelector('[data-typst-label^="s:people"]') as SVGGElement;
    const name = label.getBoundingClientRect();
    const sheet = svg.getBoundingClientRect();
    return { middle: name.left + name.width / 2 - sheet.left - sheet.width / 2, height: name.height / sheet.width };
  });
  expect(Math.abs(ink.middle)).toBeLessThan(2);
  expect(ink.height).toBeGreaterThan(0.015);
});
