import type { Entry } from '../entries/registry.ts';
import { type Dates, earliest, latest, parseEdtf, parseEdtfDate } from '../model/dates.ts';
import { statuses } from '../model/status.ts';
import type { Work } from '../model/work.ts';
import { defineRule, type Spotted } from './define-rule.ts';
import { entryName, quoted, workPlace } from './item-names.ts';

type Days = { readonly first: number; readonly last: number };

/** First and last day that the beginning of some dates can mean, YYYYMMDD; null when nothing is known. */
function daysOf(dates: Dates | undefined): Days | null {
  const span = dates ? parseEdtf(dates.edtf) : null;
  const date = span?.start ?? (span?.end === 'open' ? undefined : span?.end);
  return date ? { first: earliest(date), last: latest(date) } : null;
}

/** Whether `after` lies before `before` however the unknown days are filled in. */
function turned(before: Days | null, after: Days | null): boolean {
  return before !== null && after !== null && after.last < before.first;
}

function inHistory(work: Work): Spotted[] {
  let before: { readonly days: Days; readonly name: string } | null = null;
  const found: Spotted[] = [];
  for (const [index, { status, date }] of work.status.entries()) {
    const parsed = date === undefined ? null : parseEdtfDate(date);
    if (!parsed) continue;
    const now = { days: { first: earliest(parsed), last: latest(parsed) }, name: statuses[status].toLowerCase() };
    if (before && turned(before.days, now.days))
      found.push({
        place: workPlace(work, 'status', String(index), 'date'),
        message: `${quoted(work.title)} is “${now.name}” before it is “${before.name}”. Correct one of the dates.`,
      });
    before = now;
  }
  return found;
}

function inWork(work: Work): Spotted[] {
  const submitted = turned(daysOf(work.submitted), daysOf(work.issued));
  return [
    ...inHistory(work),
    ...(submitted
      ? [
          {
            place: workPlace(work, 'submitted'),
            message: `${quoted(work.title)} was submitted or filed after it came out. Correct one of the dates.`,
          },
        ]
      : []),
  ];
}

function inEntry(entry: Entry): Spotted[] {
  if (entry.kind !== 'certification' || !turned(daysOf(entry.dates), daysOf(entry.validUntil))) return [];
  return [
    {
      place: { collection: 'entries', id: entry.id, path: ['validUntil'] },
      message: `${entryName(entry)} is no longer valid before it is issued. Correct one of the dates.`,
    },
  ];
}

/** A range that ends before it begins is refused where it is typed; this looks at dates that stand in different fields. */
export const reversedDates = defineRule({
  code: 'dates-reversed',
  severity: 'warning',
  name: 'Dates in the wrong order',
  explanation: 'What follows something else cannot have an earlier date.',
  spot: ({ works, entries }) => [...works.flatMap(inWork), ...entries.flatMap(inEntry)],
});
