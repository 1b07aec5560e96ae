import { type Dates, parseEdtf } from '../../model/dates.ts';
import { cslTextFields, type Work } from '../../model/work.ts';
import { plainText } from '../../text/parse-rich.ts';
import { isRich, textFor } from '../read-work.ts';
import { historyOf, statusIn, statusWords } from '../status-words.ts';

/**
 * What RIS has no tag for stands in notes as reference managers write it, the CSL name and the value: `N1  - PMID: 123`. The date of an
 * event stands where other programs look for a date; `date-of: event` says that it is none of publication.
 */
const NAMED = /^([A-Za-z][A-Za-z_-]*): (.+)$/;
const dateFields = ['issued', 'event-date', 'submitted'] as const;

/** The lines of notes for a work. @param placed text fields that stand under a tag of their own */
export function namedNotes(work: Work, placed: ReadonlySet<string>, isExact: (issued: Dates) => boolean): readonly string[] {
  const texts = Object.keys(cslTextFields).flatMap((field) => {
    const value = String(work[field] ?? '');
    return value && !placed.has(field) ? [`${field}: ${isRich(field) ? plainText(value) : value}`] : [];
  });
  const dates = dateFields.flatMap((field) => {
    const value = work[field];
    return value && !(field === 'issued' && isExact(value)) ? [`${field}: ${value.edtf}`] : [];
  });
  const status = statusWords(work);
  return [...texts, ...dates, ...(!work.issued && work['event-date'] ? ['date-of: event'] : []), ...(status ? [`status: ${status}`] : [])];
}

/** The fields that such lines name, and the lines that are words of somebody. */
export function readNamedNotes(lines: readonly string[]): {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly isOfEvent: boolean;
  readonly left: readonly string[];
} {
  const fields: Record<string, unknown> = {};
  let isOfEvent = false;
  const left = lines.filter((line) => {
    const [, name = '', value = ''] = NAMED.exec(line) ?? [];
    const status = name === 'status' ? statusIn(value) : undefined;
    if (status) fields.status = historyOf(status);
    else if (dateFields.some((field) => field === name) && parseEdtf(value)) fields[name] = { edtf: value };
    else if (name === 'date-of' && value === 'event') isOfEvent = true;
    else if (Object.hasOwn(cslTextFields, name)) fields[name] = textFor(name, value);
    else return true;
    return false;
  });
  return { fields, isOfEvent, left };
}
