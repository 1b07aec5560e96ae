import { type Contact, contactKinds } from '../../model/contacts.ts';
import { fullName, parseName } from '../../model/names.ts';
import type { Person } from '../../model/person.ts';
import { plainText } from '../../text/parse-rich.ts';

import { type Json, list, record, words } from '../json-values.ts';
import { type ContactDraft, contactIn, contactsWithIds, mergedProfiles, profilesOf, usernameIn } from '../networks.ts';
import { filledOnly, restored } from '../restored.ts';
import { plainAsRich } from '../rich.ts';

/** Fields of a person, as `basics` says them. */
export function readBasics(basics: Json): Json {
  const email = words(basics.email);
  const phone = words(basics.phone);
  const address = addressOf(record(basics.location));
  const contacts: ContactDraft[] = [
    ...(email && contactKinds.email.problem(email) === null ? [{ kind: 'email', value: email } as const] : []),
    ...(phone ? [{ kind: 'phone', value: phone } as const] : []),
    ...(address ? [{ kind: 'address', value: address } as const] : []),
    ...websiteOf(basics.url ?? basics.website),
    ...list(basics.profiles)
      .map(profileOf)
      .filter((one) => one !== null),
  ];
  return {
    name: parseName(words(basics.name)),
    headline: plainAsRich(words(basics.label)),
    biography: paragraphs(words(basics.summary)).map(plainAsRich).join('\n\n'),
    contacts: contactsWithIds(contacts),
  };
}

const paragraphs = (text: string): readonly string[] => text.split(/\n\s*\n/).filter((one) => one.trim());

function websiteOf(value: unknown): ContactDraft[] {
  const url = words(value);
  return url && contactKinds.website.problem(url) === null ? [{ kind: 'website', value: url }] : [];
}

function addressOf({ address, postalCode, city, region, countryCode }: Json): string {
  const place = [postalCode, city].map(words).filter(Boolean).join(' ');
  return [words(address).replace(/\s*\n\s*/g, ', '), place, words(region), words(countryCode)].filter(Boolean).join(', ');
}

const profileOf = (value: unknown): ContactDraft | null => {
  const { network, username, url } = record(value);
  return contactIn(words(network), words(username), words(url));
};

/** `basics` of a person, as they were read where nothing has changed. */
export function writeBasics(person: Person, original: Json | null): Json {
  const now = basicsOf(person);
  if (!original) return filledOnly(now);
  const read = readBasics(original) as unknown as Person;
  const base = basicsOf({ ...read, name: read.name ?? {} });
  const whole = restored(original, base, now);
  const profiles = list(original.profiles);
  if (profiles.length === 0 && list(now.profiles).length === 0) return whole;
  return { ...whole, profiles: mergedProfiles(profiles, person.contacts, profileOf, profile) };
}

const first = (person: Person, kind: Contact['kind']) => person.contacts.find((one) => one.kind === kind)?.value ?? '';

function basicsOf(person: Person): Json {
  const address = first(person, 'address');
  return {
    name: fullName(person.name).trim(),
    label: plainText(person.headline ?? ''),
    email: first(person, 'email'),
    phone: first(person, 'phone'),
    url: first(person, 'website'),
    summary: paragraphs(person.biography ?? '')
      .map(plainText)
      .join('\n\n'),
    ...(address ? { location: { address } } : {}),
    profiles: profilesOf(person.contacts).map(profile),
  };
}

function profile(contact: ContactDraft): Json {
  const { kind, value, label } = contact;
  const url = contactKinds[kind].href(value) ?? value;
  const other = kind === 'other';
  return filledOnly({ network: other ? (label ?? '') : contactKinds[kind].label, username: other ? '' : usernameIn(contact), url });
}
