import { z } from 'zod';
import { Id } from './id.ts';
import { parseOrcid, safeUrl, shortUrl } from './identifiers.ts';
import { notOnWeb } from './not-on-web.ts';

type ContactKindDefinition = {
  readonly label: string;
  /** Name of the icon in resources/icons. */
  readonly icon: string;
  readonly placeholder: string;
  /** Why the value cannot be right, or null. Blank values are never asked about. */
  readonly problem: (value: string) => string | null;
  /** Where the printed text links to; null for what has no address. */
  readonly href: (value: string) => string | null;
  readonly short: (value: string) => string;
};

const web = (label: string, icon: string, placeholder: string): ContactKindDefinition => ({
  label,
  icon,
  placeholder,
  problem: (value) => (webAddress(value) ? null : `Not a web address. It looks like ${placeholder}`),
  href: webAddress,
  short: shortUrl,
});

/** Accepts an address typed without its scheme ("github.com/ada"). */
function webAddress(value: string): string | null {
  const text = value.trim();
  if (/^https?:\/\//i.test(text)) return safeUrl(text);
  return /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(text) ? safeUrl(`https://${text}`) : null;
}

const plain = (
  label: string,
  icon: string,
  placeholder: string,
  href: (value: string) => string | null = () => null,
): ContactKindDefinition => ({
  label,
  icon,
  placeholder,
  problem: () => null,
  href,
  short: (value) => value,
});

/** Every kind of contact and link a profile can have: the one list. */
export const contactKinds = {
  email: {
    label: 'E-mail',
    icon: 'mail',
    placeholder: 'ada@example.org',
    problem: (value) => (/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(value.trim()) ? null : 'Not an e-mail address. It looks like ada@example.org'),
    href: (value) => safeUrl(`mailto:${value.trim()}`),
    short: (value) => value.trim(),
  },
  phone: plain('Phone', 'phone', '+44 20 7946 0000'),
  address: plain('Address', 'map-pin', 'Department, street, city'),
  website: web('Website', 'globe', 'https://example.org'),
  orcid: {
    label: 'ORCID',
    icon: 'orcid',
    placeholder: '0000-0002-1825-0097',
    problem: (value) =>
      parseOrcid(value) ? null : 'Not an ORCID iD: sixteen digits whose last one is a check digit, for example 0000-0002-1825-0097',
    href: (value) => {
      const id = parseOrcid(value);
      return id && `https://orcid.org/${id}`;
    },
    short: (value) => parseOrcid(value) ?? value,
  },
  'google-scholar': web('Google Scholar', 'google-scholar', 'https://scholar.google.com/citations?user=…'),
  linkedin: web('LinkedIn', 'linkedin', 'https://www.linkedin.com/in/…'),
  github: web('GitHub', 'github', 'https://github.com/…'),
  gitlab: web('GitLab', 'gitlab', 'https://gitlab.com/…'),
  mastodon: web('Mastodon', 'mastodon', 'https://mastodon.social/@…'),
  bluesky: web('Bluesky', 'bluesky', 'https://bsky.app/profile/…'),
  researchgate: web('ResearchGate', 'researchgate', 'https://www.researchgate.net/profile/…'),
  other: web('Other link', 'link', 'https://…'),
} as const satisfies Record<string, ContactKindDefinition>;

export type ContactKind = keyof typeof contactKinds;
const kinds = Object.keys(contactKinds) as [ContactKind, ...ContactKind[]];

/** One contact or link of a person. */
export const Contact = z
  .looseObject({
    id: Id,
    kind: z.enum(kinds, { error: `Not a kind of link that Scholarfolio knows. Use one of: ${kinds.join(', ')}` }).describe('What it is'),
    value: z.string().describe('Address, number or identifier'),
    label: z.string().optional().describe('Printed when a document shows the label instead of the address'),
    notOnWeb,
  })
  .superRefine((contact, context) => {
    const problem = contact.value.trim() ? contactKinds[contact.kind]?.problem(contact.value) : null;
    if (problem) context.addIssue({ code: 'custom', path: ['value'], message: problem });
  });
export type Contact = z.infer<typeof Contact>;
