import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DEFAULT_KEYS, keyParts, whyNotKeys } from '../../shared/formats/citation-keys.ts';
import { describedFormat, documentFormatIds, exportFormats, formatIds, formatNamed, isFor } from '../../shared/formats/export-formats.ts';
import { DEFAULT_NAME, fileNames, nameParts, whyNotName } from '../../shared/formats/file-names.ts';
import { pdfStandardIds, pdfStandards, whyNotAttached } from '../../shared/formats/pdf-standards.ts';
import { ownerKind } from '../../shared/portfolio/owners.ts';
import type { PortfolioV1 as Portfolio } from '../../shared/portfolio/portfolio-v1.ts';
import type { PdfChoice } from '../services/documents/export-document.ts';
import { type FileToWrite, writeExports } from '../services/documents/write-export.ts';
import { whyNoFolder } from '../services/new-file.ts';
import { type Arguments, type CommandDefinition, InputError, type Output, UsageError } from './define-command.ts';
import { type Made, makingExports, type Wanted } from './made-export.ts';
import { findDocument, readPortfolio } from './open-portfolio.ts';

const width = Math.max(...formatIds.map((id) => id.length));
const ofDocuments = documentFormatIds.join(', ');

export const exportCommand: CommandDefinition = {
  name: 'export',
  usage: 'export FILE (--format FORMAT | --all-formats) [--document NAME-OR-ID] --out OUT',
  summary: 'Write a document as PDF, Word, LaTeX, web page, Markdown or text, or works for other programs.',
  help: [
    '--format       one of:',
    ...exportFormats.map(({ id, about }) => `               ${id.padEnd(width)}  ${about}`),
    '--all-formats  every one of them, for one document; --out is a folder then, and the files have the names that the window gives;',
    '               files of these names that are there already are replaced',
    `--name         with --all-formats: what the files are called, by default ${DEFAULT_NAME}. Parts:`,
    ...Object.entries(nameParts).map(([part, what]) => `               {${part}}`.padEnd(27) + what),
    `--document     name or id of the document (see: documents FILE); needed for ${ofDocuments}. Other formats`,
    '               write the works that it prints or cites; without it all works but private ones',
    '--out          file to write; an existing one is replaced; - is standard output, for formats that are text',
    `--standard     what a PDF is held to: ${pdfStandardIds.map((id) => `${id} (${pdfStandards[id].label})`).join(', ')}`,
    '--attach-data  what the document prints goes along with its PDF as a portfolio file, portfolio.json; not with a-2b',
    '--width        lines of plain text break at this many characters; without it each paragraph is one line',
    `--keys         citation keys of works that came without one, by default ${DEFAULT_KEYS}. Parts, with a capital for capitals:`,
    ...Object.entries(keyParts).map(([part, what]) => `               {${part}}`.padEnd(27) + what),
    '--notes        private notes on works go along',
  ],
  options: {
    document: { type: 'string' },
    format: { type: 'string' },
    'all-formats': { type: 'boolean' },
    out: { type: 'string', short: 'o' },
    width: { type: 'string' },
    standard: { type: 'string' },
    'attach-data': { type: 'boolean' },
    keys: { type: 'string' },
    name: { type: 'string' },
    notes: { type: 'boolean' },
  },
  positionals: { least: 1, most: 1 },
  run: async ({ positionals: [file = ''], values, json }, output) => {
    const formats = formatsIn(values);
    const { out } = values;
    const all = values['all-formats'] === true;
    if (typeof values.document !== 'string' && formats.some(({ holds }) => holds === 'document'))
      throw new UsageError('Say which document: --document NAME-OR-ID.');
    if (typeof out !== 'string' || out === '')
      throw new UsageError(all ? 'Say which folder to write to: --out FOLDER.' : 'Say where to write: --out OUT.');
    if (out === '-' && (json || all || formats.some(({ binary }) => binary))) throw new UsageError('Say a file to write: --out OUT.');
    const wrong = typeof values.keys === 'string' ? whyNotKeys(values.keys) : null;
    if (wrong) throw new UsageError(wrong);
    const pattern = namePattern(values);
    const options = {
      ...lineWidth(values),
      ...pdfIn(values, formats),
      ...(typeof values.keys === 'string' ? { keys: values.keys } : {}),
      notes: values.notes === true,
    };
    const { portfolio } = await readPortfolio(file);
    const document = typeof values.document === 'string' ? findDocument(portfolio, values.document) : undefined;
    const whose = ownerKind(portfolio, document?.owner);
    const fitting = all ? formats.filter(({ id }) => isFor(id, whose)) : formats;
    const wanted = fitting.map(({ id }): Wanted => ({ ...options, format: id, ...(document ? { document } : {}) }));
    await makingExports(portfolio, wanted, output, async (make) => {
      if (all) return writeAll(portfolio, wanted, { file, out, pattern }, make, json, output);
      const [one] = wanted;
      if (one) await writeOne(await make(one), { file, out }, json, output);
    });
  },
};

