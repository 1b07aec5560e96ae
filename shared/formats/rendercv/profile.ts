import { contactKinds } from '../../model/contacts.ts';
import { fullName, parseName } from '../../model/names.ts';
import type { Person } from '../../model/person.ts';
import { type Json, list, record, words } from '../json-values.ts';
import { type ContactDraft, contactIn, contactsWithIds, mergedProfiles, profilesOf, usernameIn } from '../networks.ts';
import { filledOnly, restored } from '../restored.ts';
import { rich, written } from './entry-types.ts';

/** One text or a list of texts. */
const all = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).map(words).filter(Boolean);

const socialOf = (value: unknown): ContactDraft | null => {
  const { network, username } = record(value);
  return contactIn(words(network), words(username));
};

/** Fields of a person, as the head of a CV says them. */
export function readProfile(cv: Json): Json {
  const address = rich(cv.location);
  const contacts: ContactDraft[] = [
    ...all(cv.email).flatMap((value) => (contactKinds.email.problem(value) === null ? [{ kind: 'email', value } as const] : [])),
    ...all(cv.phone).map((value) => ({ kind: 'phone', value: value.replace(/^tel:/i, '') }) as const),
    ...(address ? [{ kind: 'address', value: address } as const] : []),
    ...all(cv.website).flatMap((value) => (contactKinds.website.problem(value) === null ? [{ kind: 'website', value } as const] : [])),
    ...list(cv.social_networks)
      .map(socialOf)
      .filter((one) => one !== null),
  ];
  return { name: parseName(words(cv.name)), headline: rich(cv.headline ?? cv.label), contacts: contactsWithIds(contacts) };
}

/** The head of a CV, as it was read where nothing has changed. */
export function writeProfile(person: Person, original: Json | null): Json {
  const now = profileOf(person);
  if (!original) return filledOnly(now);
  const read = readProfile(original) as unknown as Person;
  const whole = restored(original, profileOf({ ...read, name: read.name ?? {} }), now);
  const networks = list(original.social_networks);
  if (!Array.isArray(original.social_networks) && list(now.social_networks).length === 0) return whole;
  return { ...whole, social_networks: mergedProfiles(networks, person.contacts, socialOf, social) };
}

function profileOf(person: Person): Json {
  const of = (kind: ContactDraft['kind']) => {
    const values = person.contacts.filter((one) => one.kind === kind).map(({ value }) => value);
    return values.length > 1 ? values : (values[0] ?? '');
  };
  return {
    name: fullName(person.name).trim(),
    headline: written(person.headline),
    location: of('address'),
    email: of('email'),
    phone: of('phone'),
    website: of('website'),
    social_networks: profilesOf(person.contacts)
      .map(social)
      .filter((one) => one !== null),
  };
}

const networks: ReadonlyMap<string, string> = new Map([
  ['linkedin', 'LinkedIn'],
  ['github', 'GitHub'],
  ['gitlab', 'GitLab'],
  ['orcid', 'ORCID'],
  ['mastodon', 'Mastodon'],
  ['bluesky', 'Bluesky'],
  ['researchgate', 'ResearchGate'],
  ['google-scholar', 'Google Scholar'],
]);

/** Null for links that RenderCV has no network for. */
function social(contact: ContactDraft): Json | null {
  const network = networks.get(contact.kind);
  const username = usernameIn(contact);
  if (!network || !username) return null;
  const host = contact.kind === 'mastodon' ? /^https?:\/\/([^/]+)/i.exec(contact.value)?.[1] : undefined;
  return { network, username: host ? `@${username}@${host}` : username };
}
