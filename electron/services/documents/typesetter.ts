import type { CvDocument, Source } from '../../../shared/compose/cv-document.ts';
import type { PageRange, Position, PreviewPage } from '../../../shared/contract/preview.ts';
import type { PdfStandard } from '../../../shared/formats/pdf-standards.ts';
import type { Result } from '../../../shared/model/problem.ts';

export type PagesRequest = {
  readonly document: string;
  readonly known: number | null;
  /** Pages to bring up to date. */
  readonly draw: PageRange;
  /** Pages that the browser keeps, as they are when they are not drawn. */
  readonly hold: PageRange;
  /** False: what stands well below the pages to draw need not be typeset; their number and where things stand stay as they were. */
  readonly whole: boolean;
};
export type Pages = { readonly number: number; readonly full: boolean; readonly pages: readonly PreviewPage[] };

/** What can only be said of the finished pages. `refusal`: why they cannot be written as PDF/UA-1; null where they can. */
export type PageFacts = { readonly pages: number; readonly refusal: string | null };

/** A file that goes along inside of a PDF. `name` and `description` are shown by readers of PDF. */
export type Attachment = { readonly name: string; readonly mime: string; readonly description: string; readonly bytes: Uint8Array };

/** What documents need from the layout engine. */
export type Typesetter = {
  /** Fails with `pdf-standard` where the document breaks the standard. */
  readonly renderPdf: (
    cv: CvDocument,
    options?: { readonly standard?: PdfStandard; readonly attachment?: Attachment },
  ) => Promise<Result<Uint8Array>>;
  readonly preview: (cv: CvDocument, request: PagesRequest) => Promise<Result<Pages>>;
  /** Lays out the document without giving its pages away. */
  readonly inspect: (cv: CvDocument) => Promise<Result<PageFacts>>;
  /** Where it stood when the whole document was typeset last. */
  readonly locate: (document: string, source: Source) => Position | null;
  readonly close: () => void | Promise<void>;
};
