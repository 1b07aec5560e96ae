import { z } from 'zod';
import { join, plain } from '../compose/runs.ts';
import { Dates } from '../model/dates.ts';
import { DetailLine } from '../model/detail-line.ts';
import { Money } from '../model/money.ts';
import { defineEntry, entryBase, type Projection, privateFields } from './define-entry.ts';
import { facts, led } from './facts.ts';

const statuses = {
  planned: 'Planned',
  applied: 'Applied for',
  shortlisted: 'Shortlisted',
  awarded: 'Awarded',
  completed: 'Completed',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
} as const;
type Status = keyof typeof statuses;

/** What is printed: money that was given needs no word. */

const schema = z.looseObject({
  kind: z.literal('grant'),
  ...entryBase,
  title: z.string().describe('Title of the project'),
  funder: z.string().optional().describe('Who pays'),
  scheme: z.string().optional().describe('Programme or call: "Starting Grant"'),
  number: z.string().optional().describe('Number of the grant or application'),
  amount: Money.optional().describe('Amount with its currency'),
  role: z.string().optional().describe('Role of the owner: "Principal investigator"'),
  team: z.string().optional().describe('Who else takes part'),
  status: z
    .enum(Object.keys(statuses) as [Status, ...Status[]])
    .optional()
    .describe('How far it has come; without one it counts as awarded'),
  dates: Dates.optional().describe('Duration, or the date of the application'),
  details: z.array(DetailLine).default([]).describe('Lines under it: aims, results'),
});
type Grant = z.infer<typeof schema>;

const number = (entry: Grant, p: Projection) => led(p.say('label.number'), p.rich(entry.number, 'number'));
const status = (entry: Grant, p: Projection) => plain(entry.status ? p.say(`grant.status.${entry.status}`) : '');

export const grant = defineEntry({
  kind: 'grant',
  name: { one: 'Grant', many: 'Grants' },
  purpose: 'Money for research: won, applied for and declined, with its amount and your role.',
  example: 'Soils That Remember, Northern Research Fund, €250,000, 2024 – 2027',
  icon: 'banknote',
  group: 'career',
  schema,
  blank: { title: '', details: [] },
  form: [
    {
      fields: [
        { kind: 'rich', key: 'title', label: 'Project', wide: true },
        { kind: 'rich', key: 'funder', label: 'Funder', placeholder: 'Northern Research Fund' },
        { kind: 'dates', key: 'dates', label: 'Dates', placeholder: '2024 – 2027' },
        { kind: 'money', key: 'amount', label: 'Amount', placeholder: '250,000 EUR' },
        { kind: 'rich', key: 'role', label: 'Your role', placeholder: 'Principal investigator' },
      ],
    },
    {
      title: 'More',
      fields: [
        { kind: 'choice', key: 'status', label: 'Status', options: statuses },
        { kind: 'rich', key: 'scheme', label: 'Scheme or call', placeholder: 'Starting Grant' },
        { kind: 'rich', key: 'number', label: 'Number', placeholder: 'NRF-2024-0117' },
        { kind: 'rich', key: 'team', label: 'Team', placeholder: 'with A. Author and B. Writer' },
        { kind: 'details', key: 'details', label: 'Details', roles: [], wide: true },
        ...privateFields,
      ],
    },
  ],
  summary: (entry) => ({ title: entry.title, subtitle: entry.funder ?? '', dates: entry.dates }),
  block: (entry, p) => ({
    kind: 'entry',
    source: p.source,
    organisation: p.rich(entry.funder, 'funder'),
    unit: p.rich(entry.scheme, 'scheme'),
    title: p.rich(entry.title, 'title'),
    result: p.money(entry.amount),
    location: [],
    dates: p.dates(entry.dates),
    details: [
      ...facts(p.rich(entry.role, 'role'), p.rich(entry.team, 'team'), number(entry, p), status(entry, p)),
      ...p.details(entry.details, 'details'),
    ],
    detailStyle: p.detailStyle,
  }),
  line: (entry, p) => ({
    content: join(
      ', ',
      p.rich(entry.title, 'title'),
      p.rich(entry.funder, 'funder'),
      p.rich(entry.scheme, 'scheme'),
      p.money(entry.amount),
      p.rich(entry.role, 'role'),
      status(entry, p),
      p.dates(entry.dates),
    ),
  }),
});
