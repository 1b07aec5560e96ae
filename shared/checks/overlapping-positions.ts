import type { Entry } from '../entries/registry.ts';
import { earliest, latest, parseEdtf } from '../model/dates.ts';
import { defineRule, type Spotted } from './define-rule.ts';
import { entryName } from './item-names.ts';

type Position = Extract<Entry, { kind: 'employment' }>;
type Held = { readonly position: Position; readonly from: number; readonly to: number };

/** Days: a new position often begins before the old one ends. */
const HANDOVER = 31;

/** A date written YYYYMMDD as a number of days, every month counted as 31. */
const inDays = (date: number) => Math.floor(date / 10_000) * 372 + (Math.floor(date / 100) % 100) * 31 + (date % 100);

const BESIDE = /part[\s-]?time|teilzeit|honorary|adjunct|affiliat|visiting|volunt|mentor|\d+\s?(?:%|per cent|hours)|\b0[.,]\d+\s?fte/i;

/** A position that takes the whole week, as far as its words tell. */
function isFullTime(position: Position): boolean {
  if (position.mode !== undefined && position.mode !== 'employment') return false;
  return !BESIDE.test([position.role, position.unit, ...position.details.map((line) => line.text)].map((text) => text ?? '').join(' '));
}

/** The days on which it was held for certain: those that are not known are taken off at both ends. */
function held(position: Position): Held[] {
  const span = position.dates ? parseEdtf(position.dates.edtf) : null;
  if (!span?.start || span.end === undefined) return [];
  return [{ position, from: inDays(latest(span.start)), to: span.end === 'open' ? Number.POSITIVE_INFINITY : inDays(earliest(span.end)) }];
}

function overlaps(positions: readonly Position[]): Spotted[] {
  let last: Held | null = null;
  const found: Spotted[] = [];
  for (const next of positions.flatMap(held).sort((a, b) => a.from - b.from || a.to - b.to)) {
    if (last && next.from + HANDOVER < Math.min(last.to, next.to))
      found.push({
        place: { collection: 'entries', id: next.position.id, path: ['dates'] },
        message: `${entryName(next.position)} overlaps with ${entryName(last.position)}. If one of them is part-time, say so.`,
      });
    if (!last || next.to > last.to) last = next;
  }
  return found;
}

export const overlappingPositions = defineRule({
  code: 'positions-overlap',
  severity: 'hint',
  name: 'Positions at the same time',
  explanation: 'Two full-time positions at once make readers wonder which dates are right.',
  spot: ({ people, entries }) => {
    const positions = entries.filter(
      (entry): entry is Position => entry.kind === 'employment' && !entry.private && isFullTime(entry as Position),
    );
    return people.flatMap((person) => overlaps(positions.filter((position) => position.person === person.id)));
  },
});
