import { parseDoi } from '../model/identifiers.ts';
import { type Contributor, type CslType, cslTextFields, Work } from '../model/work.ts';
import { accepted, notTaken } from './accepted.ts';
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
  const { DOI: given, ...others } = draft;
  const DOI = typeof given === 'string' ? parseDoi(given) : null;
  const wrong = given && !DOI ? { DOI: given } : {};
  const { value, rejected, notes } = accepted(Work, { id: 'read', title: '', type: draft.type }, { ...others, DOI });
  const refused = { ...wrong, ...rejected };
  const kept = { ...rest, ...(Object.keys(refused).length ? { rejected: refused } : {}) };
  return {
    work: { ...value, ...(Object.keys(kept).length ? { ext: { [format]: kept } } : {}) },
    notes: [...Object.values(wrong).map((doi) => notTaken('DOI', doi, 'it is not a DOI.')), ...notes],
  };
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
