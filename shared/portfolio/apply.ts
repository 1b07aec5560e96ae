import { create, type Draft as Mutable, type Patches } from 'mutative';
import { z } from 'zod';
import { failure, type Result, success } from '../model/problem.ts';
import type { Change, Command, SingleCommand } from './commands.ts';
import { type Collection, collections } from './portfolio.ts';
import type { Draft, PortfolioV1 as Portfolio } from './portfolio-v1.ts';

/** The portfolio after a command, with patches forwards and back (RFC 6902 operations on array paths). */
export type Applied = { readonly portfolio: Portfolio; readonly patches: Patches; readonly inverse: Patches };

class Rejected extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * The portfolio after `command`, or why it cannot be carried out. Pure: the argument is never changed, and a rejected command
 * changes nothing. The touched item is validated with its own schema; unknown fields are kept.
 */
export function apply(portfolio: Portfolio, command: Command): Result<Applied> {
  const taken: TakenIds = new Map();
  try {
    const [next, patches, inverse] = create(
      portfolio,
      (draft) => {
        for (const single of command.kind === 'batch' ? command.commands : [command]) applySingle(draft, single, taken);
      },
      { enablePatches: true },
    );
    return success({ portfolio: next, patches, inverse });
  } catch (error) {
    if (error instanceof Rejected) return failure(error.code, error.message);
    throw error;
  }
}

type Item = Record<string, unknown> & { id: string };

/** Ids in use, read once for each collection that a command adds to: a batch may add thousands. */
type TakenIds = Map<Collection, Set<string>>;

function idsIn(draft: Mutable<Portfolio>, collection: Collection, taken: TakenIds): Set<string> {
  const ids = taken.get(collection) ?? new Set(listOf(draft, collection).map((item) => item.id));
  taken.set(collection, ids);
  return ids;
}

function applySingle(draft: Mutable<Portfolio>, command: SingleCommand, taken: TakenIds): void {
  switch (command.kind) {
    case 'add': {
      const list = listOf(draft, command.collection);
      const ids = idsIn(draft, command.collection, taken);
      if (ids.has(command.value.id)) throw new Rejected('id-taken', `There is already something with the id ${command.value.id}.`);
      const value = validated(command.collection, command.value);
      if (command.index === undefined) list.push(value);
      else list.splice(command.index, 0, value);
      ids.add(command.value.id);
      return;
    }
    case 'set': {
      const { list, index, item } = find(draft, command.collection, command.id);
      const plain = structuredCloneJson(item);
      for (const change of command.changes) setAt(plain, change);
      if (plain.id !== command.id) throw new Rejected('id-fixed', 'An id never changes.');
      mergeInto(list, index, validated(command.collection, plain));
      forget(
        draft,
        (kept) =>
          kept.collection === command.collection &&
          kept.id === command.id &&
          command.changes.some((change) => touches(kept.path, change.path.join('.'))),
      );
      return;
    }
    case 'remove': {
      const { list, index } = find(draft, command.collection, command.id);
      list.splice(index, 1);
      taken.clear();
      forget(draft, (kept) => kept.collection === command.collection && kept.id === command.id);
      if (command.collection === 'people') removeBelongings(draft, command.id);
      return;
    }
    case 'move': {
      const { list, index, item } = find(draft, command.collection, command.id);
      const plain = structuredCloneJson(item);
      list.splice(index, 1);
      list.splice(command.index, 0, plain);
      return;
    }
    case 'draft': {
      find(draft, command.draft.collection, command.draft.id);
      const same = draft.drafts.findIndex((kept) => sameField(kept, command.draft));
      if (same >= 0) draft.drafts[same] = command.draft;
      else draft.drafts.push(command.draft);
      return;
    }
    case 'drop-draft':
      forget(draft, (kept) => sameField(kept, command));
      return;
    default:
      command satisfies never;
  }
}

/** A person's entries and documents go with the person; works stay and lose the link. */
function removeBelongings(draft: Mutable<Portfolio>, person: string): void {
  const gone = new Set(
    [...draft.entries.filter((entry) => entry.person === person), ...draft.documents.filter((document) => document.owner === person)].map(
      (item) => item.id,
    ),
  );
  draft.entries = draft.entries.filter((entry) => entry.person !== person);
  draft.documents = draft.documents.filter((document) => document.owner !== person);
  forget(draft, (kept) => gone.has(kept.id));
  for (const work of draft.works) for (const contributor of work.contributors) if (contributor.person === person) delete contributor.person;
}

/** Drops unfinished fields; without any the list is not touched, so that no patch says it was. */
function forget(draft: Mutable<Portfolio>, settled: (kept: Draft) => boolean): void {
  if (draft.drafts.some(settled)) draft.drafts = draft.drafts.filter((kept) => !settled(kept));
}

type Field = { readonly collection: string; readonly id: string; readonly path: string };

function sameField(a: Field, b: Field): boolean {
  return a.collection === b.collection && a.id === b.id && a.path === b.path;
}

/** Whether a change at `changed` settles what was typed at `kept`: the same field, one inside it or one around it. */
function touches(kept: string, changed: string): boolean {
  return kept === changed || kept.startsWith(`${changed}.`) || changed.startsWith(`${kept}.`);
}

function listOf(draft: Mutable<Portfolio>, collection: Collection): Item[] {
  return draft[collection] as Item[];
}

function find(draft: Mutable<Portfolio>, collection: Collection, id: string): { list: Item[]; index: number; item: Item } {
  const list = listOf(draft, collection);
  const index = list.findIndex((item) => item.id === id);
  const item = list[index];
  if (!item) throw new Rejected('not-found', 'What you are editing is no longer there; it may have been deleted in another window.');
  return { list, index, item };
}

function validated(collection: Collection, value: unknown): Item {
  const parsed = collections[collection].safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Rejected('invalid', issue ? `${issue.message} (${issue.path.join('.') || collection})` : z.prettifyError(parsed.error));
  }
  return parsed.data as Item;
}

/** Replaces only the fields that differ, so that patches and the preview see what really changed. */
function mergeInto(list: Item[], index: number, next: Item): void {
  const current = list[index];
  if (!current) return;
  for (const key of Object.keys(current)) if (!(key in next)) delete current[key];
  for (const [key, value] of Object.entries(next)) {
    if (JSON.stringify(current[key]) !== JSON.stringify(value)) current[key] = value;
  }
}

function structuredCloneJson(item: Item): Item {
  return JSON.parse(JSON.stringify(item)) as Item;
}

function setAt(target: Record<string, unknown>, change: Change): void {
  const keys = [...change.path];
  const last = keys.pop();
  if (last === undefined) return;
  let at: Record<string | number, unknown> = target;
  for (const [i, key] of keys.entries()) {
    fits(at, key);
    const child = at[key];
    if (typeof child !== 'object' || child === null) at[key] = typeof (keys[i + 1] ?? last) === 'number' ? [] : {};
    at = at[key] as Record<string | number, unknown>;
  }
  fits(at, last);
  if (change.value !== undefined) at[last] = change.value;
  else if (Array.isArray(at) && typeof last === 'number') at.splice(last, 1);
  else delete at[last];
}

/** A list takes places without gaps and no names: anything else would be lost when it is written to the file. */
function fits(at: Record<string | number, unknown>, key: string | number): void {
  if (Array.isArray(at) && (typeof key !== 'number' || key > at.length)) throw new Rejected('invalid', `A list has no place ${key}.`);
}
