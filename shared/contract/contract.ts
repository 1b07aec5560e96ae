import { z } from 'zod';
import { dataFormatIds, formatIds } from '../formats/export-formats.ts';
import { LONGEST_PATTERN } from '../formats/file-names.ts';
import { pdfStandardIds } from '../formats/pdf-standards.ts';
import { Id } from '../model/id.ts';
import { Work } from '../model/work.ts';
import { Command } from '../portfolio/commands.ts';
import { Portfolio } from '../portfolio/portfolio.ts';
import { importChannels } from './import.ts';
import { Client, ComparedSection, FindingInfo, Position, Preview, PreviewRequest } from './preview.ts';
import { FailureInfo, FileInfo, SessionState } from './session.ts';
import { siteChannels } from './sites.ts';
import { spellingChannels } from './spelling.ts';
import { styleChannels } from './styles.ts';

/** RFC 6902 operation on an array path, as mutative writes them. */
const Patch = z.object({
  op: z.enum(['add', 'remove', 'replace']),
  path: z.array(z.union([z.string(), z.number()])),
  value: z.unknown().optional(),
});

const Nothing = z.object({}).default({});
const Path = z.string().min(1).max(4096);
/** Either it worked, with the state after it, or a failure to show; `cancelled` when the user closed a file dialog. */
const Outcome = z.object({ state: SessionState, failure: FailureInfo.nullable(), cancelled: z.boolean().optional() });
const Edited = z.object({ state: SessionState, patches: z.array(Patch), failure: FailureInfo.nullable() });

/** Something that happened in the host; `seq` grows by one. */
export const HostEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('state'), seq: z.number().int(), state: SessionState }),
  /** The portfolio in memory was replaced (other file, their version loaded, recovered): fetch it anew. */
  z.object({ kind: z.literal('replaced'), seq: z.number().int() }),
  z.object({ kind: z.literal('preview-ready'), seq: z.number().int(), document: Id }),
  z.object({
    kind: z.literal('export-progress'),
    seq: z.number().int(),
    job: z.string(),
    step: z.string(),
    done: z.number(),
    total: z.number(),
  }),
  /** How much of the sources of an import was read, from 0 to 1. */
  z.object({ kind: z.literal('import-progress'), seq: z.number().int(), job: z.string(), share: z.number() }),
  /** A menu command or shortcut of the desktop window: 'new', 'open', 'save-as', 'undo', 'redo', 'export', 'palette' … */
  z.object({ kind: z.literal('menu'), seq: z.number().int(), command: z.string() }),
]);
export type HostEvent = z.infer<typeof HostEvent>;

const WorkIds = z.array(Id).min(1).max(100_000);
/** See shared/formats/citation-keys.ts. */
const KeyPattern = z.string().max(200);
/** See shared/formats/file-names.ts; blank: names as usual. */
const NamePattern = z.string().max(LONGEST_PATTERN);
const Download = z.object({ name: z.string(), mime: z.string(), base64: z.string() });

/**
 * The one contract between the interface and its three hosts: channel → input and output. Hosts validate inputs, the client
 * validates outputs. Where `path` is missing, the desktop host asks with its own dialog.
 */
