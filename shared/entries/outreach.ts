import { z } from 'zod';
import { join, plain } from '../compose/runs.ts';
import { Dates } from '../model/dates.ts';
import { DetailLine } from '../model/detail-line.ts';
import { WebAddress } from '../model/web-address.ts';
import { defineEntry, entryBase, type Projection, privateFields } from './define-entry.ts';
import { linked } from './facts.ts';

const media = {
  article: 'Newspaper or magazine article',
  blog: 'Blog post',
  interview: 'Interview',
  podcast: 'Podcast',
  radio: 'Radio',
  television: 'Television',
  video: 'Video',
  talk: 'Public talk',
  exhibition: 'Exhibition',
  school: 'School visit',
  event: 'Event',
  other: 'Something else',
} as const;
type Medium = keyof typeof media;

const schema = z.looseObject({
  kind: z.literal('outreach'),
  ...entryBase,
  title: z.string().describe('Title of the article, programme or event'),
  outlet: z.string().optional().describe('Newspaper, station, platform or place'),
  medium: z
    .enum(Object.keys(media) as [Medium, ...Medium[]])
    .optional()
    .describe('What it was'),
  role: z.string().optional().describe('Role of the owner, when it says more: "Guest", "Organiser"'),
  location: z.string().optional().describe('Where'),
  dates: Dates.optional().describe('When'),
  url: WebAddress.optional().describe('Web address'),
  details: z.array(DetailLine).default([]).describe('Lines under it, in printed order'),
});
type Outreach = z.infer<typeof schema>;

const title = (entry: Outreach, p: Projection) => linked(p.rich(entry.title, 'title'), entry.url);
const medium = (entry: Outreach, p: Projection) => plain(entry.medium ? p.say(`outreach.${entry.medium}`) : '');

export const outreach = defineEntry({
  kind: 'outreach',
  name: { one: 'Outreach', many: 'Outreach and media' },
  purpose: 'Interviews, podcasts, public talks and articles for everybody.',
  example: 'Why soils remember, Radio Northbridge, interview, March 2024',
  icon: 'megaphone',
  group: 'service',
  schema,
  blank: { title: '', details: [] },
  form: [
    {
      fields: [
        { kind: 'rich', key: 'title', label: 'Title', wide: true },
        { kind: 'rich', key: 'outlet', label: 'Outlet', placeholder: 'Radio Northbridge' },
        { kind: 'choice', key: 'medium', label: 'What it was', options: media },
        { kind: 'dates', key: 'dates', label: 'Date', placeholder: 'Mar 2024' },
        { kind: 'url', key: 'url', label: 'Web address', placeholder: 'https://…' },
      ],
    },
    {
      title: 'More',
      fields: [
        { kind: 'rich', key: 'role', label: 'Your role', placeholder: 'Guest' },
        { kind: 'rich', key: 'location', label: 'Place' },
        { kind: 'details', key: 'details', label: 'Details', roles: [], wide: true },
        ...privateFields,
      ],
    },
  ],
  summary: (entry) => ({ title: entry.title, subtitle: entry.outlet ?? '', dates: entry.dates }),
  block: (entry, p) => ({
    kind: 'entry',
    source: p.source,
    organisation: p.rich(entry.outlet, 'outlet'),
    unit: join(', ', medium(entry, p), p.rich(entry.role, 'role')),
    title: title(entry, p),
    result: [],
    location: p.rich(entry.location, 'location'),
    dates: p.dates(entry.dates),
    details: p.details(entry.details, 'details'),
    detailStyle: p.detailStyle,
  }),
  line: (entry, p) => ({
    content: join(
      ', ',
      title(entry, p),
      p.rich(entry.outlet, 'outlet'),
      medium(entry, p),
      p.rich(entry.role, 'role'),
      p.rich(entry.location, 'location'),
      p.dates(entry.dates),
    ),
  }),
});
