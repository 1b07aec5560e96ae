import { z } from 'zod';
import { join } from '../compose/runs.ts';
import { Dates } from '../model/dates.ts';
import { DetailLine } from '../model/detail-line.ts';
import { Id } from '../model/id.ts';
import { defineEntry, entryBase, privateFields } from './define-entry.ts';
import { cited, facts } from './facts.ts';

export const supervision = defineEntry({
  kind: 'supervision',
  name: { one: 'Supervision', many: 'Supervision' },
  purpose: 'People whose theses and projects you supervise, with what became of them and what you wrote together.',
  example: 'Nadia El-Sayegh, MSc, Roots as Sensors, 2024',
  icon: 'user-check',
  group: 'teaching',
  schema: z.looseObject({
    kind: z.literal('supervision'),
    ...entryBase,
    name: z.string().describe('Who is supervised'),
    level: z.string().optional().describe('Level of the thesis or project: "PhD", "MSc", "intern"'),
    topic: z.string().optional().describe('Topic or title of the thesis'),
    role: z.string().optional().describe('Role of the owner: "First supervisor", "Co-supervisor"'),
    organisation: z.string().optional().describe('University or institute'),
    outcome: z.string().optional().describe('What came out of it: "graduated with distinction", "now at …"'),
    dates: Dates.optional().describe('When'),
    works: z.array(Id).default([]).describe('Ids of works written together, printed as citations'),
    details: z.array(DetailLine).default([]).describe('Lines under it, in printed order'),
  }),
  blank: { name: '', works: [], details: [] },
  form: [
    {
      fields: [
        { kind: 'rich', key: 'name', label: 'Who' },
        { kind: 'rich', key: 'level', label: 'Level', placeholder: 'PhD' },
        { kind: 'rich', key: 'topic', label: 'Topic or thesis', wide: true },
        { kind: 'rich', key: 'role', label: 'Your role', placeholder: 'Co-supervisor' },
        { kind: 'dates', key: 'dates', label: 'Dates', placeholder: '2023 – present' },
      ],
    },
    {
      title: 'Outcome and works',
      fields: [
        { kind: 'rich', key: 'outcome', label: 'Outcome', placeholder: 'graduated with distinction', wide: true },
        { kind: 'works', key: 'works', label: 'Works written together', hint: 'Printed as citations', wide: true },
      ],
    },
    {
      title: 'More',
      fields: [
        { kind: 'rich', key: 'organisation', label: 'University or institute' },
        { kind: 'details', key: 'details', label: 'Details', roles: [], wide: true },
        ...privateFields,
      ],
    },
  ],
  summary: (entry) => ({ title: entry.name, subtitle: [entry.level, entry.topic].filter(Boolean).join(', '), dates: entry.dates }),
  block: (entry, p) => ({
    kind: 'entry',
    source: p.source,
    organisation: p.rich(entry.organisation, 'organisation'),
    unit: [],
    title: join(', ', p.rich(entry.name, 'name'), p.rich(entry.level, 'level')),
    result: [],
    location: [],
    dates: p.dates(entry.dates),
    details: [
      ...facts(p.rich(entry.topic, 'topic')),
      ...facts(p.rich(entry.role, 'role'), p.rich(entry.outcome, 'outcome'), cited(entry.works)),
      ...p.details(entry.details, 'details'),
    ],
    detailStyle: p.detailStyle,
  }),
  line: (entry, p) => ({
    content: join(
      ' ',
      join(
        ', ',
        p.rich(entry.name, 'name'),
        p.rich(entry.level, 'level'),
        p.rich(entry.topic, 'topic'),
        p.rich(entry.role, 'role'),
        p.rich(entry.organisation, 'organisation'),
        p.rich(entry.outcome, 'outcome'),
        p.dates(entry.dates),
      ),
      cited(entry.works),
    ),
  }),
});
