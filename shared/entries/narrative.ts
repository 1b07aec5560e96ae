import { z } from 'zod';
import type { Block } from '../compose/cv-document.ts';
import { join } from '../compose/runs.ts';
import { Id } from '../model/id.ts';
import { Budget, countText } from '../text/budget.ts';
import { plainText } from '../text/parse-rich.ts';
import { defineEntry, entryBase, type Projection, privateFields } from './define-entry.ts';
import { cited, led } from './facts.ts';

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

const evidence = (entry: Narrative, p: Projection) => led(p.say('narrative.evidence'), cited(entry.works));

/** The name as a heading of its own, then the text, paragraph by paragraph. */
function blocks(entry: Narrative, p: Projection): Block[] {
  const title = entry.untitled ? [] : p.rich(entry.title, 'title');
  const paragraphs = entry.text.split(/\n\s*\n/).map((paragraph) => p.rich(paragraph.trim(), 'text'));
  const text = paragraphs
    .filter((content) => content.length > 0)
    .map((content): Block => ({ kind: 'paragraph', source: { ...p.source, path: 'text' }, content }));
  const works = evidence(entry, p);
  return [
    ...(title.length > 0 ? [{ kind: 'subheading', source: { ...p.source, path: 'title' }, content: title } as const] : []),
    ...text,
    ...(works.length > 0 ? [{ kind: 'paragraph', source: { ...p.source, path: 'works' }, content: works } as const] : []),
  ];
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
  block: blocks,
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
