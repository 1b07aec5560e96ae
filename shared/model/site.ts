import { z } from 'zod';
import { Id } from './id.ts';
import { safeUrl } from './identifiers.ts';

export const siteFonts = {
  sans: 'Sans serif',
  serif: 'Serif',
  mixed: 'Serif headings, sans serif text',
} as const;
export type SiteFont = keyof typeof siteFonts;

export const DEFAULT_ACCENT = '#1f5f7a';
export const DEFAULT_FONT: SiteFont = 'mixed';

const isAddress = (typed: string): boolean => /^https?:/i.test(typed) && safeUrl(typed) !== null && !/[?#]/.test(typed);

/** What makes a document a personal web site; everything absent is as usual. */
export const SiteOptions = z.looseObject({
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'A colour is written like #1f5f7a')
    .optional()
    .describe('Colour of links and rules'),
  font: z
    .enum(Object.keys(siteFonts) as [SiteFont, ...SiteFont[]])
    .optional()
    .describe('Typefaces that systems have; a site asks nobody for fonts'),
  address: z
    .string()
    .refine((typed) => typed === '' || isAddress(typed), 'The address of a site starts with https:// and has no ? or #')
    .optional()
    .describe('Where the site will stand on the web; needed by search engines and feed readers only'),
  cv: Id.optional().describe('Id of the document that visitors can download as PDF'),
  workPages: z.boolean().optional().describe('A page for each work, with abstract and BibTeX; absent: yes'),
  feed: z.boolean().optional().describe('A feed of new works; absent: yes'),
  footer: z.string().optional().describe('Words at the foot of every page; Markdown subset'),
});
export type SiteOptions = z.infer<typeof SiteOptions>;

/** The address with a slash at its end; empty when there is none. */
export function siteAddress({ address = '' }: SiteOptions): string {
  const typed = address.trim();
  return typed && isAddress(typed) ? typed.replace(/\/*$/, '/') : '';
}