function formatsIn(values: Arguments['values']): typeof exportFormats {
  const all = values['all-formats'] === true;
  if (all && values.format !== undefined) throw new UsageError('Say one of --format and --all-formats.');
  if (all) return exportFormats;
  const format = formatNamed(String(values.format));
  if (!format) throw new UsageError(`Say which format: --format ${formatIds.join('|')}.`);
  return [format];
}

function lineWidth({ width: typed }: Arguments['values']): { readonly width?: number } {
  if (typed === undefined) return {};
  if (!/^\d{2,4}$/.test(String(typed)) || Number(typed) < 20) throw new UsageError('Say a number of characters from 20 on: --width 72.');
  return { width: Number(typed) };
}

function pdfIn({ standard: typed, ...values }: Arguments['values'], formats: typeof exportFormats): PdfChoice {
  const standard = pdfStandardIds.find((id) => id === typed);
  if (typed !== undefined && !standard) throw new UsageError(`Say a standard for the PDF: --standard ${pdfStandardIds.join('|')}.`);
  const attachData = values['attach-data'] === true;
  if (attachData && !formats.some(({ id }) => id === 'pdf')) throw new UsageError('--attach-data is for --format pdf and --all-formats.');
  const unfit = attachData ? whyNotAttached(standard) : null;
  if (unfit) throw new UsageError(unfit);
  return { standard, attachData };
}

function namePattern({ name, ...values }: Arguments['values']): string | undefined {
  if (typeof name !== 'string') return undefined;
  if (values['all-formats'] !== true) throw new UsageError('--name is for --all-formats; one file is named by --out OUT.');
  const wrong = whyNotName(name);
  if (wrong) throw new UsageError(wrong);
  return name;
}

async function writeOne(
  made: Made,
  { file, out }: { readonly file: string; readonly out: string },
  json: boolean,
  output: Output,
): Promise<void> {
  if (out === '-') {
    output.file(new TextDecoder('utf-8', { ignoreBOM: true }).decode(made.bytes));
    return;
  }
  const { bytes, ...more } = made;
  await put([{ target: resolve(out), bytes }], file);
  if (json) output.json({ file: resolve(out), bytes: bytes.byteLength, ...more });
  else output.result(resolve(out));
}

/** Everything is made and on the disk before the first file takes its place: what stops one of them leaves no half of a set behind. */
async function writeAll(
  portfolio: Portfolio,
  wanted: readonly Wanted[],
  { file: portfolioFile, out, pattern }: { readonly file: string; readonly out: string; readonly pattern: string | undefined },
  make: (one: Wanted) => Promise<Made>,
  json: boolean,
  output: Output,
): Promise<void> {
  const files: { readonly file: string; readonly format: string; readonly made: Made }[] = [];
  const formats = wanted.map(({ format }) => describedFormat(format));
  const names = fileNames(portfolio, wanted[0]?.document?.id ?? '', formats, { pattern });
  for (const [i, one] of wanted.entries())
    files.push({ file: join(resolve(out), names[i] ?? one.format), format: one.format, made: await make(one) });
  await mkdir(resolve(out), { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    const why = whyNoFolder(error.code ?? error.message);
    throw new InputError('not-written', `The folder ${resolve(out)} could not be made: ${why}. Choose another place.`);
  });
  const targets = files.map(({ file, made: { bytes } }) => ({ target: file, bytes }));
  await put(targets, portfolioFile);
  if (!json) for (const { target } of targets) output.result(target);
  if (json) output.json(files.map(({ file, format, made: { bytes, ...more } }) => ({ file, format, bytes: bytes.byteLength, ...more })));
}

async function put(files: readonly FileToWrite[], portfolio: string): Promise<void> {
  const written = await writeExports(files, resolve(portfolio));
  if (!written.ok) throw new InputError(written.code, written.message);
}
