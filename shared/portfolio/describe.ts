import { definitionOf } from '../entries/registry.ts';
import { groupLabel } from '../model/group.ts';
import { personLabel } from '../model/person.ts';
import { workKindOf } from '../works/work-kinds.ts';
import type { Command, SingleCommand } from './commands.ts';
import type { Collection } from './portfolio.ts';
import type { PortfolioV1 as Portfolio } from './portfolio-v1.ts';

/** What undo and redo say about a command, for example `Edit "PhD in Hydrology"`. `portfolio` is the one it was applied to. */
export function describe(command: Command, portfolio: Portfolio): string {
  if (command.kind === 'batch') return command.label;
  switch (command.kind) {
    case 'add':
      return `Add ${kindName(command.collection, command.value).toLowerCase()}`;
    case 'set':
      return `Edit ${itemName(command, portfolio)}`;
    case 'remove':
      return `Delete ${itemName(command, portfolio)}`;
    case 'move':
      return `Move ${itemName(command, portfolio)}`;
    case 'draft':
      return `Type in ${itemName(command.draft, portfolio)}`;
    case 'drop-draft':
      return `Clear unfinished field of ${itemName(command, portfolio)}`;
    case 'dismiss':
      return `Dismiss a finding about ${itemName(command.dismissed, portfolio)}`;
    case 'restore':
      return `Bring back a finding about ${itemName(command, portfolio)}`;
    case 'add-style':
      return `Add the reference style “${command.style.title}”`;
    case 'remove-style':
      return `Remove the reference style “${portfolio.styles?.find((style) => style.id === command.id)?.title ?? command.id}”`;
    default:
      return command satisfies never;
  }
}

/**
 * Commands with the same key that follow each other without a pause are one step of undo (typing a word is one step).
 * Null: always a step of its own.
 */
export function mergeKey(command: Command): string | null {
  if (command.kind === 'set') {
    // Removing the first line of a list twice removes two lines: never one edit that replaces the other.
    if (command.changes.some(({ path, value }) => value === undefined && typeof path.at(-1) === 'number')) return null;
    // In documents lists and switches are clicked, each click a decision of its own; elsewhere lists are typed as text.
    if (command.collection === 'documents' && command.changes.some(({ value }) => typeof value === 'boolean' || Array.isArray(value)))
      return null;
    return `${command.collection}/${command.id}/${command.changes.map((change) => change.path.join('.')).join('|')}`;
  }
  if (command.kind === 'draft') return `${command.draft.collection}/${command.draft.id}/${command.draft.path}`;
  return null;
}

function kindName(collection: Collection, value: Record<string, unknown>): string {
  switch (collection) {
    case 'people':
      return 'Person';
    case 'documents':
      return 'Document';
    case 'groups':
      return 'Group';
    case 'works':
      return workKindOf(value as Parameters<typeof workKindOf>[0]).name.one;
    case 'entries':
      return definitionOf(value.kind as Parameters<typeof definitionOf>[0]).name.one;
    default:
      return collection satisfies never;
  }
}

function itemName(at: Pick<Extract<SingleCommand, { kind: 'remove' }>, 'collection' | 'id'>, portfolio: Portfolio): string {
  const title = itemTitle(at.collection, at.id, portfolio);
  return title ? `“${title.length > 40 ? `${title.slice(0, 39)}…` : title}”` : 'entry';
}

function itemTitle(collection: Collection, id: string, portfolio: Portfolio): string {
  switch (collection) {
    case 'people': {
      const person = portfolio.people.find((item) => item.id === id);
      return person ? personLabel(person) : '';
    }
    case 'works':
      return portfolio.works.find((item) => item.id === id)?.title ?? '';
    case 'documents':
      return portfolio.documents.find((item) => item.id === id)?.name ?? '';
    case 'groups': {
      const group = portfolio.groups?.find((item) => item.id === id);
      return group ? groupLabel(group) : '';
    }
    case 'entries': {
      const entry = portfolio.entries.find((item) => item.id === id);
      return entry ? definitionOf(entry.kind).summary(entry).title : '';
    }
    default:
      return collection satisfies never;
  }
}
