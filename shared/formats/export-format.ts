import type { Entry } from '../entries/registry.ts';
import type { Person } from '../model/person.ts';
import type { Work } from '../model/work.ts';

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

/** A file format that other programs read. */
export type ExportFormat = {
  /** As the command line names it. */
  readonly id: string;
  readonly name: string;
  /** Of its files, without dot. */
  readonly extension: string;
  readonly mime: string;
  /** One sentence for the dialog: who reads it, and what it is good for. */
  readonly about: string;
  /** Works alone, or the whole of one person with their entries. */
  readonly holds: 'works' | 'person';
  /** Files have citation keys, so that people may choose their pattern. */
  readonly keyed?: true;
  /** The whole file. Never throws for what stands in the slice. */
  readonly write: (slice: ExportSlice) => string;
};
