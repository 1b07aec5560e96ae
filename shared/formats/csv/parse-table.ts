import Papa from 'papaparse';
import type { Excerpt } from '../format.ts';

/** Rows in the order of the file, without blank ones; `source` is the row as it was written. */
export type Table = {
  readonly heads: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly source: Excerpt }[];
};

const delimiters = [',', ';', '\t', '|'];

/** A table whose first row names its columns; null when the text is none. `most`: rows after which reading stops. */
export function parseTable(text: string, most = Number.POSITIVE_INFINITY): Table | null {
  const clean = text.replace(/^\uFEFF/, '');
  const all: { cells: string[]; source: Excerpt }[] = [];
  let from = 0;
  let line = 1;
  Papa.parse<string[]>(clean, {
    delimitersToGuess: delimiters,
    step: ({ data, meta }, parser) => {
      const raw = clean.slice(from, meta.cursor);
      const blank = /^\s*/.exec(raw)?.[0].match(/\n/g)?.length ?? 0;
      if (data.some((cell) => cell.trim() !== ''))
        all.push({ cells: data.map((cell) => cell.trim()), source: { line: line + blank, text: raw.trim() } });
      line += raw.match(/\n/g)?.length ?? 0;
      from = meta.cursor;
      if (all.length > most) parser.abort();
    },
  });
  const [head, ...rows] = all;
  if (!head || head.cells.length < 2 || rows.length === 0) return null;
  return { heads: head.cells, rows };
}
