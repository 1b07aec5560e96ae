import { toCslDate } from '../../citations/to-csl.ts';
import type { Dates } from '../../model/dates.ts';
import { untitled } from '../../model/names.ts';
import { type CslTextField, cslTextFields, currentStatus, type Work } from '../../model/work.ts';
import { plainText } from '../../text/parse-rich.ts';
import type { ExportFormat } from '../export-format.ts';
import { keptFields, rejectedText } from '../kept-fields.ts';
import { isVerbatim } from '../read-work.ts';
import { richAsHtml } from '../rich-as-html.ts';
import { cslTypeOf } from './types.ts';

export const cslJsonExport: ExportFormat = {
  id: 'csl-json',
  name: 'CSL-JSON',
  extension: 'json',
  mime: 'application/vnd.citationstyles.csl+json',
  about: 'For Zotero, Pandoc, Quarto and other programs that format references with CSL.',
  holds: 'works',
  write: ({ works, keys }) =>
    `${JSON.stringify(
      works.map((work) => cslItem(work, keys.get(work.id) ?? work.id)),
      null,
      2,
    )}\n`,
};

/** The work with everything that CSL-JSON has a place for, and what its importer kept. */
function cslItem(work: Work, key: string): Readonly<Record<string, unknown>> {
  const { type: keptType, id = key, ...kept } = keptFields(work, 'csl-json');
  const item: Record<string, unknown> = {
    id,
    type: typeof keptType === 'string' && (cslTypeOf(keptType) ?? 'document') === work.type ? keptType : work.type,
  };
  if (work.title) item.title = richAsHtml(work.title);
  for (const field of Object.keys(cslTextFields) as CslTextField[]) {
    const value = work[field];
    if (value) item[field] = isVerbatim(field) ? value : richAsHtml(value);
  }
  for (const { name, role } of work.contributors) {
    const named = [...((item[role] as readonly unknown[] | undefined) ?? []), untitled(name)];
    item[role] = named;
  }
  for (const field of ['issued', 'event-date', 'submitted', 'accessed'] as const) {
    const dates = work[field];
    if (dates) item[field] = cslDate(dates);
  }
  for (const field of ['DOI', 'URL'] as const) {
    const value = work[field] || rejectedText(work, 'csl-json', field);
    if (value) item[field] = value;
  }
  for (const field of ['abstract', 'keyword', 'annote'] as const) if (work[field]) item[field] = work[field];
  if (work.note) item.note = plainText(work.note);
  const status = currentStatus(work);
  if (status !== 'published') item.status = status.replace(/-/g, ' ');
  return { ...item, ...Object.fromEntries(Object.entries(kept).filter(([field]) => !(field in item))) };
}

/** What CSL has no parts for, such as an open end, goes along in words. */
function cslDate(dates: Dates): unknown {
  return dates.text || !/\/\.\.|^\.\.\//.test(dates.edtf) ? toCslDate(dates) : { raw: dates.edtf };
}
