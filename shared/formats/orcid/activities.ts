import type { EntryKind } from '../../entries/registry.ts';
import { safeUrl } from '../../model/identifiers.ts';
import type { ReadItem } from '../format.ts';
import { type Json, list, record, words } from '../json-values.ts';
import { entryItem } from '../read-entry.ts';
import { plainAsRich } from '../rich.ts';
import { dateNotes, datesOf, excerptOf, externalIds, keptOf, organisationOf, textOf } from './values.ts';

/** Degrees also stand among the qualifications, beside licences and memberships of a profession. */
const DEGREE =
  /\b(ph\.?d|d\.?phil|doctor|doktor|docteur|master|magister|bachelor|b\.?sc|m\.?sc|b\.?a|m\.?a|diplom|licence|licenciatura|laurea|degree)\b/i;

type Affiliation = { readonly kind: EntryKind; readonly fields: Json };

/** The kinds of affiliations that a record has, each with its entry. */
const affiliations: Readonly<Record<string, (summary: Json) => Affiliation>> = {
  education: (one) => education(one),
  qualification: (one) => (DEGREE.test(words(one['role-title'])) ? education(one, 'single') : certification(one)),
  employment: (one) => employment(one),
  'invited-position': (one) => ({ kind: 'employment', fields: { ...employment(one).fields, mode: 'visiting' } }),
  distinction: (one) => ({
    kind: 'award',
    fields: { title: role(one) || department(one), awarder: organisation(one), dates: datesOf(one['start-date'], one['end-date']) },
  }),
  membership: (one) => ({ kind: 'membership', fields: { organisation: organisation(one), grade: role(one), dates: ongoing(one) } }),
  service: (one) => ({
    kind: 'service',
    fields: {
      activity: role(one) || department(one),
      organisation: [role(one) ? department(one) : '', organisation(one)].filter(Boolean).join(', '),
      location: place(one),
      dates: ongoing(one),
    },
  }),
};

const role = (one: Json) => plainAsRich(words(one['role-title']));
const department = (one: Json) => plainAsRich(words(one['department-name']));
const organisation = (one: Json) => plainAsRich(organisationOf(one.organization).name);
const place = (one: Json) => plainAsRich(organisationOf(one.organization).place);
const ongoing = (one: Json) => datesOf(one['start-date'], one['end-date'], 'open');

function education(one: Json, whenNoEnd: 'open' | 'single' = 'open'): Affiliation {
  const dates = datesOf(one['start-date'], one['end-date'], whenNoEnd);
  return {
    kind: 'education',
    fields: { degree: role(one), department: department(one), organisation: organisation(one), location: place(one), dates },
  };
}

function employment(one: Json): Affiliation {
  const fields = { role: role(one), unit: department(one), organisation: organisation(one), location: place(one), dates: ongoing(one) };
  return { kind: 'employment', fields };
}

function certification(one: Json): Affiliation {
  const title = role(one) || department(one);
  const url = safeUrl(textOf(one.url));
  return {
    kind: 'certification',
    fields: { title, issuer: organisation(one), dates: datesOf(one['end-date'] ?? one['start-date'], null), url },
  };
}

/** Entries of an `activities-summary`, its works left out. */
export function* entryItems(activities: Json): Iterable<ReadItem> {
  for (const [kind, read] of Object.entries(affiliations)) {
    for (const summary of summariesOf(activities, kind)) {
      const { kind: entryKind, fields } = read(summary);
      const rest = { section: kind, ...keptOf(summary, 'url', 'external-ids') };
      yield named(summary, 'organization', entryKind, fields, rest);
    }
  }
  for (const group of list(record(activities.fundings).group)) {
    const [summary] = list(record(group)['funding-summary']).map(record);
    if (summary) yield funding(summary);
  }
  for (const group of list(record(activities['peer-reviews']).group)) {
    const reviews = list(record(group)['peer-review-group']).flatMap((one) => list(record(one)['peer-review-summary']).slice(0, 1));
    if (reviews.length > 0) yield reviewing(reviews.map(record));
  }
}

/** `educations` → `affiliation-group` → `summaries` → `education-summary`; older records have one list of summaries. */
function summariesOf(activities: Json, kind: string): Json[] {
  const section = record(activities[`${kind}s`]);
  const groups = list(section['affiliation-group']).flatMap((group) => list(record(group).summaries));
  return [...groups.map((one) => record(one)[`${kind}-summary`]), ...list(section[`${kind}-summary`])].flatMap((one) =>
    typeof one === 'object' && one !== null ? [record(one)] : [],
  );
}

function named(summary: Json, field: string, kind: EntryKind, fields: Json, rest: Json): ReadItem {
  const source = excerptOf(summary);
  if (!organisationOf(summary[field]).name && !words(summary['role-title']) && !fields.title)
    return { kind: 'problem', message: 'This names neither an organisation nor a role.', source };
  return entryItem('orcid', kind, fields, {
    rest: { ...rest, original: source.text },
    source,
    notes: dateNotes(summary['start-date'], summary['end-date']),
  });
}

function funding(summary: Json): ReadItem {
  const number = externalIds(summary['external-ids']).find(({ type, relationship }) => type.includes('grant') && relationship === 'self');
  const fields = {
    title: plainAsRich(textOf(record(summary.title).title)),
    funder: organisation(summary),
    number: plainAsRich(number?.value ?? ''),
    dates: datesOf(summary['start-date'], summary['end-date']),
  };
  return named(summary, 'organization', 'grant', fields, { section: 'funding', ...keptOf(summary, 'type', 'url', 'external-ids') });
}

/** All reviews for one venue as one entry: how many there were, from the first to the last. */
function reviewing(reviews: readonly Json[]): ReadItem {
  const [first = {}] = reviews;
  const years = reviews.flatMap((one) => datesOf(one['completion-date'], null)?.edtf.slice(0, 4) ?? []).toSorted();
  const [from, to] = [years[0], years.at(-1)];
  const said = words(first['reviewer-role']).toLowerCase().replaceAll('-', ' ');
  const fields = {
    venue: plainAsRich(organisationOf(first['convening-organization']).name),
    role: plainAsRich(said.charAt(0).toUpperCase() + said.slice(1)),
    count: reviews.length,
    dates: from ? { edtf: from === to ? from : `${from}/${to}` } : undefined,
  };
  const rest = { section: 'peer-review', ...keptOf(first, 'review-group-id', 'review-type') };
  return named(first, 'convening-organization', 'reviewing', fields, rest);
}
