import { z } from 'zod';
import { join } from '../compose/runs.ts';
import { Dates } from '../model/dates.ts';
import { DetailLine } from '../model/detail-line.ts';
import { defineEntry, entryBase, type Projection, privateFields } from './define-entry.ts';

const schema = z.looseObject({
  kind: z.literal('service'),
  ...entryBase,
  activity: z.string().describe('What you did: "Reviewer for …", "Team captain"'),
  organisation: z.string().optional().describe('Venue or body, when it is not part of the activity'),
  location: z.string().optional().describe('Where'),
  dates: Dates.optional().describe('When'),
  details: z.array(DetailLine).default([]).describe('Lines under it, in printed order'),
});

const line = (entry: z.infer<typeof schema>, p: Projection) => ({
  content: join(', ', p.rich(entry.activity, 'activity'), p.rich(entry.organisation, 'organisation'), p.dates(entry.dates)),
});

export const service = defineEntry({
  kind: 'service',
  name: { one: 'Activity', many: 'Service and community' },
  purpose: 'Reviewing, organising, committees, clubs and other service to a community.',
  example: 'Reviewer for the Journal of Imaginary Soils',
  icon: 'users',
  group: 'service',
  schema,
  blank: { activity: '', details: [] },
  form: [
    {
      fields: [
        { kind: 'rich', key: 'activity', label: 'Activity', placeholder: 'Reviewer for ICLR 2025', wide: true },
        { kind: 'rich', key: 'organisation', label: 'Organisation or venue' },
        { kind: 'dates', key: 'dates', label: 'Dates', placeholder: '2023 – present' },
      ],
    },
    {
      title: 'More',
      fields: [
        { kind: 'rich', key: 'location', label: 'Location' },
        { kind: 'details', key: 'details', label: 'Details', roles: [], wide: true },
        ...privateFields,
      ],
    },
  ],
  summary: (entry) => ({ title: entry.activity, subtitle: entry.organisation ?? '', dates: entry.dates }),
  block: (entry, p) => ({
    kind: 'entry',
    source: p.source,
    organisation: p.rich(entry.organisation, 'organisation'),
    unit: [],
    title: p.rich(entry.activity, 'activity'),
    result: [],
    location: p.rich(entry.location, 'location'),
    dates: p.dates(entry.dates),
    details: p.details(entry.details, 'details'),
    detailStyle: p.detailStyle,
  }),
  line,
});
