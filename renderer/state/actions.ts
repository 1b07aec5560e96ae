import { definitionOf, type EntryKind, emptyEntry } from '../../shared/entries/registry.ts';
import { emptyGroup, groupLabel } from '../../shared/model/group.ts';
import { newId } from '../../shared/model/id.ts';
import { type Name, untitled } from '../../shared/model/names.ts';
import { emptyPerson, type Person, personLabel } from '../../shared/model/person.ts';
import { emptyWork, type Work } from '../../shared/model/work.ts';
import type { Command } from '../../shared/portfolio/commands.ts';
import { describe as wordsFor } from '../../shared/portfolio/describe.ts';
import { itemsIn } from '../../shared/portfolio/items-in.ts';
import type { Collection } from '../../shared/portfolio/portfolio.ts';
import { mainWorkKinds, type WorkKind } from '../../shared/works/work-kinds.ts';
import { inGroupsAgain, listedAgain } from '../lib/listed-again.ts';
import { type DocumentPreset, documentPresets, newDocument } from '../lib/new-document.ts';
import { newGroupPage } from '../lib/new-group-page.ts';
import { notifyNext } from '../lib/notify.tsx';
import { missedText } from '../lib/uses.ts';
import { lineOf } from '../lib/work-text.ts';
import { edit } from './app.ts';
import { go, openSpot, paths } from './navigate.ts';
import { offerUndo } from './offer-undo.ts';
import { itemOf } from './select.ts';
import { type Portfolio, useApp } from './store.ts';
import { choosePerson } from './ui.ts';

/** A copy as JSON, which is what a command carries. */
function json<T extends object>(value: T): T & Record<string, unknown> {
  return JSON.parse(JSON.stringify(value)) as T & Record<string, unknown>;
}

/** Adds an entry and opens its form. Dated kinds get new entries on top, where the newest belongs. */
export function addEntry(kind: EntryKind, person: string): void {
  const { portfolio } = useApp.getState();
  if (!portfolio) return;
  const entry = emptyEntry(kind, newId('e'), person);
  const dated = definitionOf(kind).form.some((group) => group.fields.some((field) => (field as { kind: string }).kind === 'dates'));
  const first = portfolio.entries.findIndex((other) => other.kind === kind && other.person === person);
  const index = dated && first >= 0 ? { index: first } : {};
  if (edit({ kind: 'add', collection: 'entries', value: json(entry), ...index })) openSpot({ collection: 'entries', id: entry.id });
}

function newWork(kind: WorkKind, person: string | null): Work {
  const owner = person === null ? undefined : itemOf(useApp.getState(), 'people', person);
  return {
    ...emptyWork(newId('w'), kind.type),
    ...(kind.genre === undefined ? {} : { genre: kind.genre }),
    contributors: owner ? [{ name: untitled(owner.name), role: 'author', person: owner.id }] : [],
  };
}

/** Adds a work with the chosen person as its first author, and opens its form. */
export function addWork(kind: WorkKind, person: string | null): void {
  const work = newWork(kind, person);
  if (edit({ kind: 'add', collection: 'works', value: json(work) })) openSpot({ collection: 'works', id: work.id });
}

/** Adds a work of which only the title is known, for a text that cites it, and offers its form. Null when it was refused. */
export function addCitedWork(title: string): string | null {
  const [kind] = mainWorkKinds;
  if (!kind) return null;
  const work = { ...newWork(kind, null), title };
  if (!edit({ kind: 'add', collection: 'works', value: json(work) })) return null;
  notifyNext(title ? `Added “${lineOf(title)}” to Works.` : 'Added a work.', 'Fill in', () =>
    openSpot({ collection: 'works', id: work.id }),
  );
  return work.id;
}

export function addFirstWorkKind(person: string | null): void {
  const [kind] = mainWorkKinds;
  if (kind) addWork(kind, person);
}

/** Adds a person with a first document, and makes them the one whose entries are shown; with `stay`, not their profile. */
export function addPerson(name: Name, { stay = false } = {}): void {
  const person = { ...emptyPerson(newId('p')), name };
  const label = personLabel(person);
  const document = newDocument(person, (useApp.getState().portfolio?.people.length ?? 0) === 0 ? 'CV' : `CV of ${label}`);
  const added = edit({
    kind: 'batch',
    label: `Add ${label}`,
    commands: [
      { kind: 'add', collection: 'people', value: json(person) },
      { kind: 'add', collection: 'documents', value: json(document) },
    ],
  });
  if (!added) return;
  choosePerson(person.id);
  if (!stay) go(paths.profile);
}

/** The name, or with a number what no document is called yet. */
function freeName(base: string, { documents }: Portfolio): string {
  const taken = new Set(documents.map((document) => document.name));
  let name = base;
  for (let i = 2; taken.has(name); i++) name = `${base} ${i}`;
  return name;
}

/** Adds a document of a kind under its name, or the next free one, and opens it. */
export function addDocument(owner: string, kind: DocumentPreset['id'] = 'cv'): void {
  const state = useApp.getState();
  const person = itemOf(state, 'people', owner);
  if (!person || !state.portfolio) return;
  const base = documentPresets.find((preset) => preset.id === kind)?.name ?? 'CV';
  const document = newDocument(person, freeName(base, state.portfolio), kind);
  if (edit({ kind: 'add', collection: 'documents', value: json(document) })) openSpot({ collection: 'documents', id: document.id });
}

