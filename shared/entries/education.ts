import { z } from 'zod';
import { join } from '../compose/runs.ts';
import { Dates } from '../model/dates.ts';
import { DetailLine } from '../model/detail-line.ts';
import { defineEntry, entryBase, type Projection, privateFields } from './define-entry.ts';

const roles = [
  { id: 'thesis', label: 'Thesis Title' },
  { id: 'modules', label: 'Modules Studied' },
  { id: 'supervisors', label: 'Supervisors' },
  { id: 'award', label: 'Awards' },
  { id: 'positions', label: 'Notable Positions' },
] as const;

const schema = z.looseObject({
  kind: z.literal('education'),
  ...entryBase,
  organisation: z.string().describe('University or school'),
  department: z.string().optional().describe('Department, college or programme'),
  degree: z.string().describe('Degree: "PhD", "Master of Philosophy (M.Phil)"'),
  area: z.string().optional().describe('Field of study; printed after "in"'),
  result: z.string().optional().describe('Grade or classification: "Distinction 79.4%"'),
  location: z.string().optional().describe('Where'),
  dates: Dates.optional().describe('When'),
  details: z.array(DetailLine).default([]).describe('Thesis title, modules, supervisors, awards …'),
});

const title = (entry: z.infer<typeof schema>, p: Projection) =>
  join(p.say('degree.in'), p.rich(entry.degree, 'degree'), p.rich(entry.area, 'area'));

export const education = defineEntry({
  kind: 'education',
  name: { one: 'Degree', many: 'Education' },
  purpose: 'Degrees, schools and courses, with grades, theses and modules.',
  example: 'MSc in Hydrology, University of Northbridge, 2021 – 2022',
  icon: 'graduation-cap',
  group: 'career',
  schema,
  blank: { organisation: '', degree: '', details: [] },
  form: [
    {
      fields: [
        { kind: 'rich', key: 'degree', label: 'Degree', placeholder: 'PhD, Master of Science (MSc)' },
        { kind: 'rich', key: 'area', label: 'Field of study', placeholder: 'Computer Science' },
        { kind: 'rich', key: 'organisation', label: 'University or school' },
        { kind: 'dates', key: 'dates', label: 'Dates', placeholder: 'Oct 2023 – Jun 2024' },
        { kind: 'rich', key: 'result', label: 'Grade', placeholder: 'Distinction 79.4%' },
        { kind: 'rich', key: 'location', label: 'Location', placeholder: 'London, UK' },
      ],
    },
    { title: 'Thesis, modules and other details', fields: [{ kind: 'details', key: 'details', label: 'Details', roles, wide: true }] },
    {
      title: 'More',
      fields: [{ kind: 'rich', key: 'department', label: 'Department or programme' }, ...privateFields],
    },
  ],
  summary: (entry) => ({
    title: [entry.degree, entry.area].filter(Boolean).join(' in ') || entry.organisation,
    subtitle: entry.degree || entry.area ? entry.organisation : '',
    dates: entry.dates,
  }),
  block: (entry, p) => ({
    kind: 'entry',
    source: p.source,
    organisation: p.rich(entry.organisation, 'organisation'),
    unit: p.rich(entry.department, 'department'),
    title: title(entry, p),
    result: p.rich(entry.result, 'result'),
    location: p.rich(entry.location, 'location'),
    dates: p.dates(entry.dates),
    details: p.details(entry.details, 'details'),
    detailStyle: p.detailStyle,
  }),
  line: (entry, p) => ({
    content: join(', ', title(entry, p), p.rich(entry.organisation, 'organisation'), p.rich(entry.result, 'result'), p.dates(entry.dates)),
  }),
});
