import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Child, forkChild } from '../../../electron/services/children.ts';
import { createTypesetter, type PageTypesetter } from '../../../electron/services/render/render-service.ts';
import type { CvDocument } from '../../../shared/compose/cv-document.ts';
import { organisationFirstCv, professorCv, studentCv } from '../../builders/cv-document.ts';
import { buildChild, resources } from './build-child.ts';
import { pdfText } from './pdf.ts';

let childFile: string;
let folder: string;
const open: PageTypesetter[] = [];

beforeAll(async () => {
  childFile = await buildChild('typesetter');
  folder = await mkdtemp(path.join(tmpdir(), 'typesetter-test-'));
});
afterEach(async () => {
  for (const typesetter of open.splice(0)) await typesetter.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function typesetter(options: Partial<Parameters<typeof createTypesetter>[0]> = {}): PageTypesetter {
  const created = createTypesetter({ resources, start: () => forkChild(childFile, []), ...options });
  open.push(created);
  return created;
}

/** Resources whose organisation-first template is this text. */
async function resourcesWith(template: string): Promise<string> {
  const target = await mkdtemp(path.join(folder, 'resources-'));
  await cp(resources, target, { recursive: true });
  await writeFile(path.join(target, 'typst/organisation-first.typ'), template);
  return target;
}

test('the same document gives the same bytes', async () => {
  const service = typesetter();
  const first = await service.renderPdf(studentCv());
  const second = await service.renderPdf(studentCv());
  if (!first.ok || !second.ok) throw new Error('no PDF');
  expect(Buffer.compare(first.value, second.value)).toBe(0);
});

test('counts the pages and says why they cannot be PDF/UA-1, and lays out what it knows no second time', async () => {
  const icon =
    '#import "/lib.typ": *\n#page-setup[#image(bytes(read("/icons/mail.svg"))) #if cv.title == "BROKEN" [#panic("asked twice")] Words]';
  let started = 0;
  const start = () => {
    started += 1;
    return forkChild(childFile, []);
  };
  const service = typesetter({ resources: await resourcesWith(icon), start });
  expect(await service.inspect(studentCv())).toEqual({ ok: true, value: { pages: 1, refusal: 'missing alt text' } });
  expect(await service.inspect({ ...studentCv(), template: 'modern' })).toEqual({ ok: true, value: { pages: 1, refusal: null } });
  expect(await service.inspect({ ...studentCv(), title: 'BROKEN' })).toMatchObject({ ok: false, code: 'typeset-failed' });
  await service.close();
  expect(await service.inspect(studentCv())).toMatchObject({ ok: true, value: { refusal: 'missing alt text' } });
  expect(started).toBe(1);
});

test('a runaway document is stopped, and the next one works', async () => {
  const runaway = await resourcesWith(
    '#import "/lib.typ": *\n#if cv.title == "RUN" { for a in range(1000000) { for b in range(1000000) { let c = a * b } } }\n#cv.header.name',
  );
  const service = typesetter({ resources: runaway, deadline: 1500 });
  expect((await service.renderPdf(studentCv())).ok).toBe(true);
  const [stopped, next] = await Promise.all([service.renderPdf({ ...studentCv(), title: 'RUN' }), service.renderPdf(studentCv())]);
  expect(stopped).toMatchObject({ ok: false, code: 'typeset-timeout' });
  expect(next.ok).toBe(true);
});

test('a crashed child costs the running document only', async () => {
  const children: Child[] = [];
  const service = typesetter({
    start: () => {
      const child = forkChild(childFile, []);
      children.push(child);
      return child;
    },
  });
  await service.renderPdf(studentCv());
  const running = service.renderPdf(professorCv(300));
  children[0]?.kill();
  expect(await running).toMatchObject({ ok: false, code: 'typeset-stopped' });
  expect((await service.renderPdf(studentCv())).ok).toBe(true);
  expect(children).toHaveLength(2);
});

test('a document with a family that is not bundled fails by name', async () => {
  const strange = await resourcesWith('#set text(font: "Comic Papyrus")\n#json("/data.json").title');
  expect(await typesetter({ resources: strange }).renderPdf(studentCv())).toMatchObject({
    ok: false,
    code: 'font-missing',
    message: expect.stringContaining('comic papyrus'),
  });
});

test.each([
  ['an absolute path', (canary: string) => `#read("${canary}")`],
  ['a path upwards', () => '#read("../../../../../../etc/hostname")'],
  ['a package', () => '#import "@preview/cetz:0.3.0"'],
  ['a file of the system', () => '#read("/etc/hostname")'],
])('a template cannot read %s', async (_name, template) => {
  const canary = path.join(folder, 'canary.txt');
  await writeFile(canary, 'CANARY');
  const result = await typesetter({ resources: await resourcesWith(template(canary)) }).renderPdf(studentCv());
  expect(result).toMatchObject({ ok: false, code: 'typeset-failed' });
});

test('files beside the templates, linked or not, are out of reach', async () => {
  const canary = path.join(folder, 'canary-2.txt');
  await writeFile(canary, 'CANARY');
  const linked = await resourcesWith('#read("/lib.typ")#read("/outside.txt")');
  await symlink(canary, path.join(linked, 'outside.txt'));
  const result = await typesetter({ resources: linked }).renderPdf(studentCv());
  expect(result).toMatchObject({ ok: false, code: 'typeset-failed', message: expect.stringContaining('not found') });
});

test('an option that the template does not accept is named', async () => {
  const result = await typesetter().renderPdf({ ...studentCv(), options: { size: 40 } });
  expect(result).toMatchObject({ ok: false, code: 'template-option', message: expect.stringContaining('size') });
});

const hostile = [
  '#read("/lib.typ")',
  '#import "@preview/x:1.0.0"',
  '$ x^2 $ *bold* _it_ `raw` <label> @ref',
  '= heading',
  '- item',
  '// comment /* comment */',
  '\\u{41} \\\\ \\# \\',
  '"quoted" \'single\' “smart”',
  '</svg><script>alert(1)</script>',
  '&amp; &lt; ]]> <![CDATA[',
  '#{ panic() } #sys.version [content]',
  'https://example.org/#fragment?x=1&y=2 ~tilde~ --- -- ...',
  '{"json": "break"}',
  '%PDF-1.7 (paren\\)',
];

/** Every text that a person can type, replaced. */
function everywhere(cv: CvDocument, text: string): CvDocument {
  const run = [{ kind: 'text', text }] as const;
  return {
    ...cv,
    title: text,
    author: text,
    header: { ...cv.header, name: run, headline: run, contacts: cv.header.contacts.map((item) => ({ ...item, text: run, label: text })) },
    sections: cv.sections.map((section) => ({
      ...section,
      heading: run,
      blocks: section.blocks.map((block) => {
        if (block.kind === 'reference') return { ...block, label: text, content: run };
        if (block.kind !== 'entry') return { ...block, content: run, ...('label' in block ? { label: run } : {}) };
        const details = block.details.map((detail) => ({ ...detail, content: run, ...(detail.label ? { label: run } : {}) }));
        return { ...block, organisation: run, unit: run, title: run, result: run, location: run, dates: run, details };
      }),
    })),
  } as CvDocument;
}

test.each(['organisation-first', 'title-first'])('hostile text comes through %s exactly, in every place', async (template) => {
  const service = typesetter();
  const small = { ...studentCv(template), sections: [...studentCv(template).sections, ...organisationFirstCv().sections.slice(-1)] };
  for (const text of hostile) {
    const result = await service.renderPdf(everywhere(small, text));
    if (!result.ok) throw new Error(`${text}: ${result.message}`);
    const flat = (value: string) => value.replace(/[\s\u00ad]+/g, '');
    const printed = flat(await pdfText(result.value));
    const count = printed.split(flat(text)).length - 1;
    // Name, headline, contacts, headings, entries, references: hyphenation may add a hyphen in a few of them.
    expect(count, text).toBeGreaterThan(12);
    const info = (await (await getDocumentProxy(new Uint8Array(result.value))).getMetadata()).info as { Title: string };
    expect(info.Title).toBe(text);
  }
});

test('preview markup carries no scripts, styles, links or outside addresses, whatever the text says', async () => {
  const service = typesetter();
  for (const text of hostile) {
    const reply = await service.preview(everywhere(studentCv(), text), {
      document: 'cv',
      known: null,
      draw: { from: 0, to: 9 },
      hold: { from: 0, to: 9 },
      whole: true,
    });
    if (!reply.ok) throw new Error(reply.message);
    const markup = reply.value.pages.map((page) => page.svg ?? '').join('');
    expect(markup).not.toMatch(/<(?!\/?(svg|defs|g|path|use|image)[\s>/])|style=|xlink|\son\w+=|href="(?!#|data:image\/svg\+xml;base64,)/);
  }
});

test('closing answers what was still waiting', async () => {
  const service = typesetter();
  const running = service.renderPdf(professorCv(300));
  await service.close();
  expect(await running).toMatchObject({ ok: false, code: 'typeset-closed' });
});
