import { familyName, fullName } from '../../../shared/model/names.ts';
import { statuses } from '../../../shared/model/status.ts';
import { currentStatus, venueOf, type Work } from '../../../shared/model/work.ts';
import { fold } from '../../../shared/text/fold.ts';
import { kindOf, lineOf, newestFirst } from '../../lib/work-text.ts';

/** The columns of the table in their order. */
export const columns = {
  title: 'Title',
  authors: 'Authors',
  venue: 'Venue',
  year: 'Year',
  status: 'Status',
  type: 'Type',
} as const;
export type Column = keyof typeof columns;

export type Sort = { readonly column: Column; readonly descending: boolean };

/** What the table is sorted by until somebody chooses. */
export const usualSort: Sort = { column: 'year', descending: true };

const order = Object.keys(statuses);
const keys: Readonly<Record<Exclude<Column, 'year'>, (work: Work) => string>> = {
  title: (work) => lettersOf(lineOf(work.title)),
  authors: (work) =>
    lettersOf(work.contributors.map((one) => `${one.name.family ?? familyName(one.name)} ${fullName(one.name)}`).join(' ')),
  venue: (work) => lettersOf(lineOf(venueOf(work))),
  status: (work) => String.fromCharCode(65 + order.indexOf(currentStatus(work))),
  type: (work) => kindOf(work).name.one,
};

/** Without accents, capitals and the signs at the beginning: “Ångström” stands beside “Angle”. */
function lettersOf(text: string): string {
  return fold(text).replace(/^[^\p{L}\p{N}]+/u, '');
}

const known = new Map<Column, WeakMap<Work, string>>();

function keyOf(column: Exclude<Column, 'year'>, work: Work): string {
  const ofColumn = known.get(column) ?? new WeakMap<Work, string>();
  known.set(column, ofColumn);
  let key = ofColumn.get(work);
  if (key === undefined) {
    key = keys[column](work);
    ofColumn.set(work, key);
  }
  return key;
}

/** The works in a new list. What is empty in the column stands last either way; among equals the newest is first. */
export function sortWorks(works: readonly Work[], { column, descending }: Sort): Work[] {
  if (column === 'year') return works.toSorted((a, b) => (descending ? newestFirst(a, b) : newestFirst(b, a)));
  const way = descending ? -1 : 1;
  return works.toSorted((a, b) => {
    const left = keyOf(column, a);
    const right = keyOf(column, b);
    if (left === right) return newestFirst(a, b);
    if (left === '' || right === '') return left === '' ? 1 : -1;
    return left < right ? -way : way;
  });
}

/** What a click on the heading of a column asks for: its usual way, then the other, then no order of its own (null). */
export function nextSort(now: Sort | null, column: Column): Sort | null {
  const first: Sort = { column, descending: column === 'year' };
  const current = now ?? usualSort;
  if (current.column !== column) return first;
  if (current.descending === first.descending) return { column, descending: !first.descending };
  return null;
}
