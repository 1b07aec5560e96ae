import { z } from 'zod';
import { join } from '../compose/runs.ts';
import { Dates } from '../model/dates.ts';
import { defineEntry, entryBase, type Projection, privateFields } from './define-entry.ts';
import { bracketed } from './facts.ts';

const schema = z.looseObject({
  kind: z.literal('metric'),
  ...entryBase,
  name: z.string().describe('What was counted: "Citations", "h-index"'),
  value: z.string().describe('The number, as it is printed'),
  source: z.string().optional().describe('Where it was looked up: "OpenAlex"'),
  dates: Dates.optional().describe('When it was looked up'),
});

/** "312 (OpenAlex, Nov 2026)": a number says nothing without its source and date. */
const value = (entry: z.infer<typeof schema>, p: Projection) =>
  bracketed(p.rich(entry.value, 'value'), join(', ', p.rich(entry.source, 'source'), p.dates(entry.dates)));

export const metric = defineEntry({
  kind: 'metric',
  name: { one: 'Figure', many: 'Figures' },
  purpose: 'Numbers about your work that you looked up, each with its source and date. Nothing is fetched: you keep them up to date.',
  example: 'Citations: 312 (OpenAlex, November 2026)',
  icon: 'chart-column',
  group: 'more',
  schema,
  blank: { name: '', value: '' },
  form: [
    {
      fields: [
        { kind: 'rich', key: 'name', label: 'What', placeholder: 'Citations' },
        { kind: 'rich', key: 'value', label: 'Number', placeholder: '312' },
        { kind: 'rich', key: 'source', label: 'Source', placeholder: 'OpenAlex' },
        { kind: 'dates', key: 'dates', label: 'Looked up', placeholder: 'Nov 2026', single: true },
      ],
    },
    { title: 'More', fields: [...privateFields] },
  ],
  summary: (entry) => ({ title: entry.name, subtitle: entry.value, dates: entry.dates }),
  block: (entry, p) => ({ kind: 'line', source: p.source, label: p.rich(entry.name, 'name'), content: value(entry, p) }),
  line: (entry, p) => ({ label: p.rich(entry.name, 'name'), content: value(entry, p) }),
});