/** Adds a page of a group and opens it. */
export function addGroupPage(id: string): void {
  const state = useApp.getState();
  const group = itemOf(state, 'groups', id);
  if (!group || !state.portfolio) return;
  const document = newGroupPage(group, freeName(`Page of ${groupLabel(group)}`, state.portfolio));
  if (edit({ kind: 'add', collection: 'documents', value: json(document) })) openSpot({ collection: 'documents', id: document.id });
}

/** Adds a lab or company and opens its form; the person in view is its first member. */
export function addGroup(person: string | null): void {
  const members = person === null ? [] : [{ id: newId('m'), person }];
  const group = { ...emptyGroup(newId('g')), members };
  if (edit({ kind: 'add', collection: 'groups', value: json(group) })) openSpot({ collection: 'groups', id: group.id });
}

const prefixes = { people: 'p', works: 'w', entries: 'e', documents: 'd', groups: 'g' } as const;

/** Puts a copy behind the item and opens it. */
export function duplicate(collection: Collection, id: string): void {
  const state = useApp.getState();
  const item = itemOf(state, collection, id);
  const index = state.portfolio ? itemsIn(state.portfolio, collection).findIndex((other) => other.id === id) : -1;
  if (!item || index < 0) return;
  const copy = { ...json(item), id: newId(prefixes[collection]) };
  if (collection === 'documents' || collection === 'groups')
    Object.assign(copy, { name: `${String((copy as { name?: string }).name)} (copy)` });
  if (edit({ kind: 'add', collection, value: copy, index: index + 1 })) openSpot({ collection, id: copy.id });
}

/** Deletes at once, says where the item is missed now, and offers to take it back, whatever was edited since. */
export function removeItem(collection: Collection, id: string): void {
  const { portfolio } = useApp.getState();
  if (!portfolio) return;
  const index = itemsIn(portfolio, collection).findIndex((item) => item.id === id);
  const item = itemsIn(portfolio, collection)[index];
  if (!item) return;
  const command: Command = { kind: 'remove', collection, id };
  const label = wordsFor(command, portfolio);
  const missed = missedText(portfolio, id);
  if (!edit(command)) return;
  const otherwise = () => {
    // Undone already by another way: there is nothing left to take back.
    if (!itemOf(useApp.getState(), collection, id)) edit(bringBack(collection, item, index, portfolio));
  };
  const message = [`${lineOf(label).replace('Delete', 'Deleted')}.`, missed].filter(Boolean).join(' ');
  offerUndo({ message, label, otherwise, warns: missed !== '' });
}

/** The edit that brings a deleted item back, also to where documents listed it. With a person come their entries, their documents and their place among authors. */
function bringBack(collection: Collection, item: { readonly id: string }, index: number, before: Portfolio): Command {
  const add = { kind: 'add' as const, collection, value: json(item), index };
  const now = useApp.getState().portfolio ?? before;
  const documents = before.documents.flatMap((value, at) =>
    value.owner === item.id ? [{ kind: 'add' as const, collection: 'documents' as const, value: json(value), index: at }] : [],
  );
  if (collection !== 'people') {
    const ids = new Set([item.id]);
    const listed = [...documents, ...listedAgain(now, before, ids), ...inGroupsAgain(now, before, ids)];
    return listed.length === 0 ? add : { kind: 'batch', label: 'Bring back what was deleted', commands: [add, ...listed] };
  }
  const entries = new Set(before.entries.filter((value) => value.person === item.id).map((value) => value.id));
  const own = [
    ...before.entries.flatMap((value, at) =>
      value.person === item.id ? [{ collection: 'entries' as const, value: json(value), index: at }] : [],
    ),
  ];
  const links = before.works.flatMap((work) => {
    const now = itemOf(useApp.getState(), 'works', work.id)?.contributors ?? [];
    return work.contributors.flatMap(({ person, name }, place) =>
      person === item.id && JSON.stringify(now[place]?.name) === JSON.stringify(name)
        ? [
            {
              kind: 'set' as const,
              collection: 'works' as const,
              id: work.id,
              changes: [{ path: ['contributors', place, 'person'], value: person }],
            },
          ]
        : [],
    );
  });
  const label = `Bring back ${personLabel(item as Person)}`;
  return {
    kind: 'batch',
    label,
    commands: [
      add,
      ...own.map((one) => ({ kind: 'add' as const, ...one })),
      ...documents,
      ...listedAgain(now, before, entries),
      ...inGroupsAgain(now, before, new Set([item.id])),
      ...links,
    ],
  };
}

/** Moves an item to where another one stands now. */
export function moveTo(collection: Collection, id: string, target: string): void {
  const { portfolio } = useApp.getState();
  const index = portfolio ? itemsIn(portfolio, collection).findIndex((item) => item.id === target) : -1;
  if (index >= 0 && id !== target) edit({ kind: 'move', collection, id, index });
}
