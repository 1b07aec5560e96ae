/**
 * Objects on their way to another process: by numbers, and those that it does not have yet beside them. `anew`: it forgets all that it had.
 */
export type Parcel<T extends object> = {
  readonly numbers: readonly number[];
  readonly fresh: readonly (readonly [number: number, object: T])[];
  readonly anew: boolean;
};

/** So many objects are kept by the other side before it forgets them; some kB each. */
const MOST = 10_000;

/** Packs objects for one process, each once: who packs an object again must not have changed it. */
export function createPacker<T extends object>(most = MOST): (objects: readonly T[]) => Parcel<T> {
  let sent = new WeakMap<T, number>();
  let count = 0;
  return (objects) => {
    const anew = count > most;
    if (anew) {
      sent = new WeakMap();
      count = 0;
    }
    const fresh: [number, T][] = [];
    const numbers = objects.map((object) => {
      const known = sent.get(object);
      if (known !== undefined) return known;
      const number = ++count;
      sent.set(object, number);
      fresh.push([number, object]);
      return number;
    });
    return { numbers, fresh, anew };
  };
}

/** Unpacks what one packer packed, parcel by parcel in their order; what came before is the same object again. */
export function createUnpacker<T extends object>(): (parcel: Parcel<T>) => readonly T[] {
  const kept = new Map<number, T>();
  return ({ numbers, fresh, anew }) => {
    if (anew) kept.clear();
    for (const [number, object] of fresh) kept.set(number, object);
    // A packer names nothing that it did not send.
    return numbers.map((number) => kept.get(number) as T);
  };
}
