import { z } from 'zod';
import { parseEdtfDate } from './dates.ts';

/** How far a work has come, in the order it usually goes. */
export const statuses = {
  idea: 'Idea',
  'in-preparation': 'In preparation',
  submitted: 'Submitted',
  'under-review': 'Under review',
  revision: 'In revision',
  accepted: 'Accepted',
  'in-press': 'In press',
  published: 'Published',
  rejected: 'Rejected',
  withdrawn: 'Withdrawn',
  retracted: 'Retracted',
} as const;
export type Status = keyof typeof statuses;

const notOutYet: ReadonlySet<Status> = new Set([
  'idea',
  'in-preparation',
  'submitted',
  'under-review',
  'revision',
  'rejected',
  'withdrawn',
]);

/** Whether readers can find a work of this status: then its line in a section carries the number of its reference by itself. */
export function isOut(status: Status): boolean {
  return !notOutYet.has(status);
}

/** One step of a work's history. The last step is its status now. */
export const StatusChange = z.looseObject({
  status: z.enum(Object.keys(statuses) as [Status, ...Status[]]).describe('Status reached'),
  date: z
    .string()
    .refine((text) => parseEdtfDate(text) !== null, 'Not a date that can exist, for example 2024, Oct 2024 or 2024-10-05')
    .optional()
    .describe('EDTF date on which it was reached'),
  venue: z.string().optional().describe('Where it was submitted or accepted, when that differs from the venue of the work'),
});
export type StatusChange = z.infer<typeof StatusChange>;
