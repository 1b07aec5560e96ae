import { passes, yearsOf } from '../../../shared/compose/filter-items.ts';
import type { Authorship } from '../../../shared/model/section-filter.ts';
import type { Status } from '../../../shared/model/status.ts';
import type { Work } from '../../../shared/model/work.ts';
import { workKinds } from '../../../shared/works/work-kinds.ts';
import { kindOf } from '../../lib/work-text.ts';

/** What narrows the table. Every condition must hold; of several values in one condition, one of them. */
export type WorkFilter = {
  /** Ids of kinds of works. */
  readonly kinds: readonly string[];
  /** Statuses now. */
  readonly statuses: readonly Status[];
  /** First and last year, inclusive. */
  readonly from?: number;
  readonly to?: number;
  /** Id of a person of this portfolio who made the work, in any role; empty: anybody. */
  readonly person: string;
  /** The current person is among those who made it. */
  readonly mine: boolean;
  /** Places among the authors of the chosen person, or else of the current one. */
  readonly places: readonly Authorship[];
  readonly tags: readonly string[];
  /** Marked as selected, to show first. */
  readonly selected: boolean;
  /** Of a kind that has a DOI, but without one. */
  readonly noDoi: boolean;
};

export const noFilter: WorkFilter = {
  kinds: [],
  statuses: [],
  person: '',
  mine: false,
  places: [],
  tags: [],
  selected: false,
  noDoi: false,
};

const withDoi = new Set(
  workKinds.filter((kind) => kind.form.some((group) => group.fields.some((field) => field.key === 'DOI'))).map((kind) => kind.id),
);

const years = new WeakMap<Work, readonly [number, number] | null>();

/** First and last year by the date whose year the table shows; remembered, because reading thousands of dates takes long. */
function yearsIn(work: Work, now: number): readonly [number, number] | null {
  let span = years.get(work);
  if (span === undefined) {
    const reached = work.status.at(-1)?.date;
    span = yearsOf(work.issued ?? work['event-date'] ?? (reached === undefined ? undefined : { edtf: reached }), now);
    years.set(work, span);
  }
  return span;
}

/** Remembers what the filters need to have read of a work. */
export function readForFilters(work: Work): void {
  yearsIn(work, new Date().getFullYear());
}

function yearTest(from = 0, to = 9999, now: number): (work: Work) => boolean {
  if (from === 0 && to === 9999) return () => true;
  return (work) => {
    const span = yearsIn(work, now);
    return span !== null && span[1] >= from && span[0] <= to;
  };
}

/**
 * Tells whether a work passes.
 * @param me the current person
 * @param now the present year
 */
export function filterTest(filter: WorkFilter, me: string | null, now: number): (work: Work) => boolean {
  const { kinds, statuses, from, to, places, tags, selected, person, mine, noDoi } = filter;
  const asked = { status: [...statuses], authorship: [...places], tags: [...tags], selected };
  const inYears = yearTest(from, to, now);
  const whose = person || me || '';
  const by = (work: Work, id: string | null) => work.contributors.some((one) => one.person === id);
  return (work) =>
    (kinds.length === 0 || kinds.includes(kindOf(work).id)) &&
    (person === '' || by(work, person)) &&
    (!mine || (me !== null && by(work, me))) &&
    (!noDoi || (!work.DOI && withDoi.has(kindOf(work).id))) &&
    inYears(work) &&
    passes({ dates: undefined, tags: work.tags ?? [], selected: work.selected === true, work }, asked, whose, now);
}
