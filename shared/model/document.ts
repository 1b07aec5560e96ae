import { z } from 'zod';
import { GroupPage } from './group-page.ts';
import { Id } from './id.ts';
import { type Locale, locales } from './locales.ts';
import { SectionFilter } from './section-filter.ts';
import { SiteOptions } from './site.ts';
import { WebOptions } from './web-options.ts';

/** What a section lists: an entry or a work of the portfolio. */
export const ItemRef = z.looseObject({
  kind: z.enum(['entry', 'work']).describe('Where it is found'),
  id: Id,
  pinned: z.boolean().optional().describe('Picked by hand: listed whatever the filter of the section says'),
});
export type ItemRef = z.infer<typeof ItemRef>;

export const sectionLayouts = {
  entries: 'Entries with headings and details',
  bullets: 'One bullet each',
  lines: 'One line each',
  'run-in': 'One sentence: label: a, b and c.',
  summary: 'Numbers: works by kind, funding',
  references: 'Reference list',
  text: 'Text only',
} as const;
export type SectionLayout = keyof typeof sectionLayouts;

/** One heading of a document and what stands under it. */
export const Section = z.looseObject({
  id: Id,
  heading: z.string().describe('Printed heading; an empty one continues the section above'),
  layout: z.enum(Object.keys(sectionLayouts) as [SectionLayout, ...SectionLayout[]]).describe('How the items are printed'),
  kinds: z.array(z.string()).default([]).describe('Entry kinds listed automatically: education, employment, …'),
  works: z
    .array(z.string())
    .default([])
    .describe('Works listed automatically: CSL types, or "cited" for everything cited in the document, "all" for all of the owner’s works'),
  items: z.array(ItemRef).default([]).describe('Items picked by hand, and the manual order of automatic ones'),
  exclude: z.array(Id).default([]).describe('Ids of items left out of this document'),
  filter: SectionFilter.optional().describe('Narrows what is listed automatically; picked items are always listed'),
  order: z.enum(['newest', 'oldest', 'manual']).default('newest').describe('Order of the items; reference lists sort by number'),
  group: z.enum(['none', 'year', 'type']).default('none').describe('Subheadings: one for each year or type'),
  budget: z.number().int().min(1).max(9999).optional().describe('The most items it may have; more are reported'),
  column: z.enum(['main', 'side']).optional().describe('Column, in templates that have two; absent: short lists stand at the side'),
  breakBefore: z.boolean().optional().describe('Begins on a new page'),
  keepTogether: z.boolean().optional().describe('Stays on one page where it fits'),
  ownPage: z.boolean().optional().describe('In a web site: stands on a page of its own; absent: reference lists do'),
  label: z.string().optional().describe('Label before a run-in list: "Awards"'),
  biography: z.string().optional().describe('Prints a biography of the owner: "main", or the id of another one'),
  text: z.string().optional().describe('Text under the heading, before the items; Markdown subset with citations'),
  details: z.enum(['bullets', 'lines']).default('bullets').describe('Details of an entry as bullets or as plain lines'),
});
export type Section = z.infer<typeof Section>;

/** Changes to one work that hold in one document only. Line: the section line; reference: the reference list. */
export const WorkOverride = z.looseObject({
  lineTitle: z.string().optional().describe('Title in section lines'),
  lineVenue: z.string().optional().describe('Venue in section lines'),
  lineStatus: z.string().optional().describe('Status wording in section lines: "submitted to"'),
  referenceTitle: z.string().optional().describe('Title in the reference list'),
  referenceVenue: z.string().optional().describe('Venue in the reference list'),
  noReference: z.boolean().optional().describe('Neither numbered nor listed as a reference'),
  number: z.number().int().min(1).max(9999).optional().describe('Pinned number'),
});
export type WorkOverride = z.infer<typeof WorkOverride>;

/** Changes to one entry that hold in one document only. */
export const EntryOverride = z.looseObject({
  fields: z.record(z.string(), z.string()).optional().describe('Printed text by field: role, organisation, …'),
  details: z.array(Id).optional().describe('Ids of the lines that are printed; absent: all'),
  breakBefore: z.boolean().optional().describe('Begins on a new page'),
});
export type EntryOverride = z.infer<typeof EntryOverride>;

export const contactShapes = { full: 'Full address', short: 'Short form', label: 'Label only' } as const;

/** One contact in the header line of a document, in printed order. */
export const HeaderContact = z.looseObject({
  contact: Id.describe('Id of the contact in the profile of the owner'),
  show: z.enum(['full', 'short', 'label']).default('short').describe('What is printed; the link stays'),
  text: z.string().optional().describe('Printed instead'),
});
export type HeaderContact = z.infer<typeof HeaderContact>;

export const photoSizes = { small: 'Small', normal: 'Normal' } as const;
export type PhotoSize = keyof typeof photoSizes;

/** How dates are printed. */
export const DateStyle = z.looseObject({
  month: z.enum(['long', 'short', 'short-dot', 'number', 'none']).default('short').describe('October · Oct · Oct. · 10/2024 · 2024'),
  separator: z.enum([' – ', '–', ' - ', ' to ']).default(' – ').describe('Between start and end'),
  open: z.string().optional().describe('Printed when there is no end yet: Present, Ongoing; absent: the word of the language'),
});
export type DateStyle = z.infer<typeof DateStyle>;

