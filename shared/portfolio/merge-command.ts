import { plainText } from '../text/parse-rich.ts';
import { merged, type Side } from '../works/merge-works.ts';
import { changesTo } from './changes-to.ts';
import type { Command, SingleCommand } from './commands.ts';
import { itemsIn } from './items-in.ts';
import type { Collection } from './portfolio.ts';
import type { PortfolioV1 as Portfolio } from './portfolio-v1.ts';

/** Two works of which one stays; `takes`: fields that were chosen otherwise than proposed. */
export type Merge = { readonly stays: string; readonly other: string; readonly takes?: Readonly<Record<string, Side>> };

/**
 * The edit that makes one work out of two: its fields, every citation, section and evidence that named the other one, and the end of
 * that one; undo brings everything back. Null when there is nothing to merge. Several merges follow each other: three works may be one.
 */
export function mergeCommand(portfolio: Portfolio, merges: readonly Merge[]): Command | null {
  const works = new Map(portfolio.works.map((work) => [work.id, work]));
  const moved = new Map<string, string>();
  const now = (id: string): string => {
    const next = moved.get(id);
    return next === undefined ? id : now(next);
  };
  const changed = new Set<string>();
  const names: string[] = [];
  for (const { stays, other, takes } of merges) {
    const [a, b] = [works.get(now(stays)), works.get(now(other))];
    if (!a || !b || a.id === b.id) continue;
    const one = merged(a, b, takes);
    // What one of them showed already is no secret.
    works.set(a.id, one.private && !b.private ? { ...one, private: undefined } : one);
    works.delete(b.id);
    moved.set(b.id, a.id);
    changed.add(a.id);
    names.push(plainText(a.title));
  }
  if (moved.size === 0) return null;
  const pointing = new Map([...moved.keys()].map((id) => [id, now(id)]));
  const edited = (collection: Collection, before: Item, after: Item): SingleCommand[] => {
    const changes = changesTo(before, repointed(after, pointing) as Item);
    return changes.length > 0 ? [{ kind: 'set', collection, id: before.id, changes }] : [];
  };
  const commands: SingleCommand[] = [
    ...portfolio.works.flatMap((work) => (moved.has(work.id) ? [] : edited('works', work, works.get(work.id) ?? work))),
    ...(['people', 'entries', 'documents', 'groups'] as const).flatMap((collection) =>
      (itemsIn(portfolio, collection) as readonly Item[]).flatMap((item) => edited(collection, item, item)),
    ),
    ...[...moved.keys()].map((id): SingleCommand => ({ kind: 'remove', collection: 'works', id })),
  ];
  const label = moved.size === 1 ? `Merge “${names[0]?.slice(0, 120)}”` : `Merge ${moved.size} works`;
  return { kind: 'batch', label, commands };
}

type Item = { readonly id: string };

/** Fields that hold ids of works: lists of them, or a record by them. */
const ofIds = new Set(['works', 'exclude', 'items']);

/** The same value with works named by the ids they have now: in citations of texts, in lists of ids and items, as keys of records. */
function repointed(value: unknown, moved: ReadonlyMap<string, string>, key = ''): unknown {
  if (typeof value === 'string') {
    return value.includes('[@')
      ? value.replace(/\[@([^\]\s]+)\]/g, (all, id: string) => (moved.has(id) ? `[@${moved.get(id)}]` : all))
      : value;
  }
  if (Array.isArray(value)) return ofIds.has(key) ? repointedIds(value, moved) : value.map((one) => repointed(one, moved));
  if (typeof value !== 'object' || value === null) return value;
  const nameOf = (id: string) => (ofIds.has(key) ? (moved.get(id) ?? id) : id);
  const parts = Object.entries(value).map(([id, part]) => ({ id, name: nameOf(id), now: repointed(part, moved, id) }));
  // What was said about the work that stays goes before what was said about the other one.
  const own = parts.filter(({ id, name }) => id === name);
  return Object.fromEntries([...parts, ...own].map(({ name, now }) => [name, now]));
}

/** Each work once, at the first place where it or what became part of it stood. */
function repointedIds(list: readonly unknown[], moved: ReadonlyMap<string, string>): readonly unknown[] {
  const next = list.map((one) => {
    const now = moved.get(idIn(one) ?? '');
    if (now === undefined) return repointed(one, moved);
    if (typeof one === 'string') return now;
    return { ...(one as object), [isOfGroup(one) ? 'work' : 'id']: now };
  });
  const became = new Set(moved.values());
  return next.filter((one, i) => {
    const id = idIn(one);
    return id === null || !became.has(id) || next.findIndex((other) => idIn(other) === id) === i;
  });
}

const isOfGroup = (part: unknown): part is { readonly work: string } =>
  typeof (part as { readonly work?: unknown } | null)?.work === 'string';

/** The work that a part of a list stands for: an id, an item of a section or a work of a group. */
function idIn(part: unknown): string | null {
  if (typeof part === 'string') return part;
  if (isOfGroup(part)) return part.work;
  const item = part as { readonly kind?: unknown; readonly id?: unknown } | null;
  return item && typeof item === 'object' && item.kind === 'work' && typeof item.id === 'string' ? item.id : null;
}
