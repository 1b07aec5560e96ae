import { contributorRoles } from '../model/work.ts';
import type { CslItem } from './to-csl.ts';

type Named = { readonly family: string; readonly first: string };
const named = new WeakMap<CslItem, readonly Named[]>();

/** Everybody whom an item names: the family name with its particles, and the given names. */
function namesOf(item: CslItem): readonly Named[] {
  const known = named.get(item);
  if (known) return known;
  const names = contributorRoles.flatMap((variable) => {
    const list = (item as Readonly<Record<string, unknown>>)[variable] as readonly Readonly<Record<string, string>>[] | undefined;
    return (list ?? []).map(({ given: first = '', ...rest }): Named => ({ family: JSON.stringify(rest), first }));
  });
  named.set(item, names);
  return names;
}

/** By work, which given names there are in the whole list for each family name in it. */
export function namesakesIn(items: readonly CslItem[]): ReadonlyMap<string, string> {
  const given = new Map<string, Set<string>>();
  const families = items.map((item) =>
    namesOf(item).map(({ family, first }) => {
      given.set(family, (given.get(family) ?? new Set()).add(first));
      return family;
    }),
  );
  const said = new Map([...given].map(([family, names]) => [family, names.size > 1 ? [...names].sort().join('|') : '']));
  return new Map(items.map((item, i) => [item.id, (families[i] ?? []).map((family) => said.get(family)).join(' ')]));
}
