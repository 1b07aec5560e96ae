import type { Entry } from '../entries/registry.ts';
import type { Person } from '../model/person.ts';
import type { Work } from '../model/work.ts';
import { changesTo } from '../portfolio/changes-to.ts';
import type { Command, SingleCommand } from '../portfolio/commands.ts';
import { merged } from '../works/merge-works.ts';
import type { Decision, Takes } from './decision.ts';
import { filled } from './missing.ts';
import type { Candidate } from './plan-import.ts';

type Item = Work | Entry | Person;
type Decided = readonly (readonly [Candidate, Decision, Takes?])[];

const collectionOf = { work: 'works', entry: 'entries', person: 'people' } as const;
const order = ['person', 'work', 'entry'] as const;

/**
 * The edits that take candidates over as one step of undo; null when there is nothing to do. Of those that are the same as a new one that
 * is left out the first one takes its place. A new person comes along with any of their entries; works name nobody who is left out.
 * @param decided every candidate, those that are left out too
 */
export function importCommand(label: string, decided: Decided): Command | null {
  const needed = new Set(decided.flatMap(([one, decision]) => (one.kind === 'entry' && decision !== 'skip' ? [one.entry.person] : [])));
  const taken = decided.map(([one, decision, takes]) =>
    one.kind === 'person' && !one.same && needed.has(one.person.id) ? ([one, 'keep'] as const) : ([one, decision, takes] as const),
  );
  const people = taken.filter(([one]) => one.kind === 'person');
  const absent = new Set(people.flatMap(([one]) => (one.same ? [] : [sidesOf(one).item.id])));
  const commands = order.flatMap((kind) => {
    const { added, there } = outcome(kind, taken, absent);
    if (kind === 'person') for (const id of added.keys()) absent.delete(id);
    const collection = collectionOf[kind];
    return [
      ...[...added.values()].map((value): SingleCommand => ({ kind: 'add', collection, value })),
      ...[...there].flatMap(([id, { before, now }]): SingleCommand[] => {
        const changes = changesTo(before, now);
        return changes.length > 0 ? [{ kind: 'set', collection, id, changes }] : [];
      }),
    ];
  });
  return commands.length > 0 ? { kind: 'batch', label, commands } : null;
}

type Outcome = {
  readonly added: ReadonlyMap<string, Item>;
  readonly there: ReadonlyMap<string, { readonly before: Item; readonly now: Item }>;
};

/** What is added, in the order of reading, and what becomes of those that are there. @param absent ids of new people who are not taken over */
function outcome(kind: Candidate['kind'], decided: Decided, absent: ReadonlySet<string>): Outcome {
  const added = new Map<string, Item>();
  const there = new Map<string, { readonly before: Item; readonly now: Item }>();
  /** New ones that were left out, and whose place nobody has taken yet. */
  const free = new Set<string>();
  const mine = decided.filter(([candidate]) => candidate.kind === kind);
  for (const [candidate, decision] of mine) if (!candidate.same && decision === 'skip') free.add(sidesOf(candidate).item.id);
  // New ones first: a guessed one may be the same as a sure one that was read after it.
  for (const [candidate, decision, takes] of mine.toSorted(([a], [b]) => Number(a.same !== null) - Number(b.same !== null))) {
    if (decision === 'skip') continue;
    const { item: read, same } = sidesOf(candidate);
    const item = candidate.kind === 'work' ? withoutLinksTo(absent, candidate.work) : read;
    if (!same) added.set(item.id, item);
    else if (free.delete(same.id)) added.set(same.id, { ...item, id: same.id });
    else if (decision === 'keep' && kind !== 'person') added.set(item.id, item);
    else {
      const before = added.get(same.id) ?? there.get(same.id)?.now ?? same;
      const now = takes && kind === 'work' ? merged(before as Work, item as Work, takes) : filled(kind, before, item);
      if (added.has(same.id)) added.set(same.id, now);
      else there.set(same.id, { before: there.get(same.id)?.before ?? same, now });
    }
  }
  const places = new Map(mine.map(([candidate], place) => [sidesOf(candidate).item.id, place]));
  const inOrder = [...added].toSorted(([a], [b]) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  return { added: new Map(inOrder), there };
}

function withoutLinksTo(absent: ReadonlySet<string>, work: Work): Work {
  if (!work.contributors.some(({ person }) => person !== undefined && absent.has(person))) return work;
  const contributors = work.contributors.map(({ person, ...one }) =>
    person === undefined || absent.has(person) ? one : { ...one, person },
  );
  return { ...work, contributors };
}

function sidesOf(candidate: Candidate): { readonly item: Item; readonly same: Item | null } {
  switch (candidate.kind) {
    case 'work':
      return { item: candidate.work, same: candidate.same?.work ?? null };
    case 'entry':
      return { item: candidate.entry, same: candidate.same?.entry ?? null };
    default:
      return { item: candidate.person, same: candidate.same?.person ?? null };
  }
}
