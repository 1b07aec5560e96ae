import { create, type Draft as Mutable, type Patches } from 'mutative';
import { z } from 'zod';
import { failure, type Result, success } from '../model/problem.ts';
import type { Command, SingleCommand } from './commands.ts';
import { dropDismissals, keepDismissal, sameDismissal } from './dismiss.ts';
import { dropRefs } from './drop-refs.ts';
import { itemsIn } from './items-in.ts';
import { mergeInto, structuredCloneJson } from './merge-into.ts';
import { dropStyle, keepStyle } from './own-styles.ts';
import { asItIs, Places } from './places.ts';
import { type Collection, collections } from './portfolio.ts';
import type { PortfolioV1 as Portfolio } from './portfolio-v1.ts';
import { Rejected } from './rejected.ts';
import { forget, forgetItems, removeBelongings, removeDocuments } from './removals.ts';
import { setAt } from './set-at.ts';

/** The portfolio after a command, with patches forwards and back (RFC 6902 operations on array paths). */
export type Applied = { readonly portfolio: Portfolio; readonly patches: Patches; readonly inverse: Patches };

/**
 * The portfolio after `command`, or why it cannot be carried out. Pure: the argument is never changed, and a rejected command
 * changes nothing. The touched item is validated with its own schema; unknown fields are kept.
 */
export function apply(portfolio: Portfolio, command: Command): Result<Applied> {
  try {
    const [next, patches, inverse] = create(
      portfolio,
      (draft) => {
        const places = new Places(draft);
        for (const step of command.kind === 'batch' ? withRemovalsTogether(command.commands) : [command]) {
          if (step.kind === 'remove-many') removeMany(draft, step, places);
          else applySingle(draft, step, places);
        }
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

type RemoveMany = { readonly kind: 'remove-many'; readonly collection: Collection; readonly ids: string[] };

/** The commands in their order; removals from one list that follow each other as one, because each would move all that stand behind it. */
function withRemovalsTogether(commands: readonly SingleCommand[]): (SingleCommand | RemoveMany)[] {
  const steps: (SingleCommand | RemoveMany)[] = [];
  for (const command of commands) {
    const last = steps.at(-1);
    // With a person go their belongings: one after the other.
    if (command.kind !== 'remove' || command.collection === 'people' || command.collection === 'groups') steps.push(command);
    else if (last?.kind === 'remove-many' && last.collection === command.collection) last.ids.push(command.id);
    else if (last?.kind === 'remove' && last.collection === command.collection)
      steps[steps.length - 1] = { kind: 'remove-many', collection: command.collection, ids: [last.id, command.id] };
    else steps.push(command);
  }
  return steps;
}

function removeMany(draft: Mutable<Portfolio>, { collection, ids }: RemoveMany, places: Places): void {
  for (const id of ids) {
    if (!places.has(collection, id)) throw notThere();
    places.changed(collection, id);
  }
  const gone = new Set(ids);
  const kept = (asItIs(itemsIn(draft, collection)) as Item[]).filter((item) => !gone.has(item.id));
  Object.assign(draft, { [collection]: kept });
  dropEmptyList(draft, collection);
  forgetItems(draft, (kept) => kept.collection === collection && gone.has(kept.id));
  if (collection === 'entries' || collection === 'works') dropRefs(draft, collection, gone);
}

function applySingle(draft: Mutable<Portfolio>, command: SingleCommand, places: Places): void {
  switch (command.kind) {
    case 'add': {
      const { id } = command.value;
      if (places.has(command.collection, id)) throw new Rejected('id-taken', `There is already something with the id ${id}.`);
      const value = validated(command.collection, command.value);
      const list = listOf(draft, command.collection);
      if (command.index === undefined) list.push(value);
      else list.splice(command.index, 0, value);
      places.added(command.collection, id, command.index !== undefined);
      return;
    }
    case 'set': {
      const { item } = find(draft, command.collection, command.id, places);
      const before = asItIs(item);
      const plain = structuredCloneJson(before);
      for (const change of command.changes) setAt(plain, change);
      if (plain.id !== command.id) throw new Rejected('id-fixed', 'An id never changes.');
      mergeInto(item, before, validated(command.collection, plain));
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
      const { list, index } = find(draft, command.collection, command.id, places);
      list.splice(index, 1);
      dropEmptyList(draft, command.collection);
      places.changed(command.collection, command.id);
      forgetItems(draft, (kept) => kept.collection === command.collection && kept.id === command.id);
      if (command.collection === 'entries' || command.collection === 'works') dropRefs(draft, command.collection, new Set([command.id]));
      if (command.collection === 'groups') {
        removeDocuments(draft, command.id);
        places.forget('documents');
      }
      if (command.collection === 'people') {
        removeBelongings(draft, command.id);
        for (const collection of ['entries', 'documents'] as const) places.forget(collection);
      }
      return;
    }
    case 'move': {
      const { list, index, item } = find(draft, command.collection, command.id, places);
      const plain = structuredCloneJson(item);
      list.splice(index, 1);
      list.splice(command.index, 0, plain);
      places.changed(command.collection);
      return;
    }
    case 'draft': {
      find(draft, command.draft.collection, command.draft.id, places);
      const same = draft.drafts.findIndex((kept) => sameField(kept, command.draft));
      if (same >= 0) draft.drafts[same] = command.draft;
      else draft.drafts.push(command.draft);
      return;
    }
    case 'drop-draft':
      forget(draft, (kept) => sameField(kept, command));
      return;
    case 'dismiss':
      find(draft, command.dismissed.collection, command.dismissed.id, places);
      keepDismissal(draft, command.dismissed);
      return;
    case 'restore':
      dropDismissals(draft, (kept) => sameDismissal(kept, command));
      return;
    case 'add-style':
      keepStyle(draft, command.style);
      return;
    case 'remove-style':
      dropStyle(draft, command.id);
      return;
    default:
      command satisfies never;
  }
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
  if (collection === 'groups') draft.groups ??= [];
  return draft[collection] as unknown as Item[];
}

/** A list that a file need not have goes with its last item. */
function dropEmptyList(draft: Mutable<Portfolio>, collection: Collection): void {
  if (collection === 'groups' && draft.groups?.length === 0) delete draft.groups;
}

function find(draft: Mutable<Portfolio>, collection: Collection, id: string, places: Places): { list: Item[]; index: number; item: Item } {
  const index = places.at(collection, id);
  if (index === undefined) throw notThere();
  const list = listOf(draft, collection);
  const item = list[index];
  if (!item) throw notThere();
  return { list, index, item };
}

function notThere(): Rejected {
  return new Rejected('not-found', 'What you are editing is no longer there; it may have been deleted in another window.');
}

function validated(collection: Collection, value: unknown): Item {
  const parsed = collections[collection].safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Rejected('invalid', issue ? `${issue.message} (${issue.path.join('.') || collection})` : z.prettifyError(parsed.error));
  }
  return parsed.data as Item;
}
