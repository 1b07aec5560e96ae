import { z } from 'zod';
import { Id } from '../model/id.ts';
import { FindingInfo } from './preview.ts';
import { FailureInfo, FileInfo } from './session.ts';

const Lines = z.array(z.string()).readonly();

/** What becomes public with a site, in words; see shared/sites/goes-out.ts. */
export const GoesOutInfo = z.object({
  people: Lines,
  contacts: Lines,
  pictures: Lines,
  entries: Lines,
  texts: Lines,
  works: Lines,
  abstracts: Lines,
  leftOut: z.array(z.object({ what: z.string(), why: z.string() })).readonly(),
});
export type GoesOutInfo = z.infer<typeof GoesOutInfo>;

/** Pattern of citation keys; see shared/formats/citation-keys.ts. */
const keys = z.string().max(200).optional();

export const siteChannels = {
  /** Builds the pages of a site for looking at them; `path`: where its first page is, from the address of the app. */
  'site.preview': {
    input: z.object({ document: Id, keys }),
    output: z.object({ path: z.string().nullable(), failure: FailureInfo.nullable() }),
  },
  /** What publishing would make public. Writes nothing. */
  'site.plan': {
    input: z.object({ document: Id, keys }),
    output: z.object({
      failure: FailureInfo.nullable(),
      goesOut: GoesOutInfo.nullable(),
      findings: z.array(FindingInfo),
      files: z.number().int(),
      bytes: z.number().int(),
      folder: z.string().nullable().describe('That it was published to last, on this computer'),
    }),
  },
  /**
   * Publishes a site. The desktop host asks for a folder, or with `again` takes the one of the last time; the browser host returns an
   * archive. Fails with `in-the-way` where files of others would be lost; `replace`, after the user said so, replaces them.
   */
  'site.publish': {
    input: z.object({ document: Id, again: z.boolean().default(false), replace: z.boolean().default(false), keys }),
    output: z.object({
      failure: FailureInfo.nullable(),
      cancelled: z.boolean().optional(),
      written: z.number().int(),
      removed: z.number().int(),
      unchanged: z.number().int(),
      left: z.array(z.string()),
      /** The first page. */
      file: FileInfo.nullable(),
      download: z.object({ name: z.string(), mime: z.string(), base64: z.string() }).nullable(),
    }),
  },
} as const;
