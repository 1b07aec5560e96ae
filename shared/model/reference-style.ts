import { z } from 'zod';
import { Id } from './id.ts';

/** Most characters of a style; the longest of the CSL project has some 70,000. */
export const STYLE_LENGTH = 300_000;

/** A reference style that somebody added. What it says beside the CSL is found out by formatting with it once. */
export const OwnStyle = z.looseObject({
  id: Id,
  title: z.string().min(1).max(300).describe('Name in menus, from the style'),
  csl: z.string().min(1).max(STYLE_LENGTH).describe('The style itself: CSL 1.0, XML without a document type'),
  cites: z.enum(['numeric', 'author-date']).describe('Cites by number, or by names'),
  fields: z.array(z.string()).default([]).describe('Subjects it is used in'),
  mark: z
    .array(
      z.object({
        kind: z.literal('text').describe('Words'),
        text: z.string().describe('What is printed, with 1 for the number'),
        marks: z
          .array(z.enum(['strong', 'emphasis', 'superscript', 'subscript', 'small-caps']))
          .optional()
          .describe('How it is printed'),
      }),
    )
    .optional()
    .describe('Numeric styles: the citation of number 1 in the text'),
  label: z.string().max(100).optional().describe('Numeric styles: the label of number 1 in the list'),
  sorts: z.boolean().optional().describe('Numbers in the order of its sorted list'),
  substitutes: z.boolean().optional().describe('A reference depends on those beside it'),
});
export type OwnStyle = z.infer<typeof OwnStyle>;
