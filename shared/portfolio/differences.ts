import { jsonEqual } from '../text/json-equal.ts';
import type { SingleCommand } from './commands.ts';
import { itemsIn } from './items-in.ts';
import { type Collection, collections } from './portfolio.ts';
import type { PortfolioV1 as Portfolio } from './portfolio-v1.ts';

type Item = { readonly id: string; readonly [field: string]: unknown };

/** One item that two states of a portfolio do not share. `was` or `now` is null where it is missing. */
export type Difference = {
  readonly collection: Collection;
  readonly id: string;
  readonly was: Item | null;
  readonly now: Item | null;
};

const itemsOf = (portfolio: Portfolio, collection: Collection): readonly Item[] => itemsIn(portfolio, collection) as readonly Item[];

/** Every item that differs, in the order of the collections; what was only moved does not. */
export function differences(then: Portfolio, now: Portfolio): Difference[] {
  return (Object.keys(collections) as Collection[]).flatMap((collection) => {
    const before = new Map(itemsOf(then, collection).map((item) => [item.id, item]));
    const after = new Map(itemsOf(now, collection).map((item) => [item.id, item]));
    return [...new Set([...before.keys(), ...after.keys()])].flatMap((id): Difference[] => {
      const one = before.get(id) ?? null;
      const other = after.get(id) ?? null;
      return jsonEqual(one, other) ? [] : [{ collection, id, was: one, now: other }];
    });
  });
}

/** Commands that bring items back to how they were then: added again, changed field by field, or removed when they are newer. */
export function restoring(list: readonly Difference[], then: Portfolio): SingleCommand[] {
  // What others refer to comes back first and goes last.
  const back = list.filter((difference) => difference.was !== null);
  const gone = list.filter((difference) => difference.was === null).reverse();
  return [
    ...back.map((difference) => bringBack(difference, then)),
    ...gone.map(({ collection, id }): SingleCommand => ({ kind: 'remove', collection, id })),
  ];
}

function bringBack({ collection, id, was: item, now }: Difference, then: Portfolio): SingleCommand {
  const was = item as Item;
  if (!now) return { kind: 'add', collection, value: plain(was), index: itemsOf(then, collection).findIndex((one) => one.id === id) };
  const keys = [...new Set([...Object.keys(was), ...Object.keys(now)])].filter((key) => !jsonEqual(was[key], now[key]));
  return {
    kind: 'set',
    collection,
    id,
    changes: keys.map((key) => (was[key] === undefined ? { path: [key] } : { path: [key], value: plain(was[key]) as never })),
  };
}

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
