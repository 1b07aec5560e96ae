import { z } from 'zod';
import { type Status, statuses } from './status.ts';

/** Places that the owner of a document can have among the authors of a work. */
export const authorships = {
  sole: 'Only author',
  first: 'First author, or equal to the first',
  last: 'Last author',
  corresponding: 'Corresponding author',
} as const;
export type Authorship = keyof typeof authorships;

const year = (description: string) => z.number().int().min(0).max(9999).optional().describe(description);

/** Narrows what a section lists by itself. Every condition given must hold; in a list, one of its values. */
export const SectionFilter = z.looseObject({
  status: z
    .array(z.enum(Object.keys(statuses) as [Status, ...Status[]]))
    .optional()
    .describe('Works only: statuses now'),
  authorship: z
    .array(z.enum(Object.keys(authorships) as [Authorship, ...Authorship[]]))
    .optional()
    .describe('Works only: place of the owner among the authors'),
  tags: z.array(z.string()).optional().describe('Tags'),
  selected: z.boolean().optional().describe('Only what is marked as selected'),
  from: year('First year, inclusive'),
  to: year('Last year, inclusive'),
  lastYears: z.number().int().min(1).max(200).optional().describe('This many years up to the present one'),
  most: z.number().int().min(1).max(9999).optional().describe('At most this many items, in the order of the section; picked ones first'),
});
export type SectionFilter = z.infer<typeof SectionFilter>;
