import { type Dates, type PartialDate, parseEdtf } from '../model/dates.ts';
import type { Authorship, SectionFilter } from '../model/section-filter.ts';
import { currentStatus, type Work } from '../model/work.ts';

/** What the filter of a section asks of an item. */
export type Filtered = {
  readonly dates: Dates | undefined;
  readonly tags: readonly string[];
  readonly selected: boolean;
  /** Absent for entries, which have neither status nor authors. */
  readonly work?: Work;
};

/** First and last year of a date or range, an open end reaching to `now`; null without a year. */
export function yearsOf(dates: Dates | undefined, now: number): readonly [number, number] | null {
  const span = dates ? parseEdtf(dates.edtf) : null;
  if (!span) return null;
  const yearOf = (date: PartialDate | 'open' | undefined): number | undefined => (date === 'open' ? now : date?.year);
  const start = span.start?.year ?? yearOf(span.end);
  const end = span.end === undefined ? start : yearOf(span.end);
  return start === undefined || end === undefined ? null : [Math.min(start, end), Math.max(start, end)];
}

/** Whether an item passes a filter, apart from its `most`. `now` is the present year. */
export function passes(item: Filtered, filter: SectionFilter, owner: string, now: number): boolean {
  if (filter.selected && !item.selected) return false;
  if (filter.tags?.length && !filter.tags.some((tag) => item.tags.includes(tag))) return false;
  const from = Math.max(filter.from ?? 0, filter.lastYears ? now - filter.lastYears + 1 : 0);
  const to = filter.to ?? 9999;
  if (from > 0 || to < 9999) {
    const years = yearsOf(item.dates, now);
    if (!years || years[1] < from || years[0] > to) return false;
  }
  if (filter.status?.length && !(item.work && filter.status.includes(currentStatus(item.work)))) return false;
  return !filter.authorship?.length || (item.work !== undefined && filter.authorship.some((place) => hasPlace(item.work, owner, place)));
}

/** Whether a person has a place among the authors of a work. */
export function hasPlace(work: Work | undefined, owner: string, place: Authorship): boolean {
  const authors = work?.contributors.filter((contributor) => contributor.role === 'author') ?? [];
  const at = authors.findIndex((contributor) => contributor.person === owner);
  if (at < 0) return false;
  switch (place) {
    case 'sole':
      return authors.length === 1;
    case 'first':
      return authors
        .slice(0, at + 1)
        .every((contributor, i) => (i === 0 ? at === 0 || contributor.equal === true : contributor.equal === true));
    case 'last':
      return at === authors.length - 1;
    case 'corresponding':
      return authors[at]?.corresponding === true;
    default:
      return place satisfies never;
  }
}

/** Why a filter can never let anything through, in words; null when it can. */
export function contradiction(filter: SectionFilter, now: number): string | null {
  if (filter.from !== undefined && filter.to !== undefined && filter.from > filter.to)
    return `it begins in ${filter.from} and ends before that, in ${filter.to}`;
  if (filter.lastYears !== undefined && filter.to !== undefined && filter.to < now - filter.lastYears + 1)
    return `the last ${filter.lastYears} years begin after ${filter.to}`;
  return null;
}
