import { type Contact, type ContactKind, contactKinds } from '../model/contacts.ts';
import { safeUrl } from '../model/identifiers.ts';
import { recogniseContact } from '../model/recognise.ts';

/** A contact that has no id yet. */
export type ContactDraft = { readonly kind: ContactKind; readonly value: string; readonly label?: string | undefined };

/** Where the profiles of a network are. */
const addresses: readonly (readonly [network: RegExp, address: (username: string) => string])[] = [
  [/^github$/i, (name) => `https://github.com/${name}`],
  [/^gitlab$/i, (name) => `https://gitlab.com/${name}`],
  [/^linked-?in$/i, (name) => `https://www.linkedin.com/in/${name}`],
  [/^orcid$/i, (name) => `https://orcid.org/${name}`],
  [/^bluesky$/i, (name) => `https://bsky.app/profile/${name}`],
  [/^research-?gate$/i, (name) => `https://www.researchgate.net/profile/${name}`],
  [/^google ?scholar$/i, (name) => `https://scholar.google.com/citations?user=${name}`],
  [/^(x|twitter)$/i, (name) => `https://x.com/${name}`],
  [/^youtube$/i, (name) => `https://www.youtube.com/@${name}`],
  [/^instagram$/i, (name) => `https://www.instagram.com/${name}`],
  [/^mastodon$/i, (name) => name.replace(/^([^@]+)@([\w.-]+)$/, 'https://$2/@$1')],
];

/** The contact that a profile of a network is; null where nothing says its address. */
export function contactIn(network: string, username: string, url = ''): ContactDraft | null {
  const name = username.trim().replace(/^@/, '');
  const made = /^[\w.%@-]+$/.test(name) ? addresses.find(([known]) => known.test(network))?.[1](name) : undefined;
  const address = safeUrl(url) ?? safeUrl(made ?? '');
  const found = address ? recogniseContact(address) : null;
  if (!found || found.kind === 'email') return null;
  if (found.kind === 'orcid') return { kind: 'orcid', value: found.value };
  return { kind: found.kind === 'website' ? 'other' : found.kind, value: found.value, ...(network ? { label: network } : {}) };
}

/** What a contact is called in its network: the last part of its address. */
export function usernameIn({ kind, value }: ContactDraft): string {
  const url = contactKinds[kind].href(value) ?? value;
  if (kind === 'google-scholar') return /[?&]user=([^&]+)/.exec(url)?.[1] ?? '';
  return /\/@?([^/?]+)\/?$/.exec(url)?.[1] ?? '';
}

const notProfiles: ReadonlySet<ContactKind> = new Set(['email', 'phone', 'address', 'website']);

/** The contacts of a person that are profiles and links. */
export const profilesOf = <T extends ContactDraft>(contacts: readonly T[]): T[] => contacts.filter(({ kind }) => !notProfiles.has(kind));

/**
 * The profiles of a file as they were written, without those that were taken out since; new ones follow.
 * @param read the contact that one of them is, if it is one
 * @param write what a new one is written as; null where it has no place
 */
export function mergedProfiles(
  original: readonly unknown[],
  contacts: readonly ContactDraft[],
  read: (one: unknown) => ContactDraft | null,
  write: (contact: ContactDraft) => unknown,
): unknown[] {
  const now = profilesOf(contacts);
  const key = ({ kind, value }: ContactDraft) => `${kind} ${value}`;
  const there = new Set(now.map(key));
  const told = new Set<string>();
  const kept = original.filter((one) => {
    const contact = read(one);
    if (contact) told.add(key(contact));
    return !contact || there.has(key(contact));
  });
  const added = now.filter((one) => !told.has(key(one))).map(write);
  return [...kept, ...added.filter((one) => one !== null)];
}

/** Contacts with the ids that tell them apart inside of their person: `c-1`, `c-2` … */
export function contactsWithIds(contacts: readonly ContactDraft[]): Contact[] {
  return contacts.map((contact, i) => ({ ...contact, id: `c-${i + 1}` }) as Contact);
}
