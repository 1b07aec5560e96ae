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
};
export type Pages = { readonly number: number; readonly full: boolean; readonly pages: readonly PreviewPage[] };

/** What documents need from the layout engine. */
export type Typesetter = {
  readonly renderPdf: (cv: CvDocument) => Promise<Result<Uint8Array>>;
  readonly preview: (cv: CvDocument, request: PagesRequest) => Promise<Result<Pages>>;
  /** How many pages the document has. */
  readonly countPages: (cv: CvDocument) => Promise<Result<number>>;
  readonly locate: (document: string, source: Source) => Promise<Position | null>;
  readonly close: () => void | Promise<void>;
};
