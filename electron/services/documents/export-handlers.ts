import { basename, dirname, extname } from 'node:path';
import type { Handlers, ParsedInput } from '../../../shared/contract/contract.ts';
import { type DocumentFormatId, describedFormat, documentFormatIds } from '../../../shared/formats/export-formats.ts';
import { dataFormatOf } from '../../../shared/formats/export-registry.ts';
import { exportText } from '../../../shared/formats/export-slice.ts';
import type { PdfStandard } from '../../../shared/formats/pdf-standards.ts';
import { type Failure, type Finding, failure, type Result, success } from '../../../shared/model/problem.ts';
import type { PortfolioV1 as Portfolio } from '../../../shared/portfolio/portfolio-v1.ts';
import type { EventQueue } from '../events.ts';
import type { Dialogs } from '../host.ts';
import type { Session } from '../session/session.ts';
import { copyReferences } from './copy-references.ts';
import { type Exported, type ExportTools, exportDocument } from './export-document.ts';
import { apart, nameInFormat, safeName, writeExport } from './write-export.ts';

type ExportHandlersTools = ExportTools & {
  readonly session: Session;
  readonly events: EventQueue;
  readonly dialogs: Dialogs | null;
  readonly onExported: (path: string) => void;
};

/** A finished file before it has its place; `kind`: what such files are called. */
type Made = Exported & { readonly name: string; readonly kind: string };

const NOTHING_OPEN: Failure = failure('nothing-open', 'No portfolio is open.');

/** The channels that write for elsewhere: files and the clipboard. */
export function exportHandlers(tools: ExportHandlersTools): Pick<Handlers, 'export.run' | 'export.cancel' | 'export.copy'> {
  const { session, events, dialogs } = tools;
  const cancelled = new Set<string>();

  const page = async (
    portfolio: Portfolio,
    document: string | undefined,
    { format, job, standard }: { readonly format: DocumentFormatId; readonly job: string; readonly standard: PdfStandard | undefined },
  ): Promise<Result<Made> & WithFindings> => {
    const described = describedFormat(format);
    if (document === undefined) return failure('document-missing', `${described.name} is made of a document. Choose one.`);
    cancelled.delete(job);
    const exported = await exportDocument(portfolio, { document, format, standard }, tools, {
      step: (step, done, total) => events.emit({ kind: 'export-progress', job, step, done, total }),
      cancelled: () => cancelled.has(job),
    });
    cancelled.delete(job);
    if (!exported.ok) return exported;
    return success({ ...exported.value, name: nameInFormat(portfolio, document, described), kind: described.name });
  };

  const make = (portfolio: Portfolio, { document, works, format: id, keys, notes, job, standard }: ParsedInput<'export.run'>) => {
    const ofDocument = documentFormatIds.find((one) => one === id);
    if (ofDocument) return page(portfolio, document, { format: ofDocument, job, standard });
    const format = dataFormatOf(id);
    if (!format) throw new Error(`No format ${id}`);
    const written = exportText(portfolio, format, { document, works, keys, notes }, new Date().getFullYear());
    if (!written.ok) return written;
    const { text, findings } = written.value;
    const name = works
      ? `Works (${works.length.toLocaleString('en-GB')})${apart(format)}`
      : document
        ? nameInFormat(portfolio, document, format)
        : safeName(`${session.state().file?.name ?? 'Portfolio'} – ${format.holds === 'person' ? format.name : `works${apart(format)}`}`);
    return success({
      bytes: new TextEncoder().encode(text),
      mime: format.mime,
      extension: format.extension,
      findings,
      name,
      kind: format.name,
    });
  };

  return {
    'export.run': async (input) => {
      const portfolio = session.portfolio();
      const nothing = { findings: [], file: null, download: null };
      const failed = ({ code, message }: Failure) => ({ ...nothing, failure: { code, message } });
      if (!portfolio) return failed(NOTHING_OPEN);
      const made: Result<Made> & WithFindings = await make(portfolio, input);
      if (!made.ok) return { ...failed(made), findings: [...(made.findings ?? [])], cancelled: made.code === 'cancelled' };
      const { bytes, mime, extension, name, kind } = made.value;
      const shown = { ...nothing, failure: null, findings: [...made.value.findings] };
      const fileName = `${name}.${extension}`;
      // The user alone says where.
      const target = await dialogs?.saveExport(fileName, kind);
      if (target === null) return { ...shown, cancelled: true };
      if (target === undefined) return { ...shown, download: { name: fileName, mime, base64: Buffer.from(bytes).toString('base64') } };
      const written = await writeExport(target, bytes);
      if (!written.ok) return { ...failed(written), findings: shown.findings };
      tools.onExported(target);
      return { ...shown, file: { path: target, name: basename(target, extname(target)), folder: dirname(target) } };
    },
    'export.cancel': async ({ job }) => {
      cancelled.add(job);
      return {};
    },
    'export.copy': async ({ works, as, document, keys }) => {
      const portfolio = session.portfolio();
      const failed = ({ code, message }: Failure) => ({ failure: { code, message }, text: '', html: null });
      if (!portfolio) return failed(NOTHING_OPEN);
      const format = dataFormatOf(as);
      if (format) {
        const written = exportText(portfolio, format, { works, keys }, new Date().getFullYear());
        return written.ok ? { failure: null, text: written.value.text, html: null } : failed(written);
      }
      const copied = await copyReferences(portfolio, works, document, tools.references);
      return copied.ok ? { failure: null, ...copied.value } : failed(copied);
    },
  };
}

type WithFindings = { readonly findings?: readonly Finding[] };
