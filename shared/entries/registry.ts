import { z } from 'zod';
import { award } from './award.ts';
import { custom } from './custom.ts';
import type { EntryDefinition } from './define-entry.ts';
import { education } from './education.ts';
import { employment } from './employment.ts';
import { service } from './service.ts';
import { skillGroup } from './skill-group.ts';

/** Every kind of entry: the one list. Order is the order of the navigation. */
export const registry = {
  education,
  employment,
  award,
  'skill-group': skillGroup,
  service,
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
