import { citationKeys } from '../formats/citation-keys.ts';
import type { Work } from '../model/work.ts';
import { privateKeys } from './public-item.ts';

/** Never part of a key: a work that hides no more than these keeps its key. */
const neverInKeys: ReadonlySet<string> = new Set(['abstract', 'keyword']);

/**
 * Citation keys of the works that a site shows: those of exports of the whole portfolio, so that a key stays when other works become
 * public. A work with private fields gets a key made of what is public of it, because years, names and imported keys could tell the rest.
 * @param all works of the portfolio as it is
 * @param shown works as `forWeb` gives them
 * @param pattern see citation-keys.ts; blank: the usual one
 */
export function siteKeys(all: readonly Work[], shown: readonly Work[], pattern = ''): ReadonlyMap<string, string> {
  const whole = citationKeys(all, pattern || undefined);
  const hides = new Set(all.flatMap((work) => (privateKeys(work).some((key) => !neverInKeys.has(key)) ? [work.id] : [])));
  const keys = new Map(shown.flatMap(({ id }) => (hides.has(id) ? [] : [[id, whole.get(id) ?? id] as const])));
  const taken = new Set([...keys.values()].map((key) => key.toLowerCase()));
  for (const [id, key] of citationKeys(
    shown.filter((work) => hides.has(work.id)),
    pattern || undefined,
  )) {
    let own = key;
    for (let i = 2; taken.has(own.toLowerCase()); i++) own = `${key}-${i}`;
    taken.add(own.toLowerCase());
    keys.set(id, own);
  }
  return keys;
}
