import { z } from 'zod';
import { Id } from './id.ts';

/** One line under an entry. `role` says what it is; `label` is printed before it and defaults to the role's own. */
export const DetailLine = z.looseObject({
  id: Id.optional().describe('By which a document picks the lines it prints'),
  role: z.string().optional().describe('Meaning of the line: thesis, modules, award, project …'),
  label: z.string().optional().describe('Run-in label; empty prints the label of its meaning, "-" prints none'),
  text: z.string().describe('Markdown subset with citations'),
});
export type DetailLine = z.infer<typeof DetailLine>;
