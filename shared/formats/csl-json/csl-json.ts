import { z } from 'zod';
import { type Dates, parseEdtf, toEdtf } from '../../model/dates.ts';
import { Name } from '../../model/names.ts';
import { parseTypedDates } from '../../model/typed-dates.ts';
import { type Contributor, contributorRoles, cslTextFields } from '../../model/work.ts';
import type { Excerpt, ImportFormat, ReadItem } from '../format.ts';
import { htmlAsRich } from '../html-as-rich.ts';
import { isTooDeep, type Json, withoutPrototype } from '../json-values.ts';
import { itemOf, textFor } from '../read-work.ts';
import { historyOf, statusIn } from '../status-words.ts';
import { cslTypeOf } from './types.ts';

export const cslJson: ImportFormat = {
  id: 'csl-json',
  name: 'CSL-JSON',
  extensions: ['json'],
  recognises: (text) => /^\uFEFF?\s*[[{]/.test(text) && /"type"\s*:\s*"/.test(text) && items(text).some(isItem),
  *read(text) {
    for (const item of items(text)) {
      if (isTooDeep(item))
        yield { kind: 'problem', message: 'This item nests too deeply.', source: { line: 1, text: text.slice(0, 200) }, final: true };
      else if (isItem(item)) yield readItem(withoutPrototype(item) as Json);
      else yield { kind: 'problem', message: 'This is no item: it has no type.', source: excerptOf(item) };
    }
  },
  readAgain: (piece) => cslJson.read(piece),
};

const dateFields = ['issued', 'event-date', 'submitted', 'accessed'] as const;

/** A list of items, one item alone, or `{items: […]}`. */
function items(text: string): readonly unknown[] {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return [];
  }
  const inside = json && typeof json === 'object' && 'items' in json ? json.items : json;
  return Array.isArray(inside) ? inside : [inside];
}

const isItem = (item: unknown): item is Json =>
  typeof item === 'object' && item !== null && 'type' in item && typeof item.type === 'string';
const excerptOf = (item: unknown): Excerpt => ({ line: 1, text: JSON.stringify(item, null, 2) });

function readItem(item: Json): ReadItem {
  const source = excerptOf(item);
  const given = String(item.type);
  const type = cslTypeOf(given);
  const rest: Record<string, unknown> = {};
  const fields: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(item)) {
    if (Object.hasOwn(cslTextFields, field) || field === 'abstract' || field === 'keyword' || field === 'note' || field === 'URL') {
      if (typeof value === 'string' || typeof value === 'number') fields[field] = field === 'URL' ? value : textFor(field, String(value));
      else rest[field] = value;
    } else if (dateFields.some((name) => name === field)) {
      const date = dates(value);
      if (date) fields[field] = date;
      else rest[field] = value;
    } else if (field === 'status' && typeof value === 'string' && statusIn(value)) {
      fields.status = historyOf(statusIn(value) ?? 'published');
    } else if (field !== 'title' && field !== 'type' && !contributorRoles.some((role) => role === field)) rest[field] = value;
  }
  const contributors = contributorRoles.flatMap((role) => namesIn(item[role]).map((name): Contributor => ({ name, role })));
  const title = htmlAsRich(typeof item.title === 'string' ? item.title : '');
  const notes = type ? [] : [`“${given}” is not a type of CSL; it became a document.`];
  return itemOf(
    'csl-json',
    { ...fields, type: type ?? 'document', title, contributors },
    { rest: { type: given, ...rest }, source, notes },
  );
}

function namesIn(value: unknown): readonly Name[] {
  const list = Array.isArray(value) ? value : [];
  return list.flatMap((name) => {
    const parsed = Name.safeParse(name);
    return parsed.success && (parsed.data.family || parsed.data.given || parsed.data.literal) ? [parsed.data] : [];
  });
}

const Part = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^-?\d+$/)
      .transform(Number),
  ])
  .transform((part) => Math.trunc(part));
const CslDateParts = z.looseObject({
  'date-parts': z.array(z.array(Part).min(1).max(3)).min(1).max(2),
  season: z.unknown().optional(),
  circa: z.unknown().optional(),
  edtf: z.unknown().optional(),
  literal: z.unknown().optional(),
});

/** `date-parts`, with the `edtf` and `literal` that we write beside them, else `raw` or `literal` as people type dates. */
function dates(value: unknown): Dates | null {
  const parsed = CslDateParts.safeParse(value);
  if (!parsed.success) {
    const { raw, literal } = z.looseObject({ raw: z.string().optional(), literal: z.string().optional() }).safeParse(value).data ?? {};
    const typed = parseTypedDates(raw ?? literal ?? (typeof value === 'string' ? value : ''));
    return typed && { ...typed, ...(literal ? { text: literal } : {}) };
  }
  const { literal: words } = parsed.data;
  const text = typeof words === 'string' && words ? { text: words } : {};
  if (typeof parsed.data.edtf === 'string' && parseEdtf(parsed.data.edtf)) return { edtf: parsed.data.edtf, ...text };
  const season = Number(parsed.data.season) || 0;
  const approximate = parsed.data.circa ? { approximate: true } : {};
  const [start, end] = parsed.data['date-parts'].map(([year = 0, month, day]) => ({
    year,
    ...(month ? { month, ...(day ? { day } : {}) } : season >= 1 && season <= 4 ? { season: season + 20 } : {}),
    ...approximate,
  }));
  const edtf = start && toEdtf({ start, ...(end ? { end } : {}) });
  return edtf && parseEdtf(edtf) ? { edtf, ...text } : null;
}
