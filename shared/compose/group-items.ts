import { definitionOf, entryKinds } from '../entries/registry.ts';
import type { Section } from '../model/document.ts';
import type { Wording } from '../wording/wording.ts';
import { workKindOf, workKinds } from '../works/work-kinds.ts';
import { yearsOf } from './filter-items.ts';
import { datesOf, type Item } from './resolve-items.ts';

/** Items that stand under one subheading; `rank` orders the groups. */
export type Group = { readonly label: string; readonly rank: number };

/** The group of an item; null where the section has no subheadings. `now` is the present year. */
export function groupOf(item: Item, section: Section, wording: Wording, now: number): Group | null {
  switch (section.group) {
    case 'none':
      return null;
    case 'year': {
      const year = yearsOf(datesOf(item), now)?.[0];
      if (year === undefined) return { label: wording.say('group.undated'), rank: Number.MAX_SAFE_INTEGER };
      return { label: String(year), rank: section.order === 'oldest' ? year : -year };
    }
    case 'type': {
      if (item.kind === 'work') {
        const kind = workKindOf(item.work);
        const own = `works.${kind.id}`;
        return {
          label: wording.say(wording.knows(own) ? own : 'works.other'),
          rank: wording.knows(own) ? workKinds.indexOf(kind) : workKinds.length,
        };
      }
      const heading = `entries.${item.entry.kind}`;
      return {
        label: wording.knows(heading) ? wording.say(heading) : definitionOf(item.entry.kind).name.many,
        rank: workKinds.length + 1 + entryKinds.indexOf(item.entry.kind),
      };
    }
    default:
      return section.group satisfies never;
  }
}

/** Values by group, in the order of the groups; without groups one part that has no label. Stable within a group. */
export function inGroups<T>(values: readonly T[], group: (value: T) => Group | null): { readonly label: string; readonly values: T[] }[] {
  const parts = new Map<string, { readonly group: Group | null; readonly values: T[] }>();
  for (const value of values) {
    const own = group(value);
    const key = own?.label ?? '';
    const part = parts.get(key) ?? { group: own, values: [] };
    parts.set(key, part);
    part.values.push(value);
  }
  return [...parts.values()]
    .sort((a, b) => (a.group?.rank ?? 0) - (b.group?.rank ?? 0))
    .map((part) => ({ label: part.group?.label ?? '', values: part.values }));
}
