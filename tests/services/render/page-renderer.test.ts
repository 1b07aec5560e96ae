import { mkdtempSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PageRenderer } from '../../../electron/services/render/page-renderer.ts';
import { Typesetting } from '../../../electron/services/render/typesetting.ts';
import type { CvDocument } from '../../../shared/compose/cv-document.ts';
import { pageData } from '../../../shared/templates/page-data.ts';
import { professorCv } from '../../builders/cv-document.ts';
import { resources } from './build-child.ts';

const nameOf = (markup: string | null | undefined) => /data-tid="([^"]*)"/.exec(markup ?? '')?.[1] ?? '';

it('does not draw a page again that is the same', async () => {
  const typesetting = new Typesetting(resources, realpathSync(mkdtempSync(join(tmpdir(), 'page-renderer-'))));
  const wasm = createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-renderer/wasm');
  const renderer = await PageRenderer.start(readFileSync(wasm));
  const vectorOf = (cv: CvDocument) =>
    typesetting.vector(typesetting.compile('organisation-first.typ', JSON.stringify(pageData(cv))).document);
  const cv = professorCv(60);
  const all = { from: 0, to: 2 };
  const before = renderer.render(vectorOf(cv), all).pages;
  const known = new Map(before.slice(0, 3).map(({ index, markup }) => [index, nameOf(markup)]));
  expect([...known.values()].every((name) => name.startsWith('p'))).toBe(true);

  const sizes = (pages: typeof before) => pages.map(({ index, width, height }) => [index, width, height]);
  const [first, ...rest] = cv.sections;
  let skipped = 0;
  // The renderer gives a page another name for nothing now and then.
  for (let i = 0; i < 10; i++) {
    const headed = { ...cv, sections: first ? [{ ...first, heading: [{ kind: 'text' as const, text: `Changed ${i}` }] }, ...rest] : [] };
    const { pages } = renderer.render(vectorOf(headed), all, known);
    expect(sizes(pages)).toEqual(sizes(before));
    expect(pages[0]?.markup).toContain('typst-page');
    skipped += pages.slice(1, 3).filter(({ markup }) => markup === null).length;
  }
  expect(skipped).toBeGreaterThan(10);
  const same = Array.from(
    { length: 5 },
    () => renderer.render(vectorOf(cv), all, known).pages.filter(({ markup }) => markup === null).length,
  );
  expect(Math.max(...same)).toBe(before.length);
});
