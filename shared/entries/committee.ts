import { z } from 'zod';
import { join } from '../compose/runs.ts';
import { Dates } from '../model/dates.ts';
import { DetailLine } from '../model/detail-line.ts';
import { defineEntry, entryBase, privateFields } from './define-entry.ts';

export const committee = defineEntry({
  kind: 'committee',
  name: { one: 'Committee or event', many: 'Committees and events' },
  purpose: 'Committees and boards that you sit on, and meetings that you organise.',
  example: 'Programme chair, Northern Hydrology Meeting, Millford, June 2024',
  icon: 'landmark',
  group: 'service',
  schema: z.looseObject({
    kind: z.literal('committee'),
    ...entryBase,
    body: z.string().describe('Committee, board, conference or workshop'),
    role: z.string().optional().describe('Role: "Member", "Programme chair", "Organiser"'),
    organisation: z.string().optional().describe('Organisation that it belongs to'),
    location: z.string().optional().describe('Where'),
    dates: Dates.optional().describe('When'),
    details: z.array(DetailLine).default([]).describe('Lines under it, in printed order'),
  }),
  blank: { body: '', details: [] },
  form: [
    {
      fields: [
        { kind: 'rich', key: 'body', label: 'Committee or event', placeholder: 'Northern Hydrology Meeting' },
        { kind: 'rich', key: 'role', label: 'Role', placeholder: 'Programme chair' },
        { kind: 'dates', key: 'dates', label: 'Dates', placeholder: 'Jun 2024, or 2022 – present' },
        { kind: 'rich', key: 'location', label: 'Place' },
      ],
    },
    {
      title: 'More',
      fields: [
        { kind: 'rich', key: 'organisation', label: 'Organisation' },
        { kind: 'details', key: 'details', label: 'Details', roles: [], wide: true },
        ...privateFields,
      ],
    },
  ],
  summary: (entry) => ({ title: entry.body, subtitle: entry.role ?? '', dates: entry.dates }),
  block: (entry, p) => ({
    kind: 'entry',
    source: p.source,
    organisation: p.rich(entry.body, 'body'),
    unit: p.rich(entry.organisation, 'organisation'),
    title: p.rich(entry.role, 'role'),
    result: [],
    location: p.rich(entry.location, 'location'),
    dates: p.dates(entry.dates),
    details: p.details(entry.details, 'details'),
    detailStyle: p.detailStyle,
  }),
  line: (entry, p) => ({
    content: join(
      ', ',
      p.rich(entry.role, 'role'),
      p.rich(entry.body, 'body'),
      p.rich(entry.organisation, 'organisation'),
      p.rich(entry.location, 'location'),
      p.dates(entry.dates),
    ),
  }),
});
