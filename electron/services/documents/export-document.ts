import { withoutDismissed } from '../../../shared/checks/dismissed.ts';
import type { CvDocument } from '../../../shared/compose/cv-document.ts';
import { type DocumentFormatId, describedFormat } from '../../../shared/formats/export-formats.ts';
import type { Finding, Result } from '../../../shared/model/problem.ts';
import { failure, success } from '../../../shared/model/problem.ts';
import type { PortfolioV1 as Portfolio } from '../../../shared/portfolio/portfolio-v1.ts';
import type { References } from '../citations/references.ts';
import { aboutPages } from './check-portfolio.ts';
import { type Coverage, composeExactly } from './compose.ts';
import type { Typesetter } from './typesetter.ts';

export type Exported = {
  readonly bytes: Uint8Array;
  readonly mime: string;
  readonly extension: string;
  readonly findings: readonly Finding[];
};

export type ExportTools = { readonly references: References; readonly typesetter: Typesetter; readonly coverage: Coverage };

/** Called before each step; `cancelled` is asked between steps. */
export type ExportWatch = { readonly step: (name: string, done: number, total: number) => void; readonly cancelled: () => boolean };

const CANCELLED = failure('cancelled', 'The export was cancelled.');

/** A document and what is to be made of it. */
export type DocumentOrder = { readonly document: string; readonly format: DocumentFormatId };

/**
 * The finished document as a file. Errors among the findings stop it: what is wrong is never exported silently. The failure
 * then has the code `findings`.
 */
export async function exportDocument(
  portfolio: Portfolio,
  { document, format }: DocumentOrder,
  tools: ExportTools,
  watch: ExportWatch,
): Promise<Result<Exported> & { findings?: readonly Finding[] }> {
  watch.step('Formatting references', 0, 2);
  const composed = await composeExactly(portfolio, document, tools.references, tools.coverage);
  if (!composed.ok) return composed;
  const { cv } = composed.value;
  const findings = withoutDismissed(portfolio, composed.value.findings);
  const errors = findings.filter((finding) => finding.severity === 'error');
  if (errors.length > 0) return { ...failure('findings', exportStopped(errors)), findings };
  if (watch.cancelled()) return CANCELLED;
  watch.step('Setting the pages', 1, 2);
  const pdf = await tools.typesetter.renderPdf(cv);
  if (!pdf.ok) return { ...pdf, findings };
  const said = await pageFindings(portfolio, document, cv, tools);
  if (watch.cancelled()) return CANCELLED;
  watch.step('Done', 2, 2);
  const { mime, extension } = describedFormat(format);
  return success({ bytes: pdf.value, mime, extension, findings: [...findings, ...said] });
}

/** What is to be said of the pages as they were exported, but for what was dismissed. */
async function pageFindings(portfolio: Portfolio, id: string, cv: CvDocument, tools: ExportTools): Promise<readonly Finding[]> {
  const document = portfolio.documents.find((one) => one.id === id);
  if (!document) return [];
  const facts = await tools.typesetter.inspect(cv);
  return facts.ok ? withoutDismissed(portfolio, aboutPages(document, facts.value)) : [];
}

function exportStopped(errors: readonly Finding[]): string {
  const [first] = errors;
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  return `Not exported, because something on the pages is wrong: ${first?.message ?? ''}${more}`;
}