/** What a sign after a contributor's name can say. */
export const contributorSigns = {
  equal: 'Equal contribution',
  corresponding: 'Corresponding author',
  supervised: 'Supervised student',
} as const;
export type ContributorSign = keyof typeof contributorSigns;

/** How citations and references are numbered and marked. */
export const Numbering = z.looseObject({
  order: z
    .enum(['citation', 'listing'])
    .default('citation')
    .describe('Numbers follow the first citation in the text, or the order of the lists'),
  direction: z.enum(['up', 'down']).default('up').describe('Down: the first reference has the highest number, the last has 1'),
  scope: z.enum(['document', 'section']).default('document').describe('One sequence for all lists, or each list from 1'),
  mark: z
    .enum(['style', 'brackets', 'parentheses', 'superscript'])
    .default('style')
    .describe('Citation in the text: as the style has it, [1], (1) or raised'),
  label: z
    .enum(['style', 'brackets', 'parentheses', 'dot', 'none'])
    .default('style')
    .describe('Label in the list: as the style has it, [1], (1), 1. or none'),
  highlightOwner: z.boolean().default(true).describe('Print the owner’s name in bold in reference lists'),
  nameCutOwner: z
    .boolean()
    .optional()
    .describe('Where the style cuts a list of authors before the owner: add the name and its place in brackets, against the style'),
  signs: z
    .partialRecord(z.enum(Object.keys(contributorSigns) as [ContributorSign, ...ContributorSign[]]), z.string().min(1).max(3))
    .optional()
    .describe('Raised signs after names in reference lists, explained below the list'),
  credit: z
    .enum(['owner', 'all'])
    .optional()
    .describe('CRediT roles as raised letters after the name of the owner, or of everybody, explained below the list; absent: none'),
});
export type Numbering = z.infer<typeof Numbering>;

/** How a document was exported last, so that it can be exported so again. Where to is known to each computer only. */
export const DocumentExports = z.looseObject({
  formats: z.array(z.string()).describe('Formats of its files, as the command line names them'),
  standard: z.string().optional().describe('What its PDF is held to: a-2b, a-3b, ua-1; absent: a usual PDF'),
  attachData: z.boolean().optional().describe('What the document prints is attached to its PDF as a portfolio file'),
  name: z.string().optional().describe('File names, with parts such as {person}, {document}, {date} and {format}; absent: as usual'),
  notes: z.boolean().optional().describe('Private notes on works go along'),
});
export type DocumentExports = z.infer<typeof DocumentExports>;

/** One tailored output. */
export const PortfolioDocument = z.looseObject({
  id: Id,
  name: z.string().min(1, 'A document needs a name, for example "CV"').describe('Name in menus and of exported files'),
  owner: Id.describe('Id of the person or group it is about'),
  template: z.string().describe('Id of the template'),
  options: z.record(z.string(), z.unknown()).default({}).describe('Options of the template'),
  style: z.string().default('ieee').describe('Id of the reference style'),
  locale: z
    .enum(Object.keys(locales) as [Locale, ...Locale[]])
    .default('en-GB')
    .describe('Language of dates, quotes and fixed words'),
  words: z
    .record(z.string(), z.string())
    .optional()
    .describe(
      'Fixed words printed instead of those of the language, by their key in shared/wording/catalogues, such as “status.submitted”',
    ),
  dates: DateStyle.prefault({}).describe('How dates are printed'),
  numbering: Numbering.prefault({}).describe('How citations and references are numbered and marked'),
  header: z
    .looseObject({
      name: z.string().optional().describe('Name at the top when it differs from the profile'),
      headline: z.boolean().default(false).describe('Print the headline under the name'),
      photo: z
        .enum(Object.keys(photoSizes) as [PhotoSize, ...PhotoSize[]])
        .optional()
        .describe('Print the photo of the owner or the logo of the group, and how large; absent: neither'),
      contacts: z.array(HeaderContact).default([]).describe('Contacts of the header line, in printed order'),
    })
    .prefault({})
    .describe('Name, headline and contacts at the top'),
  sections: z.array(Section).default([]).describe('Sections in printed order'),
  works: z.record(Id, WorkOverride).default({}).describe('Changes to single works that hold in this document only, by work id'),
  entries: z.record(Id, EntryOverride).optional().describe('Changes to single entries that hold in this document only, by entry id'),
  groupPage: GroupPage.optional().describe('What it prints of its owner, where that is a group; sections are those of people'),
  pages: z.number().int().min(1).max(999).optional().describe('The most pages it may have; more are reported'),
  archived: z.boolean().optional().describe('Kept, but out of the way'),
  web: WebOptions.optional().describe('What its web pages may show beyond what is public anyway; absent: nothing'),
  site: SiteOptions.optional().describe('Makes it a personal web site: a folder of pages instead of pages of paper'),
  exports: DocumentExports.optional().describe('How it was exported last'),
});
export type PortfolioDocument = z.infer<typeof PortfolioDocument>;
