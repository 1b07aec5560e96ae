import { z } from 'zod';
import { join, plain } from '../compose/runs.ts';
import { Dates } from '../model/dates.ts';
import { DetailLine } from '../model/detail-line.ts';
import { defineEntry, entryBase, type Projection, privateFields } from './define-entry.ts';
import { bracketed, facts, led } from './facts.ts';

const schema = z.looseObject({
  kind: z.literal('teaching'),
  ...entryBase,
  course: z.string().describe('Name of the course'),
  code: z.string().optional().describe('Code of the course: "HYD-301"'),
  organisation: z.string().optional().describe('University or school where it is taught'),
  level: z.string().optional().describe('Who it is for: "MSc, first year"'),
  role: z.string().optional().describe('What the owner does in it: "Lecturer", "Teaching assistant"'),
  terms: z.string().optional().describe('How often and how much: "every spring, 24 hours"'),
  size: z.number().int().min(0).optional().describe('Number of students'),
  evaluation: z.string().optional().describe('What students or peers said: "4.8 of 5 (2024)"'),
  dates: Dates.optional().describe('When it is or was taught'),
  details: z.array(DetailLine).default([]).describe('Lines under it: duties, content, materials'),
});

const course = (entry: z.infer<typeof schema>, p: Projection) => bracketed(p.rich(entry.course, 'course'), p.rich(entry.code, 'code'));

export const teaching = defineEntry({
  kind: 'teaching',
  name: { one: 'Course', many: 'Teaching' },
  purpose: 'Courses that you teach or help to teach, with their level, size and evaluation.',
  example: 'Field Hydrology (HYD-301), Harbour University, teaching assistant, since 2024',
  icon: 'book-open',
  group: 'teaching',
  schema,
  blank: { course: '', details: [] },
  form: [
    {
      fields: [
        { kind: 'rich', key: 'course', label: 'Course', placeholder: 'Field Hydrology' },
        { kind: 'rich', key: 'code', label: 'Code', placeholder: 'HYD-301' },
        { kind: 'rich', key: 'organisation', label: 'University or school' },
        { kind: 'dates', key: 'dates', label: 'Dates', placeholder: 'Autumn 2023, or 2024 – present' },
        { kind: 'rich', key: 'role', label: 'Your role', placeholder: 'Lecturer' },
        { kind: 'rich', key: 'level', label: 'Level', placeholder: 'MSc, first year' },
      ],
    },
    {
      title: 'Size and evaluation',
      fields: [
        { kind: 'number', key: 'size', label: 'Students', placeholder: '120' },
        { kind: 'rich', key: 'terms', label: 'Terms and hours', placeholder: 'every spring, 24 hours' },
        { kind: 'rich', key: 'evaluation', label: 'Evaluation', placeholder: '4.8 of 5 (2024)' },
      ],
    },
    { title: 'More', fields: [{ kind: 'details', key: 'details', label: 'Details', roles: [], wide: true }, ...privateFields] },
  ],
  summary: (entry) => ({ title: entry.course, subtitle: entry.organisation ?? '', dates: entry.dates }),
  block: (entry, p) => ({
    kind: 'entry',
    source: p.source,
    organisation: p.rich(entry.organisation, 'organisation'),
    unit: [],
    title: course(entry, p),
    result: [],
    location: [],
    dates: p.dates(entry.dates),
    details: [
      ...facts(
        p.rich(entry.role, 'role'),
        p.rich(entry.level, 'level'),
        p.rich(entry.terms, 'terms'),
        plain(entry.size === undefined ? '' : p.say('teaching.students', { count: entry.size })),
        led(p.say('teaching.evaluation'), p.rich(entry.evaluation, 'evaluation')),
      ),
      ...p.details(entry.details, 'details'),
    ],
    detailStyle: p.detailStyle,
  }),
  line: (entry, p) => ({
    content: join(
      ', ',
      course(entry, p),
      p.rich(entry.organisation, 'organisation'),
      p.rich(entry.role, 'role'),
      p.rich(entry.level, 'level'),
      p.dates(entry.dates),
    ),
  }),
});
