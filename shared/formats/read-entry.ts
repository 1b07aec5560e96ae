import { Entry, type EntryKind, emptyEntry } from '../entries/registry.ts';
import { emptyPerson, Person } from '../model/person.ts';
import { accepted } from './accepted.ts';
import type { Excerpt, ReadItem } from './format.ts';

type Around = {
  /** What has no field here, kept for the exporter of the format. */
  readonly rest: Readonly<Record<string, unknown>>;
  readonly source: Excerpt;
  /** What could not be taken over as it was, in sentences. */
  readonly notes?: readonly string[];
};

/** The entry that a source describes, valid whatever stood there: what a field does not accept moves to `ext.<format>.rejected` and is noted. */
export function entryItem(
  format: string,
  kind: EntryKind,
  draft: Readonly<Record<string, unknown>>,
  { rest, source, notes = [] }: Around,
): ReadItem {
  const read = accepted(Entry, emptyEntry(kind, 'read', 'read'), draft);
  return { kind: 'entry', entry: { ...read.value, ...kept(format, rest, read.rejected) }, source, notes: [...notes, ...read.notes] };
}

/** The person whom a source is about, as {@link entryItem} does. */
export function personItem(format: string, draft: Readonly<Record<string, unknown>>, { rest, source, notes = [] }: Around): ReadItem {
  const read = accepted(Person, emptyPerson('read'), draft);
  return { kind: 'person', person: { ...read.value, ...kept(format, rest, read.rejected) }, source, notes: [...notes, ...read.notes] };
}

function kept(format: string, rest: Readonly<Record<string, unknown>>, rejected: Readonly<Record<string, unknown>>) {
  const all = { ...rest, ...(Object.keys(rejected).length ? { rejected } : {}) };
  return Object.keys(all).length ? { ext: { [format]: all } } : {};
}
