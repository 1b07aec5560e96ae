import { z } from 'zod';
import { join } from '../compose/runs.ts';
import { Dates } from '../model/dates.ts';
import { WebAddress } from '../model/web-address.ts';
import { defineEntry, entryBase, type Projection, privateFields } from './define-entry.ts';
import { facts, led, linked } from './facts.ts';

const schema = z.looseObject({
  kind: z.literal('certification'),
  ...entryBase,
  title: z.string().describe('Name of the certificate, licence or course'),
  issuer: z.string().optional().describe('Who issued it'),
  number: z.string().optional().describe('Number of the certificate or licence'),
  dates: Dates.optional().describe('When it was issued'),
  validUntil: Dates.optional().describe('Last day on which it is valid'),
  url: WebAddress.optional().describe('Web address where it can be checked'),
});
type Certification = z.infer<typeof schema>;

const title = (entry: Certification, p: Projection) => linked(p.rich(entry.title, 'title'), entry.url);
const number = (entry: Certification, p: Projection) => led(p.say('label.number'), p.rich(entry.number, 'number'));
const validUntil = (entry: Certification, p: Projection) => led(p.say('certification.validUntil'), p.dates(entry.validUntil));

export const certification = defineEntry({
  kind: 'certification',
  name: { one: 'Certificate', many: 'Certificates' },
  purpose: 'Certificates, licences and short courses, with their number and how long they are valid.',
  example: 'Drone Pilot Licence, Aviation Office, May 2023, valid until May 2028',
  icon: 'shield-check',
  group: 'career',
  schema,
  blank: { title: '' },
  form: [
    {
      fields: [
        { kind: 'rich', key: 'title', label: 'Certificate', wide: true },
        { kind: 'rich', key: 'issuer', label: 'Issued by' },
        { kind: 'dates', key: 'dates', label: 'Date', placeholder: 'May 2023' },
        { kind: 'dates', key: 'validUntil', label: 'Valid until', placeholder: 'May 2028', single: true },
        { kind: 'rich', key: 'number', label: 'Number' },
      ],
    },
    { title: 'More', fields: [{ kind: 'url', key: 'url', label: 'Web address', placeholder: 'https://…' }, ...privateFields] },
  ],
  summary: (entry) => ({ title: entry.title, subtitle: entry.issuer ?? '', dates: entry.dates }),
  block: (entry, p) => ({
    kind: 'entry',
    source: p.source,
    organisation: p.rich(entry.issuer, 'issuer'),
    unit: [],
    title: title(entry, p),
    result: [],
    location: [],
    dates: p.dates(entry.dates),
    details: facts(number(entry, p), validUntil(entry, p)),
    detailStyle: p.detailStyle,
  }),
  line: (entry, p) => ({
    content: join(', ', title(entry, p), p.rich(entry.issuer, 'issuer'), number(entry, p), p.dates(entry.dates), validUntil(entry, p)),
  }),
});
