import { z } from 'zod';
import { Id } from '../model/id.ts';
import { OwnStyle } from '../model/reference-style.ts';
import { FailureInfo } from './session.ts';

const Words = z.array(z.object({ text: z.string(), marks: z.array(z.string()) }));

/** How a style prints a few works of the owner of a document, and a citation of the first in the text. */
export const StyleSample = z.object({ cite: Words, references: z.array(z.object({ label: z.string(), words: Words })) });
export type StyleSample = z.infer<typeof StyleSample>;

export const styleChannels = {
  /** Formats a sample; null without works. */
  'styles.sample': {
    input: z.object({ document: Id, style: z.string().max(200) }),
    output: z.object({ sample: StyleSample.nullable(), failure: FailureInfo.nullable() }),
  },
  /** Reads a `.csl` file as a style that the portfolio can keep. Nothing is changed: that is an edit of its own. */
  'styles.read': {
    input: z.object({ text: z.string().max(2_000_000) }),
    output: z.object({ style: OwnStyle.nullable(), failure: FailureInfo.nullable() }),
  },
} as const;
