import { type Dates, type PartialDate, parseEdtf, parseEdtfDate, toEdtf, toEdtfDate } from '../../model/dates.ts';
import { type Json, list, record, words } from '../json-values.ts';

/** ORCID writes most texts as `{value: "…"}`, and some as they are. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? words(value) : words(record(value).value);
}

function partialDate(value: unknown): PartialDate | null {
  const [year, month, day] = ['year', 'month', 'day'].map((part) => textOf(record(value)[part]));
  const parts = [year?.padStart(4, '0'), ...(month ? [month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])] : [])];
  if (!year) return null;
  // A month or day that cannot be leaves what stands before it.
  for (let known = parts.length; known > 0; known--) {
    const date = parseEdtfDate(parts.slice(0, known).join('-'));
    if (date) return date;
  }
  return null;
}

/** Sentences about those of the dates that cannot be as they stand. */
export function dateNotes(...dates: readonly unknown[]): string[] {
  return dates.flatMap((value) => {
    const said = ['year', 'month', 'day'].map((part) => textOf(record(value)[part])).filter(Boolean);
    const taken = partialDate(value);
    const parts = taken ? [taken.year, taken.month ?? taken.season, taken.day].filter((part) => part !== undefined).length : 0;
    if (said.length === 0 || parts === said.length) return [];
    return [`“${said.join('-')}” is not a date that can be${taken ? `; ${toEdtfDate(taken)} was taken over` : ''}.`];
  });
}

/** @param whenNoEnd what a missing end means: that it still goes on, or that there is one date only */
export function datesOf(start: unknown, end: unknown, whenNoEnd: 'open' | 'single' = 'single'): Dates | undefined {
  const [from, to] = [partialDate(start), partialDate(end)];
  if (!from && !to) return undefined;
  const edtf = toEdtf({ ...(from ? { start: from } : {}), ...(to ? { end: to } : from && whenNoEnd === 'open' ? { end: 'open' } : {}) });
  return parseEdtf(edtf) ? { edtf } : undefined;
}

/** The name of an organisation, and where it is: "Northbridge, GB". */
export function organisationOf(value: unknown): { readonly name: string; readonly place: string } {
  const { name, address } = record(value);
  const { city, region, country } = record(address);
  return { name: words(name), place: [city, region, country].map(words).filter(Boolean).join(', ') };
}

/** An identifier of something: what it belongs to is said by its relationship. */
export type ExternalId = { readonly type: string; readonly value: string; readonly url: string; readonly relationship: string };

export function externalIds(value: unknown): readonly ExternalId[] {
  return list(record(value)['external-id']).flatMap((one) => {
    const id = record(one);
    const type = words(id['external-id-type']).toLowerCase();
    const text = words(id['external-id-value']);
    const url = textOf(id['external-id-url']);
    return type && text ? [{ type, value: text, url, relationship: words(id['external-id-relationship']).toLowerCase() || 'self' }] : [];
  });
}

/** What stays beside every activity: who may see it, and what has no field here. */
export function keptOf(activity: Json, ...fields: readonly string[]): Json {
  const wanted = ['put-code', 'visibility', ...fields];
  return Object.fromEntries(
    wanted.flatMap((field) => (activity[field] === undefined || activity[field] === null ? [] : [[field, activity[field]]])),
  );
}

/** The text of an activity, for those who want to look it up. */
export const excerptOf = (value: unknown) => ({ line: 1, text: JSON.stringify(value, null, 2) ?? '' });
