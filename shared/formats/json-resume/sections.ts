import type { EntryKind } from '../../entries/registry.ts';
import type { DetailLine } from '../../model/detail-line.ts';
import { plainText } from '../../text/parse-rich.ts';
import { type Json, list, record, words } from '../json-values.ts';
import { datesBetween, startAndEnd } from '../plain-dates.ts';
import { plainAsRich, withoutCitations } from '../rich.ts';

/** A section of a résumé as a list of entries. */
export type Section = {
  readonly kind: EntryKind;
  /** The fields of an entry; those that say which one it is are `named`. */
  readonly read: (item: Json) => Json;
  readonly named: readonly string[];
  /** The item of an entry of this kind, or of another one that is written here. */
  readonly write: (entry: Json) => Json;
};

const rich = (value: unknown): string => plainAsRich(words(value));
const plain = (value: unknown): string => plainText(withoutCitations(words(value)));
const richList = (value: unknown): string[] => list(value).map(rich).filter(Boolean);

/** The summary is a line of its own, known by its id; highlights follow. */
function detailsOf(item: Json): DetailLine[] {
  const summary = rich(item.summary ?? item.description);
  return [...(summary ? [{ id: 'summary', text: summary }] : []), ...richList(item.highlights).map((text) => ({ text }))];
}

function summaryAndHighlights(entry: Json, summary = 'summary'): Json {
  const lines = list(entry.details).map(record);
  const text = (line: Json) => [plain(line.label).replace(/^-$/, ''), plain(line.text)].filter(Boolean).join(': ');
  return {
    [summary]: lines
      .filter(({ id }) => id === 'summary')
      .map(text)
      .join(' '),
    highlights: lines.filter(({ id }) => id !== 'summary').map(text),
  };
}

function stretch(entry: Json): Json {
  const { start, end, open } = startAndEnd(entry.dates);
  // Without an end it would still go on.
  return { startDate: start, endDate: end || open ? end : start };
}

const oneDate = (dates: unknown): string => startAndEnd(dates).start || startAndEnd(dates).end;
const address = (entry: Json): string => words(entry.url);

const NATIVE = /\b(native|mother tongue|muttersprach\w*|maternelle|bilingual)\b/i;

/** "C1", "C1 (advanced)", "Native speaker"; other words stand where a test would. */
function fluencyOf(value: unknown): Json {
  const text = words(value);
  const level = /^(A1|A2|B1|B2|C1|C2)$/i.exec(text)?.[1];
  if (level) return { level: level.toUpperCase() };
  return NATIVE.test(text) ? { level: 'native' } : { certificate: plainAsRich(text) };
}

