import { parseEdtf } from '../model/dates.ts';
import { familyName } from '../model/names.ts';
import type { Work } from '../model/work.ts';
import { plainText } from '../text/parse-rich.ts';

/** The words of a text as one line, for lists. */
export function lineOf(markdown: string): string {
  return plainText(markdown).replace(/\s+/g, ' ').trim();
}

export function titleOf(work: Work): string {
  return lineOf(work.title) || 'Untitled';
}

export function yearOf(work: Work): string {
  const date = work.issued ?? work['event-date'] ?? { edtf: work.status.at(-1)?.date ?? '' };
  const span = parseEdtf(date.edtf);
  const year = span?.start?.year ?? (span?.end === 'open' ? undefined : span?.end?.year);
  return year === undefined ? '' : String(year);
}

const roleSigns: Readonly<Record<string, string>> = { editor: 'ed.', translator: 'transl.', director: 'dir.', host: 'host' };

/** Who made it, in few words: "Lovelace", "Lovelace & Somerville", "Lovelace et al."; editors and others where there is no author. */
export function authorsShort(work: Work): string {
  const role = work.contributors.some((one) => one.role === 'author') ? 'author' : (work.contributors[0]?.role ?? 'author');
  const names = work.contributors.filter((one) => one.role === role).map((one) => familyName(one.name));
  const [first, second] = names;
  if (!first) return '';
  const who = names.length === 1 ? first : names.length === 2 ? `${first} & ${second}` : `${first} et al.`;
  return role === 'author' ? who : `${who} (${roleSigns[role] ?? role.replace('-', ' ')})`;
}
