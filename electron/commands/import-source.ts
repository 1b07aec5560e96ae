import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { columnsOf, rowsCanBe } from '../../shared/formats/csv/columns.ts';
import { guessColumns } from '../../shared/formats/csv/guess-mapping.ts';
import type { TableLook, TableMapping } from '../../shared/formats/format.ts';
import { readable } from '../services/import/readable.ts';
import { InputError, UsageError } from './define-command.ts';
import type { Source } from './import-report.ts';

type Said = { readonly [option: string]: string | boolean | undefined };

/** Reads a source whole. @throws InputError when it cannot be read, UsageError when what was said about it is wrong */
export async function readSource(path: string, { encoding, rows, columns }: Said): Promise<Source> {
  const name = basename(path);
  const bytes = await readFile(resolve(path)).catch((error: NodeJS.ErrnoException) => {
    throw new InputError(
      'source-missing',
      error.code === 'ENOENT' ? `There is no file ${path}.` : `${path} cannot be read (${error.code}).`,
    );
  });
  const read = readable({ name, bytes, ...(typeof encoding === 'string' ? { encoding } : {}) });
  if (!read.ok) throw new InputError(read.code, `${read.message}${read.code === 'encoding-unclear' ? ' Say it with --encoding.' : ''}`);
  const { text, format, encoding: found } = read.value;
  const look = format.tableOf?.(text) ?? null;
  const mapping = tableSaid(look, rows, columns);
  return {
    name,
    format: format.id,
    encoding: found,
    items: [...format.read(text, mapping)],
    notes: look ? keptBeside(look, mapping ?? look.mapping) : [],
  };
}

/** What is said about columns that fill no field. */
function keptBeside({ heads }: TableLook, { rows, columns }: TableMapping): readonly string[] {
  const names = heads.flatMap((head, i) => (columns[i] || !head ? [] : [`“${head}”`]));
  if (names.length === 0) return [];
  const what =
    names.length === 1 ? `The column ${names[0]} fills no field and is` : `The columns ${names.join(', ')} fill no field and are`;
  return [`${what} kept beside (each row: ${rows}). Say what they are with --columns.`];
}

/** What is said on the command line about a table. @throws UsageError when it names what does not exist */
function tableSaid(look: TableLook | null, rows: Said[string], columns: Said[string]): TableMapping | undefined {
  if (!look || (rows === undefined && columns === undefined)) return undefined;
  const are = rowsCanBe.find((one) => one === (rows ?? look.mapping.rows));
  if (!are) throw new UsageError(`--rows takes one of: ${rowsCanBe.join(', ')}.`);
  if (columns === undefined) return { rows: are, columns: guessColumns(look.heads, are) };
  const known = columnsOf(are).map(({ key }) => key);
  const said = String(columns)
    .split(',')
    .map((key) => key.trim());
  const unknown = said.find((key) => key && !known.includes(key));
  if (unknown) throw new UsageError(`There is no field “${unknown}” for --columns. There are: ${known.join(', ')}.`);
  return { rows: are, columns: said.map((key) => key || null) };
}
