import { documentFormatIds, type FormatId } from '../../shared/formats/export-formats.ts';
import { dataFormatOf } from '../../shared/formats/export-registry.ts';
import { exportText } from '../../shared/formats/export-slice.ts';
import type { PortfolioDocument } from '../../shared/model/document.ts';
import type { Finding } from '../../shared/model/problem.ts';
import type { PortfolioV1 as Portfolio } from '../../shared/portfolio/portfolio-v1.ts';
import { readCoverage } from '../services/app.ts';
import { forkChild } from '../services/children.ts';
import { createLocalReferences } from '../services/citations/references.ts';
import { type ExportTools, exportDocument, type PdfChoice } from '../services/documents/export-document.ts';
import { childFile, resourcesFolder } from '../services/paths.ts';
import { createTypesetter } from '../services/render/render-service.ts';
import { InputError, type Output } from './define-command.ts';

/** A finished file before it has its place; `works`: how many it holds, where it holds works. */
export type Made = { readonly bytes: Uint8Array; readonly findings: readonly Finding[]; readonly works?: number };

export type Wanted = PdfChoice & {
  readonly format: FormatId;
  /** Of formats of works: those that it prints or cites; without it all that are not private. */
  readonly document?: PortfolioDocument;
  readonly keys?: string;
  readonly notes: boolean;
  /** Lines of plain text break at this many characters. */
  readonly width?: number;
};

/**
 * Makes files of a portfolio with tools that are started once and ended when `use` is done. What is found is noted once.
 * `make` throws an InputError where something cannot be made.
 */
export async function makingExports(
  portfolio: Portfolio,
  wanted: readonly Wanted[],
  output: Output,
  use: (make: (one: Wanted) => Promise<Made>) => Promise<void>,
): Promise<void> {
  const tools = startTools(wanted);
  const noted = new Set<string>();
  const note = (findings: readonly Finding[] = []) => {
    for (const { severity, message } of findings) {
      const line = `${severity}: ${message}`;
      if (!noted.has(line)) output.note(line);
      noted.add(line);
    }
  };
  try {
    await use(async (one) => {
      const made = documentFormatIds.some((id) => id === one.format)
        ? await documentFile(portfolio, one, tools)
        : worksFile(portfolio, one);
      note(made.findings);
      if (!('failure' in made)) return made;
      throw new InputError(made.failure.code, made.failure.message);
    });
  } finally {
    await tools.typesetter.close();
  }
}

/** What formats references and sets pages, for as long as a command needs it; whoever starts it closes its typesetter. */
export function startTools(wanted: readonly Wanted[]): ExportTools & { readonly typesetter: ReturnType<typeof createTypesetter> } {
  const resources = resourcesFolder();
  const typesetter = createTypesetter({ resources, start: () => forkChild(childFile('typst-child'), []) });
  for (const { format, document } of wanted) if (format === 'pdf' && document) typesetter.warmUp(document);
  return { references: createLocalReferences(resources), typesetter, coverage: readCoverage(resources) };
}

type Failed = { readonly failure: { readonly code: string; readonly message: string }; readonly findings?: readonly Finding[] };

async function documentFile(
  portfolio: Portfolio,
  { format, document, width, standard, attachData }: Wanted,
  tools: ExportTools,
): Promise<Made | Failed> {
  const id = documentFormatIds.find((one) => one === format);
  if (!id || !document) throw new Error(`No document for ${format}`);
  const watch = { step: () => {}, cancelled: () => false };
  const order = { document: document.id, format: id, width, standard, attachData };
  const exported = await exportDocument(portfolio, order, tools, watch);
  if (!exported.ok) return { failure: exported, ...(exported.findings ? { findings: exported.findings } : {}) };
  return { bytes: exported.value.bytes, findings: exported.value.findings };
}

function worksFile(portfolio: Portfolio, { format: id, document, keys, notes }: Wanted): Made | Failed {
  const format = dataFormatOf(id);
  if (!format) throw new Error(`No format ${id}`);
  const choice = { ...(document ? { document: document.id } : {}), ...(keys === undefined ? {} : { keys }), notes };
  const written = exportText(portfolio, format, choice, new Date().getFullYear());
  if (!written.ok) return { failure: written };
  const { text, ...more } = written.value;
  return { bytes: new TextEncoder().encode(text), ...more };
}
