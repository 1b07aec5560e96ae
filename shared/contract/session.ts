import { z } from 'zod';

/** A failure as it crosses the bridge: a code for programs, a sentence for people. */
export const FailureInfo = z.object({ code: z.string(), message: z.string() });
export type FailureInfo = z.infer<typeof FailureInfo>;

export const FileInfo = z.object({ path: z.string(), name: z.string(), folder: z.string() });
export type FileInfo = z.infer<typeof FileInfo>;

/** A copy of the open file kept by Scholarfolio. */
export const Snapshot = z.object({ id: z.string(), at: z.string().describe('ISO time'), reason: z.string(), bytes: z.number() });
export type Snapshot = z.infer<typeof Snapshot>;

/** What can be read of a file that cannot be read as a whole. */
export const Salvage = z.object({
  /** It is what the window shows now, for reading only. */
  shown: z.boolean(),
  found: z
    .object({ people: z.number(), works: z.number(), entries: z.number(), documents: z.number(), groups: z.number() })
    .describe('How many of each'),
  /** The first of what is not taken over, in the order of the file. */
  leftOut: z.array(z.object({ place: z.string(), reason: z.string() })),
  /** What is not taken over and not listed. */
  more: z.number().int(),
});
export type Salvage = z.infer<typeof Salvage>;

/** Everything the window shows about the open file. */
export const SessionState = z.object({
  /** The open file; null on the welcome screen. */
  file: FileInfo.nullable(),
  /** Grows by one with every change of the portfolio in memory. */
  revision: z.number().int(),
  save: z.enum(['saved', 'saving', 'not-saved']),
  savedAt: z.string().nullable().describe('ISO time of the last successful save'),
  /** Why the last save failed; stays until a save succeeds. */
  saveFailure: FailureInfo.nullable(),
  /**
   * writable · read-only (another window or process has the file, or a newer version wrote it) · blocked (the file could not be
   * read safely: nothing is ever written to it, `snapshots` may hold an older good copy, `salvage` what can be read all the same;
   * while that is shown, access is read-only with the reason `salvaged`).
   */
  access: z.enum(['writable', 'read-only', 'blocked']),
  /** Why it is not writable, with what can be done. Code `locked` offers "open anyway". */
  accessReason: FailureInfo.nullable(),
  /** The file was changed by another program while there are edits here: load theirs, keep mine or save as. */
  conflict: FailureInfo.nullable(),
  /** Something to know once: edited by hand, recovered, migrated. */
  notice: FailureInfo.nullable(),
  undo: z.string().nullable().describe('What undo would take back, in words'),
  redo: z.string().nullable(),
  recent: z.array(FileInfo),
  snapshots: z.array(Snapshot),
  /** Null when the file can be read, or when nothing in it can. */
  salvage: Salvage.nullable(),
});
export type SessionState = z.infer<typeof SessionState>;
