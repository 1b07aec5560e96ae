import { z } from 'zod';
import { join, plain } from '../compose/runs.ts';
import { Dates } from '../model/dates.ts';
import { DetailLine } from '../model/detail-line.ts';
import { defineEntry, entryBase, type Projection, privateFields } from './define-entry.ts';

const schema = z.looseObject({
  kind: z.literal('reviewing'),
  ...entryBase,
  venue: z.string().describe('Journal, conference, publisher or funder'),
  role: z.string().optional().describe('Role: "Reviewer", "Area chair", "Guest editor"'),
  publisher: z.string().optional().describe('Publisher or organisation behind it'),
  count: z.number().int().min(0).optional().describe('Number of reviews or submissions'),
  dates: Dates.optional().describe('When'),
  details: z.array(DetailLine).default([]).describe('Lines under it, in printed order'),
});

const count = (entry: z.infer<typeof schema>, p: Projection) =>
  plain(entry.count === undefined ? '' : p.say('reviewing.reviews', { count: entry.count }));

export const reviewing = defineEntry({
  kind: 'reviewing',
  name: { one: 'Reviewing', many: 'Reviewing and editing' },
  purpose: 'Journals, conferences and funders that you review or edit for.',
  example: 'Reviewer, Journal of Imaginary Soils, 12 reviews, since 2023',
  icon: 'clipboard-check',
  group: 'service',
  schema,
  blank: { venue: '', details: [] },
  form: [
    {
      fields: [
        { kind: 'rich', key: 'venue', label: 'For whom', placeholder: 'Journal of Imaginary Soils' },
        { kind: 'rich', key: 'role', label: 'Role', placeholder: 'Reviewer' },
        { kind: 'number', key: 'count', label: 'Number of reviews', placeholder: '12' },
        { kind: 'dates', key: 'dates', label: 'Dates', placeholder: '2023 – present' },
      ],
    },
    {
      title: 'More',
      fields: [
        { kind: 'rich', key: 'publisher', label: 'Publisher or organisation' },
        { kind: 'details', key: 'details', label: 'Details', roles: [], wide: true },
        ...privateFields,
      ],
    },
  ],
  summary: (entry) => ({ title: entry.venue, subtitle: entry.role ?? '', dates: entry.dates }),
  block: (entry, p) => ({
    kind: 'entry',
    source: p.source,
    organisation: p.rich(entry.venue, 'venue'),
    unit: p.rich(entry.publisher, 'publisher'),
    title: p.rich(entry.role, 'role'),
    result: count(entry, p),
    location: [],
    dates: p.dates(entry.dates),
    details: p.details(entry.details, 'details'),
    detailStyle: p.detailStyle,
  }),
  line: (entry, p) => ({
    content: join(
      ', ',
      p.rich(entry.role, 'role'),
      p.rich(entry.venue, 'venue'),
      p.rich(entry.publisher, 'publisher'),
      count(entry, p),
      p.dates(entry.dates),
    ),
  }),
});
