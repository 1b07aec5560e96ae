import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forkChild } from '../../electron/services/children.ts';
import { createTypesetter, type PageTypesetter } from '../../electron/services/render/render-service.ts';
import { templatesFor } from '../../shared/templates/registry.ts';
import { composed } from '../builders/compose.ts';
import { document, person, portfolio, section, work } from '../builders/portfolio.ts';
import { buildChild, resources } from '../services/render/build-child.ts';

let typesetter: PageTypesetter;
beforeAll(async () => {
  const childFile = await buildChild('long-texts');
  typesetter = createTypesetter({ resources, start: () => forkChild(childFile, []) });
});
afterAll(() => typesetter.close());

const many = (word: string, count: number) => Array.from({ length: count }, (_, i) => `${word}${i}x`);
const title = many('Title', 330);
const override = many('Override', 700);
const bound = many('Unbroken', 40).join('');
const names = many('Family', 200);
const mine = { given: 'Mika', family: 'Arvidsdottir', person: 'p1' };
const record = portfolio({
  people: [person('p1', 'Mika', 'Arvidsdottir')],
  works: [
    work('long', 'article-journal', { title: title.join(' '), issued: { edtf: '2021' } }, [mine]),
    work('over', 'article-journal', { issued: { edtf: '2022' } }, [mine]),
    work('crowd', 'article-journal', { issued: { edtf: '2023' } }, [mine, ...names.map((family) => `Ada ${family}`)]),
    work('bound', 'article-journal', { title: bound, issued: { edtf: '2020' } }, [mine]),
    work('right', 'book', { title: 'مقدمة في العلوم e\u0301tude', issued: { edtf: '2019' } }, [mine]),
  ],
});
const cv = (template: string) => ({
  ...record,
  documents: [
    document('p1', [section('Articles', 'references', { works: ['all'] }), section('Nothing', 'entries', { kinds: ['award'] })], {
      template,
      works: { over: { referenceTitle: override.join(' ') } },
      ...(template === 'title-first' ? {} : { style: 'apa' }),
    }),
  ],
});

test.each(templatesFor('person').map(({ id }) => id))(
  '%s breaks what is longer than a line or a page, and loses none of it',
  async (template) => {
    const { cv: made, findings } = await composed(cv(template));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const pdf = await typesetter.renderPdf(made);
    if (!pdf.ok) throw new Error(pdf.message);
    const file = await getDocumentProxy(new Uint8Array(pdf.value));
    const text: string[] = [];
    for (let number = 1; number <= file.numPages; number++) {
      const page = await file.getPage(number);
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
      const { items } = await page.getTextContent();
      for (const item of items) {
        if (!('str' in item) || !item.str.trim()) continue;
        const [, , , , x = 0, y = 0] = item.transform as number[];
        expect(x, item.str).toBeGreaterThanOrEqual(left);
        expect(x + item.width, item.str).toBeLessThanOrEqual(right);
        expect(y, item.str).toBeGreaterThanOrEqual(bottom);
        expect(y, item.str).toBeLessThanOrEqual(top);
        text.push(item.str);
      }
      expect(items.length, `page ${number}`).toBeGreaterThan(0);
    }
    const printed = text.join('').replace(/[\s\u00ad-]/g, '');
    for (const word of [...title, ...override]) expect(printed).toContain(word);
    expect(printed).toContain(bound);
    expect(printed).toContain('Arvidsdottir');
    expect(printed).not.toContain('Nothing');
  },
);
