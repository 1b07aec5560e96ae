/** So many files are worked on at a time. */
const AT_ONCE = 16;

/** Does the same with each of many, some at a time. Rejects with the first error, once nothing is under way any more. */
export async function inTurns<A, B>(all: readonly A[], work: (one: A, index: number) => Promise<B>): Promise<readonly B[]> {
  const made: B[] = [];
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const done = await Promise.allSettled(all.slice(from, from + AT_ONCE).map((one, i) => work(one, from + i)));
    for (const one of done) {
      if (one.status === 'rejected') throw one.reason;
      made.push(one.value);
    }
  }
  return made;
}
