import type { CvDocument, Source } from '../../../shared/compose/cv-document.ts';
import type { PageRange, Position, PreviewPage } from '../../../shared/contract/preview.ts';
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

/** What documents need from the layout engine. */
export type Typesetter = {
  readonly renderPdf: (cv: CvDocument) => Promise<Result<Uint8Array>>;
  readonly preview: (cv: CvDocument, request: PagesRequest) => Promise<Result<Pages>>;
  /** How many pages the document has. */
  readonly countPages: (cv: CvDocument) => Promise<Result<number>>;
  /** Where it stood when the whole document was typeset last. */
  readonly locate: (document: string, source: Source) => Position | null;
  readonly close: () => void | Promise<void>;
};
