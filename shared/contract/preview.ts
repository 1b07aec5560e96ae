import { z } from 'zod';
import { collectionNames } from '../model/collection-names.ts';
import { Id } from '../model/id.ts';

export const PlaceInfo = z.object({
  collection: z.enum([...collectionNames, 'portfolio']),
  id: z.string(),
  path: z
    .array(z.union([z.string(), z.number()]))
    .readonly()
    .optional(),
});

/** A finding of composing or checking a document; see `Finding` in model/problem. */
export const FindingInfo = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'hint']),
  message: z.string(),
  place: PlaceInfo.optional(),
});
export type FindingInfo = z.infer<typeof FindingInfo>;

/** Pages in a row, zero-based, the last one included; it may lie beyond the end. */
export const PageRange = z.object({ from: z.number().int().min(0), to: z.number().int().min(0) });
export type PageRange = z.infer<typeof PageRange>;

/** A window, by a name that it made up. */
export const Client = z.string().min(1).max(64);

/** What the browser shows now and what it wants to see. */
export const PreviewRequest = z.object({
  client: Client,
  document: Id,
  /** Number of the preview that the browser holds; null asks for whole pages. */
  known: z.number().int().nullable(),
  /** Pages of which something is in the window. */
  view: PageRange,
  /** Pages that the browser keeps drawn, for scrolling; others come without content. */
  around: PageRange,
  /** Which of them to bring up to date: while somebody types, those in view are enough. */
  part: z.enum(['view', 'around']),
});
export type PreviewRequest = z.infer<typeof PreviewRequest>;

export const PreviewPage = z.object({
  index: z.number().int(),
  /** Size in points. */
  width: z.number(),
  height: z.number(),
  /** SVG of the page; groups the browser already holds are stubs. Null: not asked for, or unchanged since `known`. */
  svg: z.string().nullable(),
});
export type PreviewPage = z.infer<typeof PreviewPage>;

export const Preview = z.object({
  /** Number of this preview. */
  number: z.number().int(),
  /** Revision of the portfolio it shows. */
  revision: z.number().int(),
  /** False: built on `known`, patch it in. True: replace everything. */
  full: z.boolean(),
  pages: z.array(PreviewPage),
  findings: z.array(FindingInfo),
  /** References are still being formatted; a `preview-ready` event follows. */
  pending: z.boolean(),
  /** Why there is no page, when composing or typesetting failed; the last good pages stay. */
  failure: z.object({ code: z.string(), message: z.string() }).nullable(),
});
export type Preview = z.infer<typeof Preview>;

/** A place on a page, in points from the top left. */
export const Position = z.object({ page: z.number().int(), x: z.number(), y: z.number() });
export type Position = z.infer<typeof Position>;

/** What two documents print under one heading; see `compareDocuments`. */
export const ComparedSection = z.object({
  heading: z.string(),
  items: z.array(
    z.object({
      source: z.object({ collection: z.enum(collectionNames), id: z.string(), path: z.string().optional() }),
      a: z.string().nullable(),
      b: z.string().nullable(),
    }),
  ),
});
