import { useLayoutEffect, useRef, useState } from 'react';

/**
 * The same functions at every drawing, which carry out the newest ones: rows that get them need not be drawn anew because the list was.
 * For what happens after drawing (keys, clicks), not while it.
 */
export function useStable<T extends Record<string, (...input: never[]) => void>>(newest: T): T {
  const latest = useRef(newest);
  useLayoutEffect(() => {
    latest.current = newest;
  });
  const [stable] = useState(
    () => Object.fromEntries(Object.keys(newest).map((name) => [name, (...input: never[]) => latest.current[name]?.(...input)])) as T,
  );
  return stable;
}
