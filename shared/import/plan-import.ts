import { newId } from '../model/id.ts';
import type { Person } from '../model/person.ts';
import type { Work } from '../model/work.ts';
import type { Command, SingleCommand } from '../portfolio/commands.ts';
import type { PortfolioV1 as Portfolio } from '../portfolio/portfolio-v1.ts';
import { jsonEqual } from '../text/json-equal.ts';
import { matchPerson } from '../works/person-match.ts';
import { KnownWorks, type SharedBy } from '../works/same-work.ts';

/** A work that was read, and the one it may be the same as. */
export type Candidate = {
  readonly work: Work;
  readonly same: { readonly work: Work; readonly by: SharedBy } | null;
};

/** What becomes of a work that is there already: left out, taken for filling what is empty there, or kept as a second work. */
export type Decision = 'skip' | 'merge' | 'keep';

/**
 * Compares what was read with what is there, and with what was read before it. Every work gets its id here, and links to the people of
 * the portfolio whom its contributors can only be.
 * @param random see `newId`
 */
export function candidatesOf(read: readonly Work[], { works, people }: Portfolio, random?: () => number): Candidate[] {
  const known = new KnownWorks<Work>();
  for (const work of works) known.add(work, work);
  return read.map((work) => {
    const found = known.find(work);
    const linked = { ...work, id: newId('w', random), contributors: linkedTo(people, work.contributors) };
    if (!found) known.add(linked, linked);
    return { work: linked, same: found && { work: found.same, by: found.by } };
  });
}

function linkedTo(people: readonly Person[], contributors: Work['contributors']): Work['contributors'] {
  return contributors.map((one) => {
    const person = one.person === undefined ? matchPerson(one.name, people) : null;
    return person ? { ...one, person: person.id } : one;
  });
}

/** The edits that take candidates over as one step of undo; null when there is nothing to do. */
export function importCommand(label: string, decided: readonly (readonly [Candidate, Decision])[]): Command | null {
  const added = new Map<string, Work>();
  const changed: SingleCommand[] = [];
  for (const [{ work: item, same }, decision] of decided) {
    if (!same || decision === 'keep') added.set(item.id, item);
    else if (decision === 'merge') {
      const there = added.get(same.work.id);
      const changes = missing(there ?? same.work, item);
      if (there) added.set(there.id, { ...there, ...Object.fromEntries(changes) });
      else if (changes.length > 0)
        changed.push({
          kind: 'set',
          collection: 'works',
          id: same.work.id,
          changes: changes.map(([key, value]) => ({ path: [key], value })),
        });
    }
  }
  const commands = [...[...added.values()].map((value): SingleCommand => ({ kind: 'add', collection: 'works', value })), ...changed];
  return commands.length > 0 ? { kind: 'batch', label, commands } : null;
}

/** What the other has and this one does not; kept originals of both. */
function missing(work: Work, other: Work): (readonly [string, never])[] {
  const own = new Map(Object.entries(work));
  return Object.entries(other).flatMap(([key, value]) => {
    const there = own.get(key);
    if (key === 'id' || key === 'type' || jsonEqual(there, value)) return [];
    if (key === 'ext') return [[key, { ...(value as object), ...(there as object | undefined) } as never] as const];
    const blank = there === undefined || there === '' || (Array.isArray(there) && there.length === 0);
    const empty = value === '' || (Array.isArray(value) && value.length === 0);
    return blank && !empty ? [[key, value as never] as const] : [];
  });
}
