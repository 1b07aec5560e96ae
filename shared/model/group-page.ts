import { z } from 'zod';
import type { Group } from './group.ts';
import { Id } from './id.ts';

/** What the page of a group can print, in the usual order. */
export const groupPageParts = {
  mission: 'Mission',
  list: 'List of names',
  publications: 'Chosen works',
  members: 'Members',
  alumni: 'Alumni',
  action: 'Call to action',
  offices: 'Offices',
  references: 'References',
} as const;
export type GroupPagePartKind = keyof typeof groupPageParts;
const kinds = Object.keys(groupPageParts) as [GroupPagePartKind, ...GroupPagePartKind[]];

/** One part of the page of a group. */
export const GroupPagePart = z.looseObject({
  part: z.enum(kinds).describe('What it prints; references are the works cited on the page'),
  list: Id.optional().describe('Id of the list of the group, for a part that prints one'),
  heading: z
    .string()
    .optional()
    .describe('Printed heading, in place of the own one of a list or call to action; Markdown subset; absent: their own, else none'),
  off: z.boolean().optional().describe('Not printed'),
});
export type GroupPagePart = z.infer<typeof GroupPagePart>;

/** What a document about a group prints of it, and how. */
export const GroupPage = z.looseObject({
  parts: z.array(GroupPagePart).default([]).describe('Parts in printed order; those that are not named follow in the usual order'),
  keywords: z.boolean().default(true).describe('Print the keywords of chosen works'),
  abstract: z.boolean().default(true).describe('Print the abstracts of chosen works'),
  authors: z.boolean().default(false).describe('Print the authors of chosen works'),
  year: z.boolean().default(false).describe('Print the years of chosen works'),
  links: z.boolean().default(false).describe('Titles of chosen works lead to their addresses'),
  venueHeadings: z.boolean().default(false).describe('Venues are headings over their works; otherwise each work prints its own venue line'),
  memberDates: z.boolean().default(true).describe('Print since when members are in the group'),
});
export type GroupPage = z.infer<typeof GroupPage>;

/** Tells the parts of a page apart: `mission`, `list-n1`. */
export function partKey({ part, list }: Pick<GroupPagePart, 'part' | 'list'>): string {
  return part === 'list' ? `list-${list ?? ''}` : part;
}

/** Every part that a page of the group can have, in its order: those that the document names, then the others in the usual order. */
export function partsOf(group: Pick<Group, 'lists'>, named: readonly GroupPagePart[] = []): readonly GroupPagePart[] {
  const usual = kinds.flatMap((part): GroupPagePart[] =>
    part === 'list' ? group.lists.map(({ id }) => ({ part, list: id })) : [{ part }],
  );
  const there = new Set(usual.map(partKey));
  const first = new Map(named.filter((one) => there.has(partKey(one))).map((one) => [partKey(one), one]));
  return [...first.values(), ...usual.filter((one) => !first.has(partKey(one)))];
}
