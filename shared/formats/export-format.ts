import type { Entry } from '../entries/registry.ts';
import type { Person } from '../model/person.ts';
import type { Work } from '../model/work.ts';
import type { PrintedDocument } from '../templates/printed-document.ts';
import type { DataFormatId, DocumentFormatId, ExportDescription } from './export-formats.ts';

/** The part of a portfolio that is written. */
export type ExportSlice = {
  /** In the order in which they are written. */
  readonly works: readonly Work[];
  /** Whose it is, first; the others of the portfolio after them. */
  readonly people: readonly Person[];
  readonly entries: readonly Entry[];
  /** Citation keys by the ids of works: the same ones whatever part of the portfolio is written. */
  readonly keys: ReadonlyMap<string, string>;
};

/** A file format of works or of a person that other programs read. */
export type ExportFormat<Id extends string = string> = ExportDescription<Id> & {
  /** The whole file. Never throws for what stands in the slice. */
  readonly write: (slice: ExportSlice) => string;
};

/** What stands beside a printed document, for formats that say more about its works than their references. */
export type DocumentContext = {
  /** The works that the document lists, without private notes, by the anchors of their references. */
  readonly works: ReadonlyMap<string, Work>;
  /** Id of the person whose document it is. */
  readonly owner: string;
  /** That person first. */
  readonly people: readonly Person[];
  /** Citation keys by the ids of works: the same ones in every file. */
  readonly keys: ReadonlyMap<string, string>;
  /** Plain text breaks its lines at this many characters; without it they are as long as they are. */
  readonly width?: number;
};

/** A document as a whole file. Never throws for what stands in the document. */
export type DocumentWriter = (
  document: PrintedDocument,
  context: DocumentContext,
) => string | Uint8Array | Promise<string> | Promise<Uint8Array>;

/** The formats of documents that have a writer; PDF comes from the typesetter. */
export type WrittenDocumentId = Exclude<DocumentFormatId, 'pdf'>;

/** For every format its writer: one that is missing or stands elsewhere does not compile. */
export type DataWriters = { readonly [Id in DataFormatId]: ExportFormat<Id> };
export type DocumentWriters = { readonly [Id in WrittenDocumentId]: DocumentWriter };
