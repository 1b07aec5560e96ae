import { z } from 'zod';
import { defineEntry, entryBase, privateFields } from './define-entry.ts';

export const custom = defineEntry({
  kind: 'custom',
  name: { one: 'Text', many: 'Free text' },
  purpose: 'Anything that fits nowhere else: a paragraph or a line with a label.',
  example: 'Research interests: soil moisture, remote sensing',
  icon: 'text',
  schema: z.looseObject({
    kind: z.literal('custom'),
    ...entryBase,
    label: z.string().optional().describe('Printed before the text'),
    text: z.string().describe('Markdown subset with citations'),
  }),
  blank: { text: '' },
  form: [
    {
      fields: [
        { kind: 'rich', key: 'label', label: 'Label', hint: 'Printed before the text; may stay empty', wide: true },
        { kind: 'rich-area', key: 'text', label: 'Text', wide: true },
      ],
    },
    {
      title: 'More',
      fields: [...privateFields],
    },
  ],
  summary: (entry) => ({ title: entry.label || entry.text, subtitle: entry.label ? entry.text : '' }),
  block: (entry, p) => ({ kind: 'line', source: p.source, label: p.rich(entry.label, 'label'), content: p.rich(entry.text, 'text') }),
  line: (entry, p) => ({ label: p.rich(entry.label, 'label'), content: p.rich(entry.text, 'text') }),
});
