import { resolve } from 'node:path';
import { DEFAULT_KEYS, keyParts, whyNotKeys } from '../../shared/formats/citation-keys.ts';
import type { ExportFormat } from '../../shared/formats/export-format.ts';
import { exportFormats, formatIds } from '../../shared/formats/export-formats.ts';
import { dataFormatOf } from '../../shared/formats/export-registry.ts';
import { exportText } from '../../shared/formats/export-slice.ts';
import type { Finding } from '../../shared/model/problem.ts';
import type { PortfolioV1 as Portfolio } from '../../shared/portfolio/portfolio-v1.ts';
import { readCoverage } from '../services/app.ts';
import { forkChild } from '../services/children.ts';
import { createLocalReferences } from '../services/citations/references.ts';
import { exportDocument } from '../services/documents/export-document.ts';
import { writeExport } from '../services/documents/write-export.ts';
import { childFile, resourcesFolder } from '../services/paths.ts';
import { createTypesetter } from '../services/render/render-service.ts';
import { type Arguments, type CommandDefinition, InputError, type Output, UsageError } from './define-command.ts';
import { findDocument, readPortfolio } from './open-portfolio.ts';

const width = Math.max(...formatIds.map((id) => id.length));

export const exportCommand: CommandDefinition = {
  name: 'export',
  usage: 'export FILE --format FORMAT [--document NAME-OR-ID] --out OUT',
  summary: 'Write a document as PDF, or works for other programs.',
  help: [
    '--format     one of:',
    ...exportFormats.map(({ id, about }) => `             ${id.padEnd(width)}  ${about}`),
    '--document   name or id of the document (see: documents FILE); needed for pdf. Other formats write the works that it prints',
    '             or cites; without it all works but private ones',
    '--out        file to write; an existing one is replaced; - is standard output, but for pdf',
    `--keys       citation keys of works that came without one, by default ${DEFAULT_KEYS}. Parts, with a capital for capitals:`,
    ...Object.entries(keyParts).map(([part, what]) => `             {${part}}`.padEnd(25) + what),
    '--notes      private notes on works go along',
  ],
  options: {
    document: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string', short: 'o' },
    keys: { type: 'string' },
    notes: { type: 'boolean' },
  },
  positionals: { least: 1, most: 1 },
  run: async ({ positionals: [file = ''], values, json }, output) => {
    const { format: id, out } = values;
    const format = dataFormatOf(String(id));
    if (typeof id !== 'string' || (id !== 'pdf' && !format)) throw new UsageError(`Say which format: --format ${formatIds.join('|')}.`);
    if (id === 'pdf' && typeof values.document !== 'string') throw new UsageError('Say which document: --document NAME-OR-ID.');
    if (typeof out !== 'string') throw new UsageError('Say where to write: --out OUT.');
    if (out === '-' && (json || !format)) throw new UsageError('Say a file to write: --out OUT.');
    const wrong = typeof values.keys === 'string' ? whyNotKeys(values.keys) : null;
    if (wrong) throw new UsageError(wrong);
    const { portfolio } = await readPortfolio(file);
    const made = format ? worksFile(portfolio, format, values) : await pdfFile(portfolio, String(values.document), output);
    if (format) for (const finding of made.findings) output.note(`${finding.severity}: ${finding.message}`);
    if (out === '-') {
      output.file(new TextDecoder('utf-8', { ignoreBOM: true }).decode(made.bytes));
      return;
    }
    const written = await writeExport(resolve(out), made.bytes);
    if (!written.ok) throw new InputError(written.code, written.message);
    const { bytes, ...more } = made;
    if (json) output.json({ file: resolve(out), bytes: bytes.byteLength, ...more });
    else output.result(resolve(out));
  },
};

type Made = { readonly bytes: Uint8Array; readonly findings: readonly Finding[]; readonly works?: number };

function worksFile(portfolio: Portfolio, format: ExportFormat, { document, keys, notes }: Arguments['values']): Made {
  const choice = {
    ...(typeof document === 'string' ? { document: findDocument(portfolio, document).id } : {}),
    ...(typeof keys === 'string' ? { keys } : {}),
    notes: notes === true,
  };
  const written = exportText(portfolio, format, choice, new Date().getFullYear());
  if (!written.ok) throw new InputError(written.code, written.message);
  const { text, ...more } = written.value;
  return { bytes: new TextEncoder().encode(text), ...more };
}

async function pdfFile(portfolio: Portfolio, wanted: string, output: Output): Promise<Made> {
  const document = findDocument(portfolio, wanted);
  const resources = resourcesFolder();
  const typesetter = createTypesetter({ resources, start: () => forkChild(childFile('typst-child'), []) });
  try {
    typesetter.warmUp(document);
    const tools = { references: createLocalReferences(resources), typesetter, coverage: readCoverage(resources) };
    const exported = await exportDocument(portfolio, { document: document.id, format: 'pdf' }, tools, {
      step: () => {},
      cancelled: () => false,
    });
    for (const finding of (exported.ok ? exported.value.findings : exported.findings) ?? [])
      output.note(`${finding.severity}: ${finding.message}`);
    if (!exported.ok) throw new InputError(exported.code, exported.message);
    return { bytes: exported.value.bytes, findings: exported.value.findings };
  } finally {
    await typesetter.close();
  }
}
