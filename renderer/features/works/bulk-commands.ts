import { type Status, statuses } from '../../../shared/model/status.ts';
import { currentStatus, type Work } from '../../../shared/model/work.ts';
import type { Change, Command, SingleCommand } from '../../../shared/portfolio/commands.ts';
import { type WorkKind, workKindOf, workKinds } from '../../../shared/works/work-kinds.ts';
import { kindOf } from '../../lib/work-text.ts';

/** "1 work", "12 works". */
export function worksCounted(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'work' : 'works'}`;
}

const MOST_WORDS = 120;
const inShort = (text: string) => (text.length > MOST_WORDS ? `${text.slice(0, MOST_WORDS - 1)}…` : text);

/** One step of undo over the works that change; null when none does. */
function step(works: readonly Work[], label: (count: string) => string, changesOf: (work: Work) => Change[] | null): Command | null {
  const commands = works.flatMap((work): SingleCommand[] => {
    const changes = changesOf(work);
    return changes ? [{ kind: 'set', collection: 'works', id: work.id, changes }] : [];
  });
  return commands.length === 0 ? null : { kind: 'batch', label: label(worksCounted(commands.length)), commands };
}

export function addTag(works: readonly Work[], tag: string): Command | null {
  return step(
    works,
    (count) => `Tag ${count} “${inShort(tag)}”`,
    (work) => (work.tags?.includes(tag) ? null : [{ path: ['tags'], value: [...(work.tags ?? []), tag] }]),
  );
}

export function removeTag(works: readonly Work[], tag: string): Command | null {
  return step(
    works,
    (count) => `Take the tag “${inShort(tag)}” off ${count}`,
    (work) => {
      if (!work.tags?.includes(tag)) return null;
      const left = work.tags.filter((other) => other !== tag);
      return [left.length > 0 ? { path: ['tags'], value: left } : { path: ['tags'] }];
    },
  );
}

/** Adds a step to the history of each work that has another status now; its earlier steps stay. */
export function setStatus(works: readonly Work[], status: Status): Command | null {
  return step(
    works,
    (count) => `Set ${count} to “${statuses[status]}”`,
    (work) => (currentStatus(work) === status ? null : [{ path: ['status', work.status.length], value: { status } }]),
  );
}

export function markSelected(works: readonly Work[], selected: boolean): Command | null {
  return step(
    works,
    (count) => `${selected ? 'Mark' : 'No longer mark'} ${count} as selected`,
    (work) => ((work.selected === true) === selected ? null : [selected ? { path: ['selected'], value: true } : { path: ['selected'] }]),
  );
}

/** The changes that make another kind of a work. Words that somebody wrote as its genre stay, unless they would make yet another kind. */
export function kindChanges(work: Work, kind: WorkKind): Change[] {
  const kept = work.genre === kindOf(work).genre ? undefined : work.genre;
  const genre = kind.genre ?? (workKindOf({ type: kind.type, genre: kept }) === kind ? kept : undefined);
  return [{ path: ['type'], value: kind.type }, genre === undefined ? { path: ['genre'] } : { path: ['genre'], value: genre }];
}

export function setKind(works: readonly Work[], id: string): Command | null {
  const kind = workKinds.find((one) => one.id === id);
  if (!kind) return null;
  return step(
    works,
    (count) => `Make ${count} “${kind.name.one}”`,
    (work) => (kindOf(work).id === id ? null : kindChanges(work, kind)),
  );
}

export function removeWorks(works: readonly Work[]): Command | null {
  if (works.length === 0) return null;
  const commands = works.map(({ id }) => ({ kind: 'remove' as const, collection: 'works' as const, id }));
  return { kind: 'batch', label: `Delete ${worksCounted(works.length)}`, commands };
}

/** Copies of the works of these ids, each behind the one that it is a copy of. `newId` is asked for the id of each copy. */
export function duplicateWorks(
  all: readonly Work[],
  ids: ReadonlySet<string>,
  newId: () => string,
): { readonly command: Command; readonly copies: readonly string[] } | null {
  const commands = all
    .flatMap((work, at) => (ids.has(work.id) ? [{ work, at }] : []))
    .map(({ work, at }, before) => ({
      kind: 'add' as const,
      collection: 'works' as const,
      value: { ...(JSON.parse(JSON.stringify(work)) as Work), id: newId() },
      index: at + before + 1,
    }));
  if (commands.length === 0) return null;
  const label = `Duplicate ${worksCounted(commands.length)}`;
  return { command: { kind: 'batch', label, commands }, copies: commands.map(({ value }) => value.id) };
}
