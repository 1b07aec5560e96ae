/** How the header of an entry reads: one function for each arrangement, the same in every format that is written. */

import type { EntryBlock, Inline, Run } from '../compose/cv-document.ts';
import { join } from '../compose/runs.ts';

/** What a line of a card says, for looks of its own. */
export type CardRole = 'venue' | 'keywords' | 'title' | 'authors';

/** A line of an entry's header; `right` stands at the end of the line. Either may be empty. */
export type EntryRow = { readonly left: Run; readonly right: Run; readonly role?: CardRole };

/** `before`: stands in a column at the left of the rows and is read before them; mostly empty. */
export type EntryHeader = { readonly before: Run; readonly rows: readonly EntryRow[] };

/** @param separator between an organisation and its unit */
export type Arrange = (entry: EntryBlock, separator: string) => EntryHeader;

const NOTHING: Run = [];
const row = (left: Run, right: Run = NOTHING): EntryRow => ({ left, right });
const rows = (...lines: readonly EntryRow[]): EntryHeader => ({
  before: NOTHING,
  rows: lines.filter(({ left, right }) => left.length + right.length > 0),
});
const who = ({ organisation, unit }: EntryBlock, separator: string): Run => join(separator, organisation, unit);

/** The run in bold. */
export function strongly(run: Run): Run {
  return run.map((inline): Inline => {
    if (inline.kind !== 'text') return { ...inline, content: strongly(inline.content) };
    const { marks = [] } = inline;
    return marks.includes('strong') || marks.includes('owner') ? inline : { ...inline, marks: [...marks, 'strong'] };
  });
}

/** Who leads with the dates at the right, what and where below. */
export const organisationFirst: Arrange = (entry, separator) => {
  const { title, result, location, dates } = entry;
  const lead = who(entry, separator);
  const what = join(': ', title, result);
  // Nobody to name: the title leads, and a place joins it rather than standing alone.
  return lead.length > 0 ? rows(row(strongly(lead), dates), row(what, location)) : rows(row(strongly(join(', ', what, location)), dates));
};

/** What leads; the right-hand side has the grade or the place, and the dates below. */
export const titleFirst: Arrange = (entry, separator) => {
  const { title, result, location, dates } = entry;
  const lead = who(entry, separator);
  const graded = result.length > 0;
  // There is room for one of them: beside a grade, the place follows the organisation.
  const beside = graded ? result : location;
  const below = join(', ', lead, graded ? location : NOTHING);
  if (title.length === 0) return rows(row(strongly(lead), dates), row(NOTHING, beside));
  if (below.length === 0) return rows(row(strongly(join(', ', title, beside)), dates));
  return rows(row(strongly(title), beside), row(below, dates));
};

/** Dates in a column of their own at the left. */
export const datesFirst: Arrange = (entry, separator) => {
  const { title, result, location, dates } = entry;
  const below = join(', ', who(entry, separator), location, result);
  return { before: dates, rows: title.length > 0 ? rows(row(strongly(title)), row(below)).rows : [row(strongly(below))] };
};

/** What and who on one line with the dates at the right, where and how well below. */
export const oneLine: Arrange = (entry, separator) => {
  const { title, result, location, dates } = entry;
  const first = join(', ', strongly(title), who(entry, separator));
  const below = join(' · ', location, result);
  return first.length > 0 ? rows(row(first, dates), row(below)) : rows(row(strongly(below), dates));
};

/** What leads with the dates at the right, everything else below. */
export const twoLines: Arrange = (entry, separator) => {
  const { title, result, location, dates } = entry;
  const below = join(', ', who(entry, separator), location, result);
  return title.length > 0 ? rows(row(strongly(title), dates), row(below)) : rows(row(strongly(below), dates));
};

/** For a narrow column: the dates stand below. */
export const narrow: Arrange = ({ title, organisation, unit, location, result, dates }) => {
  const [first = NOTHING, ...rest] = [title, organisation, unit, location, result].filter((part) => part.length > 0);
  return rows(row(strongly(first)), row(join(', ', ...rest)), row(dates));
};

/** A card of a work on the page of a group: where it came out, what it is about, its title, who wrote it. */
export const card: Arrange = ({ organisation, location, unit, title, result, dates }) =>
  rows(
    { ...row(join(', ', organisation, location), dates), role: 'venue' },
    { ...row(unit), role: 'keywords' },
    { ...row(strongly(title)), role: 'title' },
    { ...row(result), role: 'authors' },
  );

/** Everything on one line with the dates at the right. */
export const compact: Arrange = (entry, separator) =>
  rows(row(join(', ', strongly(entry.title), who(entry, separator), entry.location, entry.result), entry.dates));
