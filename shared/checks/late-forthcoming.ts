import { type Dates, latest, parseEdtf, parseEdtfDate } from '../model/dates.ts';
import { statuses } from '../model/status.ts';
import { currentStatus, type Work } from '../model/work.ts';
import { defineRule } from './define-rule.ts';
import { quoted, workPlace } from './item-names.ts';

const ANNOUNCED = /\b(?:forthcoming|to appear|in press|im erscheinen|à paraître)\b/i;

function lastDay(dates: Dates | undefined): number {
  const span = dates ? parseEdtf(dates.edtf) : null;
  const date = span && span.end !== 'open' ? (span.end ?? span.start) : undefined;
  return date ? latest(date) : 0;
}

/** The word by which a work is still announced; null when it is out or far from it. */
function announced(work: Work): string | null {
  const status = currentStatus(work);
  if (status === 'accepted' || status === 'in-press') return statuses[status].toLowerCase();
  return ANNOUNCED.exec([work.note, work.presentation].filter(Boolean).join(' '))?.[0].toLowerCase() ?? null;
}

/** Last day that any of its dates can mean, YYYYMMDD; 0 without one. */
function dated(work: Work): number {
  const reached = work.status.at(-1)?.date;
  const parsed = reached === undefined ? null : parseEdtfDate(reached);
  return Math.max(parsed ? latest(parsed) : 0, lastDay(work.issued));
}

export const lateForthcoming = defineRule({
  code: 'forthcoming-late',
  severity: 'warning',
  name: 'Still announced after more than a year',
  explanation: 'A work that was accepted long ago has most often come out since, or will not.',
  spot: ({ works }, now) => {
    const aYearAgo = (now.getFullYear() - 1) * 10_000 + (now.getMonth() + 1) * 100 + now.getDate();
    return works.flatMap((work) => {
      const word = announced(work);
      const day = dated(work);
      if (word === null || day === 0 || day >= aYearAgo) return [];
      return [
        {
          place: workPlace(work, 'status'),
          message: `${quoted(work.title)} has been “${word}” since ${Math.floor(day / 10_000)}. If it is out, change its status.`,
        },
      ];
    });
  },
});
