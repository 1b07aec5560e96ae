import { toCslDate } from '../../citations/to-csl.ts';
import type { Dates } from '../../model/dates.ts';
import { untitled } from '../../model/names.ts';
import { type CslTextField, cslTextFields, type Work } from '../../model/work.ts';
import { plainText } from '../../text/parse-rich.ts';
import type { ExportFormat } from '../export-format.ts';
import { describedFormat } from '../export-formats.ts';
import { keptFields, rejectedText } from '../kept-fields.ts';
import { isRich } from '../read-work.ts';
import { richAsHtml } from '../rich-as-html.ts';
import { statusWords } from '../status-words.ts';
import { cslTypeOf } from './types.ts';

export const cslJsonExport: ExportFormat<'csl-json'> = {
  ...describedFormat('csl-json'),
  write: ({ works, keys }) => {
    const ids = new Set<string>();
    const items = works.map((work) => {
      const item = cslItem(work, keys.get(work.id) ?? work.id);
      // Two files may have had the same id for two works.
      const id = ids.has(item.id) ? (keys.get(work.id) ?? work.id) : item.id;
      ids.add(id);
      return { ...item, id };
    });
    return `${JSON.stringify(items, null, 2)}\n`;
  },
};

type CslItem = { readonly id: string; readonly [field: string]: unknown };

/** The work with everything that CSL-JSON has a place for, and what its importer kept. */
function cslItem(work: Work, key: string): CslItem {
  const { type: keptType, id, ...kept } = keptFields(work, 'csl-json');
  const item: { id: string; [field: string]: unknown } = {
    id: typeof id === 'string' || typeof id === 'number' ? String(id) : key,
    type: typeof keptType === 'string' && (cslTypeOf(keptType) ?? 'document') === work.type ? keptType : work.type,
  };
  if (work.title) item.title = richAsHtml(work.title);
  for (const field of Object.keys(cslTextFields) as CslTextField[]) {
    const value = work[field];
    if (value) item[field] = isRich(field) ? richAsHtml(value) : value;
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
  const status = statusWords(work);
  if (status) item.status = status;
  return { ...item, ...Object.fromEntries(Object.entries(kept).filter(([field]) => !(field in item))) };
}

/** Parts for every program; beside them what CSL has no parts for: an open end as EDTF, and the words to print. */
function cslDate({ edtf, text }: Dates): unknown {
  return {
    ...toCslDate({ edtf }),
    ...(edtf.includes('..') ? { edtf } : {}),
    ...(text ? { literal: text } : {}),
  };
}
