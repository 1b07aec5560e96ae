import { z } from 'zod';
import { join } from '../compose/runs.ts';
import { Dates } from '../model/dates.ts';
import { DetailLine } from '../model/detail-line.ts';
import { defineEntry, entryBase, privateFields } from './define-entry.ts';

const roles = [
  { id: 'project', label: 'Project' },
  { id: 'methodology', label: 'Methodology' },
  { id: 'outcomes', label: 'Outcomes' },
  { id: 'publication', label: 'Publication' },
] as const;

const modes = {
  employment: 'Employment',
  visiting: 'Visiting position',
  internship: 'Internship or placement',
  fellowship: 'Fellowship',
  volunteer: 'Voluntary',
} as const;
type Mode = keyof typeof modes;

export const employment = defineEntry({
  kind: 'employment',
  name: { one: 'Position', many: 'Positions' },
  purpose: 'Jobs, visiting positions, internships and fellowships, with what came out of them.',
  example: 'Research Assistant, Harbour Institute, since 2022',
  icon: 'briefcase',
  group: 'career',
  schema: z.looseObject({
    kind: z.literal('employment'),
    ...entryBase,
    organisation: z.string().describe('Employer or host'),
    unit: z.string().optional().describe('Department, group or programme'),
    role: z.string().describe('Job title'),
    mode: z
      .enum(Object.keys(modes) as [Mode, ...Mode[]])
      .optional()
      .describe('Kind of position'),
    location: z.string().optional().describe('Where, or "Remote"'),
    dates: Dates.optional().describe('When'),
    details: z.array(DetailLine).default([]).describe('Projects, methods, outcomes …'),
  }),
  blank: { organisation: '', role: '', details: [] },
  form: [
    {
      fields: [
        { kind: 'rich', key: 'role', label: 'Role', placeholder: 'Research Assistant' },
        { kind: 'dates', key: 'dates', label: 'Dates', placeholder: 'Sep 2022 – present' },
        { kind: 'rich', key: 'organisation', label: 'Organisation' },
        { kind: 'rich', key: 'unit', label: 'Group, department or programme' },
        { kind: 'rich', key: 'location', label: 'Location', placeholder: 'Remote' },
        { kind: 'choice', key: 'mode', label: 'Kind of position', options: modes, unprinted: true },
      ],
    },
    { title: 'What you did', fields: [{ kind: 'details', key: 'details', label: 'Details', roles, wide: true }] },
    {
      title: 'More',
      fields: [...privateFields],
    },
  ],
  summary: (entry) => ({ title: entry.role || entry.organisation, subtitle: entry.role ? entry.organisation : '', dates: entry.dates }),
  block: (entry, p) => ({
    kind: 'entry',
    source: p.source,
    organisation: p.rich(entry.organisation, 'organisation'),
    unit: p.rich(entry.unit, 'unit'),
    title: p.rich(entry.role, 'role'),
    result: [],
    location: p.rich(entry.location, 'location'),
    dates: p.dates(entry.dates),
    details: p.details(entry.details, 'details'),
    detailStyle: p.detailStyle,
  }),
  line: (entry, p) => ({
    content: join(', ', p.rich(entry.role, 'role'), p.rich(entry.organisation, 'organisation'), p.dates(entry.dates)),
  }),
});
