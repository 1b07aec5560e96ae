import type { Entry, EntryKind } from '../entries/registry.ts';
import type { Person } from '../model/person.ts';
import type { Work } from '../model/work.ts';

/** A piece of a source as it was written; `line` counts from 1. */
export type Excerpt = { readonly line: number; readonly text: string };

/** Something that a source hints at and does not say, about authors of a work: never taken over unless the user says so. */
export type Proposal = {
  /** Why it is proposed, in a sentence. */
  readonly message: string;
  /** What the contributors would be marked as. */
  readonly mark: 'equal' | 'corresponding';
  /** Their places among the contributors of the work, from 0. */
  readonly contributors: readonly number[];
};

/** What comes out of a source, in its order: one bad entry costs one entry. */
export type ReadItem =
  /**
   * What the format has and a work, an entry or a person has not stands under its `ext.<format>`; the id says nothing yet.
   * `notes`: what could not be taken over as it was, in sentences. `unsure`: what each part is was guessed, so that somebody has to look
   * at it before it is taken over.
   */
  | {
      readonly kind: 'work';
      readonly work: Work;
      readonly source: Excerpt;
      readonly notes: readonly string[];
      readonly unsure?: true;
      readonly proposals?: readonly Proposal[];
    }
  /** Something else that a CV lists; neither its id nor its `person` says anything yet. */
  | { readonly kind: 'entry'; readonly entry: Entry; readonly source: Excerpt; readonly notes: readonly string[] }
  /** Whom the source is about: at most one in a source. The id says nothing yet. */
  | { readonly kind: 'person'; readonly person: Person; readonly source: Excerpt; readonly notes: readonly string[] }
  /** Nothing could be made of this; `message` says why, for people. `final`: it is no piece that could be put right alone. */
  | { readonly kind: 'problem'; readonly message: string; readonly source: Excerpt; readonly final?: true };

/** What each row of a table is, and which field each column fills; null: none, it is kept beside. */
export type TableMapping = { readonly rows: 'works' | EntryKind; readonly columns: readonly (string | null)[] };

/** The head of a table with a few rows, and what they seem to be. */
export type TableLook = {
  readonly heads: readonly string[];
  readonly examples: readonly (readonly string[])[];
  readonly mapping: TableMapping;
};

/** The text that a piece stood in, its line there, and what the user said of its columns. */
export type Around = { readonly text: string; readonly line: number; readonly mapping?: TableMapping | undefined };

/** A file format that portfolios are filled from. */
export type ImportFormat = {
  /** As the command line names it. */
  readonly id: string;
  readonly name: string;
  /** Extensions of its files, without dot, the usual one first. */
  readonly extensions: readonly string[];
  /** Whether a text looks like this format. Formats are asked in the order of the registry. */
  readonly recognises: (text: string) => boolean;
  /** Reads one item after the other, so that progress can be shown and the rest be left. Never throws for what is in the text. */
  readonly read: (text: string, mapping?: TableMapping) => Iterable<ReadItem>;
  /**
   * Reads a piece that was a problem, as somebody corrected it, with what it needs of the text around it. Lines are counted from the first
   * one of the piece. Missing in formats whose pieces mean nothing alone.
   */
  readonly readAgain?: (piece: string, around: Around) => Iterable<ReadItem>;
  /** Tables only: what the user may want to correct; then `read` takes the correction. */
  readonly tableOf?: (text: string) => TableLook | null;
};
