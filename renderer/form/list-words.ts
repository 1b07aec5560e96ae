import { creditRoles } from '../../shared/model/credit.ts';
import { fullName } from '../../shared/model/names.ts';
import { type StatusChange, statuses } from '../../shared/model/status.ts';
import type { Contributor } from '../../shared/model/work.ts';

/** "Ada Berg (equal contribution, Data curation)" */
function contributor({ name, role, equal, corresponding, supervised, credit = [] }: Contributor): string {
  const more = [
    role !== 'author' && role.replaceAll('-', ' '),
    equal && 'equal contribution',
    corresponding && 'corresponding author',
    supervised && 'supervised',
    ...credit.map((one) => creditRoles[one]),
  ].filter(Boolean);
  return more.length > 0 ? `${fullName(name)} (${more.join(', ')})` : fullName(name);
}

/** "Submitted, 2024-05, Journal of Tides" */
const step = ({ status, date, venue }: StatusChange): string => [statuses[status], date, venue].filter(Boolean).join(', ');

const lines =
  <T>(write: (one: T) => string) =>
  (value: unknown): string =>
    ((value ?? []) as readonly T[]).map(write).join('\n');

/** Lists of works whose parts mean nothing in a row, by field: one line for each. */
export const listWords: Readonly<Record<string, (value: unknown) => string>> = {
  contributors: lines(contributor),
  status: lines(step),
};
