import { type Contact, contactKinds } from '../../model/contacts.ts';
import { safeUrl } from '../../model/identifiers.ts';
import { fullName, parseName } from '../../model/names.ts';
import type { Person } from '../../model/person.ts';
import { recogniseContact } from '../../model/recognise.ts';
import { plainText } from '../../text/parse-rich.ts';
import { contactsWithIds } from '../contacts.ts';
import { type Json, list, record, words } from '../json-values.ts';
import { filledOnly, restored } from '../restored.ts';
import { plainAsRich } from '../rich.ts';

type Draft = Omit<Contact, 'id'>;

/** Fields of a person, as `basics` says them. */
export function readBasics(basics: Json): Json {
  const email = words(basics.email);
  const phone = words(basics.phone);
  const address = addressOf(record(basics.location));
  const contacts: Draft[] = [
    ...(email && contactKinds.email.problem(email) === null ? [{ kind: 'email', value: email } as const] : []),
    ...(phone ? [{ kind: 'phone', value: phone } as const] : []),
    ...(address ? [{ kind: 'address', value: address } as const] : []),
    ...websiteOf(basics.url ?? basics.website),
    ...list(basics.profiles).flatMap((one) => profileOf(record(one))),
  ];
  return {
    name: parseName(words(basics.name)),
    headline: plainAsRich(words(basics.label)),
    biography: plainAsRich(words(basics.summary)),
    contacts: contactsWithIds(contacts),
  };
}

function websiteOf(value: unknown): Draft[] {
  const url = words(value);
  return url && contactKinds.website.problem(url) === null ? [{ kind: 'website', value: url }] : [];
}

function addressOf({ address, postalCode, city, region, countryCode }: Json): string {
  const place = [postalCode, city].map(words).filter(Boolean).join(' ');
  return [words(address).replace(/\s*\n\s*/g, ', '), place, words(region), words(countryCode)].filter(Boolean).join(', ');
}

/** Where the profiles of a network are, for those that give a name only. */
const networks: readonly (readonly [RegExp, (username: string) => string])[] = [
  [/^github$/i, (name) => `https://github.com/${name}`],
  [/^gitlab$/i, (name) => `https://gitlab.com/${name}`],
  [/^linked-?in$/i, (name) => `https://www.linkedin.com/in/${name}`],
  [/^orcid$/i, (name) => `https://orcid.org/${name}`],
  [/^bluesky$/i, (name) => `https://bsky.app/profile/${name}`],
  [/^research-?gate$/i, (name) => `https://www.researchgate.net/profile/${name}`],
];

/** The contact that a profile of a network is; none where nothing says its address. */
export function profileOf({ network, username, url }: Json): Draft[] {
  const named = words(network);
  const name = words(username).replace(/^@/, '');
  const made = /^[\w.%-]+$/.test(name) ? networks.find(([known]) => known.test(named))?.[1](name) : undefined;
  const address = safeUrl(words(url)) ?? safeUrl(made ?? '');
  const found = address ? recogniseContact(address) : null;
  if (!found || found.kind === 'email') return [];
  if (found.kind === 'orcid') return [{ kind: 'orcid', value: found.value }];
  return [{ kind: found.kind === 'website' ? 'other' : found.kind, value: found.value, ...(named ? { label: named } : {}) }];
}

/** `basics` of a person, as they were read where nothing has changed. */
export function writeBasics(person: Person, original: Json | null): Json {
  const now = basicsOf(person);
  if (!original) return filledOnly(now);
  const read = readBasics(original) as unknown as Person;
  const base = basicsOf({ ...read, name: read.name ?? {} });
  const whole = restored(original, base, now);
  const profiles = list(original.profiles);
  if (profiles.length === 0 && list(now.profiles).length === 0) return whole;
  return { ...whole, profiles: mergedProfiles(profiles, person) };
}

const first = (person: Person, kind: Contact['kind']) => person.contacts.find((one) => one.kind === kind)?.value ?? '';
const notProfiles: ReadonlySet<string> = new Set(['email', 'phone', 'address', 'website']);

function basicsOf(person: Person): Json {
  const address = first(person, 'address');
  return {
    name: fullName(person.name).trim(),
    label: plainText(person.headline ?? ''),
    email: first(person, 'email'),
    phone: first(person, 'phone'),
    url: first(person, 'website'),
    summary: plainText(person.biography ?? ''),
    ...(address ? { location: { address } } : {}),
    profiles: person.contacts.filter(({ kind }) => !notProfiles.has(kind)).map(profile),
  };
}

function profile({ kind, value, label }: Contact): Json {
  const url = contactKinds[kind].href(value) ?? value;
  const username = /\/@?([^/?]+)\/?$/.exec(url)?.[1] ?? '';
  return filledOnly({
    network: kind === 'other' ? (label ?? '') : contactKinds[kind].label,
    username: kind === 'other' ? '' : username,
    url,
  });
}

/** The profiles that were there without those that were taken out since; new ones follow. */
function mergedProfiles(original: readonly unknown[], person: Person): unknown[] {
  const now = person.contacts.filter(({ kind }) => !notProfiles.has(kind));
  const key = ({ kind, value }: Draft) => `${kind} ${value}`;
  const there = new Set(now.map(key));
  const kept = original.filter((one) => profileOf(record(one)).every((contact) => there.has(key(contact))));
  const told = new Set(original.flatMap((one) => profileOf(record(one)).map(key)));
  return [...kept, ...now.filter((one) => !told.has(key(one))).map(profile)];
}
