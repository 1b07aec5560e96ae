import { type ContactKind, contactKinds } from './contacts.ts';
import { parseDoi, parseOrcid, safeUrl } from './identifiers.ts';

export type Recognised = { readonly kind: 'doi' | 'orcid' | 'email' | 'url'; readonly value: string };

/** What a text is as a whole, in its shortest right form; null for anything else. An ORCID iD with a wrong check digit is none. */
export function recognise(text: string): Recognised | null {
  const trimmed = text.trim();
  if (trimmed === '' || /\s/.test(trimmed)) return null;
  const doi = parseDoi(trimmed);
  if (doi) return { kind: 'doi', value: doi };
  const orcid = parseOrcid(trimmed);
  if (orcid) return { kind: 'orcid', value: orcid };
  // First, as addresses of people may hold an @: "https://example.social/@ada.l".
  if (/^https?:/i.test(trimmed)) {
    const url = safeUrl(trimmed);
    return url === null ? null : { kind: 'url', value: url };
  }
  const address = trimmed.replace(/^mailto:/i, '');
  return contactKinds.email.problem(address) === null ? { kind: 'email', value: address } : null;
}

/** Sites whose addresses say by themselves what kind of contact they are. */
const sites: readonly (readonly [RegExp, ContactKind])[] = [
  [/^scholar\.google\./, 'google-scholar'],
  [/(^|\.)linkedin\.com$/, 'linkedin'],
  [/^(www\.)?github\.com$/, 'github'],
  [/^gitlab\.com$/, 'gitlab'],
  [/^bsky\.app$/, 'bluesky'],
  [/(^|\.)researchgate\.net$/, 'researchgate'],
];

/** The kind of contact that a text is as a whole, with its value; null where that is not certain. */
export function recogniseContact(text: string): { readonly kind: ContactKind; readonly value: string } | null {
  const found = recognise(text);
  if (!found || found.kind === 'doi') return null;
  if (found.kind !== 'url') return { kind: found.kind, value: found.value };
  const { hostname, pathname } = new URL(found.value);
  const site = sites.find(([host]) => host.test(hostname));
  // "/@ada" alone is how Mastodon's servers name their people.
  const kind = site?.[1] ?? (/^\/@[\w.]+\/?$/.test(pathname) ? 'mastodon' : 'website');
  return { kind, value: found.value };
}
