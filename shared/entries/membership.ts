import { z } from 'zod';
import { join } from '../compose/runs.ts';
import { Dates } from '../model/dates.ts';
import { defineEntry, entryBase, type Projection, privateFields } from './define-entry.ts';
import { facts, led } from './facts.ts';

const schema = z.looseObject({
  kind: z.literal('membership'),
  ...entryBase,
  organisation: z.string().describe('Society, academy, network or union'),
  grade: z.string().optional().describe('Grade or role: "Fellow", "Member"'),
  number: z.string().optional().describe('Number of the membership'),
  dates: Dates.optional().describe('When'),
});

const number = (entry: z.infer<typeof schema>, p: Projection) => led(p.say('label.number'), p.rich(entry.number, 'number'));

export const membership = defineEntry({
  kind: 'membership',
  name: { one: 'Membership', many: 'Memberships' },
  purpose: 'Societies, academies and networks that you belong to.',
  example: 'Fellow, Society for Open Hydrology, since 2022',
  icon: 'id-card',
  group: 'service',
  schema,
  blank: { organisation: '' },
  form: [
    {
      fields: [
        { kind: 'rich', key: 'organisation', label: 'Society or network', placeholder: 'Society for Open Hydrology' },
        { kind: 'rich', key: 'grade', label: 'Grade or role', placeholder: 'Fellow' },
        { kind: 'dates', key: 'dates', label: 'Dates', placeholder: '2022 – present' },
        { kind: 'rich', key: 'number', label: 'Number' },
      ],
    },
    { title: 'More', fields: [...privateFields] },
  ],
  summary: (entry) => ({ title: entry.organisation, subtitle: entry.grade ?? '', dates: entry.dates }),
  block: (entry, p) => ({
    kind: 'entry',
    source: p.source,
    organisation: p.rich(entry.organisation, 'organisation'),
    unit: [],
    title: p.rich(entry.grade, 'grade'),
    result: [],
    location: [],
    dates: p.dates(entry.dates),
    details: facts(number(entry, p)),
    detailStyle: p.detailStyle,
  }),
  line: (entry, p) => ({
    content: join(', ', p.rich(entry.grade, 'grade'), p.rich(entry.organisation, 'organisation'), number(entry, p), p.dates(entry.dates)),
  }),
});
