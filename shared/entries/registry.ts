import { z } from 'zod';
import { award } from './award.ts';
import { certification } from './certification.ts';
import { committee } from './committee.ts';
import { custom } from './custom.ts';
import type { EntryDefinition } from './define-entry.ts';
import { education } from './education.ts';
import { employment } from './employment.ts';
import { grant } from './grant.ts';
import { language } from './language.ts';
import { membership } from './membership.ts';
import { metric } from './metric.ts';
import { narrative } from './narrative.ts';
import { outreach } from './outreach.ts';
import { referee } from './referee.ts';
import { reviewing } from './reviewing.ts';
import { service } from './service.ts';
import { skillGroup } from './skill-group.ts';
import { supervision } from './supervision.ts';
import { teaching } from './teaching.ts';

/** Every kind of entry: the one list. Order is the order inside the groups of the navigation. */
export const registry = {
  education,
  employment,
  grant,
  award,
  certification,
  teaching,
  supervision,
  reviewing,
  committee,
  membership,
  outreach,
  service,
  'skill-group': skillGroup,
  language,
  narrative,
  metric,
  referee,
  custom,
} as const;

export type EntryKind = keyof typeof registry;
export const entryKinds = Object.keys(registry) as [EntryKind, ...EntryKind[]];

const [first, ...rest] = Object.values(registry).map((definition) => definition.schema);
if (!first) throw new Error('The registry of entry kinds is empty');

/** Any entry, told apart by `kind`. */
export const Entry = z.discriminatedUnion('kind', [first, ...rest]);
export type Entry = z.infer<typeof Entry>;

/** The definition of an entry's kind, widened so that callers need not know which kind it is. */
export function definitionOf(kind: EntryKind): EntryDefinition {
  return registry[kind] as unknown as EntryDefinition;
}

/** A new entry of a kind; valid as it is. */
export function emptyEntry(kind: EntryKind, id: string, person: string): Entry {
  return Entry.parse({ ...structuredClone(definitionOf(kind).blank), kind, id, person });
}
