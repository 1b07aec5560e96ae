import type { EntryKind } from '../../entries/registry.ts';
import { parseSkills, printSkills } from '../../entries/skills-text.ts';
import { type Json, list, record, words } from '../json-values.ts';
import { datesOf, detailsOf, type EntryType, kindUnder, rich, written, writtenDates, writtenDetails } from './entry-types.ts';

type Draft = { readonly kind: EntryKind; readonly fields: Json };

/** The entry that an item under a heading is; publications are works and not read here. */
export function readEntry(item: Json, type: Exclude<EntryType, 'publication'>, heading: string): Draft {
  const around = { dates: datesOf(item), details: detailsOf(item) };
  const location = rich(item.location);
  if (type === 'education') {
    const fields = {
      organisation: rich(item.institution),
      degree: rich(item.degree),
      area: rich(item.area),
      result: rich(item.grade),
      location,
    };
    return { kind: 'education', fields: { ...fields, ...around } };
  }
  if (type === 'experience')
    return { kind: 'employment', fields: { organisation: rich(item.company), role: rich(item.position), location, ...around } };
  const [kind, name] = kindUnder(heading, type);
  const tags = kind === 'custom' ? { tags: [heading.replaceAll('_', ' ')] } : {};
  if (type === 'normal') return { kind, fields: { [name]: rich(item.name), location, ...around, ...tags } };
  if (type === 'one-line') return { kind, fields: { ...oneLine(kind, rich(item.label), rich(item.details)), ...tags } };
  return { kind, fields: { [name]: rich(item[type]), ...tags } };
}

function oneLine(kind: EntryKind, label: string, details: string): Json {
  if (kind === 'skill-group') return { label, items: parseSkills(details) };
  if (kind !== 'language') return { label, text: details };
  const level = /^(A1|A2|B1|B2|C1|C2)$/i.exec(details)?.[1]?.toUpperCase() ?? (/\b(native|mother tongue)\b/i.test(details) ? 'native' : '');
  return level ? { language: label, level } : { language: label, certificate: details };
}

/** What names an entry of a kind, where it is written with a name. */
const nameFields: Readonly<Partial<Record<EntryKind, readonly string[]>>> = {
  award: ['title', 'awarder'],
  grant: ['title', 'funder'],
  certification: ['title', 'issuer'],
  teaching: ['course', 'organisation'],
  supervision: ['name', 'topic'],
  reviewing: ['venue', 'role'],
  committee: ['body', 'role'],
  membership: ['organisation', 'grade'],
  outreach: ['title', 'outlet'],
  service: ['activity', 'organisation'],
  metric: ['name', 'value'],
};

/** The item of an entry as an entry of this type. */
export function writeEntry(entry: Json, type: EntryType): Json {
  const around: Json = { ...writtenDates(entry.dates), location: written(entry.location), ...writtenDetails(entry.details) };
  switch (type) {
    case 'education':
      return {
        institution: written(entry.organisation),
        area: written(entry.area),
        degree: written(entry.degree),
        grade: written(entry.result),
        ...around,
      };
    case 'experience':
      return { company: written(entry.organisation), position: written(entry.role), ...around };
    case 'one-line':
      return writeOneLine(entry);
    case 'normal': {
      const more = entry.kind === 'grant' ? grantFacts(entry) : '';
      const fields = nameFields[entry.kind as EntryKind] ?? ['label', 'text'];
      return {
        name: fields
          .map((field) => written(entry[field]))
          .filter(Boolean)
          .join(', '),
        ...around,
        ...(more ? { summary: [more, words(around.summary)].filter(Boolean).join(' ') } : {}),
      };
    }
    default:
      return {
        [type]: entry.kind === 'narrative' ? written(entry.text) : [written(entry.label), written(entry.text)].filter(Boolean).join(': '),
      };
  }
}

/** "Principal investigator, EUR 250,000, no. NRF-1.": what RenderCV has no fields for. */
function grantFacts(entry: Json): string {
  const { value, currency } = record(entry.amount);
  const amount = typeof value === 'number' ? `${words(currency)} ${value.toLocaleString('en-GB')}` : '';
  const number = written(entry.number);
  const facts = [written(entry.role), amount, number && `no. ${number}`].filter(Boolean).join(', ');
  return facts && `${facts}.`;
}

function writeOneLine(entry: Json): Json {
  switch (entry.kind) {
    case 'skill-group':
      return {
        label: written(entry.label),
        details: printSkills(
          list(entry.items)
            .map(record)
            .map(({ name, items }) => ({ name: words(name), items: list(items).map(words) })),
        ),
      };
    case 'language':
      return {
        label: words(entry.language),
        details: [words(entry.level).replace('native', 'Native speaker'), written(entry.certificate)].filter(Boolean).join(', '),
      };
    default:
      return { label: written(entry.label), details: written(entry.text) };
  }
}

/** Where entries go that come from elsewhere, and as what. A section of RenderCV has entries of one type only. */
export const homes: Readonly<Partial<Record<EntryKind, readonly [section: string, type: EntryType]>>> = {
  employment: ['Experience', 'experience'],
  education: ['Education', 'education'],
  grant: ['Grants', 'normal'],
  award: ['Awards', 'normal'],
  certification: ['Certificates', 'normal'],
  teaching: ['Teaching', 'normal'],
  supervision: ['Supervision', 'normal'],
  reviewing: ['Reviewing', 'normal'],
  committee: ['Committees', 'normal'],
  membership: ['Memberships', 'normal'],
  outreach: ['Outreach', 'normal'],
  service: ['Service', 'normal'],
  'skill-group': ['Skills', 'one-line'],
  language: ['Languages', 'one-line'],
  narrative: ['Narrative', 'text'],
  metric: ['Figures', 'normal'],
  custom: ['More', 'bullet'],
};
