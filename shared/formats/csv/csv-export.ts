import { type Contributor, contributorRoles, cslTextFields, currentStatus, type Work } from '../../model/work.ts';
import { plainText } from '../../text/parse-rich.ts';
import type { ExportFormat } from '../export-format.ts';
import { describedFormat } from '../export-formats.ts';
import { isRich } from '../read-work.ts';
import { cellOfNames } from './names.ts';

export const csvExport: ExportFormat<'csv'> = {
  ...describedFormat('csv'),
  // Excel takes a file for its own old encoding unless a byte order mark says that it is UTF-8.
  write: ({ works, keys }) => `\uFEFF${table(works, keys).map(row).join('')}`,
};

type Column = { readonly head: string; readonly of: (work: Work) => string };

const by = (role: Contributor['role']) => (work: Work) =>
  cellOfNames(work.contributors.flatMap((one) => (one.role === role ? [one.name] : [])));

const text = (field: keyof typeof cslTextFields): Column => ({
  head: field,
  of: (work) => (isRich(field) ? plainText(work[field] ?? '') : (work[field] ?? '')),
});

/** These are there even when they are empty, so that a table can be relied on. */
const always: readonly Column[] = [
  { head: 'type', of: ({ type }) => type },
  { head: 'title', of: ({ title }) => plainText(title) },
  { head: 'author', of: by('author') },
  { head: 'issued', of: ({ issued }) => issued?.edtf ?? '' },
  text('container-title'),
  text('DOI'),
];

const columns: readonly Column[] = [
  ...always,
  { head: 'URL', of: ({ URL = '' }) => URL },
  ...contributorRoles.filter((role) => role !== 'author').map((role) => ({ head: role, of: by(role) })),
  ...(Object.keys(cslTextFields) as (keyof typeof cslTextFields)[])
    .filter((field) => field !== 'container-title' && field !== 'DOI')
    .map(text),
  { head: 'event-date', of: (work) => work['event-date']?.edtf ?? '' },
  { head: 'submitted', of: ({ submitted }) => submitted?.edtf ?? '' },
  { head: 'accessed', of: ({ accessed }) => accessed?.edtf ?? '' },
  { head: 'status', of: (work) => (work.status.length > 0 ? currentStatus(work) : '') },
  { head: 'note', of: ({ note = '' }) => plainText(note) },
  { head: 'keyword', of: ({ keyword = '' }) => keyword },
  { head: 'abstract', of: ({ abstract = '' }) => abstract },
  { head: 'annote', of: ({ annote = '' }) => annote },
];

function table(works: readonly Work[], keys: ReadonlyMap<string, string>): readonly (readonly string[])[] {
  const used = columns.filter((column) => always.includes(column) || works.some((work) => column.of(work) !== ''));
  return [
    ['citation-key', ...used.map(({ head }) => head)],
    ...works.map((work) => [keys.get(work.id) ?? work.id, ...used.map((column) => column.of(work))]),
  ];
}

/** A line as RFC 4180 has it. */
const row = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;

/**
 * Spreadsheets take what begins with these signs for a formula, which may reach into other files or the web: a title from somewhere
 * else could do that. With an apostrophe before it, it is text everywhere; our reader takes that apostrophe off again.
 */
const FORMULA = /^[=+\-@\t\r\n]/;

function cell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