export const sections: Readonly<Record<string, Section>> = {
  work: {
    kind: 'employment',
    read: (item) => ({
      organisation: rich(item.name ?? item.company),
      role: rich(item.position),
      location: rich(item.location),
      dates: datesBetween(item.startDate, item.endDate, 'open'),
      details: detailsOf({ ...item, description: undefined }),
    }),
    named: ['organisation', 'role'],
    write: (entry) => ({
      name: plain(entry.organisation),
      position: plain(entry.role),
      location: plain(entry.location),
      ...stretch(entry),
      ...summaryAndHighlights(entry),
    }),
  },
  volunteer: {
    kind: 'service',
    read: (item) => ({
      activity: rich(item.position) || rich(item.organization),
      organisation: rich(item.position) ? rich(item.organization) : '',
      dates: datesBetween(item.startDate, item.endDate, 'open'),
      details: detailsOf(item),
    }),
    named: ['activity'],
    write: (entry) => ({ ...voluntary(entry), ...stretch(entry), ...summaryAndHighlights(entry) }),
  },
  education: {
    kind: 'education',
    read: (item) => {
      const courses = richList(item.courses);
      return {
        organisation: rich(item.institution),
        degree: rich(item.studyType),
        area: rich(item.area),
        result: rich(item.score ?? item.gpa),
        dates: datesBetween(item.startDate, item.endDate, 'open'),
        details: courses.length > 0 ? [{ id: 'courses', role: 'modules', text: courses.join('; ') }] : [],
      };
    },
    named: ['organisation', 'degree', 'area'],
    write: (entry) => ({
      institution: plain(entry.organisation),
      area: plain(entry.area),
      studyType: plain(entry.degree),
      ...stretch(entry),
      score: plain(entry.result),
      courses: list(entry.details)
        .map(record)
        .filter(({ role }) => role === 'modules')
        .flatMap(({ text }) => plain(text).split(/\s*;\s*/)),
    }),
  },
  awards: {
    kind: 'award',
    read: (item) => ({
      title: rich(item.title),
      awarder: rich(item.awarder),
      dates: datesBetween(item.date, '', 'single'),
      details: detailsOf(item),
    }),
    named: ['title'],
    write: (entry) => ({
      title: plain(entry.title),
      date: oneDate(entry.dates),
      awarder: plain(entry.awarder),
      summary: [...Object.values(summaryAndHighlights(entry))].flat().filter(Boolean).join(' '),
    }),
  },
  certificates: {
    kind: 'certification',
    read: (item) => ({
      title: rich(item.name),
      issuer: rich(item.issuer),
      url: words(item.url),
      dates: datesBetween(item.date, '', 'single'),
    }),
    named: ['title'],
    write: (entry) => ({ name: plain(entry.title), date: oneDate(entry.dates), url: address(entry), issuer: plain(entry.issuer) }),
  },
  skills: {
    kind: 'skill-group',
    read: (item) => ({ label: rich(item.name), items: richList(item.keywords).map((name) => ({ name })) }),
    named: ['label', 'items'],
    write: (entry) => ({
      name: plain(entry.label),
      keywords: list(entry.items)
        .map(record)
        .map(({ name, items }) => [plain(name), list(items).map(plain).join(', ')].filter(Boolean).join(': ')),
    }),
  },
  languages: {
    kind: 'language',
    read: (item) => ({ language: words(item.language), ...fluencyOf(item.fluency) }),
    named: ['language'],
    write: (entry) => ({
      language: words(entry.language),
      fluency: [words(entry.level).replace('native', 'Native speaker'), plain(entry.certificate)].filter(Boolean).join(', '),
    }),
  },
  interests: {
    kind: 'custom',
    read: (item) => ({
      label: richList(item.keywords).length > 0 ? rich(item.name) : '',
      text: richList(item.keywords).join(', ') || rich(item.name),
    }),
    named: ['text'],
    write: (entry) => {
      const [label, text] = [plain(entry.label), plain(entry.text)];
      return label ? { name: label, keywords: text.split(/\s*,\s*/) } : { name: text };
    },
  },
  references: {
    kind: 'referee',
    read: (item) => ({ name: rich(item.name), note: words(item.reference) }),
    named: ['name', 'note'],
    write: (entry) => ({ name: plain(entry.name), reference: words(entry.note) }),
  },
  projects: {
    kind: 'custom',
    read: (item) => ({
      label: rich(item.name),
      text: rich(item.description ?? item.summary),
      dates: datesBetween(item.startDate, item.endDate, 'single'),
      details: detailsOf({ highlights: item.highlights }),
    }),
    named: ['label', 'text'],
    write: (entry) => ({
      name: plain(entry.label),
      ...stretch(entry),
      ...summaryAndHighlights(entry),
      summary: undefined,
      description: plain(entry.text),
    }),
  },
};

/** Kinds that have no section of their own and are written in another one's. */
export const alsoIn: Readonly<Partial<Record<EntryKind, string>>> = {
  membership: 'volunteer',
  reviewing: 'volunteer',
  committee: 'volunteer',
  outreach: 'volunteer',
};

/** The fields of those kinds that stand for the organisation and the position of a volunteer. */
const asVolunteer: Readonly<Partial<Record<EntryKind, readonly [organization: string, position: string]>>> = {
  membership: ['organisation', 'grade'],
  reviewing: ['venue', 'role'],
  committee: ['body', 'role'],
  outreach: ['outlet', 'title'],
};

/**
 * The kind and the fields of an item that we wrote in the section of another kind: `"scholarfolio": {"kind": "reviewing"}` says it, which
 * the schema allows and others pass by. Null for all other items.
 */
export function readAlsoIn(name: string, item: Json): { readonly kind: EntryKind; readonly fields: Json } | null {
  const said = words(record(item.scholarfolio).kind);
  const kind = (Object.keys(alsoIn) as EntryKind[]).find((one) => one === said);
  const names = kind && asVolunteer[kind];
  if (!kind || !names || alsoIn[kind] !== name) return null;
  const dates = datesBetween(item.startDate, item.endDate, 'open');
  return { kind, fields: { [names[0]]: rich(item.organization), [names[1]]: rich(item.position), dates, details: detailsOf(item) } };
}

function voluntary(entry: Json): Json {
  const names = asVolunteer[entry.kind as EntryKind] ?? ['organisation', 'activity'];
  const item = { organization: plain(entry[names[0]]), position: plain(entry[names[1]]) };
  return entry.kind === 'service' ? item : { ...item, scholarfolio: { kind: entry.kind } };
}
