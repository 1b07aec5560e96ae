import path from 'node:path';
import type { Handlers, ParsedInput } from '../../../shared/contract/contract.ts';
import { whyNotKeys } from '../../../shared/formats/citation-keys.ts';
import { describedFormat } from '../../../shared/formats/export-formats.ts';
import { dataFormatOf } from '../../../shared/formats/export-registry.ts';
import { exportText } from '../../../shared/formats/export-slice.ts';
import { apart, nameInFormat, safeName, whyNotName } from '../../../shared/formats/file-names.ts';
import { type Failure, failure } from '../../../shared/model/problem.ts';
import type { PortfolioV1 as Portfolio } from '../../../shared/portfolio/portfolio-v1.ts';
import type { EventQueue } from '../events.ts';
import type { Dialogs } from '../host.ts';
import { fileInfo } from '../session/recent-files.ts';
import type { Session } from '../session/session.ts';
import { copyReferences } from './copy-references.ts';
import type { ExportTools, ExportWatch } from './export-document.ts';
import type { ExportPlaces, Place } from './export-places.ts';
import { exportAsDownload, exportToFolder } from './export-several.ts';
import { makeFile } from './make-file.ts';
import { writeExport } from './write-export.ts';

type ExportHandlersTools = ExportTools & {
  readonly session: Session;
  readonly events: EventQueue;
  readonly dialogs: Dialogs | null;
  readonly places: ExportPlaces;
  readonly onExported: (path: string) => void;
};

/** A cancellation may come before its export does, or after it has ended: of those without an export so many are remembered. */
const CANCELLATIONS_KEPT = 20;

const NOTHING_OPEN: Failure = failure('nothing-open', 'No portfolio is open.');

type ExportChannel = 'export.run' | 'export.several' | 'export.place' | 'export.cancel' | 'export.copy';

/** The channels that write for elsewhere: files and the clipboard. */
export function exportHandlers(tools: ExportHandlersTools): Pick<Handlers, ExportChannel> {
  const { session, events, dialogs, places } = tools;
  const running = new Set<string>();
  const cancelled = new Set<string>();

  const watching = async <T>(job: string, work: (watch: ExportWatch) => Promise<T>): Promise<T> => {
    running.add(job);
    try {
      return await work({
        step: (step, done, total) => events.emit({ kind: 'export-progress', job, step, done, total }),
        cancelled: () => cancelled.has(job),
      });
    } finally {
      running.delete(job);
      cancelled.delete(job);
    }
  };
  const portfolioFile = () => session.state().file?.path ?? '';
  /** Where a document was written to before; of works that were picked otherwise nothing is remembered. */
  const lastPlace = async (document: string | undefined): Promise<Place | null> =>
    dialogs && document !== undefined ? places.find(portfolioFile(), document) : null;

  const proposedName = (portfolio: Portfolio, { document, works, format: id, name }: ParsedInput<'export.run'>): string => {
    const format = describedFormat(id);
    if (works) return `Works (${works.length.toLocaleString('en-GB')})${apart(format)}`;
    if (document) return nameInFormat(portfolio, document, format, { pattern: name?.trim() || undefined });
    return safeName(`${session.state().file?.name ?? 'Portfolio'} – ${format.holds === 'person' ? format.name : `works${apart(format)}`}`);
  };

  return {
    'export.run': async (input) => {
      const portfolio = session.portfolio();
      const nothing = { findings: [], file: null, download: null };
      const failed = ({ code, message }: Failure) => ({ ...nothing, failure: { code, message } });
      if (!portfolio) return failed(NOTHING_OPEN);
      const wrong = input.name?.trim() ? whyNotName(input.name.trim()) : null;
      if (wrong) return failed(failure('name-invalid', wrong));
      const made = await watching(input.job, (watch) => makeFile(portfolio, input, tools, watch));
      if (!made.ok) return { ...failed(made), findings: [...(made.findings ?? [])], cancelled: made.code === 'cancelled' };
      const { bytes, mime, extension } = made.value;
      const shown = { ...nothing, failure: null, findings: [...made.value.findings] };
      const fileName = `${proposedName(portfolio, input)}.${extension}`;
      const document = input.works ? undefined : input.document;
      // Another portfolio may be open when the dialog is answered.
      const at = { portfolio: portfolioFile() };
      const last = await lastPlace(document);
      // The user alone says where.
      const target = await dialogs?.saveExport(last?.names[fileName] ?? fileName, describedFormat(input.format).name, last?.folder ?? null);
      if (target === null) return { ...shown, cancelled: true };
      if (target === undefined) return { ...shown, download: { name: fileName, mime, base64: Buffer.from(bytes).toString('base64') } };
      const written = await writeExport(target, bytes, at.portfolio || null);
      if (!written.ok) return { ...failed(written), findings: shown.findings };
      tools.onExported(target);
      const { folder, name } = fileInfo(target);
      if (document !== undefined) await places.remember({ ...at, document, folder, names: { [fileName]: name } });
      return { ...shown, file: { path: target, name: path.parse(name).name, folder } };
    },
    'export.several': async ({ job, ...order }) => {
      const portfolio = session.portfolio();
      const failed = ({ code, message }: Failure) => ({ failure: { code, message }, findings: [], files: [], file: null, download: null });
      if (!portfolio) return failed(NOTHING_OPEN);
      if (!portfolio.documents.some(({ id }) => id === order.document))
        return failed(failure('document-gone', 'This document is no longer in the portfolio. Choose another one.'));
      const wrongName = order.name?.trim() ? whyNotName(order.name.trim()) : null;
      if (wrongName) return failed(failure('name-invalid', wrongName));
      const wrongKeys = order.keys ? whyNotKeys(order.keys) : null;
      if (wrongKeys) return failed(failure('keys-invalid', wrongKeys));
      return watching(job, async (watch) => {
        if (!dialogs) return exportAsDownload(portfolio, order, tools, watch);
        const at = { portfolio: portfolioFile(), document: order.document };
        const last = await lastPlace(order.document);
        const { answer, written } = await exportToFolder(portfolio, order, tools, watch, {
          dialogs,
          last,
          portfolioFile: at.portfolio || null,
        });
        for (const name of Object.values(written?.names ?? {})) tools.onExported(path.join(written?.folder ?? '', name));
        if (written) await places.remember({ ...at, ...written });
        return answer;
      });
    },
    'export.place': async ({ document }) => ({ folder: (await lastPlace(document))?.folder ?? null }),
    'export.cancel': async ({ job }) => {
      cancelled.add(job);
      for (const old of [...cancelled].slice(0, -CANCELLATIONS_KEPT)) if (!running.has(old)) cancelled.delete(old);
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
