import type { Status } from './status.ts';

/** What usually follows in the history of a work; what was turned down or taken back is submitted again, elsewhere. */
const next: Readonly<Partial<Record<Status, Status>>> = {
  idea: 'in-preparation',
  'in-preparation': 'submitted',
  submitted: 'under-review',
  'under-review': 'accepted',
  revision: 'accepted',
  accepted: 'published',
  'in-press': 'published',
  rejected: 'submitted',
  withdrawn: 'submitted',
};

/** The step to propose after the last one, undefined where nothing usually follows. A history begins when the work is submitted. */
export function usualNextStep(last: Status | undefined): Status | undefined {
  return last === undefined ? 'submitted' : next[last];
}

/** Whether the way of a work ended there, at least for a time. */
export function isSetback(status: Status): boolean {
  return status === 'rejected' || status === 'withdrawn' || status === 'retracted';
}
