import { z } from 'zod';
import { join } from '../compose/runs.ts';
import { Dates } from '../model/dates.ts';
import { DetailLine } from '../model/detail-line.ts';
import { defineEntry, entryBase, privateFields } from './define-entry.ts';

export const award = defineEntry({
  kind: 'award',
  name: { one: 'Award', many: 'Awards' },
  purpose: 'Prizes, scholarships and distinctions.',
  example: 'Best Poster Award, Northern Hydrology Meeting, 2023',
  icon: 'award',
  group: 'career',
  schema: z.looseObject({
    kind: z.literal('award'),
    ...entryBase,
    title: z.string().describe('Name of the award'),
    awarder: z.string().optional().describe('Who gave it'),
    value: z.string().optional().describe('Amount with its currency: "€7000"'),
    dates: Dates.optional().describe('When'),
    details: z.array(DetailLine).default([]).describe('Lines under it, in printed order'),
  }),
  blank: { title: '', details: [] },
  form: [
    {
      fields: [
        { kind: 'rich', key: 'title', label: 'Award', wide: true },
        { kind: 'rich', key: 'awarder', label: 'Given by' },
        { kind: 'dates', key: 'dates', label: 'Date', placeholder: '2024, or 2020 and 2021' },
      ],
    },
    {
      title: 'More',
      fields: [
        { kind: 'rich', key: 'value', label: 'Value', placeholder: '€7000' },
        { kind: 'details', key: 'details', label: 'Details', roles: [], wide: true },
        ...privateFields,
      ],
    },
  ],
  summary: (entry) => ({ title: entry.title, subtitle: entry.awarder ?? '', dates: entry.dates }),
  block: (entry, p) => ({
    kind: 'entry',
    source: p.source,
    organisation: p.rich(entry.awarder, 'awarder'),
    unit: [],
    title: p.rich(entry.title, 'title'),
    result: p.rich(entry.value, 'value'),
    location: [],
    dates: p.dates(entry.dates),
    details: p.details(entry.details, 'details'),
    detailStyle: p.detailStyle,
  }),
  line: (entry, p) => ({
    content: join(
      ' ',
      join(', ', p.rich(entry.title, 'title'), p.rich(entry.awarder, 'awarder'), p.rich(entry.value, 'value')),
      p.dates(entry.dates),
    ),
  }),
});
