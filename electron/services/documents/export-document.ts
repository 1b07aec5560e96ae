import { withoutDismissed } from '../../../shared/checks/dismissed.ts';
import type { CvDocument } from '../../../shared/compose/cv-document.ts';
import { documentContext } from '../../../shared/formats/document-context.ts';
import type { DocumentContext, WrittenDocumentId } from '../../../shared/formats/export-format.ts';
import { type DocumentFormatId, describedFormat, isFor } from '../../../shared/formats/export-formats.ts';
import { documentWriters } from '../../../shared/formats/export-registry.ts';
import { latexScripts } from '../../../shared/formats/latex/characters.ts';
import { inFormat } from '../../../shared/formats/pages-only.ts';
import { type PdfStandard, whyNotAttached } from '../../../shared/formats/pdf-standards.ts';
import type { Finding, Result } from '../../../shared/model/problem.ts';
import { failure, success } from '../../../shared/model/problem.ts';
import { ownerKind } from '../../../shared/portfolio/owners.ts';
import type { PortfolioV1 as Portfolio } from '../../../shared/portfolio/portfolio-v1.ts';
import { type ForWeb, forWeb } from '../../../shared/sites/for-web.ts';
import { type PrintedDocument, printedDocument } from '../../../shared/templates/printed-document.ts';
import type { References } from '../citations/references.ts';
import { attachedData } from './attached-data.ts';
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

/** What a PDF is to be; other formats do not mind it. */
export type PdfChoice = {
  /** That it is held to. */
  readonly standard?: PdfStandard | undefined;
  /** What it prints goes along as a portfolio file. */
  readonly attachData?: boolean | undefined;
};

/** A document and what is to be made of it. */
export type DocumentOrder = PdfChoice & {
  readonly document: string;
  readonly format: DocumentFormatId;
  /** Lines of plain text break at this many characters. */
  readonly width?: number | undefined;
};

/**
 * The finished document as a file. Errors among the findings stop it: what is wrong is never exported silently. The failure
 * then has the code `findings`.
 */
export async function exportDocument(
  portfolio: Portfolio,
  { document, format, width, standard, attachData }: DocumentOrder,
  tools: ExportTools,
  watch: ExportWatch,
): Promise<Exporting> {
  const whose = ownerKind(portfolio, portfolio.documents.find(({ id }) => id === document)?.owner);
  if (!isFor(format, whose))
    return failure('format-unfit', `${describedFormat(format).name} can be made of pages of groups only. Choose another format.`);
  const unfit = format === 'pdf' && attachData ? whyNotAttached(standard) : null;
  if (unfit) return failure('standard-attachment', unfit);
  watch.step('Formatting references', 0, 2);
  const web = describedFormat(format).web ? forWeb(portfolio, document, new Date().getFullYear()) : null;
  const shown = web?.portfolio ?? portfolio;
  const composed = await composeExactly(shown, document, tools.references, tools.coverage);
  if (!composed.ok) return composed;
  const { cv } = composed.value;
  const findings = withoutDismissed(portfolio, [...(web ? offTheWeb(web) : []), ...composed.value.findings]).map((finding) =>
    inFormat(finding, format),
  );
  const errors = findings.filter((finding) => finding.severity === 'error');
  if (errors.length > 0) return { ...failure('findings', exportStopped(errors)), findings };
  if (watch.cancelled()) return CANCELLED;
  watch.step(format === 'pdf' ? 'Setting the pages' : 'Writing the file', 1, 2);
  const made =
    format === 'pdf'
      ? await pdfOf(portfolio, document, cv, tools, { standard, attachData })
      : await written(format, cv, documentContext(shown, document, cv, width));
  if (!made.ok) return { ...made, findings };
  if (watch.cancelled()) return CANCELLED;
  watch.step('Done', 2, 2);
  const { mime, extension } = describedFormat(format);
  return success({ bytes: made.value.bytes, mime, extension, findings: [...findings, ...made.value.said] });
}

export type Exporting = Result<Exported> & { readonly findings?: readonly Finding[] };
type Bytes = { readonly bytes: Uint8Array; readonly said: readonly Finding[] };

async function pdfOf(
  portfolio: Portfolio,
  id: string,
  cv: CvDocument,
  tools: ExportTools,
  { standard, attachData }: PdfChoice,
): Promise<Result<Bytes>> {
  const attachment = attachData ? await attachedData(portfolio, id) : null;
  const pdf = await tools.typesetter.renderPdf(cv, { ...(standard ? { standard } : {}), ...(attachment ? { attachment } : {}) });
  return pdf.ok ? success({ bytes: pdf.value, said: await pageFindings(portfolio, id, cv, tools) }) : pdf;
}

async function written(format: WrittenDocumentId, cv: CvDocument, context: DocumentContext): Promise<Result<Bytes>> {
  const document = printedDocument(cv);
  const file = await documentWriters[format](document, context);
  return success({ bytes: typeof file === 'string' ? new TextEncoder().encode(file) : file, said: saidOf(format, document) });
}

/** What a page for the web does not show, though the document does elsewhere. */
function offTheWeb({ left, findings }: ForWeb): readonly Finding[] {
  return [
    ...left.map(
      ({ what, why, place }): Finding => ({
        code: 'off-the-web',
        severity: 'warning',
        message: `Not on the web page: ${what}. ${why}`,
        place,
      }),
    ),
    ...findings,
  ];
}

/** What a reader of the file has to bring along, and what the file lacks. */
function saidOf(format: WrittenDocumentId, document: PrintedDocument): readonly Finding[] {
  const cards = document.sections.some(({ part, blocks }) => part === 'publications' && blocks.length > 0);
  if (format === 'html-fragment' && !cards)
    return [
      { code: 'no-cards', severity: 'warning', message: 'The file has no cards: the page shows no works. Choose works in the group.' },
    ];
  const foreign = format === 'latex' ? latexScripts(document) : [];
  if (foreign.length === 0) return [];
  const names = new Intl.ListFormat('en-GB').format(foreign);
  return [
    {
      code: 'latex-scripts',
      severity: 'warning',
      message: `The fonts of TeX Live have no ${names}. To print them, name a font that has them at the top of the file.`,
    },
  ];
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
