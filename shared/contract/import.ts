import { z } from 'zod';
import { type RowsAre, rowsCanBe } from '../formats/csv/columns.ts';
import { Id } from '../model/id.ts';
import { Work } from '../model/work.ts';
import { FailureInfo, SessionState } from './session.ts';

/** One import of a window, by a name that it made up. */
const Job = z.string().min(1).max(64);

const Excerpt = z.object({ line: z.number().int().describe('Counted from 1'), text: z.string() });

/** Something that was read and can be taken over. */
export const ImportRow = z.object({
  /** Number of the source, as they were given. */
  source: z.number().int(),
  line: z.number().int(),
  kind: z.enum(['work', 'entry', 'person']),
  /** Type of a work, kind of an entry; empty for people. */
  type: z.string(),
  title: z.string(),
  /** Who, where and when, in few words. */
  detail: z.string(),
  /** A new person whose name the source does not say: `import.apply` needs it. */
  unnamed: z.boolean().default(false),
  /**
   * What may be the same; `by`: what both share; `sure`: by an identifier that only one thing has; `twice`: it is not there already, it was
   * read in the same import.
   */
  same: z.object({ title: z.string(), by: z.string(), sure: z.boolean(), twice: z.boolean() }).nullable(),
  /** The row of the new person whom an entry belongs to, and who comes along with it; null where the person is there. */
  owner: z.number().int().nullable(),
  /** What could not be taken over as it was, in sentences. */
  notes: z.array(z.string()),
  /** What each part is was guessed: left out unless somebody has looked at it and takes it. */
  unsure: z.boolean(),
  /** What the source hints at about authors: why, and what they would be marked as. Taken over only when the user says so. */
  proposals: z.array(z.object({ message: z.string(), mark: z.enum(['equal', 'corresponding']) })),
});
export type ImportRow = z.infer<typeof ImportRow>;

/** A piece of a source that nothing could be made of. `correctable`: it can be read again by itself, as `import.retry` does. */
export const ImportProblem = z.object({ source: z.number().int(), message: z.string(), excerpt: Excerpt, correctable: z.boolean() });
export type ImportProblem = z.infer<typeof ImportProblem>;

/** What each row of a table is, and which field each column fills; null: none. */
export const ImportTable = z.object({
  rows: z.enum(rowsCanBe as [RowsAre, ...RowsAre[]]),
  columns: z.array(z.string().max(100).nullable()).max(1_000),
});
export type ImportTable = z.infer<typeof ImportTable>;

export const ImportSource = z.object({
  name: z.string(),
  /** Name of the format and encoding; null when it could not be read at all. */
  format: z.string().nullable(),
  encoding: z.string().nullable(),
  failure: FailureInfo.nullable(),
  /** When the failure is about its encoding: the ways to read it, the likeliest first, each with a line that shows it. */
  readings: z.array(z.object({ encoding: z.string(), sample: z.string() })).default([]),
  /** Of a table: its heads, a few rows, and what they are taken for. */
  table: z
    .object({ heads: z.array(z.string()), examples: z.array(z.array(z.string())), mapping: ImportTable })
    .nullable()
    .default(null),
});
export type ImportSource = z.infer<typeof ImportSource>;

export const ImportReading = z.object({
  sources: z.array(ImportSource),
  rows: z.array(ImportRow),
  problems: z.array(ImportProblem),
  failure: FailureInfo.nullable(),
});
export type ImportReading = z.infer<typeof ImportReading>;

/** What becomes of something that is there already: left out, taken for filling what is empty there, or kept as a second one. */
export const ImportDecision = z.enum(['skip', 'merge', 'keep']);
export type ImportDecision = z.infer<typeof ImportDecision>;

/** Most sources of one import. */
export const IMPORT_SOURCES = 1_000;

/** Bytes of one message; files come in pieces of it. */
export const IMPORT_PIECE = 4 * 1024 * 1024;

/**
 * Bringing in what other programs wrote: the window hands over the bytes of files, another process reads them, nothing changes until
 * `import.apply`. A window has one import at a time; a new job ends the one before.
 */
export const importChannels = {
  /** A piece of a source; the sources of a job are counted from 0. Fails with `too-large`. */
  'import.give': {
    input: z.object({
      job: Job,
      source: z
        .number()
        .int()
        .min(0)
        .max(IMPORT_SOURCES - 1),
      name: z.string().max(300),
      base64: z.string().max(Math.ceil(IMPORT_PIECE / 3) * 4),
    }),
    output: z.object({ failure: FailureInfo.nullable() }),
  },
  /**
   * Reads what was given, with `import-progress` events meanwhile. `person`: whom entries belong to when a source does not say it;
   * `encodings`: of sources that do not say theirs, by their number; `tables`: what the columns of tables are, likewise.
   */
  'import.read': {
    input: z.object({
      job: Job,
      person: Id.nullable(),
      encodings: z.record(z.string(), z.string().max(40)).default({}),
      tables: z.record(z.string(), ImportTable).default({}),
    }),
    output: ImportReading,
  },
  /** The text that a row was read from, as it was written. */
  'import.original': {
    input: z.object({ job: Job, row: z.number().int().min(0) }),
    output: z.object({ text: z.string().nullable(), failure: FailureInfo.nullable() }),
  },
  /** A work that was read, and the one that may be the same; null where there is none. */
  'import.compare': {
    input: z.object({ job: Job, row: z.number().int().min(0) }),
    output: z.object({ works: z.object({ stays: Work, other: Work }).nullable(), failure: FailureInfo.nullable() }),
  },
  /** Reads the text of a problem again, as the user corrected it: the rows and problems that come after those there are. */
  'import.retry': {
    input: z.object({ job: Job, problem: z.number().int().min(0), text: z.string().max(1_000_000) }),
    output: ImportReading,
  },
  /**
   * Takes rows over as one step of undo, after a copy of the portfolio was kept. Of rows that are not named new ones that are sure are added
   * and the others left out. `takes`: for merged works whose fields the user chose, by row, whose value each field gets. `proposals`: by row,
   * which of its proposals are taken over. `names`: of people whose name the source does not say, by row.
   */
  'import.apply': {
    input: z.object({
      job: Job,
      decisions: z.record(z.string(), ImportDecision),
      takes: z.record(z.string(), z.record(z.string().max(100), z.enum(['stays', 'other']))).default({}),
      proposals: z.record(z.string(), z.array(z.number().int().min(0)).readonly()).default({}),
      names: z.record(z.string(), z.string().max(200)).default({}),
    }),
    output: z.object({ added: z.number().int(), changed: z.number().int(), state: SessionState, failure: FailureInfo.nullable() }),
  },
  /** Ends reading, or lets go of what was read. */
  'import.cancel': { input: z.object({ job: Job }), output: z.object({}) },
} as const;
