import { contactKinds } from '../../model/contacts.ts';
import { parseOrcid } from '../../model/identifiers.ts';
import { fullName, type Name, parseName } from '../../model/names.ts';
import { recogniseContact } from '../../model/recognise.ts';
import type { ReadItem } from '../format.ts';
import { type Json, list, record, words } from '../json-values.ts';
import { type ContactDraft, contactsWithIds } from '../networks.ts';
import { personItem } from '../read-entry.ts';
import { plainAsRich } from '../rich.ts';
import { excerptOf, textOf } from './values.ts';

/** The name at the top of a record; null when the person keeps it to themselves. */
export function ownerName(person: Json): Name | null {
  const given = textOf(record(person.name)['given-names']);
  const family = textOf(record(person.name)['family-name']);
  if (given && family) return { given, family };
  return parseName(textOf(record(person.name)['credit-name']) || given || family);
}

/** Whom a record is about. */
export function ownerItem(root: Json): ReadItem {
  const person = record(root.person);
  const name = ownerName(person);
  const others = [
    textOf(record(person.name)['credit-name']),
    ...list(record(person['other-names'])['other-name']).map((one) => words(record(one).content)),
  ];
  const forms = others.map(parseName).filter((form) => form !== null);
  const variants = [...new Map(forms.map((form) => [fullName(form), form])).values()];
  const draft = {
    name: name ?? {},
    variants: variants.filter((form) => !name || fullName(form) !== fullName(name)),
    biography: plainAsRich(words(record(person.biography).content)),
    contacts: contactsWithIds(contacts(root, person)),
  };
  const kept = ['addresses', 'keywords', 'external-identifiers'].filter((key) => Object.keys(record(person[key])).length > 0);
  const activities = record(root['activities-summary']);
  const rest = {
    ...Object.fromEntries(kept.map((key) => [key, person[key]])),
    ...('research-resources' in activities ? { 'research-resources': activities['research-resources'] } : {}),
  };
  return personItem('orcid', draft, { rest, source: excerptOf(root.person ?? root['orcid-identifier']) });
}

function contacts(root: Json, person: Json): ContactDraft[] {
  const id = record(root['orcid-identifier']);
  const orcid = parseOrcid(words(id.path)) ?? parseOrcid(words(id.uri));
  return [
    ...list(record(person.emails).email).flatMap((one): ContactDraft[] => {
      const value = words(record(one).email);
      return contactKinds.email.problem(value) === null ? [{ kind: 'email', value }] : [];
    }),
    ...(orcid ? [{ kind: 'orcid', value: orcid } as const] : []),
    ...list(record(person['researcher-urls'])['researcher-url']).flatMap((one) =>
      linkOf(textOf(record(one).url), words(record(one)['url-name'])),
    ),
    ...list(record(person['external-identifiers'])['external-identifier']).flatMap((one) =>
      linkOf(textOf(record(one)['external-id-url']), words(record(one)['external-id-type']), 'other'),
    ),
  ];
}

function linkOf(address: string, label: string, otherwise: 'website' | 'other' = 'website'): ContactDraft[] {
  const found = recogniseContact(address);
  if (!found || found.kind === 'email' || found.kind === 'orcid') return [];
  return [{ kind: found.kind === 'website' ? otherwise : found.kind, value: found.value, ...(label ? { label } : {}) }];
}
