/** Messages between the render service and the Typst child. Data is the JSON text of `pageData`. */
import type { PageRange } from '../../../shared/contract/preview.ts';
import type { PageFile } from '../../../shared/templates/page-data.ts';
import type { PageFacts } from '../documents/typesetter.ts';

export type PdfRequest = {
  readonly kind: 'pdf';
  readonly template: string;
  readonly data: string;
  readonly standard: string | null;
  /** What goes along; its bytes are a file that was handed over, by the name `file`. */
  readonly attachment: { readonly file: string; readonly name: string; readonly mime: string; readonly description: string } | null;
  /** Seconds since 1970 written into the file: the same document gives the same bytes. */
  readonly created: number;
};

export type PreviewJob = {
  readonly kind: 'preview';
  /** Whose pages: one browser showing one document. */
  readonly key: string;
  readonly template: string;
  readonly data: string;
  /** The data is the beginning of a document that was laid out like this; null when it is all of it. */
  readonly rest: Rest | null;
  /** Whether pages are told apart by the number they print: the same content is then the same page. */
  readonly numbered: boolean;
  readonly known: number | null;
  readonly draw: PageRange;
  readonly hold: PageRange;
};

/** What can only be said of the finished pages. */
export type InspectJob = { readonly kind: 'inspect'; readonly template: string; readonly data: string };

/** The first message to a new child: the folder of the bundled resources and an empty one to work in. It has no reply. */
export type Begin = { readonly kind: 'begin'; readonly resources: string; readonly workspace: string };

/** A file that the jobs after it read by its name, and names of those that no job reads any more; it has no reply. */
export type FileMessage = { readonly kind: 'file'; readonly file: PageFile; readonly forget: readonly string[] };

export type Job = PdfRequest | PreviewJob | InspectJob;
export type JobMessage = Job & { readonly id: number };

/** In points. */
export type PageSize = { readonly width: number; readonly height: number };

/** Code of the failure when a beginning does not reach beyond the pages to draw, so that their last lines are not certain. */
export const TOO_SHORT = 'beginning-too-short';

/** What a beginning takes over from the whole document. */
export type Rest = { readonly fit: number; readonly sizes: readonly PageSize[] };

/** Where a marked block begins, in points from the top left of its page. */
export type Place = { readonly mark: string; readonly page: number; readonly x: number; readonly y: number };

/** How a whole document was laid out; `fit`: its spacing, see `lib.typ`. Places in the order of the document. */
export type WholeLayout = Rest & { readonly places: readonly Place[] };

export type PageChange = PageSize & { readonly index: number; readonly svg: string | null };
export type PreviewReply = {
  readonly number: number;
  readonly full: boolean;
  readonly pages: readonly PageChange[];
  /** Null for a beginning. */
  readonly layout: WholeLayout | null;
};

export type Replies = {
  readonly pdf: Uint8Array;
  readonly preview: PreviewReply;
  readonly inspect: PageFacts;
};

export type ReplyMessage =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly code: string; readonly message: string };
