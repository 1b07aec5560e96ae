import { afterEach, expect, it } from 'vitest';
import { createLocalReferences } from '../../../electron/services/citations/references.ts';
import { checkPortfolio } from '../../../electron/services/documents/check-portfolio.ts';
import { exportDocument } from '../../../electron/services/documents/export-document.ts';
import type { Typesetter } from '../../../electron/services/documents/typesetter.ts';
import { success } from '../../../shared/model/problem.ts';
import { document, entry, person, portfolio, resources, section } from '../../builders/portfolio.ts';

const inspected: string[] = [];
afterEach(() => inspected.splice(0));

const typesetter: Typesetter = {
  renderPdf: async () => success(new Uint8Array([1])),
  inspect: async (cv) => {
    inspected.push(cv.title);
    return success({ pages: 3, refusal: 'missing alt text' });
  },
  preview: () => Promise.reject(new Error('not asked')),
  locate: () => null,
  close: () => {},
};
const tools = { references: createLocalReferences(resources), coverage: { 'Source Serif 4': [[0x20, 0x2fff] as const] }, typesetter };

const sections = [section('Jobs', 'entries', { kinds: ['employment'] })];
const made = (id: string, fields = {}) => document('ada', sections, { id, name: id, ...fields });
const holding = (documents: ReturnType<typeof made>[], role = 'Engineer') =>
  portfolio({
    people: [person('ada', 'Ada', 'Owner')],
    entries: [entry('employment', 'job', 'ada', { role, organisation: 'Harbour Institute' })],
    documents,
  });
const documents = [made('limited', { pages: 2 }), made('free'), made('old', { archived: true, pages: 1 })];
const aboutPages = (checked: Awaited<ReturnType<typeof checkPortfolio>>) =>
  checked.flatMap(({ document: id, finding }) => (/^(over-pages|pdf-)/.test(finding.code) ? [`${id} ${finding.code}`] : []));

it('lays out the documents with a limit of pages while somebody writes, and all of them when asked to', async () => {
  const now = holding(documents);
  expect(aboutPages(await checkPortfolio(now, { ...tools, inspect: 'with-limit' }))).toEqual([
    'limited over-pages',
    'limited pdf-not-accessible',
  ]);
  expect(inspected).toEqual(['Ada Owner – limited']);
  expect(aboutPages(await checkPortfolio(now, { ...tools, inspect: 'all' }))).toEqual([
    'limited over-pages',
    'limited pdf-not-accessible',
    'free pdf-not-accessible',
  ]);
});

it('says nothing of the file where an error stops the export anyway', async () => {
  const checked = await checkPortfolio(holding([made('limited', { pages: 9 })], 'Engineer \u{1F600}'), { ...tools, inspect: 'all' });
  expect(checked.map(({ finding }) => finding.code)).toContain('glyph-missing');
  expect(aboutPages(checked)).toEqual([]);
});

it('says at the export what the file does not meet, unless that was dismissed', async () => {
  const watch = { step: () => {}, cancelled: () => false };
  const now = holding([made('free')]);
  const codes = async (of: typeof now) => {
    const exported = await exportDocument(of, { document: 'free', format: 'pdf' }, tools, watch);
    if (!exported.ok) throw new Error(exported.message);
    return exported.value.findings.map(({ code }) => code);
  };
  expect(await codes(now)).toEqual(['pdf-not-accessible']);
  const dismissed = [{ code: 'pdf-not-accessible', collection: 'documents' as const, id: 'free', reason: 'Printed only' }];
  expect(await codes({ ...now, dismissed })).toEqual([]);
});
