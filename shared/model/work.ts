import { z } from 'zod';
import { type CreditRole, creditRoles } from './credit.ts';
import { Dates } from './dates.ts';
import { Id } from './id.ts';
import { fullName, Name } from './names.ts';
import { webPrivacy } from './not-on-web.ts';
import { type Status, StatusChange } from './status.ts';
import { Translations } from './translations.ts';
import { WebAddress } from './web-address.ts';

/** Every item type of CSL 1.0.2. */
export const cslTypes = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'classic',
  'collection',
  'dataset',
  'document',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'event',
  'figure',
  'graphic',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'manuscript',
  'map',
  'motion_picture',
  'musical_score',
  'pamphlet',
  'paper-conference',
  'patent',
  'performance',
  'periodical',
  'personal_communication',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'review',
  'review-book',
  'software',
  'song',
  'speech',
  'standard',
  'thesis',
  'treaty',
  'webpage',
] as const;
export type CslType = (typeof cslTypes)[number];

/** CSL name variables a contributor can stand in. */
export const contributorRoles = [
  'author',
  'editor',
  'translator',
  'director',
  'chair',
  'compiler',
  'contributor',
  'host',
  'interviewer',
  'organizer',
  'series-creator',
  'container-author',
  'collection-editor',
  'recipient',
] as const;

/** Somebody who made the work, in the printed order. */
export const Contributor = z.looseObject({
  name: Name,
  role: z.enum(contributorRoles).default('author').describe('CSL name variable'),
  person: Id.optional().describe('Id of the person of this portfolio who this is'),
  equal: z.boolean().optional().describe('Contributed equally with the others who have this mark'),
  corresponding: z.boolean().optional().describe('Corresponding author'),
  supervised: z.boolean().optional().describe('A student supervised by the owner when the work was made'),
  credit: z
    .array(z.enum(Object.keys(creditRoles) as [CreditRole, ...CreditRole[]]))
    .optional()
    .describe('CRediT roles'),
});
export type Contributor = z.infer<typeof Contributor>;

const text = (description: string) => z.string().optional().describe(description);

/** CSL variables that are plain strings, stored under their CSL names. */
export const cslTextFields = {
  'title-short': text('Short title'),
  'container-title': text('Journal, proceedings, book or series that contains the work'),
  'container-title-short': text('Abbreviated container title'),
  'collection-title': text('Series'),
  'collection-number': text('Number in the series'),
  'event-title': text('Conference or event'),
  'event-place': text('Where the event took place'),
  publisher: text('Publisher or university'),
  'publisher-place': text('Place of the publisher'),
  volume: text('Volume'),
  issue: text('Issue'),
  page: text('Pages, for example 12–34'),
  number: text('Number of a report, patent or preprint'),
  'number-of-pages': text('Number of pages'),
  edition: text('Edition'),
  version: text('Version of software or data'),
  genre: text('Kind of work in words: "PhD thesis", "Poster", "Keynote"'),
  medium: text('Medium'),
  archive: text('Archive or preprint server'),
  archive_location: text('Identifier in the archive'),
  language: text('Language of the work'),
  DOI: text('DOI without https://doi.org/'),
  ISBN: text('ISBN'),
  ISSN: text('ISSN'),
  PMID: text('PubMed id'),
  PMCID: text('PubMed Central id'),
  'call-number': text('Call number'),
  jurisdiction: text('Jurisdiction of a patent or law'),
  authority: text('Issuing authority'),
  scale: text('Scale of a map'),
  section: text('Section'),
  dimensions: text('Dimensions or duration'),
  source: text('Where the data came from'),
} as const;
export type CslTextField = keyof typeof cslTextFields;

/** Anything citable. Bibliographic fields carry their CSL 1.0.2 names. */
export const Work = z.looseObject({
  id: Id,
  type: z.enum(cslTypes).describe('CSL item type'),
  title: z.string().describe('Title, printed as stored; Markdown subset'),
  contributors: z.array(Contributor).default([]).describe('Authors, editors … in printed order'),
  ...cslTextFields,
  issued: Dates.optional().describe('Date of publication'),
  'event-date': Dates.optional().describe('Date or dates of the event'),
  submitted: Dates.optional().describe('Date on which it was submitted; of a patent the filing date'),
  accessed: Dates.optional().describe('Date on which the address was last looked at'),
  URL: WebAddress.optional().describe('Web address'),
  note: text('Extra words, printed after the reference in every style'),
  status: z.array(StatusChange).default([]).describe('History of the work, oldest first; empty means published'),
  presentation: text('How it is or will be presented, in words: "Paper/Poster Presentation"'),
  abstract: text('Abstract'),
  keyword: text('Keywords, kept exactly as written'),
  annote: text('Private note, never printed'),
  private: z.boolean().optional().describe('Left out unless a document picks it'),
  ...webPrivacy,
  selected: z.boolean().optional().describe('One of the works to show first'),
  tags: z.array(z.string()).optional().describe('Own tags, for filters; never printed'),
  translations: Translations.optional(),
});
export type Work = z.infer<typeof Work>;

export function emptyWork(id: string, type: CslType = 'article-journal'): Work {
  return { id, type, title: '', contributors: [], status: [] };
}

/** Where the work stands now; a work without history counts as published. */
export function currentStatus(work: Work): Status {
  return work.status.at(-1)?.status ?? 'published';
}

/** Authors as a list line: "Ada Lovelace, Mary Somerville". */
export function authorLine(work: Work): string {
  return work.contributors
    .filter((contributor) => contributor.role === 'author')
    .map((contributor) => fullName(contributor.name))
    .join(', ');
}

/** Journal, proceedings, event, archive or publisher: the first that is filled. */
export function venueOf(work: Work): string {
  return work['container-title'] || work['event-title'] || work.archive || work.publisher || '';
}
