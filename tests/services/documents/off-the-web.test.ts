import { expect, it } from 'vitest';
import { createLocalReferences } from '../../../electron/services/citations/references.ts';
import { exportDocument } from '../../../electron/services/documents/export-document.ts';
import type { WebOptions } from '../../../shared/model/web-options.ts';
import { document, person, portfolio, resources, section, work } from '../../builders/portfolio.ts';

const typesetter = {} as never;
const tools = { references: createLocalReferences(resources), coverage: { 'Source Serif 4': [[0x20, 0x2fff] as const] }, typesetter };
const watch = { step: () => {}, cancelled: () => false };

const owner = { ...person('o', 'Ada', 'Owner'), contacts: [{ id: 'c-phone', kind: 'phone' as const, value: '+44 20 7946 0000' }] };
const by = [{ family: 'Owner', given: 'Ada', person: 'o' }];
const cv = (web?: WebOptions) =>
  portfolio({
    people: [owner],
    works: [
      work('w-open', 'article-journal', { title: 'Open tides', status: [{ status: 'published' }] }, by),
      work('w-closed', 'article-journal', { title: 'Hidden tides', status: [{ status: 'submitted' }] }, by),
    ],
    documents: [
      document('o', [section('works', 'references', { works: ['all'] })], {
        header: { contacts: [{ contact: 'c-phone', show: 'full' }] },
        web,
      }),
    ],
  });

async function written(format: 'html' | 'markdown', web?: WebOptions) {
  const made = await exportDocument(cv(web), { document: 'cv', format }, tools, watch);
  if (!made.ok) throw new Error(made.message);
  return { page: new TextDecoder().decode(made.value.bytes), said: made.value.findings.map(({ message }) => message) };
}

it('a web page leaves out what stays off the web, and the export says so', async () => {
  const { page, said } = await written('html');
  expect(page).toContain('Open tides');
  expect(page).not.toContain('7946');
  expect(page).not.toContain('Hidden tides');
  expect(said).toEqual([
    'Not on the web page: Phone of Ada Owner. Phone numbers stay off the web unless the document lets them out.',
    expect.stringMatching(/^Not on the web page: Work “Hidden tides”\. It is not published/),
  ]);
});

it('a web page shows what its document lets out, and other formats show everything', async () => {
  for (const { page, said } of [await written('html', { phone: true, unpublished: true }), await written('markdown')]) {
    expect(page).toContain('7946');
    expect(page).toContain('Hidden tides');
    expect(said).toEqual([]);
  }
});
