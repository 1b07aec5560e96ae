import type { EntryKind } from '../../entries/registry.ts';
import { statuses } from '../../model/status.ts';
import { parseTypedDates } from '../../model/typed-dates.ts';
import { type Contributor, type CslType, contributorRoles } from '../../model/work.ts';
import { notTaken } from '../accepted.ts';
import type { Around, Excerpt, ImportFormat, ReadItem, TableMapping } from '../format.ts';
import { datesBetween } from '../plain-dates.ts';
import { entryItem } from '../read-entry.ts';
import { itemOf, textFor } from '../read-work.ts';
import { historyOf, statusIn } from '../status-words.ts';
import { columnsOf } from './columns.ts';
import { guessMapping } from './guess-mapping.ts';
import { namesInCell } from './names.ts';
import { parseTable } from './parse-table.ts';
import { readCell } from './read-cell.ts';
import { typeIn } from './types.ts';

/** Rows that are looked at to see whether a text is a table, and that are shown as examples. */
const LOOKED_AT = 20;
const EXAMPLES = 3;

const BROKEN =
  'A quotation mark in this row is not closed where its cell ends. Put one behind the text of the cell, and write marks inside of it twice.';

/** A table with a head, from a spreadsheet: commas, semicolons, tabs or bars between its cells. */
export const csv: ImportFormat = {
  id: 'csv',
  name: 'CSV or TSV table',
  extensions: ['csv', 'tsv', 'txt'],
  recognises: (text) => {
    const table = parseTable(text, LOOKED_AT);
    if (!table || /^\s*[[{<@]/.test(text)) return false;
    const even = table.rows.filter(({ cells }) => cells.length === table.heads.length).length;
    return even >= table.rows.length * 0.9 && guessMapping(table.heads).score > 0;
  },
  tableOf: (text) => {
    const table = parseTable(text, LOOKED_AT);
    if (!table) return null;
    const { rows, columns } = guessMapping(table.heads);
    return {
      heads: table.heads,
      examples: table.rows
        .filter(({ broken }) => !broken)
        .slice(0, EXAMPLES)
        .map(({ cells }) => cells),
      mapping: { rows, columns },
    };
  },
  read,
  readAgain,
};

function* read(text: string, mapping?: TableMapping): Iterable<ReadItem> {
  const table = parseTable(text);
  if (!table) return;
  const { rows, columns } = mapping ?? guessMapping(table.heads);
  // Heads that nobody else writes: the table speaks CSL, as ours do.
  const isCsl = table.heads.some((head) => head === 'container-title' || head === 'citation-key');
  for (const { cells, source, broken } of table.rows) {
    if (broken) {
      yield { kind: 'problem', message: BROKEN, source };
      continue;
    }
    const filled = cells.flatMap((cell, at): Filled[] => {
      const plain = withoutGuard(cell);
      return plain ? [{ key: columns[at] ?? null, head: table.heads[at] ?? `column ${at + 1}`, cell: plain }] : [];
    });
    yield rows === 'works' ? workOf(filled, source, isCsl) : entryOf(rows, filled, source);
  }
}

/** Below the head of its table. */
function* readAgain(piece: string, { text, mapping }: Around): Iterable<ReadItem> {
  const above = (parseTable(text, 1)?.rows[0]?.source.line ?? 1) - 1;
  const head = text.split('\n').slice(0, above);
  for (const item of read([...head, piece].join('\n'), mapping))
    yield { ...item, source: { ...item.source, line: item.source.line - above } };
}

/** A cell that is not empty, with the field it is for. */
type Filled = { readonly key: string | null; readonly head: string; readonly cell: string };

/** What keeps spreadsheets from taking a text for a formula. */
const withoutGuard = (cell: string): string => cell.replace(/^'(?=[=+\-@\t])/, '');

/** What no column was chosen for, by its head. */
const restOf = (filled: readonly Filled[]): Record<string, string> =>
  Object.fromEntries(filled.flatMap(({ key, head, cell }) => (key === null ? [[head, cell]] : [])));

function workOf(filled: readonly Filled[], source: Excerpt, isCsl: boolean): ReadItem {
  const notes: string[] = [];
  const fields: Record<string, unknown> = {};
  const contributors: Contributor[] = [];
  let type: CslType = 'document';
  let genre: string | undefined;
  for (const { key, cell } of filled) {
    const column = key === null ? undefined : columnsOf('works').find((one) => one.key === key);
    if (!column || key === null || key.startsWith('page.')) continue;
    const role = contributorRoles.find((one) => one === key);
    if (role) contributors.push(...namesInCell(cell).map((name): Contributor => ({ name, role })));
    else if (key === 'type') {
      const named = typeIn(cell, isCsl);
      if (!named) notes.push(notTaken('kind of work', cell, 'there is no such kind; it became a document.'));
      else ({ type, genre } = named);
    } else if (column.kind === 'status') {
      const status = statusIn(cell);
      if (status) fields.status = historyOf(status);
      else notes.push(notTaken('status', cell, `it is none of: ${Object.values(statuses).join(', ')}.`));
    } else if (column.kind === 'dates') {
      const dates = parseTypedDates(cell);
      if (dates) fields[key] = dates;
      else notes.push(notTaken('date', cell, 'it is not a date.'));
    } else if (column.kind === 'tags') fields[key] = cell.split(/\s*[,;]\s*/).filter(Boolean);
    else fields[key] = key === 'URL' ? cell : textFor(key, cell);
  }
  if (!filled.some(({ key }) => key === 'type')) type = guessedType(fields);
  const part = (key: string) => filled.find((one) => one.key === key)?.cell;
  const page = [part('page.from'), part('page.to')].filter(Boolean).join('–');
  const { title, ...others }: Record<string, unknown> = { ...(page ? { page } : {}), ...(genre ? { genre } : {}), ...fields };
  return itemOf('csv', { ...others, type, title: String(title ?? ''), contributors }, { rest: restOf(filled), source, notes });
}

function guessedType(fields: Readonly<Record<string, unknown>>): CslType {
  if (fields['event-title'] || /\b(?:conference|proc\.|proceedings|symposium|workshop)\b/i.test(String(fields['container-title'] ?? '')))
    return 'paper-conference';
  if (fields['container-title'] || fields.issue || fields.ISSN) return 'article-journal';
  return fields.ISBN || fields.publisher ? 'book' : 'document';
}

function entryOf(kind: EntryKind, filled: readonly Filled[], source: Excerpt): ReadItem {
  const notes: string[] = [];
  const draft: Record<string, unknown> = {};
  const part = (key: string) => filled.find((one) => one.key === key)?.cell;
  for (const { key, cell } of filled) {
    const column = key === null ? undefined : columnsOf(kind).find((one) => one.key === key);
    if (!column || key === null || key.includes('.')) continue;
    const currency = column.kind === 'money' ? part(`${key}.currency`) : undefined;
    const read = readCell(column, currency && /^[\d.,'’\s]+$/.test(cell) ? `${cell} ${currency}` : cell);
    if ('note' in read) notes.push(read.note);
    else draft[key] = column.kind === 'details' ? [...((draft[key] as unknown[]) ?? []), ...(read.value as unknown[])] : read.value;
  }
  for (const { key } of columnsOf(kind).filter((column) => column.kind === 'dates')) {
    const [from, to] = [part(`${key}.from`), part(`${key}.to`)];
    if (draft[key] || (!from && !to)) continue;
    const dates = datesBetween(from ?? '', to ?? '', 'open');
    if (dates) draft[key] = dates;
    else notes.push(notTaken('date', [from, to].filter(Boolean).join(' – '), 'it is not a date, or ends before it begins.'));
  }
  if (Object.keys(draft).length === 0)
    return { kind: 'problem', message: 'No column of this row fills a field. Say what the columns are.', source };
  return entryItem('csv', kind, draft, { rest: { ...restOf(filled), original: source.text }, source, notes });
}
