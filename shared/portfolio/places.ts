import { current, isDraft, type Draft as Mutable } from 'mutative';
import { itemsIn } from './items-in.ts';
import type { Collection } from './portfolio.ts';
import type { PortfolioV1 as Portfolio } from './portfolio-v1.ts';

/** A value in a draft as it is now, without making drafts of what is inside; what was put in by a command is no draft. */
export function asItIs<T extends object>(value: T): T {
  return isDraft(value) ? current(value) : value;
}

/**
 * Where the items of each list stand, by id, while commands are carried out on a draft. A list is read when it is first asked about and
 * again after its items moved, so that a batch may change thousands of items.
 */
export class Places {
  readonly #draft: Mutable<Portfolio>;
  readonly #known = new Map<Collection, Map<string, number>>();
  /** Lists whose items moved since they were read: the ids are right, the places are not. */
  readonly #moved = new Set<Collection>();

  constructor(draft: Mutable<Portfolio>) {
    this.#draft = draft;
  }

  has(collection: Collection, id: string): boolean {
    return this.#ids(collection).has(id);
  }

  /** Undefined: not in this list. */
  at(collection: Collection, id: string): number | undefined {
    if (this.#moved.has(collection)) this.forget(collection);
    return this.#ids(collection).get(id);
  }

  /** Something was put at the end of a list, or, with `moves`, before others. */
  added(collection: Collection, id: string, moves: boolean): void {
    const ids = this.#ids(collection);
    ids.set(id, ids.size);
    if (moves) this.#moved.add(collection);
  }

  /** Something was taken out of a list, or stands elsewhere in it. */
  changed(collection: Collection, removed?: string): void {
    if (removed !== undefined) this.#ids(collection).delete(removed);
    this.#moved.add(collection);
  }

  /** A list is another one now. */
  forget(collection: Collection): void {
    this.#known.delete(collection);
    this.#moved.delete(collection);
  }

  #ids(collection: Collection): Map<string, number> {
    let ids = this.#known.get(collection);
    if (!ids) {
      // Read without drafts: one for each of thousands of items would have to be looked through at the end.
      ids = new Map(
        (asItIs(itemsIn(this.#draft, collection)) as readonly { readonly id: string }[]).map((item, place) => [item.id, place]),
      );
      this.#known.set(collection, ids);
    }
    return ids;
  }
}
