import type { Authorship } from '../../../shared/model/section-filter.ts';
import { statuses } from '../../../shared/model/status.ts';
import { workKinds } from '../../../shared/works/work-kinds.ts';
import type { WorkFilter } from './work-filter.ts';

/** One condition of a filter in words, and the filter without it. */
export type Condition = { readonly key: string; readonly label: string; readonly without: WorkFilter };

export const placeNames: Readonly<Record<Authorship, string>> = {
  first: 'First author, or equal to the first',
  last: 'Last author',
  corresponding: 'Corresponding author',
  sole: 'Only author',
};
const shortPlaces: Readonly<Record<Authorship, string>> = { ...placeNames, first: 'First author' };

/**
 * The conditions that a filter sets, in the order of its form.
 * @param nameOf label of a person of the portfolio by id
 */
export function conditionsOf(filter: WorkFilter, nameOf: (person: string) => string): Condition[] {
  const { from, to } = filter;
  const whose = filter.person ? ` (${nameOf(filter.person)})` : '';
  const years = from === undefined ? `Up to ${to}` : to === undefined ? `Since ${from}` : from === to ? String(from) : `${from}–${to}`;
  const { from: _from, to: _to, ...always } = filter;
  const each = <K extends 'kinds' | 'statuses' | 'places' | 'tags'>(key: K, label: (value: WorkFilter[K][number]) => string) =>
    filter[key].map((value) => ({
      key: `${key} ${value}`,
      label: label(value),
      without: { ...filter, [key]: filter[key].filter((other) => other !== value) },
    }));
  return [
    ...each('kinds', (id) => workKinds.find((kind) => kind.id === id)?.name.many ?? id),
    ...each('statuses', (status) => statuses[status]),
    ...(from === undefined && to === undefined ? [] : [{ key: 'years', label: years, without: always }]),
    ...(filter.mine ? [{ key: 'mine', label: 'Mine', without: { ...filter, mine: false } }] : []),
    ...(filter.person ? [{ key: 'person', label: nameOf(filter.person), without: { ...filter, person: '' } }] : []),
    ...each('places', (place) => `${shortPlaces[place]}${whose}`),
    ...each('tags', (tag) => `Tag: ${tag}`),
    ...(filter.selected ? [{ key: 'selected', label: 'Selected', without: { ...filter, selected: false } }] : []),
    ...(filter.noDoi ? [{ key: 'noDoi', label: 'No DOI yet', without: { ...filter, noDoi: false } }] : []),
  ];
}
