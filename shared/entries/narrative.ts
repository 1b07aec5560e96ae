import { z } from 'zod';
import type { Block } from '../compose/cv-document.ts';
import { join } from '../compose/runs.ts';
import { Id } from '../model/id.ts';
import { Budget, countText } from '../text/budget.ts';
import { plainText } from '../text/parse-rich.ts';
import { defineEntry, entryBase, type Projection, privateFields } from './define-entry.ts';
import { cited, led } from './facts.ts';

const words = { en: { evidence: 'Evidence:' } };

const schema = z.looseObject({
  kind: z.literal('narrative'),
  ...entryBase,
  title: z.string().describe('Name of the module: "Contributions to knowledge"'),
  text: z.string().describe('The text; an empty line begins a new paragraph. Markdown subset with citations'),
  budget: Budget.optional().describe('The most words or characters that the funder allows'),
  works: z.array(Id).default([]).describe('Ids of works that stand as evidence, printed as citations after the text'),
  untitled: z.boolean().optional().describe('Print the text without its name, for a section whose heading says it'),
});
type Narrative = z.infer<typeof schema>;

const paragraphs = (entry: Narrative) => entry.text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim());
const evidence = (entry: Narrative, p: Projection) => led(p.words(words).evidence, cited(entry.works));

function block(entry: Narrative, p: Projection): Block | readonly Block[] {
  const source = { ...p.source, path: 'text' };
  const runs = [...paragraphs(entry).map((paragraph) => p.rich(paragraph.trim(), 'text')), evidence(entry, p)].filter(
    (run) => run.length > 0,
  );
  const title = entry.untitled ? [] : p.rich(entry.title, 'title');
  if (title.length === 0) return runs.map((content) => ({ kind: 'paragraph', source, content }));
  return {
    kind: 'entry',
    source: p.source,
    organisation: [],
    unit: [],
    title,
    result: [],
    location: [],
    dates: [],
    details: runs.map((content) => ({ content, source })),
    detailStyle: 'lines',
  };
}

export const narrative = defineEntry({
  kind: 'narrative',
  name: { one: 'Narrative', many: 'Narrative' },
  purpose: 'Modules of a narrative CV: a text about a contribution, within its limit of words, with works as evidence.',
  example: 'Contributions to knowledge, 300 words, with three works',
  icon: 'pen-line',
  group: 'more',
  schema,
  blank: { title: '', text: '', works: [] },
  form: [
    {
      fields: [
        { kind: 'rich', key: 'title', label: 'Module', placeholder: 'Contributions to knowledge' },
        { kind: 'budget', key: 'budget', label: 'Limit', placeholder: '300 words, or 2500 characters', unprinted: true },
        { kind: 'counted-area', key: 'text', label: 'Text', budget: 'budget', wide: true },
        { kind: 'works', key: 'works', label: 'Evidence', hint: 'Works that are cited after the text', wide: true },
      ],
    },
    {
      title: 'More',
      fields: [
        { kind: 'switch', key: 'untitled', label: 'Print the text without the name of the module', unprinted: true },
        ...privateFields,
      ],
    },
  ],
  summary: (entry) => ({
    title: entry.title,
    subtitle: entry.budget ? `${countText(entry.text, entry.budget.unit)} of ${entry.budget.most} ${entry.budget.unit}` : entry.text,
  }),
  block,
  line: (entry, p) => ({
    ...(entry.untitled ? {} : { label: p.rich(entry.title, 'title') }),
    content: join(' ', p.rich(entry.text, 'text'), evidence(entry, p)),
  }),
  check: (entry) => {
    if (!entry.budget) return [];
    const { most, unit } = entry.budget;
    const length = countText(entry.text, unit);
    if (length <= most) return [];
    return [
      {
        code: 'over-budget',
        severity: 'warning',
        message: `“${plainText(entry.title)}” has ${length} of ${most} ${unit}: ${length - most} too many. Shorten the text or change its limit.`,
        place: { collection: 'entries', id: entry.id, path: ['text'] },
      },
    ];
  },
});
