import { parseDoi } from '../model/identifiers.ts';
import { type Contributor, type CslType, cslTextFields, Work } from '../model/work.ts';
import type { Excerpt, ReadItem } from './format.ts';
import { plainAsRich } from './rich.ts';

/** Fields of a work while a source is read; blank ones are left out. */
export type DraftWork = {
  readonly type: CslType;
  /** Markdown subset. */
  readonly title: string;
  readonly contributors: readonly Contributor[];
  readonly [field: string]: unknown;
};

type Around = {
  /** What has no field here, kept for the exporter of the format. */
  readonly rest: Readonly<Record<string, unknown>>;
  readonly source: Excerpt;
  /** What could not be taken over as it was, in sentences. */
  readonly notes?: readonly string[];
};

/**
 * The work that a source describes, valid whatever stood there: what a field does not accept moves to `ext.<format>.rejected` and is
 * noted. A problem where nothing says which work it is.
 */
export function itemOf(format: string, draft: DraftWork, { rest, source, notes = [] }: Around): ReadItem {
  if (!draft.title && draft.contributors.length === 0) return { kind: 'problem', message: 'This has neither a title nor authors.', source };
  const read = readWork(format, draft, { ...rest, original: source.text });
  return { kind: 'work', work: read.work, source, notes: [...notes, ...read.notes] };
}

function readWork(
  format: string,
  draft: DraftWork,
  rest: Readonly<Record<string, unknown>>,
): { readonly work: Work; readonly notes: readonly string[] } {
  const fields: Record<string, unknown> = Object.fromEntries(Object.entries(draft).filter(([, value]) => !isBlank(value)));
  const rejected: Record<string, unknown> = {};
  const notes: string[] = [];
  const reject = (field: string, why: string) => {
    notes.push(`“${short(fields[field])}” was not taken over as ${nameOf(field)}: ${why}`);
    rejected[field] = fields[field];
    delete fields[field];
  };
  if (typeof fields.DOI === 'string') {
    const doi = parseDoi(fields.DOI);
    if (doi) fields.DOI = doi;
    else reject('DOI', 'it is not a DOI.');
  }
  const base = { id: 'read', title: '', type: draft.type };
  for (;;) {
    const parsed = Work.safeParse({ ...base, ...fields });
    if (parsed.success) {
      const kept = { ...rest, ...(notes.length ? { rejected } : {}) };
      return { work: { ...parsed.data, ...(Object.keys(kept).length ? { ext: { [format]: kept } } : {}) }, notes };
    }
    const [issue] = parsed.error.issues;
    const field = String(issue?.path[0]);
    if (!issue || !(field in fields)) throw new Error(`A work without ${field} cannot be read`);
    reject(field, `${issue.message}.`);
  }
}

/** Fields of words take the Markdown subset; numbers, identifiers and codes are verbatim. */
const verbatim: ReadonlySet<string> = new Set([
  'volume',
  'issue',
  'page',
  'number',
  'number-of-pages',
  'edition',
  'version',
  'archive_location',
  'language',
  'DOI',
  'ISBN',
  'ISSN',
  'PMID',
  'PMCID',
  'call-number',
  'collection-number',
  'section',
]);

/** Whether a text field takes the Markdown subset. */
export const isRich = (field: string): boolean =>
  field === 'title' || field === 'note' || (Object.hasOwn(cslTextFields, field) && !verbatim.has(field));

/** Plain text for a text field of a work, under its CSL name. */
export function textFor(field: string, text: string): string {
  const clean = text.replace(/\s+/g, ' ').trim();
  return isRich(field) ? plainAsRich(clean) : clean;
}

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

function short(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

function nameOf(field: string): string {
  return { URL: 'web address', DOI: 'DOI', issued: 'date', 'event-date': 'date of the event', accessed: 'date of access' }[field] ?? field;
}
