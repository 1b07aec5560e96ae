import { type DocumentFormatId, describedFormat, documentFormatIds, type FormatId } from '../../../shared/formats/export-formats.ts';
import { dataFormatOf } from '../../../shared/formats/export-registry.ts';
import { type ExportChoice, exportText } from '../../../shared/formats/export-slice.ts';
import { type Finding, failure, type Result, success } from '../../../shared/model/problem.ts';
import type { PortfolioV1 as Portfolio } from '../../../shared/portfolio/portfolio-v1.ts';
import { type Exported, type ExportTools, type ExportWatch, exportDocument, type PdfChoice } from './export-document.ts';

/** What is to be made: a document, or the works and people that a choice picks. */
export type FileOrder = ExportChoice & PdfChoice & { readonly format: FormatId };

export type MakingFile = Result<Exported> & { readonly findings?: readonly Finding[] };

/** A finished file of any format, before it has its name and its place. Fails as `exportDocument` and `exportText` do. */
export async function makeFile(portfolio: Portfolio, order: FileOrder, tools: ExportTools, watch: ExportWatch): Promise<MakingFile> {
  const { format, document, standard, attachData } = order;
  const described = describedFormat(format);
  if (isOfDocument(format)) {
    if (document === undefined) return failure('document-missing', `${described.name} is made of a document. Choose one.`);
    return exportDocument(portfolio, { document, format, standard, attachData }, tools, watch);
  }
  const data = dataFormatOf(format);
  if (!data) throw new Error(`No format ${format}`);
  const written = exportText(portfolio, data, order, new Date().getFullYear());
  if (!written.ok) return written;
  const { text, findings } = written.value;
  return success({ bytes: new TextEncoder().encode(text), mime: described.mime, extension: described.extension, findings });
}

function isOfDocument(format: FormatId): format is DocumentFormatId {
  return documentFormatIds.some((id) => id === format);
}
