import { z } from 'zod';
import { Dates, latest, parseEdtf } from './dates.ts';
import { Id } from './id.ts';
import { Logo } from './photo.ts';
import { WebAddress } from './web-address.ts';

/** Somebody who is or was in a group; the profile has the name. */
export const GroupMember = z.looseObject({
  id: Id,
  person: Id.describe('Id of a person of this portfolio'),
  role: z.string().optional().describe('What they are in the group, for example "PhD student"; Markdown subset'),
  dates: Dates.optional().describe('Since when, or from when to when; whose time has ended is an alumna or alumnus'),
});
export type GroupMember = z.infer<typeof GroupMember>;

/** Where a group publishes. */
export const GroupVenue = z.looseObject({
  id: Id,
  name: z.string().describe('Long name, as printed'),
  abbreviation: z.string().optional().describe('Short name, printed in brackets after the long one'),
});
export type GroupVenue = z.infer<typeof GroupVenue>;

/** A name in a list of a group: a client, a partner, a product, a conference. */
export const GroupListItem = z.looseObject({
  id: Id,
  name: z.string().describe('Name, as printed'),
  url: WebAddress.optional().describe('Address that the name leads to'),
  logo: Logo.optional().describe('Logo, shown above the names of the list where a format has pictures'),
});

export const groupListStyles = { strip: 'Strip, side by side', list: 'List, one below the other' } as const;

/** Names under a heading of the group's own choice. */
export const GroupList = z.looseObject({
  id: Id,
  heading: z.string().optional().describe('Heading or sentence above the names; Markdown subset'),
  style: z.enum(['strip', 'list']).describe('Side by side, or one below the other'),
  items: z.array(GroupListItem).default([]).describe('The names, in printed order'),
});
export type GroupList = z.infer<typeof GroupList>;

/** A work that a group shows. */
export const GroupWork = z.looseObject({
  id: Id.describe('Of this line, never printed'),
  work: Id.describe('Id of a work of this portfolio'),
  venue: Id.optional().describe('Id of the venue of this group under which it stands; absent: after all venues'),
  venueLine: z.string().optional().describe('Printed in place of the name of the venue, for this work only; Markdown subset'),
});
export type GroupWork = z.infer<typeof GroupWork>;

export const GroupOffice = z.looseObject({
  id: Id,
  name: z.string().describe('What it is called, for example a city'),
  address: z.string().optional().describe('Address in several lines, verbatim'),
});
export type GroupOffice = z.infer<typeof GroupOffice>;

export const CallToAction = z.looseObject({
  heading: z.string().optional().describe('Its heading, for example "Want to learn more?"'),
  text: z.string().optional().describe('What to do; Markdown subset'),
  url: WebAddress.optional().describe('Address that it leads to'),
});

/** A lab, a research group or a company: who is in it, what it publishes and what it says about itself. */
export const Group = z.looseObject({
  id: Id,
  name: z.string().describe('Name of the group or company'),
  logo: Logo.optional().describe('Logo; each page of the group chooses whether it shows it'),
  tagline: z.string().optional().describe('One line under the name; Markdown subset'),
  mission: z.string().optional().describe('What it is for: paragraphs; Markdown subset with citations'),
  members: z.array(GroupMember).default([]).describe('Who is or was in it, in printed order'),
  venues: z.array(GroupVenue).default([]).describe('Where it publishes, in the order in which its works are shown'),
  works: z.array(GroupWork).default([]).describe('Chosen works; those of one venue stand in this order'),
  lists: z.array(GroupList).default([]).describe('Clients, partners, products, conferences …: names under a heading each'),
  offices: z.array(GroupOffice).default([]).describe('Where it can be found, in printed order'),
  callToAction: CallToAction.optional().describe('What readers should do next'),
  language: z.string().optional().describe('Language that its texts are written in: en, de …; absent: that of the first document'),
});
export type Group = z.infer<typeof Group>;

export function emptyGroup(id: string): Group {
  return { id, name: '', members: [], venues: [], works: [], lists: [], offices: [] };
}

/** Name for lists and menus; never empty. */
export function groupLabel(group: Pick<Group, 'name'>): string {
  return group.name.trim() || 'Unnamed group';
}

/**
 * Whether somebody has left a group: their time has an end, and that lies behind us. A single date is a beginning.
 * @param today as YYYYMMDD
 */
export function isAlumnus({ dates }: Pick<GroupMember, 'dates'>, today: number): boolean {
  const end = dates ? parseEdtf(dates.edtf)?.end : undefined;
  return end !== undefined && end !== 'open' && latest(end) < today;
}
