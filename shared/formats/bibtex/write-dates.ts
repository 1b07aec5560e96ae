import { type Dates, type PartialDate, parseEdtf } from '../../model/dates.ts';
import { parseTypedDates } from '../../model/typed-dates.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A date of BibLaTeX: EDTF, or the words from which the reader makes the same. */
export function dateTex({ edtf, text }: Dates): string {
  return text && /^[\w .,&/-]+$/.test(text) && parseTypedDates(text)?.edtf === edtf && parseTypedDates(text)?.text === text ? text : edtf;
}

/**
 * A date as classic BibTeX divides it, each part ready to stand behind the `=`. What a year and a month cannot say goes along as
 * `date`, which classic styles pass by.
 */
export function yearAndMonth(dates: Dates): readonly (readonly [field: string, value: string])[] {
  const span = parseEdtf(dates.edtf);
  const first: PartialDate | undefined = span?.start ?? (span?.end === 'open' ? undefined : span?.end);
  if (!first) return [];
  const { year, month } = first;
  const plain = dateTex(dates) === [String(year).padStart(4, '0'), ...(month ? [String(month).padStart(2, '0')] : [])].join('-');
  return [
    ['year', `{${String(year).padStart(4, '0')}}`],
    ...(month ? ([['month', months[month - 1] ?? '']] as const) : []),
    ...(plain ? [] : ([['date', `{${dateTex(dates)}}`]] as const)),
  ];
}
