import { z } from 'zod';
import { join } from '../../shared/compose/runs.ts';
import { defineEntry, entryBase, privateFields } from '../../shared/entries/define-entry.ts';
import { facts, led } from '../../shared/entries/facts.ts';
import { Dates } from '../../shared/model/dates.ts';
import { DetailLine } from '../../shared/model/detail-line.ts';

export const fieldwork = defineEntry({
  kind: 'fieldwork',
  name: { one: 'Field campaign', many: 'Fieldwork' },
  purpose: 'Campaigns in the field: where, when and under which permit.',
  example: 'Fenland transect, Saltmarsh, June 2024, permit 2024-17',
  icon: 'image',
  group: 'career',
  schema: z.looseObject({
    kind: z.literal('fieldwork'),
    ...entryBase,
    title: z.string().describe('Name of the campaign'),
    location: z.string().optional().describe('Where'),
    permit: z.string().optional().describe('Number of the permit'),
    dates: Dates.optional().describe('When'),
    details: z.array(DetailLine).default([]).describe('Lines under it, in printed order'),
  }),
  blank: { title: '', details: [] },
  form: [
    {
      fields: [
        { kind: 'rich', key: 'title', label: 'Campaign', wide: true },
        { kind: 'rich', key: 'location', label: 'Place' },
        { kind: 'dates', key: 'dates', label: 'Dates', placeholder: 'Jun 2024' },
        { kind: 'rich', key: 'permit', label: 'Permit', placeholder: '2024-17' },
      ],
    },
    { title: 'More', fields: [{ kind: 'details', key: 'details', label: 'Details', roles: [], wide: true }, ...privateFields] },
  ],
  summary: (entry) => ({ title: entry.title, subtitle: entry.location ?? '', dates: entry.dates }),
  block: (entry, p) => ({
    kind: 'entry',
    source: p.source,
    organisation: [],
    unit: [],
    title: p.rich(entry.title, 'title'),
    result: [],
    location: p.rich(entry.location, 'location'),
    dates: p.dates(entry.dates),
    details: [...facts(led(p.say('label.number'), p.rich(entry.permit, 'permit'))), ...p.details(entry.details, 'details')],
    detailStyle: p.detailStyle,
  }),
  line: (entry, p) => ({
    content: join(', ', p.rich(entry.title, 'title'), p.rich(entry.location, 'location'), p.dates(entry.dates)),
  }),
});
