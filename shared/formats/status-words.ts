import { type Status, type StatusChange, statuses } from '../model/status.ts';
import { currentStatus, type Work } from '../model/work.ts';

/** How far a work has come, in words: ours in any spelling, and those of databases. Undefined when they say something else. */
export function statusIn(words: string): Status | undefined {
  const name = words
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
  if (/^(final|published)$/.test(name)) return 'published';
  if (name === 'article in press') return 'in-press';
  return (Object.keys(statuses) as Status[]).find((id) => id.replace(/-/g, ' ') === name);
}

/** The history of a work of which only its status is known; published is what a work is without one. */
export const historyOf = (status: Status): StatusChange[] => (status === 'published' ? [] : [{ status }]);

/** "in press"; blank for what is published, and for talks, which have a programme and no publication. */
export function statusWords(work: Work): string {
  const status = currentStatus(work);
  return status === 'published' || work.type === 'speech' ? '' : status.replace(/-/g, ' ');
}
