import { z } from 'zod';
import type { Run } from '../compose/cv-document.ts';
import { join } from '../compose/runs.ts';
import { Dates } from '../model/dates.ts';
import { DetailLine } from '../model/detail-line.ts';
import { defineEntry, entryBase, type Projection, privateFields } from './define-entry.ts';
import { facts } from './facts.ts';

const schema = z.looseObject({
  kind: z.literal('custom'),
  ...entryBase,
  label: z.string().optional().describe('Printed before the text'),
  text: z.string().describe('Markdown subset with citations'),
  dates: Dates.optional().describe('When'),
  details: z.array(DetailLine).optional().describe('Fields of its own, each with a label and a value, in printed order'),
});

/** "Site: Saltmarsh; Team: six people". */
function fields(entry: z.infer<typeof schema>, p: Projection): Run {
  const runs = p.details(entry.details ?? [], 'details').map(({ label, content }) => (label ? join(': ', label, content) : content));
  return join('; ', ...runs);
}

export const custom = defineEntry({
  kind: 'custom',
  name: { one: 'Text', many: 'Free text' },
  purpose: 'Anything that fits nowhere else: a paragraph, a line with a label, or something with fields of its own.',
  example: 'Research interests: soil moisture, remote sensing',
  icon: 'text',
  group: 'more',
  schema,
  blank: { text: '' },
  form: [
    {
      fields: [
        { kind: 'rich', key: 'label', label: 'Label', hint: 'Printed before the text; may stay empty' },
        { kind: 'dates', key: 'dates', label: 'Dates', placeholder: 'Jul 2023 – Aug 2023' },
        { kind: 'rich-area', key: 'text', label: 'Text', wide: true },
      ],
    },
    { title: 'Fields of your own', fields: [{ kind: 'details', key: 'details', label: 'Fields', roles: [], wide: true }] },
    { title: 'More', fields: [...privateFields] },
  ],
  summary: (entry) => ({ title: entry.label || entry.text, subtitle: entry.label ? entry.text : '', dates: entry.dates }),
  block: (entry, p) => {
    const label = p.rich(entry.label, 'label');
    const text = p.rich(entry.text, 'text');
    if (!entry.details?.length && !entry.dates) return { kind: 'line', source: p.source, label, content: text };
    return {
      kind: 'entry',
      source: p.source,
      organisation: [],
      unit: [],
      title: label.length > 0 ? label : text,
      result: [],
      location: [],
      dates: p.dates(entry.dates),
      details: [...(label.length > 0 ? facts(text) : []), ...p.details(entry.details ?? [], 'details')],
      detailStyle: p.detailStyle,
    };
  },
  line: (entry, p) => ({
    label: p.rich(entry.label, 'label'),
    content: join(', ', join('; ', p.rich(entry.text, 'text'), fields(entry, p)), p.dates(entry.dates)),
  }),
});
