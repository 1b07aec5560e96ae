import Papa from 'papaparse';
import type { Excerpt } from '../format.ts';

/**
 * Rows in the order of the file, without blank ones; `source` is the row as it was written. `broken`: a quotation mark that is never
 * closed, or not where a cell ends, took what follows along; the source is the first line of it.
 */
export type Table = { readonly heads: readonly string[]; readonly rows: readonly Row[] };
type Row = { readonly cells: readonly string[]; readonly source: Excerpt; readonly broken?: true };

const delimiters = [',', ';', '\t', '|'];

/** Each broken row makes the rest be read again, until so many signs were read: then it takes the rest along. */
const MOST_READ = 30_000_000;

/** A table whose first row names its columns; null when the text is none. `most`: rows after which reading stops. */
export function parseTable(text: string, most = Number.POSITIVE_INFINITY): Table | null {
  const clean = text.replace(/^\uFEFF/, '');
  const all: Row[] = [];
  let from = 0;
  let line = 1;
  let read = 0;
  let delimiter = '';
  const next = (end: number) => {
    line += clean.slice(from, end).match(/\n/g)?.length ?? 0;
    from = end;
  };
  for (let again = true; again; ) {
    again = false;
    const start = from;
    read += clean.length - start;
    Papa.parse<string[]>(clean.slice(start), {
      delimiter,
      delimitersToGuess: delimiters,
      step: ({ data, errors, meta }, parser) => {
        delimiter = meta.delimiter;
        next(from + (/^\s*\n/.exec(clean.slice(from, start + meta.cursor))?.[0].length ?? 0));
        const raw = clean.slice(from, start + meta.cursor);
        const first = /^[^\r\n]*(?:\r\n?|\n)(?=\s*\S)/.exec(raw)?.[0];
        const lost = errors.some(({ type }) => type === 'Quotes') && (first !== undefined || data.length !== all[0]?.cells.length);
        const cells = data.map((cell) => cell.trim());
        again = lost && first !== undefined && read < MOST_READ;
        if (lost) all.push({ cells, source: { line, text: (again ? first : raw)?.trim() ?? '' }, broken: true });
        else if (cells.some(Boolean)) all.push({ cells, source: { line, text: raw.trim() } });
        next(again && first ? from + first.length : start + meta.cursor);
        if (again || all.length > most) parser.abort();
      },
    });
    again &&= all.length <= most;
  }
  const [head, ...rows] = all;
  if (!head || head.broken || head.cells.length < 2 || rows.length === 0) return null;
  return { heads: head.cells, rows };
}
