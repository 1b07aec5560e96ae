/** Messages between the render service and the Typst child. Data is the JSON text of `pageData`. */
import type { PageRange } from '../../../shared/contract/preview.ts';
import type { PageFile } from '../../../shared/templates/page-data.ts';
import type { PageFacts } from '../documents/typesetter.ts';

export type PdfRequest = {
  readonly kind: 'pdf';
  readonly template: string;
  readonly data: string;
  readonly standard: string | null;
  /** Seconds since 1970 written into the file: the same document gives the same bytes. */
  readonly created: number;
};

export type PreviewJob = {
  readonly kind: 'preview';
  /** Whose pages: one browser showing one document. */
  readonly key: string;
  readonly template: string;
  readonly data: string;
  readonly known: number | null;
  readonly draw: PageRange;
  readonly hold: PageRange;
};

/** What can only be said of the finished pages. */
export type InspectJob = { readonly kind: 'inspect'; readonly template: string; readonly data: string };

/** Where a block stands in the pages last previewed under `key`. */
export type LocateJob = { readonly kind: 'locate'; readonly key: string; readonly marks: readonly string[] };

/** The first message to a new child: the folder of the bundled resources and an empty one to work in. It has no reply. */
export type Begin = { readonly kind: 'begin'; readonly resources: string; readonly workspace: string };

/** A file that the jobs after it read by its name; it has no reply. Child and line remember the last {@link FILES_KEPT} of them. */
export type FileMessage = { readonly kind: 'file'; readonly file: PageFile };
export const FILES_KEPT = 4;

export type Job = PdfRequest | PreviewJob | InspectJob | LocateJob;
export type JobMessage = Job & { readonly id: number };

export type PageChange = { readonly index: number; readonly width: number; readonly height: number; readonly svg: string | null };
export type PreviewReply = { readonly number: number; readonly full: boolean; readonly pages: readonly PageChange[] };
export type PlaceReply = { readonly page: number; readonly x: number; readonly y: number } | null;

export type Replies = {
  readonly pdf: Uint8Array;
  readonly preview: PreviewReply;
  readonly inspect: PageFacts;
  readonly locate: PlaceReply;
};

export type ReplyMessage =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly code: string; readonly message: string };