export const contract = {
  'app.info': {
    input: Nothing,
    output: z.object({
      host: z.enum(['electron', 'loopback']),
      version: z.string(),
      platform: z.string(),
      home: z.string(),
      dialogs: z.boolean().describe('The host asks for files itself'),
    }),
  },
  'session.state': { input: Nothing, output: SessionState },
  /** The portfolio with as many of its works as travel at once; `works`: how many there are. The others follow by `session.works`. */
  'session.portfolio': {
    input: Nothing,
    output: z.object({ revision: z.number().int(), portfolio: Portfolio.nullable(), works: z.number().int() }),
  },
  /** The next works of the portfolio, from a place in its list on. */
  'session.works': {
    input: z.object({ from: z.number().int().min(0) }),
    output: z.object({ revision: z.number().int(), works: z.array(Work) }),
  },
  'session.create': { input: z.object({ path: Path.optional(), sample: z.boolean().default(false) }), output: Outcome },
  'session.open': { input: z.object({ path: Path.optional(), anyway: z.boolean().default(false) }), output: Outcome },
  /** Fails with `exists` when the file is there already, unless `replace` says that the user was asked; a copy of it is kept then. */
  'session.save-as': { input: z.object({ path: Path.optional(), replace: z.boolean().default(false) }), output: Outcome },
  /** Saves and closes; fails with `unsaved` when that cannot be. `discard` gives up what cannot be saved: only after the user said so. */
  'session.close': { input: z.object({ discard: z.boolean().default(false) }), output: Outcome },
  /** Writes pending edits now. */
  'session.flush': { input: Nothing, output: Outcome },
  /** Answers a conflict: theirs replaces what is in memory, mine overwrites the file after a copy of theirs was kept. */
  'session.resolve': { input: z.object({ keep: z.enum(['theirs', 'mine']) }), output: Outcome },
  /** Opens a kept copy in place of a file that could not be read; the damaged bytes are kept beside it. */
  'session.recover': { input: z.object({ snapshot: z.string() }), output: Outcome },
  /** Shows for reading what can be read of a file that cannot be read as a whole, or stops showing it. */
  'session.show-salvage': { input: z.object({ show: z.boolean() }), output: Outcome },
  /** What a kept copy of the open file holds, for looking at it and taking things back from it. */
  'history.read': {
    input: z.object({ snapshot: z.string().max(200) }),
    output: z.object({ portfolio: Portfolio.nullable(), failure: FailureInfo.nullable() }),
  },
  /** Every page of a document as a kept copy of the open file has it. */
  'history.pages': { input: z.object({ snapshot: z.string().max(200), document: Id }), output: Preview },
  'session.dismiss-notice': { input: Nothing, output: Outcome },
  'edit.apply': { input: z.object({ command: Command }), output: Edited },
  'edit.undo': { input: Nothing, output: Edited },
  'edit.redo': { input: Nothing, output: Edited },
  /** Folders and portfolio files in a folder, for hosts without native dialogs. */
  'folder.list': {
    input: z.object({ path: Path.optional() }),
    output: z.object({
      path: z.string(),
      parent: z.string().nullable(),
      folders: z.array(z.string()).describe('Full paths'),
      files: z.array(FileInfo),
      failure: FailureInfo.nullable(),
    }),
  },
  ...styleChannels,
  /** What two documents print, side by side. */
  'documents.compare': {
    input: z.object({ a: Id, b: Id }),
    output: z.object({ sections: z.array(ComparedSection), failure: FailureInfo.nullable() }),
  },
  'preview.render': { input: PreviewRequest, output: Preview },
  /** The first page of a document, whole; `pages` names the others without content. */
  'documents.thumbnail': { input: z.object({ document: Id }), output: Preview },
  /** Where an item stands on the pages, for scrolling to it. */
  'preview.locate': {
    input: z.object({ client: Client, document: Id, collection: z.string(), id: z.string(), path: z.string().optional() }),
    output: Position.nullable(),
  },
  /** Every finding of every document and of the portfolio itself. */
  'checks.run': { input: Nothing, output: z.array(FindingInfo.extend({ document: Id.optional() })) },
  /**
   * Exports a document, the works that it prints or cites, certain works, or all of them: `works`, else `document`, else all. The
   * desktop host asks where, the browser host returns the bytes. A page never names a file to be written.
   */
  'export.run': {
    input: z.object({
      document: Id.optional(),
      works: WorkIds.optional(),
      format: z.enum(formatIds),
      standard: z.enum(pdfStandardIds).optional().describe('That a PDF is held to'),
      attachData: z.boolean().optional().describe('The data of the document are attached to a PDF'),
      keys: KeyPattern.optional(),
      notes: z.boolean().default(false).describe('Private notes go along'),
      name: NamePattern.optional().describe('File name of what is made of a document'),
      job: z.string().max(64),
    }),
    output: z.object({
      failure: FailureInfo.nullable(),
      cancelled: z.boolean().optional(),
      findings: z.array(FindingInfo),
      file: FileInfo.nullable(),
      download: Download.nullable(),
    }),
  },
  /**
   * Exports a document in several formats. The desktop host asks for a folder, or with `again` writes where it wrote before; the browser
   * host returns one download, an archive when there are several files. Of files that cannot be made or written, `files` says why; the
   * others stay.
   */
  'export.several': {
    input: z.object({
      document: Id,
      formats: z.array(z.enum(formatIds)).min(1).max(formatIds.length),
      standard: z.enum(pdfStandardIds).optional().describe('That a PDF is held to'),
      attachData: z.boolean().optional().describe('The data of the document are attached to a PDF'),
      keys: KeyPattern.optional(),
      notes: z.boolean().default(false).describe('Private notes go along'),
      name: NamePattern.optional(),
      again: z.boolean().default(false).describe('Asks nothing that is known from the last time'),
      job: z.string().max(64),
    }),
    output: z.object({
      failure: FailureInfo.nullable(),
      cancelled: z.boolean().optional(),
      findings: z.array(FindingInfo),
      files: z.array(z.object({ format: z.enum(formatIds), name: z.string(), failure: FailureInfo.nullable() })),
      /** The first of the files that were written to a folder. */
      file: FileInfo.nullable(),
      download: Download.nullable(),
    }),
  },
  /** The folder that a document was exported to last, on this computer; null in the browser. */
  'export.place': { input: z.object({ document: Id }), output: z.object({ folder: z.string().nullable() }) },
  'export.cancel': { input: z.object({ job: z.string().max(64) }), output: Nothing },
  /** Works as text for the clipboard: in a format, or as references in the style of the document (APA without one). */
  'export.copy': {
    input: z.object({
      works: WorkIds,
      as: z.enum(['reference', ...dataFormatIds]),
      document: Id.optional(),
      keys: KeyPattern.optional(),
    }),
    output: z.object({ failure: FailureInfo.nullable(), text: z.string(), html: z.string().nullable() }),
  },
  ...importChannels,
  ...siteChannels,
  ...spellingChannels,
  'shell.show-in-folder': { input: z.object({ path: Path }), output: Nothing },
  'shell.open-link': { input: z.object({ url: z.string().max(4096) }), output: Nothing },
  /** Long poll: answers as soon as there are events after `after`, or with none after about 25 s. */
  'events.next': { input: z.object({ after: z.number().int() }), output: z.object({ events: z.array(HostEvent), last: z.number().int() }) },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type Channel = keyof typeof contract;
export type Input<C extends Channel> = z.input<(typeof contract)[C]['input']>;
export type ParsedInput<C extends Channel> = z.output<(typeof contract)[C]['input']>;
export type Output<C extends Channel> = z.output<(typeof contract)[C]['output']>;

/** What a host implements. */
export type Handlers = { readonly [C in Channel]: (input: ParsedInput<C>) => Promise<Output<C>> };
